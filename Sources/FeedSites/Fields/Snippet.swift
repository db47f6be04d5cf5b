public import FeedModel
import FeedText

/// HTML of the author's that goes before or after the content of entries, with `{title}`, `{url}` and the like in it.
///
/// What is filled in is escaped for where it stands: percent-encoded inside an address, as references elsewhere. Braces
/// around anything but a word stay as they are.
public struct Snippet: Sendable, Hashable {
  enum Word: String, CaseIterable {
    case title, url, author, date, id
  }

  enum Piece: Sendable, Hashable {
    /// As the author wrote it.
    case html(String)
    case word(Word)
    /// Within an address, behind other parts of it.
    case wordInAddress(Word)
  }

  let pieces: [Piece]

  /// Reads a text of settings; `nil` when it is none. An unknown word is an error, and stays in the text.
  public init?(_ setting: Setting, file: String, report: inout Diagnostics) {
    guard let text = setting.text, !text.trimmedWhitespace.isEmpty else { return nil }
    var scan = SnippetScan(text)
    scan.run()
    pieces = scan.pieces
    for word in scan.unknown {
      let nearest = DidYouMean.suggest(word, among: Word.allCases.map(\.rawValue))
      report.report(.unknownWord(word, nearest), at: Place(file: file, mark: setting.mark))
    }
  }

  /// The HTML for an entry; `authors` stand for those of an entry that names none.
  func html(for entry: Entry, authors: [Person]) -> String {
    pieces.map { piece in
      switch piece {
      case .html(let html): html
      case .word(let word): Snippet.quoted(Snippet.value(word, of: entry, authors))
      case .wordInAddress(let word): URIText.encoded(Snippet.value(word, of: entry, authors))
      }
    }.joined()
  }

  private static func value(_ word: Word, of entry: Entry, _ authors: [Person]) -> String {
    let address = (entry.link ?? entry.externalLink)?.string
    return switch word {
    case .title: entry.title ?? address ?? entry.id.string
    case .url: address ?? ""
    case .author: (entry.authors.isEmpty ? authors : entry.authors).joinedNames ?? ""
    case .date: entry.published.map { String($0.rfc3339.prefix { $0 != "T" }) } ?? ""
    case .id: entry.id.string
    }
  }

  /// Text for HTML, inside quotes as well as outside.
  private static func quoted(_ text: String) -> String {
    var out = ""
    for character in HTMLText.escaped(text).unicodeScalars {
      switch character {
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}

/// Text as a part of an address: all but RFC 3986's unreserved characters percent-encoded.
enum URIText {
  static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte) {
        out.append(byte)
      } else {
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownWord(_ word: String, _ nearest: String?) -> Self {
    let words = Snippet.Word.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
    return .error(
      "snippet/unknown-placeholder",
      "nothing is filled in for {\(word)}; " + (nearest.map { "did you mean {\($0)}?" } ?? "there are \(words)"))
  }
}
