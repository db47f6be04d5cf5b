import FeedModel
import FeedText

/// The template language of bodies, as far as a feed needs it. Bounded in steps, output and depth; no clock.
enum Liquid {
  /// Whether `bytes` holds anything for the template language.
  static func occurs(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var i = ByteSearch.firstRare(0x7B, in: buffer, from: 0)
      while i + 1 < buffer.count {
        if buffer[i + 1] == 0x7B || buffer[i + 1] == 0x25 { return true }
        i = ByteSearch.firstRare(0x7B, in: buffer, from: i + 1)
      }
      return false
    }
  }

  /// The text that the template from `start` on makes. No template code is left in it, whatever the input.
  static func render(
    _ bytes: [UInt8], from start: Int, path: String, world: some LiquidWorld, report: inout Diagnostics, name: String
  ) -> [UInt8] {
    var run = LiquidRun(world: world)
    run.render(LiquidFile(name: name, path: path, bytes: bytes), from: start)
    for problem in run.problems { report.report(problem) }
    return run.out
  }
}
