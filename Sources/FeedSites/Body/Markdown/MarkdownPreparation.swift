import FeedModel
import FeedText

/// A body with everything taken out that md4c does not know: marks stand in its place.
struct MarkdownPreparation: Sendable {
  /// The text for md4c; `nil` when the source can stay as it is.
  var bytes: [UInt8]?
  var marks: [MarkdownMark] = []
  var footnoteLabels: Set<[UInt8]> = []
  var abbreviations: [MarkdownAbbreviations.Entry] = []
  /// Attribute lists that have a name, for others to refer to.
  var attributeLists: [[UInt8]: MarkdownAttributes] = [:]
  var findings: [MarkdownFinding] = []
  /// The line of the source that each line of `bytes` came from; empty when they are the same.
  var sourceLines: [Int32] = []

  /// The source's line for a line of the prepared text, both from 0.
  func sourceLine(of line: Int) -> Int {
    guard !sourceLines.isEmpty else { return line }
    return Int(sourceLines[min(max(line, 0), sourceLines.count - 1)])
  }

  /// `marks` are those that the source holds already.
  static func prepare(
    _ source: ArraySlice<UInt8>, features: MarkdownFeatures, marks: [MarkdownMark]
  ) -> MarkdownPreparation {
    let isNeeded = source.withUnsafeBufferPointer { needsPreparation($0, features) }
    guard isNeeded else { return MarkdownPreparation() }
    var preparer = MarkdownPreparer(source, features: features, marks: marks)
    return preparer.run()
  }

  /// Whether anything in the text may be more than CommonMark: a quick look, most bodies hold nothing of the kind.
  private static func needsPreparation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ features: MarkdownFeatures
  ) -> Bool {
    func has(_ byte: UInt8) -> Bool { ByteSearch.firstRare(byte, in: bytes, from: 0) < bytes.count }
    if has(MarkdownMark.first) || MarkdownBrackets.areMany(bytes) { return true }
    if features.footnotes != .none, has(UInt8(ascii: "^")) { return true }
    if features.headingAttributes != .none, has(UInt8(ascii: "{")) { return true }
    if features.isKramdown, has(UInt8(ascii: "$")) { return true }
    if features.hasInlineExtras || (features.hasAlerts && has(UInt8(ascii: ">"))) { return true }
    var start = 0
    var paragraph = 0
    while start < bytes.count {
      var i = start
      while i < bytes.count, bytes[i] == 0x20 { i += 1 }
      if i < bytes.count {
        paragraph = bytes[i] == 0x0A || bytes[i] == 0x0D ? 0 : paragraph + 1
        switch bytes[i] {
        case UInt8(ascii: ":") where features.hasDefinitionLists: return true
        case UInt8(ascii: "-") where paragraph > 1, UInt8(ascii: ":") where paragraph > 1,
          UInt8(ascii: "|") where paragraph > 1:
          if features.isKramdown, bytes[i] == UInt8(ascii: "|") { return true }
          if MarkdownDelimiterRow.begins(bytes, at: i, afterLines: paragraph - 1) { return true }
        case UInt8(ascii: "|") where features.isKramdown: return true
        case UInt8(ascii: "<") where features.isKramdown: return true
        case UInt8(ascii: "*") where features.isKramdown:
          if i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "[") { return true }
        default: break
        }
      }
      start = ByteSearch.firstRare(0x0A, in: bytes, from: i) + 1
    }
    return false
  }
}
