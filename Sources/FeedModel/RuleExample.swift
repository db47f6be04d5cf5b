/// A piece of a document that shows a rule kept or broken, and where in a document the piece stands.
///
/// Examples are run: a test puts each into its frame and holds the check to what the rule says of it.
public struct RuleExample: Sendable, Hashable {
  /// What is put round the piece to make a document of it.
  public enum Frame: String, Sendable, Hashable, CaseIterable {
    /// Nothing: the piece is a whole document, in UTF-8.
    case document
    /// Nothing: each character of the piece is the byte of its number, for documents in other encodings.
    case bytes
    /// `<rss version="2.0"><channel>` piece `</channel></rss>`.
    case channel
    /// A sound channel without items, and the piece after its fields.
    case items
    /// A sound channel with one item, whose content the piece is.
    case item
    /// `<feed xmlns="http://www.w3.org/2005/Atom">` piece `</feed>`.
    case feed
    /// A sound feed without entries, and the piece after its fields.
    case entries
    /// A sound feed with one entry, whose content the piece is.
    case entry
    /// A JSON object of which the piece is all members.
    case json
    /// A sound JSON Feed with one item, and the piece as further members of its top object, each with its comma.
    case jsonFeed
    /// A sound JSON Feed of which the piece is what stands in `items`.
    case jsonItems
    /// A sound JSON Feed with one item of which the piece is all members.
    case jsonItem
    /// HTML, as the content of an otherwise sound entry.
    case html
    /// Several files: each begins with a line `-- path --`.
    case files
    /// What no document alone can show, in words or as a command; it is not run.
    case sketch
  }

  public let frame: Frame
  public let text: String
  /// How often the piece stands in the document in a row, for rules about sizes; 1 as a rule.
  public let times: Int

  public init(_ frame: Frame, _ text: String, times: Int = 1) {
    self.frame = frame
    self.text = text
    self.times = times
  }

  public static func document(_ text: String, times: Int = 1) -> Self { Self(.document, text, times: times) }
  public static func bytes(_ text: String) -> Self { Self(.bytes, text) }
  public static func channel(_ text: String) -> Self { Self(.channel, text) }
  public static func items(_ text: String, times: Int = 1) -> Self { Self(.items, text, times: times) }
  public static func item(_ text: String, times: Int = 1) -> Self { Self(.item, text, times: times) }
  public static func feed(_ text: String) -> Self { Self(.feed, text) }
  public static func entries(_ text: String, times: Int = 1) -> Self { Self(.entries, text, times: times) }
  public static func entry(_ text: String, times: Int = 1) -> Self { Self(.entry, text, times: times) }
  public static func json(_ text: String) -> Self { Self(.json, text) }
  public static func jsonFeed(_ text: String) -> Self { Self(.jsonFeed, text) }
  public static func jsonItems(_ text: String, times: Int = 1) -> Self { Self(.jsonItems, text, times: times) }
  public static func jsonItem(_ text: String) -> Self { Self(.jsonItem, text) }
  public static func html(_ text: String, times: Int = 1) -> Self { Self(.html, text, times: times) }
  public static func sketch(_ text: String) -> Self { Self(.sketch, text) }
  public static func files(_ text: String) -> Self { Self(.files, text) }
}
