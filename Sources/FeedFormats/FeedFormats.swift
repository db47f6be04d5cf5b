import FeedModel

/// The catalogue: a new format is one line here.
public enum FeedFormats {
  public static let all: [any FeedFormat] = [
    RSS(), Atom(), JSONFeed(),
  ]

  public static func named(_ name: String) -> (any FeedFormat)? { all.first { $0.name == name } }

  /// The format that a document is of, by its first bytes.
  public static func recognizing(_ head: Span<UInt8>) -> (any FeedFormat)? {
    for format in all where format.recognizes(head) { return format }
    return nil
  }
}
