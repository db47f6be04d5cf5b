/// What a reader knows an entry by; compared character by character (RFC 4287 §4.2.6.1).
public struct EntryID: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    /// The address of the entry's own page: RSS `isPermaLink="true"`.
    case permalink
    /// A tag URI (RFC 4151).
    case tag
    /// Any other string that is unique: `urn:uuid:…`, an address that is not the page's, a database key.
    case other
  }

  public var string: String
  public var kind: Kind

  public init(_ string: String, kind: Kind) {
    self.string = string
    self.kind = kind
  }

  /// The kind follows from the string: the entry's own link is a permalink, `tag:` is a tag, the rest is other.
  public init(_ string: String, link: WebAddress?) {
    self.init(string, kind: string == link?.string ? .permalink : string.hasPrefix("tag:") ? .tag : .other)
  }

  /// Texts that Unicode calls equivalent are different ids; `String`'s own equality would join them.
  public static func == (a: EntryID, b: EntryID) -> Bool {
    a.kind == b.kind && a.string.hasBytes(of: b.string)
  }
}
