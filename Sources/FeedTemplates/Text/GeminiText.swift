/// Plain text as gemtext, whose lines have their meaning by their beginning.
enum GeminiText {
  /// Headings, quotations and lists stay what they are; a line that would be taken for a link or a fence is not.
  static func make(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if line.hasPrefix("=>") || line.hasPrefix("```") { return " " + line }
      if line.hasPrefix("- ") { return "* " + line.dropFirst(2) }
      // Three levels are all there are.
      if line.hasPrefix("####") { return "### " + line.drop { $0 == "#" }.drop { $0 == " " } }
      return String(line)
    }.joined(separator: "\n")
  }
}
