public import FeedModel
public import FeedSites

/// What a build is asked to do: the command line as a value. `nil` and empty leave it to `feedmill.yml`, then to the
/// site's own configuration, then to the default.
public struct BuildOptions: Sendable {
  /// The site's folder.
  public var site = "."
  /// The output folder, as seen from the current one; `nil` is `feeds` in the site.
  public var output: String?
  /// Names of formats; empty is all of them.
  public var formats: [String] = []
  /// Entries in a feed.
  public var limit: Int?
  public var content: FeedWishes.ContentMode?
  /// The address under which the site is served.
  public var url: WebAddress?
  /// The path under which the output folder is served, such as `/feeds`.
  public var basePath: String?
  /// The name of a kind of site, instead of finding out.
  public var siteKind: String?
  /// The path of a configuration file, instead of `feedmill.yml` in the site.
  public var configuration: String?
  /// An IANA name or an offset.
  public var timezone: String?
  public var includesDrafts = false
  public var includesFuture = false
  /// Decides which posts lie in the future: the only clock there is.
  public var now: Timestamp
  /// Publishes the rest when a post cannot be read.
  public var keepsGoing = false
  /// Does everything but write.
  public var isDryRun = false
  /// Warnings too keep the build from publishing.
  public var isStrict = false
  /// A post to explain the fate of.
  public var explained: String?
  /// A file that gets the paths of the files that changed.
  public var changedList: String?
  /// A file that gets the addresses of the feeds that changed.
  public var changedAddresses: String?
  /// Compressed copies to lay beside each file, besides those that the configuration asks for.
  public var compressions: [Compression] = []
  /// Whether the main feed is handed back, for mails to be made of it.
  public var handsBackFeed = false
  /// Threads to use at most.
  public var jobs = 1
  /// Reads every published file back from disk and compares it with the posts and with its siblings.
  public var detectsInconsistency = false

  /// Whether documents wait in memory to be published; else one is written while others are still being made.
  var holdsDocuments = false
  /// Where brotli is looked for.
  var brotli = Brotli.Libraries.usual
  /// The programs that write formats which are not ours, and files of templates.
  public var programs = Programs.none

  /// Of more posts than this a feed is not held in memory, where that can be helped.
  var mostInMemory = 256
  /// How many posts of such a feed are made at a time. The head of the feed is written and checked with each, so that
  /// many cost less time, and more memory.
  var postsOfRun = 64

  public init(now: Timestamp) { self.now = now }
}
