/// An XML namespace that our writers use, with the prefix that readers expect: many look for the literal text
/// `content:encoded` and never at the namespace.
public struct Namespace: Sendable, Hashable {
  public let prefix: StaticName
  public let address: StaticName
  /// Its number in the order in which a root declares them.
  let order: UInt8

  private init(_ order: UInt8, _ prefix: StaticString, _ address: StaticString) {
    self.prefix = StaticName(prefix)
    self.address = StaticName(address)
    self.order = order
  }

  public static func == (a: Namespace, b: Namespace) -> Bool { a.order == b.order }
  public func hash(into hasher: inout Hasher) { hasher.combine(order) }

  public static let atom = Namespace(0, "atom", "http://www.w3.org/2005/Atom")
  public static let content = Namespace(1, "content", "http://purl.org/rss/1.0/modules/content/")
  public static let dc = Namespace(2, "dc", "http://purl.org/dc/elements/1.1/")
  public static let media = Namespace(3, "media", "http://search.yahoo.com/mrss/")

  public static let itunes = Namespace(4, "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd")
  public static let podcast = Namespace(5, "podcast", "https://podcastindex.org/namespace/1.0")

  /// Those that our writers use, in the order in which a root declares them.
  public static let written: [Namespace] = [.atom, .content, .dc, .media, .itunes, .podcast]
}

/// A name known when the program was built, usable as markup and comparable as text.
public struct StaticName: Sendable, Hashable {
  public let markup: StaticString
  public let string: String

  init(_ markup: StaticString) {
    self.markup = markup
    string = markup.description
  }

  public static func == (a: StaticName, b: StaticName) -> Bool { a.string == b.string }
  public func hash(into hasher: inout Hasher) { hasher.combine(string) }
}
