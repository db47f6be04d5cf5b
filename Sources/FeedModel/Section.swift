/// A part of a newsletter: a heading of level 2 and what stands below it.
public struct Section: Sendable, Hashable {
  public struct Reference: Sendable, Hashable {
    public var text: String
    public var address: WebAddress

    public init(text: String, address: WebAddress) {
      self.text = text
      self.address = address
    }
  }

  /// The heading as plain text; `nil` for what stands before the first heading.
  public var title: String?
  /// The heading's id in the page.
  public var slug: String?
  public var html: String
  public var text: String
  /// In reading order.
  public var links: [Reference]

  public init(title: String?, slug: String?, html: String, text: String, links: [Reference]) {
    self.title = title
    self.slug = slug
    self.html = html
    self.text = text
    self.links = links
  }
}
