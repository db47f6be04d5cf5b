import FeedModel
import FeedSites
import TestRounds
import Testing

@Suite struct HostileSettingsTests {
  /// Each seed reads some thousand texts; that it comes to an end is what is tested, and that places lie in the text.
  @Test(arguments: 0..<8)
  func randomBytesAreReadOrRefused(_ seed: Int) {
    var source = YAMLSource(seed: UInt64(seed) &+ 1000)
    for round in 0..<Rounds.of(500) {
      let bytes = source.bytes(120)
      for (start, file) in [("", "post.md"), ("---\n", "post.md"), ("+++\n", "post.md"), ("{\"", "post.md")] {
        let whole = Array(start.utf8) + bytes + Array((round % 2 == 0 ? "\n---\n" : "\n+++\n").utf8)
        read(whole) { bytes, report throws(FeedError) in
          guard let matter = try FrontMatter.read(bytes, file: file, report: &report) else { return }
          #expect(bytes.indices.contains(matter.bodyOffset) || matter.bodyOffset == bytes.count, "seed \(seed)")
        }
        whole.withUnsafeBytes { _ = FrontMatterScan($0, isWhole: round % 3 == 0, keys: FrontMatterScanTests.keys) }
      }
      for file in ["a.yml", "a.toml", "a.json"] {
        read(bytes) { bytes, report throws(FeedError) in _ = try SettingsFile.read(bytes, file: file, report: &report) }
      }
    }
  }

  private func read(_ bytes: [UInt8], _ body: ([UInt8], inout Diagnostics) throws(FeedError) -> Void) {
    var report = Diagnostics()
    do throws(FeedError) { try body(bytes, &report) } catch { report.report(error.diagnostic) }
    let lines = 2 + bytes.count
    for diagnostic in report.all {
      #expect(diagnostic.place.map { $0.line >= 1 && $0.line <= lines && $0.column >= 1 } ?? false)
      #expect(diagnostic.message.text.utf8.count > 4)
    }
  }
}
