public import FeedModel

extension Rule {
  /// What `feedmill explain` prints for a person.
  public var explanation: String {
    var out = "\(code) (\(severity.rawValue))\n\n"
    out += WrappedText.lines(sentence(what)) + "\n"
    out += WrappedText.lines("Why: " + sentence(why)) + "\n"
    out += WrappedText.lines("Specification: " + specification)
    if let breach { out += "\nThis breaks it, \(breach.caption):\n\n" + WrappedText.indented(breach.shown) }
    if let remedy {
      let caption = remedy.caption == breach?.caption ? "" : ", \(remedy.caption)"
      out += "\nThis keeps it\(caption):\n\n" + WrappedText.indented(remedy.shown)
    }
    return out
  }

  /// Who asks for it, in words.
  var specification: String {
    switch source {
    case "practice": "none; readers ask for it"
    case "Feedmill": "none; Feedmill asks for it"
    default: source
    }
  }

  /// A clause of the catalogue as a sentence: names such as `itunes:image` keep their first letter.
  func sentence(_ clause: String) -> String {
    let first = clause.prefix { $0 != " " }
    let isWord = !first.isEmpty && first.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x27 || $0 == 0x2C }
    let isEnded = clause.last.map { ".?!".contains($0) } ?? true
    return (isWord ? clause.prefix(1).uppercased() + clause.dropFirst() : clause) + (isEnded ? "" : ".")
  }
}

extension RuleExample {
  /// Where in a document the piece stands.
  var caption: String {
    let place =
      switch frame {
      case .document: "as a whole document"
      case .bytes: "as a whole document, a byte for each character"
      case .channel: "as the channel of an RSS feed"
      case .items: "in the channel of an RSS feed"
      case .item: "in an item of an RSS feed"
      case .feed: "as an Atom feed"
      case .entries: "in an Atom feed"
      case .entry: "in an entry of an Atom feed"
      case .json: "as a JSON Feed"
      case .jsonFeed: "at the top of a JSON Feed"
      case .jsonItems: "as items of a JSON Feed"
      case .jsonItem: "as an item of a JSON Feed"
      case .html: "as the content of an entry"
      case .files: "as the files of a folder"
      case .sketch: "in outline"
      }
    return times == 1 ? place : "\(times) times in a row, \(place)"
  }

  /// The piece with what cannot be seen made visible, and a line break at its end.
  var shown: String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || !scalar.isInvisible {
        out.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        out.append(contentsOf: "⟨U+\(padding)\(digits)⟩".unicodeScalars)
      }
    }
    let shown = String(out)
    return shown.hasSuffix("\n") ? shown : shown + "\n"
  }

  /// As code blocks name it.
  var language: String {
    switch frame {
    case .json, .jsonItems, .jsonItem: "json"
    case .html: "html"
    case .document: text.first == "{" || text.first == "[" ? "json" : text.first == "<" ? "xml" : "text"
    case .bytes, .files, .sketch: "text"
    default: "xml"
    }
  }
}

extension Unicode.Scalar {
  /// Controls, marks of direction and byte order, and what no font shows.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

/// Text for a terminal of eighty columns.
enum WrappedText {
  private static let width = 78

  static func lines(_ text: String) -> String {
    var out = ""
    var column = 0
    for word in text.split(separator: " ") {
      if column > 0, column + 1 + word.count > width {
        out += "\n"
        column = 0
      } else if column > 0 {
        out += " "
        column += 1
      }
      out += word
      column += word.count
    }
    return out + "\n"
  }

  static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
