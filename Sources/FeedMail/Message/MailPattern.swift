import FeedText

/// A text with words in braces, which stand for what an item says: `[{feed}] {title}`.
public struct MailPattern: Sendable, Hashable {
  enum Piece: Hashable {
    case text(String)
    case word(String)
  }

  let pieces: [Piece]

  /// A word in braces that stands for nothing, and what may have been meant.
  public struct UnknownWord: Error, Sendable {
    public let word: String
    public let meant: String?
  }

  /// The words that may stand in the subject of a mail and in the name of its sender.
  public static let itemWords = ["subject", "title", "feed", "date", "author", "tags"]
  /// The words that may stand in the subject of a mail for several items.
  public static let digestWords = ["feed", "period", "from", "until", "count", "title"]
  /// The words that may stand below a mail.
  public static let footerWords = ["feed", "home", "url", "unsubscribe"]

  public init(_ text: String, words: [String]) throws(UnknownWord) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}") else { break }
      let word = String(rest[after..<close])
      let isWord = !word.isEmpty && word.utf8.allSatisfy { $0.isLetterOrHyphen }
      if isWord {
        guard words.contains(word) else {
          throw UnknownWord(word: word, meant: DidYouMean.suggest(word, among: words))
        }
        pieces.append(.text(String(rest[..<open])))
        pieces.append(.word(word))
      } else {
        pieces.append(.text(String(rest[...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
    self.pieces = pieces
  }

  /// One word alone.
  init(word: String) { pieces = [.word(word)] }
  init(pieces: [Piece]) { self.pieces = pieces }

  func filled(_ value: (String) -> String?) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .word(let word): value(word) ?? ""
      }
    }.joined()
  }

  /// Whether the word has a place in it.
  func holds(_ word: String) -> Bool { pieces.contains(.word(word)) }
}

extension UInt8 {
  fileprivate var isLetterOrHyphen: Bool { (self | 0x20) &- 0x61 < 26 || self == 0x2D }
}
