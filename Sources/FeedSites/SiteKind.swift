public import FeedModel

/// What a kind of site is recognised by and how its posts become entries: Jekyll, a plain folder, …
///
/// A new kind is one type (in a folder of its own when it needs more), and one line in `SiteKinds.all`.
public protocol SiteKind: Sendable {
  /// The word on the command line: `jekyll`.
  var name: String { get }
  var title: String { get }
  /// Whether the folder looks like such a site.
  func recognizes(_ folder: any Folder) -> Bool
  /// Files and folders by which people know such a site, for telling what was found.
  var marks: [String] { get }
  /// Reads the site's own configuration.
  func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site
}

extension SiteKind {
  public var marks: [String] { [] }
}

/// What the caller decides over the site's own configuration.
public struct SiteOptions: Sendable {
  /// The address under which the site is served; overrides the site's own.
  public var url: WebAddress?
  /// An IANA name or an offset; overrides the site's own.
  public var timezone: String?
  public var includesDrafts = false
  /// The title, description, … of `feedmill.yml`: same keys as there, `.empty` when there is none.
  public var configuration = Setting.empty
  /// The file that `configuration` was read from.
  public var configurationFile: String?
  /// Where the zone files lie.
  public var zoneinfo = "/usr/share/zoneinfo"
  /// Whether `content_text` is made.
  public var rendersText = true
  /// Whether entries get their sections as data, which costs a fifth of the rendering.
  public var makesSections = true

  public init() {}
}

/// A site that was opened. Its functions may be called from several threads at once.
public protocol Site: Sendable {
  var kind: String { get }
  /// The feed's own fields: title, home page, language, authors; its id and self address are settled by the build.
  var header: Feed { get }
  /// What the site says about its feeds.
  var wishes: FeedWishes { get }
  /// The files that may be posts, by path; nothing is opened.
  var postPaths: PathList { get }
  /// The collection that a path belongs to, `posts` for most: known before the file is read, so that a feed takes only
  /// its own.
  func collection(of path: String) -> String
  /// The part of the site that a path lies in, `nil` for none: its first folder, those left out that every post has.
  func section(of path: String) -> String?
  /// First look at a post, from the first bytes of its file, for choosing: cheap, called for every post.
  func glance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance
  /// The date of an ordinary post, which may be published, from the first bytes of its file alone; `nil` where `glance`
  /// has to be asked, which says the same of an ordinary one.
  func quickDate(head: UnsafeRawBufferPointer, isWhole: Bool) -> Timestamp?
  /// Reads a chosen post's front matter whole: everything but the body.
  func post(at path: String, bytes: [UInt8], report: inout Diagnostics) -> Post?
  /// Renders a chosen post's body.
  func entry(for post: Post, bytes: [UInt8], report: inout Diagnostics) -> Entry
}

extension Site {
  public func collection(of path: String) -> String { "posts" }

  public func quickDate(head: UnsafeRawBufferPointer, isWhole: Bool) -> Timestamp? { nil }

  /// The first look: quick at an ordinary post, whose path is not made for it, else `glance`.
  package func look(
    at path: @autoclosure () -> String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    if let date = quickDate(head: head, isWhole: isWhole) { return .post(date) }
    return glance(at: path(), head: head, isWhole: isWhole, report: &report)
  }

  public func section(of path: String) -> String? {
    let folders = path.split(separator: "/").dropLast()
    let inside = folders.first.map { ["content", "src"].contains($0) } ?? false ? folders.dropFirst() : folders
    return inside.first { !$0.hasPrefix("_") && !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.map(String.init)
  }
}

/// What choosing needs to know of a post.
public enum Glance: Sendable {
  /// It may be published, as of this instant.
  case post(Timestamp)
  /// The same of a site that orders its posts by more than that instant, or takes them away again.
  case placed(PostStanding)
  /// The front matter is longer than what was read; look again with the whole file.
  case needsMore
  /// It is not published, and why: a draft, `published: false`, no post at all.
  case skipped(String)
  /// It cannot be read. `date` is what the file name says, to tell whether a feed would hold it.
  case broken(Diagnostic, date: Timestamp?)
}

/// When a post may be published, and where it stands among others.
public struct PostStanding: Sendable, Hashable {
  public var published: Timestamp
  /// From then on it is published no more.
  public var expires: Timestamp?
  public var order: PostOrder

