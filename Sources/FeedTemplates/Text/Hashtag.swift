/// A tag as social networks take it: `#` and letters, digits and underscores of any script.
enum Hashtag {
  /// `nil` when nothing is left that a network would take for a tag: digits alone are none.
  static func make(_ tag: String) -> String? {
    var words: [String] = []
    var word = ""
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark: scalar.value != 0xFE0F
      // What joins letters in Persian and in Indic scripts.
      case .format: scalar.value == 0x200C
      default: false
      }
    }
    for scalar in tag.unicodeScalars.drop(while: { $0 == "#" }) {
      switch scalar {
      case "+": word += "plus"
      case "#": word += "sharp"
      case "&": words += [word, "And"]; word = ""
      case "_": word.unicodeScalars.append(scalar)
      // A point or an apostrophe within a word joins its parts: Node.js, L'Aquila.
      case ".", "'", "’": continue
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar) {
          word.unicodeScalars.append(scalar)
        } else {
          words.append(word)
          word = ""
        }
      }
    }
    words.append(word)
    words = words.filter { !$0.isEmpty }
    // Readers aloud tell the words apart by their capitals.
    if words.count > 1 { words = words.map { $0.prefix(1).uppercased() + $0.dropFirst() } }
    let name = words.joined()
    guard name.count <= 100, name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    return "#" + name
  }

  /// The hashtags of tags, each once however it is written.
  static func make(_ tags: [String]) -> [String] {
    var seen: Set<String> = []
    return tags.compactMap(make).filter { seen.insert($0.lowercased()).inserted }
  }
}
