/// An XML namespace that our writers use, with the prefix that readers expect: many look for the literal text
/// `content:encoded` and never at the namespace.
public struct Namespace: Sendable, Hashable {
  public let prefix: StaticName
  public let address: StaticName

  init(_ prefix: StaticString, _ address: StaticString) {
    self.prefix = StaticName(prefix)
    self.address = StaticName(address)
  }

  public static let atom = Namespace("atom", "http://www.w3.org/2005/Atom")
  public static let content = Namespace("content", "http://purl.org/rss/1.0/modules/content/")
  public static let dc = Namespace("dc", "http://purl.org/dc/elements/1.1/")
  public static let media = Namespace("media", "http://search.yahoo.com/mrss/")

  public static let itunes = Namespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd")
  public static let podcast = Namespace("podcast", "https://podcastindex.org/namespace/1.0")

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
