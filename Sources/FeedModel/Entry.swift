/// One post as subscribers see it, whatever the format.
///
/// Absent is `nil`, never `""`. Each field says where it goes in RSS 2.0, Atom 1.0 and JSON Feed 1.1.
public struct Entry: Sendable, Hashable {
  /// RSS `guid`, Atom `id`, JSON `id`: the same string in all three, for ever.
  public var id: EntryID
  /// Plain text on one line. RSS `title`, Atom `title type="text"`, JSON `title`.
  public var title: String?
  /// The permalink. RSS `link`, Atom `link rel="alternate"`, JSON `url`.
  public var link: WebAddress?
  /// The page that a link post is about. RSS `atom:link rel="related"`, Atom `link rel="related"`, JSON `external_url`.
  public var externalLink: WebAddress?
  /// RSS `pubDate`, Atom `published`, JSON `date_published`.
  public var published: Timestamp?
  /// When the author last changed something that matters, `nil` when never since publication.
  /// RSS `atom:updated`, Atom `updated` (else the publication), JSON `date_modified`.
  public var updated: Timestamp?
  /// RSS one joined `dc:creator`, Atom `author`, JSON `authors` and a joined `author` for readers of version 1.0.
  public var authors: [Person]
  /// RSS `dc:contributor`, Atom `contributor`; JSON Feed has no place for them.
  public var contributors: [Person]
  /// RSS `category`, Atom `category`, JSON `tags`.
  public var categories: [Category]
  /// Plain text. RSS `description`, Atom `summary`, JSON `summary`.
  public var summary: String?
  /// RSS `content:encoded` (or `description` alone), Atom `content`, JSON `content_html` and `content_text`.
  public var content: Content? { didSet { hasNormalContent = Known() } }
  /// Whether the content came out of `normalized()`, so that it need not be looked at again.
  package var hasNormalContent = Known()
  /// RSS `enclosure` (the first) and `media:content`, Atom `link rel="enclosure"`, JSON `attachments`.
  public var enclosures: [Enclosure]
  /// RSS and Atom `media:thumbnail`, JSON `image`.
  public var image: WebAddress?
  /// JSON `banner_image`; the XML formats have no place for it.
  public var banner: WebAddress?
  /// BCP 47. RSS `dc:language`, Atom `xml:lang`, JSON `language`.
  public var language: String?
  /// RSS `dc:rights`, Atom `rights`; JSON Feed has no place for it.
  public var rights: String?
  /// The page where readers talk about the entry. RSS `comments`, Atom `link rel="replies"`.
  public var comments: WebAddress?
  /// The feed that the entry was copied from. RSS `source`, Atom `source`.
  public var source: Source?
  /// Further links (`via`, `replies`, `license`, other languages). RSS `atom:link`, Atom `link`.
  public var links: [Link]
  /// The parts of a newsletter, as data.
  public var sections: [Section]
  /// The body as its author wrote it, where newsletters are asked for; carried in the JSON Feed's extension alone.
  public var markdown: String?
  /// RSS and Atom `itunes:*` and `podcast:*`; JSON Feed has no place for it.
  public var episode: Episode?
  /// What no field holds and `convert` must keep.
  public var unknown: Unknown
  /// The post that it was made from; not a part of the value that formats carry.
  public var origin: Place?

  public init(id: EntryID) {
    self.id = id
    authors = []
    contributors = []
    categories = []
    enclosures = []
    links = []
    sections = []
    unknown = Unknown()
  }

  /// `updated`, else `published`: the instant that Atom requires and that feeds are ordered and dated by.
  public var lastChange: Timestamp? { updated ?? published }
}

/// Something that is known of a value without being a part of it: it makes no difference.
package struct Known: Sendable, Hashable {
  package var isSo = false

  package static func == (a: Known, b: Known) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}
