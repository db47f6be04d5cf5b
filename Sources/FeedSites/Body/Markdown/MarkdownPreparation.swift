import FeedModel

/// A body with everything taken out that md4c does not know: marks stand in its place.
struct MarkdownPreparation: Sendable {
  /// The text for md4c; `nil` when the source can stay as it is.
  var bytes: [UInt8]?
  var marks: [MarkdownMark] = []
  var footnoteLabels: Set<[UInt8]> = []
  var abbreviations: [MarkdownAbbreviations.Entry] = []
  var attributeLists: [[UInt8]: MarkdownAttributes] = [:]
  var findings: [MarkdownFinding] = []
  /// The line of the source that each line of `bytes` came from; empty when they are the same.
  var sourceLines: [Int32] = []

  /// The source's line for a line of the prepared text, both from 0.
  func sourceLine(of line: Int) -> Int {
    guard !sourceLines.isEmpty else { return line }
    return Int(sourceLines[min(max(line, 0), sourceLines.count - 1)])
  }

  static func prepare(_ source: ArraySlice<UInt8>, features: MarkdownFeatures) -> MarkdownPreparation {
    MarkdownPreparation()
  }
}
