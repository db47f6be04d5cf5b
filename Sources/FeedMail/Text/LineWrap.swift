import FeedModel

/// Breaks a run of text into lines of a terminal.
enum LineWrap {
  /// Stands for a space at which no line is broken; no text that was cleaned holds it.
  static let heldSpace: Character = "\u{1}"

  /// Lines of at most `first`, then `rest` columns, but for words that no line holds; `\n` breaks a line for certain.
  static func lines(_ text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var column = 0
      var room = lines.isEmpty ? first : rest
      for word in part.split(separator: " ") {
        let word = String(word)
        let width = DisplayWidth.of(word)
        if !line.isEmpty {
          if column + 1 + width <= room {
            line += " " + word
            column += 1 + width
            continue
          }
          if !mayBreak(word) || column + 1 >= room {
            lines.append(line)
            (line, column, room) = ("", 0, rest)
          } else {
            line += " "
            column += 1
          }
        }
        if column + width <= room || !mayBreak(word) {
          line += word
          column += width
        } else {
          fill(word, &line, &column, &room, rest, &lines)
        }
      }
      lines.append(line)
    }
    return lines.map { String($0.map { $0 == heldSpace ? " " : $0 }) }
  }

  private static func mayBreak(_ word: String) -> Bool { word.contains(where: DisplayWidth.isBreakable) }

  /// Breaks inside of a word of a script without spaces, never before punctuation that ends something.
  private static func fill(
    _ word: String, _ line: inout String, _ column: inout Int, _ room: inout Int, _ rest: Int, _ lines: inout [String]
  ) {
    var previous: Character?
    for character in word {
      let width = DisplayWidth.of(character)
      let isOpportunity =
        (DisplayWidth.isBreakable(character) || previous.map(DisplayWidth.isBreakable) ?? true)
        && !"、。，．」』）】》〉！？：；・ー".contains(character)
      if column + width > room, column > 0, isOpportunity {
        lines.append(line.trimmedWhitespace)
        (line, column, room) = ("", 0, rest)
      }
      line.append(character)
      column += width
      previous = character
    }
  }
}
