import FeedModel

/// Atom 1.0 (RFC 4287), which is written; Atom 0.3 is read too.
public struct Atom: FeedFormat {
  public init() {}

  public var name: String { "atom" }
  public var title: String { "Atom 1.0" }
  public var fileName: String { "atom.xml" }
  public var mediaType: String { "application/atom+xml" }
  public var isXML: Bool { true }
  public var entryTag: StaticString? { "<entry" }

  /// The root is `feed` or a lone `entry`.
  public func recognizes(_ head: Span<UInt8>) -> Bool {
    switch RootName.find(in: head) {
    case "feed", "entry": true
    default: false
    }
  }
}
