public import FeedModel

/// What a build did.
public struct BuildReport: Sendable {
  /// A feed in one format, or a file beside the feeds.
  public struct File: Sendable {
    public enum Outcome: String, Sendable {
      /// New bytes were put in its place.
      case written
      /// The bytes on disk were the same; the file was not touched.
      case unchanged
      /// New bytes would have been written (`--dry-run`).
      case planned
      /// New bytes were made, and not published because of an error.
      case withheld
    }

    /// As a person would type it.
    public var path: String
    /// Where it is served.
    public var address: WebAddress
    /// The format's name; of a file beside the feeds, the ending that its kind has.
    public var format: String
    /// How many entries it holds; of a file beside the feeds, how many feeds it tells of.
    public var entries: Int
    public var bytes: Int
    public var outcome: Outcome
    /// Compressed ones, where they are asked for.
    public var copies: [Copy] = []
    /// Whether it is a feed, and not a page, an outline or a style sheet beside the feeds.
    public var isFeed = true
    /// Whether `entries` counts feeds.
    public var tellsOfFeeds = false

    /// A compressed copy of a file.
    public struct Copy: Sendable {
      public var compression: Compression
      public var path: String
      public var bytes: Int
      public var outcome: Outcome
    }
  }

  /// The file that keeps ids.
  public struct Lock: Sendable {
    public var path: String
    /// Posts and feeds together.
    public var records: Int
    public var outcome: File.Outcome
  }

  /// The main feed as JSON Feed.
  struct MainFeed: Sendable {
    /// Where it is published.
    var path: String
    var bytes: [UInt8]
  }

  public var files: [File] = []
  /// Where it was asked for.
  var mainFeed: MainFeed?
  /// `nil` where ids are not locked, or nothing could be said of the lock.
  public var lock: Lock?
  public var diagnostics = Diagnostics()
  /// The fate of the post that was asked about, a line each.
  public var explanation: [String] = []
  /// Warnings counted as errors.
  public var isStrict = false
  /// What the build held in memory, given back with the report: a command that ends has no need to wait for that.
  var held: [any Sendable] = []

  /// Whether the build may not publish, and the command must say so by its exit status.
  public var hasFailed: Bool {
    diagnostics.hasErrors || (isStrict && diagnostics.worst == .warning)
  }
}
