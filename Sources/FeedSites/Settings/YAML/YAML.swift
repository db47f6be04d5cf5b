import FeedModel

/// Settings written in YAML, read by libyaml, with plain scalars understood as Ruby's Psych does (YAML 1.1).
enum YAML {
  /// How deep lists and mappings may nest.
  static let maximumDepth = 100
  /// How many values aliases may add to a document.
  static let maximumExpansion = 100_000

  /// Reads the first document in `range` of a file, which begins at the start of `line` (from 1); a null when there
  /// is none.
  static func read(
    _ bytes: [UInt8], in range: Range<Int>, line: Int, file: String, report: inout Diagnostics
  ) throws(FeedError) -> Setting {
    let whole = bytes
    return try bytes.withUnsafeBufferPointer { buffer throws(FeedError) in
      let piece = UnsafeBufferPointer(rebasing: buffer[range])
      let marks = YAMLMarks(piece, offset: range.lowerBound, line: line, whole: whole)
      guard !piece.isEmpty else { return Setting(.null, at: Mark(line: line, column: 1)) }
      var builder = YAMLBuilder(YAMLParser(piece), marks: marks, file: file)
      return try builder.document(report: &report)
    }
  }
}
