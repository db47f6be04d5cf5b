import FeedModel

/// A header field that is made of pieces which must stay whole; it is folded between them (RFC 5322 §2.2.3).
///
/// Data comes in through the makers below only, which leave no line break and nothing beyond ASCII in it.
struct HeaderField: Sendable, Hashable {
  let name: String
  /// Parted by one space each.
  let pieces: [String]

  private init(_ name: String, pieces: [String]) {
    self.name = name
    self.pieces = pieces
  }

  /// Text for people: as it is where it may be, else in encoded words.
  static func text(_ name: String, _ text: String) -> HeaderField {
    let line = text.headerLine
    if EncodedWords.needed(for: line) {
      return HeaderField(name, pieces: EncodedWords.encode(line, first: 74 - name.utf8.count))
    }
    return HeaderField(name, pieces: line.split(separator: " ").map(String.init))
  }

  /// Mailboxes, parted by commas (RFC 5322 §3.4).
  static func mailboxes(_ name: String, _ mailboxes: [Mailbox]) -> HeaderField {
    var pieces: [String] = []
    for (i, mailbox) in mailboxes.enumerated() {
      var own = mailbox.pieces(first: 74 - name.utf8.count)
      if i + 1 < mailboxes.count, let last = own.popLast() { own.append(last + ",") }
      pieces += own
    }
    return HeaderField(name, pieces: pieces)
  }

  /// Addresses of any kind in angle brackets, parted by commas (RFC 2369 §2).
  static func addresses(_ name: String, _ addresses: [WebAddress]) -> HeaderField {
    HeaderField(
      name,
      pieces: addresses.enumerated().map { "<\($1.string)>" + ($0 + 1 < addresses.count ? "," : "") })
  }

  /// Phrases, parted by commas (RFC 5322 §3.6.5).
  static func phrases(_ name: String, _ phrases: [String]) -> HeaderField {
    var pieces: [String] = []
    for (i, phrase) in phrases.enumerated() {
      var own = Mailbox.phrase(phrase.headerLine, first: 74 - name.utf8.count)
      if i + 1 < phrases.count, let last = own.popLast() { own.append(last + ",") }
      pieces += own
    }
    return HeaderField(name, pieces: pieces)
  }

  /// Tokens of a program: dates, message ids, media types.
  static func tokens(_ name: StaticString, _ tokens: [String]) -> HeaderField {
    HeaderField(
      "\(name)",
      pieces: tokens.map { String(decoding: $0.utf8.filter { $0 > 0x20 && $0 < 0x7F || $0 == 0x20 }, as: UTF8.self) })
  }

  /// An id or address for filters: in one piece where it can be.
  static func opaque(_ name: String, _ text: String) -> HeaderField {
    let isOnePiece = text.utf8.count < 900 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !text.contains("=?")
    return isOnePiece ? HeaderField(name, pieces: [text]) : .text(name, text)
  }

  static func listID(_ phrase: String?, _ id: String) -> HeaderField {
    let words = phrase.map { Mailbox.phrase($0.headerLine, first: 66) } ?? []
    return HeaderField(
      "List-Id", pieces: words + ["<\(String(decoding: id.utf8.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self))>"])
  }

  /// The field with its line end, no line longer than 78 characters unless a piece alone is.
  var folded: String {
    var out = name + ":"
    var column = out.utf8.count
    for (i, piece) in pieces.enumerated() {
      if i > 0, column + 1 + piece.utf8.count > (piece.hasPrefix("=?") ? 76 : 78) || (isEncoded(i) && isEncoded(i - 1))
      {
        out += "\n"
        column = 0
      }
      out += " " + piece
      column += 1 + piece.utf8.count
    }
    return out + "\n"
  }

  private func isEncoded(_ i: Int) -> Bool { i >= 0 && pieces[i].hasPrefix("=?") && pieces[i].utf8.count > 60 }
}

extension String {
  /// One line without control characters and without what turns the direction of the text around it.
  var headerLine: String {
    var out = String.UnicodeScalarView()
    for scalar in cleanedForFeeds.unicodeScalars {
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: out.append(" ")
      case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: break
      default: out.append(scalar)
      }
    }
    return String(out).collapsedWhitespace
  }
}
