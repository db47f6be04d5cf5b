/// Plain text as Markdown that shows it as it is: signs that would mean something are escaped, lists stay lists.
enum PlainAsMarkdown {
  static func make(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + text.utf8.count / 16)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { out += "\n" }
      // An address that stands in angle brackets, or bare, goes on being one.
      var isAddress = false
      var isStart = true
      var before: Character = " "
      for (character, next) in zip(line, line.dropFirst() + " ") {
        if character == " " || character == ">" || character == ")" { isAddress = false }
        let isLink = character == "<" && next == "h"
        if !isAddress, !isLink, "\\`*_<[]".contains(character) || (isStart && "#=+~|".contains(character)) {
          out += "\\"
        }
        out.append(character)
        if before == ":", character == "/" { isAddress = true }
        if character != " " { isStart = false }
        before = character
      }
    }
    return out
  }
}
