/// A body whose shortcodes were carried out.
///
/// In Markdown it holds marks for what they made: hand the whole to `PostBody.shortcodes`, or it would show them.
struct ShortcodeText: Sendable {
  var bytes: [UInt8] = []
  /// What the marks in `bytes` stand for; none in HTML, where everything is in its place.
  var marks: [MarkdownMark] = []
  /// From which line of `bytes` on, by how many it lies behind that of the source: both from 0, ascending.
  var shifts: [(line: Int, by: Int)] = []

  /// The source's line for a line of `bytes`, both from 0.
  func sourceLine(of line: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? line : line + shifts[low - 1].by
  }
}
