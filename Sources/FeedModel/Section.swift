/// A part of a newsletter: a heading and what stands below it, its subsections included.
public struct Section: Sendable, Hashable {
  /// A link, and what it leads to: `pull-request`, `release`, … where that was looked at.
  public struct Reference: Sendable, Hashable {
    public var text: String
    public var address: WebAddress
    public var kind: String?

    public init(text: String, address: WebAddress, kind: String? = nil) {
      self.text = text
      self.address = address
      self.kind = kind
    }
  }

  /// A list item that stands in no other one.
  public struct Item: Sendable, Hashable {
    public var html: String
    public var text: String

    public init(html: String, text: String) {
      self.html = html
      self.text = text
    }
  }

  /// The heading as plain text; `nil` for what stands before the first heading.
  public var title: String?
  /// What the section is called whatever its heading's spelling; `nil` where the title says it.
  public var alias: String?
  /// 1 to 6; 0 for what stands before the first heading.
  public var level: Int
  /// The heading's id in the page.
  public var slug: String?
  public var html: String
  public var text: String
  /// The author's Markdown below the heading, where it is known.
  public var markdown: String?
  /// In reading order.
  public var items: [Item]
  /// In reading order, those of the heading first.
  public var links: [Reference]
  /// What stands under headings of deeper levels.
  public var sections: [Section]
  /// Dates that are announced here, in no subsection.
  public var deadlines: [Deadline]
  /// Whether there is nothing to read, or no more than a bullet.
  public var isEmpty: Bool

  public init(title: String?, slug: String?, level: Int = 2, html: String, text: String, links: [Reference]) {
    self.title = title
    self.slug = slug
    self.level = level
    self.html = html
    self.text = text
    self.links = links
    items = []
    sections = []
    deadlines = []
    isEmpty = links.isEmpty && Section.isNothing(text) && !html.contains("<img")
  }

  /// The alias, else the title.
  public var name: String? { alias ?? title }

  /// Whether a text is white space and bullets alone.
  public static func isNothing(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || "*-+•·–—◦▪".unicodeScalars.contains(scalar)
        || (0x200B...0x200D).contains(scalar.value) || scalar.value == 0xFEFF
    }
  }
}
