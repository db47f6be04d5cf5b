/// Text for terminals: no line longer than 72 columns where a space allows it.
enum WrappedText {
  static let columns = 72

  /// Each line is broken for itself; what stands at its left (`> `, `- `, spaces) goes on below. Lines that begin with
  /// four spaces are code and stay.
  static func make(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { wrapped($0) }.joined(separator: "\n")
  }

  private static func wrapped(_ line: Substring) -> String {
    guard line.count > columns, !line.hasPrefix("    ") else { return String(line) }
    let margin = line.prefix { " >".contains($0) }
    var rest = line.dropFirst(margin.count)
    let marker = marker(of: rest)
    rest = rest.dropFirst(marker.count)
    let indent = margin + String(repeating: " ", count: marker.count)
    var out = String(margin + marker)
    var width = out.count
    var isFirst = true
    for word in rest.split(separator: " ") {
      let count = word.count
      if !isFirst, width + 1 + count > columns {
        out += "\n" + indent
        width = indent.count
        isFirst = true
      }
      if !isFirst {
        out += " "
        width += 1
      }
      out += word
      width += count
      isFirst = false
    }
    return out
  }

  private static func marker(of line: Substring) -> Substring {
    for marker in ["- ", "* "] where line.hasPrefix(marker) { return line.prefix(2) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && digits.count <= 9 && line.dropFirst(digits.count).hasPrefix(". ")
      ? line.prefix(digits.count + 2) : ""
  }
}
