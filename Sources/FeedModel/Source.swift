/// What is kept of the feed that an entry was copied from (RFC 4287 §4.2.11).
public struct Source: Sendable, Hashable {
  public var id: String?
  public var title: String?
  /// The feed's own address. RSS `source url`, Atom `link rel="self"`.
  public var feed: WebAddress?
  public var homePage: WebAddress?
  public var updated: Timestamp?
  public var authors: [Person]
  public var rights: String?

  public init(
    id: String? = nil, title: String? = nil, feed: WebAddress? = nil, homePage: WebAddress? = nil,
    updated: Timestamp? = nil, authors: [Person] = [], rights: String? = nil
  ) {
    self.id = id
    self.title = title
    self.feed = feed
    self.homePage = homePage
    self.updated = updated
    self.authors = authors
    self.rights = rights
  }
}