  public init(published: Timestamp, expires: Timestamp? = nil, order: PostOrder) {
    self.published = published
    self.expires = expires
    self.order = order
  }
}

/// A post's place in its feed: the lesser rank first, then the newer, then by name.
public struct PostOrder: Sendable, Hashable, Comparable {
  /// 0 for most; less for what its author puts before everything.
  public var rank: Int
  public var date: Timestamp
  /// What decides between posts of one instant, compared by bytes.
  public var name: [UInt8]

  public init(rank: Int = 0, date: Timestamp, name: [UInt8] = []) {
    self.rank = rank
    self.date = date
    self.name = name
  }

  public static func < (a: PostOrder, b: PostOrder) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    if a.date != b.date { return a.date > b.date }
    return a.name.lexicographicallyPrecedes(b.name)
  }
}

/// A post without its body.
public struct Post: Sendable {
  public var path: String
  /// Everything but the body: id, title, dates, authors, categories, image, enclosures, `origin`.
  public var entry: Entry
  /// Its front matter, site defaults included.
  public var settings: Setting
  /// Byte offset and line (from 1) at which the body begins.
  public var bodyOffset: Int
  public var bodyLine: Int
  /// `post` (or another collection's name): for feeds by collection.
  public var collection: String
  /// The feeds besides, by the words of `FeedWishes.Extra.Selector.group`, that the post is in.
  public var groups: [String] = []
  /// Where it stands, unless its date of publication and its id say so.
  public var order: PostOrder?

  public init(
    path: String, entry: Entry, settings: Setting, bodyOffset: Int, bodyLine: Int, collection: String = "posts"
  ) {
    self.path = path
    self.entry = entry
    self.settings = settings
    self.bodyOffset = bodyOffset
    self.bodyLine = bodyLine
    self.collection = collection
  }
}

/// What a site's own configuration says about feeds.
public struct FeedWishes: Sendable {
  public enum ContentMode: String, Sendable, CaseIterable { case full, summary, both, none }

  /// One feed that the site's own generator would write besides the main one (a category, a tag, a collection).
  public struct Extra: Sendable {
    public enum Selector: Sendable, Hashable {
      case category(String, collection: String)
      case tag(String)
      case collection(String)
      /// The posts of any collection that name it among their `groups`.
      case group(String)
    }
    public var selector: Selector
    /// Under the output folder, for Atom.
    public var path: String
    /// Paths of formats that are not beside it.
    public var paths: [String: String] = [:]
    public var title: String?
    /// What is not as in the site's own header.
    public var description: String?
    public var language: String?
    public var homePage: WebAddress?

    public init(_ selector: Selector, path: String, title: String? = nil) {
      self.selector = selector
      self.path = path
      self.title = title
    }
  }

  /// Entries in a feed; `nil` leaves it to the build's default.
  public var limit: Int?
  /// `nil` leaves it to the build's default, full.
  public var content: ContentMode?
  /// Paths that the generator publishes a format at: `["atom": "feed.xml"]`.
  public var paths: [String: String] = [:]
  /// Path prefixes under which the generator copies files as they are, with the prefix of the address they get:
  /// `["static/": ""]`; used to find a feed's own address.
  public var copiedFolders: [String: String] = [:]
  /// Those of them whose files are published at the top of the site.
  var foldersAtTop: [String] {
    copiedFolders.filter(\.value.isEmpty).keys.sorted().map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }
  public var extras: [Extra] = []
  /// The folder that the generator builds into, relative to the site: `_site`.
  public var builtFolder: String?
  /// Whether posts dated in the future are published (Jekyll's `future: true`).
  public var includesFuture = false
  /// The id that the generator gives its own feed, to be kept; `nil` takes the Atom feed's address.
  public var feedID: String?

  public init() {}
}
