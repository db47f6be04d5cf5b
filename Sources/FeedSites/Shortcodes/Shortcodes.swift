import FeedModel
import FeedText

/// The shortcodes of Hugo and Zola, as far as a feed can show them. Bounded in depth and output; no shortcode's
/// signs are left in what comes out, except those that the author escaped.
enum Shortcodes {
  /// Whether `bytes` may hold a shortcode: a quick look, most bodies hold none.
  static func occurs(in bytes: ArraySlice<UInt8>, _ syntax: ShortcodeSyntax) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var i = ByteSearch.first(0x7B, in: buffer, from: 0)
      while i + 2 < buffer.count {
        switch syntax {
        case .hugo:
          if buffer[i + 1] == 0x7B, buffer[i + 2] == 0x3C || buffer[i + 2] == 0x25 { return true }
        case .zola:
          if buffer[i + 1] == 0x7B || buffer[i + 1] == 0x25 { return true }
        }
        i = ByteSearch.first(0x7B, in: buffer, from: i + 1)
      }
      return false
    }
  }

  /// Carries out the shortcodes of a body that begins at `start` of a file's bytes.
  ///
  /// In Markdown what they make is held by marks: hand the result to `PostBody` as its source and as its `shortcodes`.
  static func render(
    _ bytes: [UInt8], from start: Int, syntax: ShortcodeSyntax, world: any ShortcodeWorld,
    features: MarkdownFeatures? = nil, isMarkdown: Bool, file: String, report: inout Diagnostics
  ) -> ShortcodeText {
    let pieces =
      switch syntax {
      case .hugo: HugoShortcodes.pieces(of: bytes, from: min(max(start, 0), bytes.count))
      case .zola: ZolaShortcodes.pieces(of: bytes, from: min(max(start, 0), bytes.count))
      }
    var run = ShortcodeRun(
      bytes, from: min(max(start, 0), bytes.count), syntax: syntax, world: world,
      features: features ?? MarkdownFeatures(of: syntax == .hugo ? .goldmark : .pulldownCmark),
      isMarkdown: isMarkdown, file: file)
    run.run(ShortcodeNode.tree(of: pieces, syntax))
    run.report(to: &report)
    return run.result
  }
}
