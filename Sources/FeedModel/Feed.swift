/// A feed: its own fields, and the entries where they are held in memory.
///
/// Absent is `nil`, never `""`. Each field says where it goes in RSS 2.0, Atom 1.0 and JSON Feed 1.1.
public struct Feed: Sendable, Hashable {
  /// Atom `id`, RSS `atom:id`; JSON Feed has `feed_url` in its place.
  public var id: String
  /// Plain text on one line.
  public var title: String
  /// RSS `link`, Atom `link rel="alternate"`, JSON `home_page_url`.
  public var homePage: WebAddress?
  /// Where this very document is published. `link rel="self"`, JSON `feed_url`.
  public var selfAddress: WebAddress?
  /// Plain text. RSS `description`, Atom `subtitle`, JSON `description`.
  public var description: String?
  /// BCP 47. RSS `language`, Atom `xml:lang`, JSON `language`.
  public var language: String?
  /// RSS `copyright`, Atom `rights`; JSON Feed has no place for it.
  public var rights: String?
  /// Small and square. RSS `atom:icon`, Atom `icon`, JSON `favicon`.
  public var icon: WebAddress?
  /// Twice as wide as high. RSS `image`, Atom `logo`; JSON Feed has no place for it.
  public var logo: WebAddress?
  /// Large and square. RSS and Atom `media:thumbnail`, JSON `icon`.
  public var image: WebAddress?
  /// RSS `managingEditor` (with an e-mail) or `dc:creator`, Atom `author`, JSON `authors`.
  public var authors: [Person]
  /// RSS `dc:contributor`, Atom `contributor`; JSON Feed has no place for them.
  public var contributors: [Person]
  /// RSS `category`, Atom `category`; JSON Feed has no place for them.
  public var categories: [Category]
  /// Publication of the channel's content (RSS `pubDate`); rarely used.
  public var published: Timestamp?
  /// The newest change among the entries, never a clock's time. RSS `lastBuildDate`, Atom `updated`.
  public var updated: Timestamp?
  /// RSS and Atom `generator`; JSON Feed has no place for it.
  public var generator: Generator?
  /// JSON `user_comment`.
  public var userComment: String?
  /// WebSub and rssCloud. RSS and Atom `link rel="hub"`, JSON `hubs`.
  public var hubs: [Hub]
  public var paging: Paging
  /// No further entry will come (JSON `expired`).
  public var isExpired: Bool
  /// RSS's hints on when to fetch.
  public var schedule: Schedule
  /// Further links: siblings in other formats, `license`, other languages.
  public var links: [Link]
  /// A style sheet in CSS for people who open the document in a browser: an address, or a reference that starts from
  /// the document's own. RSS and Atom `xml-stylesheet`; JSON Feed has no place for it.
  public var stylesheet: String?
  /// RSS and Atom `itunes:*` and `podcast:*`; JSON Feed has no place for it.
  public var podcast: Podcast?
  public var unknown: Unknown
  public var entries: [Entry]

  public init(id: String, title: String) {
    self.id = id
    self.title = title
    authors = []
    contributors = []
    categories = []
    hubs = []
    paging = Paging()
    isExpired = false
    schedule = Schedule()
    links = []
    unknown = Unknown()
    entries = []
  }

  /// The newest change among the entries held in memory.
  public var newestChange: Timestamp? { entries.lazy.compactMap(\.lastChange).max() }
}

/// The program that made a feed (RFC 4287 §4.2.4).
public struct Generator: Sendable, Hashable {
  public var name: String
  public var address: WebAddress?
  public var version: String?

  public init(_ name: String, address: WebAddress? = nil, version: String? = nil) {
    self.name = name
    self.address = address
    self.version = version
  }
}

/// Where updates are announced in real time (JSON Feed 1.1 `hubs`; WebSub §4).
public struct Hub: Sendable, Hashable {
  /// `WebSub` or `rssCloud`.
  public var type: String
  public var address: WebAddress

  public init(type: String = "WebSub", _ address: WebAddress) {
    self.type = type
    self.address = address
  }
}

/// The neighbours of a document in a paged or archived feed (RFC 5005).
public struct Paging: Sendable, Hashable {
  public var first: WebAddress?
  public var previous: WebAddress?
  /// Also JSON `next_url`.
  public var next: WebAddress?
  public var last: WebAddress?
  public var previousArchive: WebAddress?
  public var nextArchive: WebAddress?
  public var current: WebAddress?

  public init() {}
}

/// RSS 2.0's `ttl`, `skipHours` and `skipDays`.
public struct Schedule: Sendable, Hashable {
  /// Minutes that a copy may be kept.
  public var timeToLive: Int?
  /// Hours of the day, 0 to 23, UTC.
  public var skippedHours: [Int]
  /// English names.
  public var skippedDays: [String]

  public init(timeToLive: Int? = nil, skippedHours: [Int] = [], skippedDays: [String] = []) {
    self.timeToLive = timeToLive
    self.skippedHours = skippedHours
    self.skippedDays = skippedDays
  }
}
