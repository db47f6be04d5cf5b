public import FeedModel
import FeedSites

/// Links to a site's feeds, put into the heads of its built pages.
///
/// The feeds are read to find out what they are called and where they are served, so it does not matter who made them.
/// A second run changes nothing.
public enum Inject {
  /// The command line as a value.
  public struct Options: Sendable {
    /// The folder of built pages.
    public var pages: String
    /// The folder of feeds; `nil` is that of the pages.
    public var feeds: String?
    /// Where the pages are served, where the feeds do not tell.
    public var address: WebAddress?
    /// Every page names every feed.
    public var namesAll = false
    /// Takes out what was put in.
    public var removes = false
    /// Does everything but write.
    public var isDryRun = false
    /// Threads to use at most.
    public var jobs = 1

    public init(pages: String) { self.pages = pages }
  }

  /// Changes the pages. Throws when there are no pages or no feeds.
  public static func run(_ options: Options) throws(FeedError) -> InjectReport {
    guard Paths.isFolder(options.pages) else { throw FeedError(.noFolder, at: .whole(options.pages)) }
    let folder = try CheckedFolder(options.pages, address: nil)
    let names = pages(of: folder)
    guard !names.isEmpty else { throw FeedError(.noPages, at: .whole(options.pages)) }

    var report = InjectReport()
    var feeds = SiteFeeds([], base: nil)
    if !options.removes {
      if let other = options.feeds, !Paths.isFolder(other) { throw FeedError(.noFolder, at: .whole(other)) }
      let holder = if let other = options.feeds { try CheckedFolder(other, address: nil) } else { folder }
      feeds = SiteFeeds.read(
        holder, for: options.pages, address: options.address, jobs: options.jobs, &report.diagnostics)
      guard !feeds.groups.isEmpty else { throw FeedError(.noFeeds, at: .whole(options.feeds ?? options.pages)) }
    }
    report.feeds = feeds.groups.count
    if feeds.unplaced > 0, !options.namesAll {
      report.diagnostics.report(.unplaced(feeds.unplaced), at: .whole(options.feeds ?? options.pages))
    }

    let work = InjectWork(options: options, folder: folder, feeds: feeds)
    for (outcome, findings) in Parallel.map(names.count, jobs: options.jobs, { work.run(names[$0]) }) {
      report.counts[outcome, default: 0] += 1
      report.diagnostics.merge(findings)
    }
    return report
  }

  /// Pages by their own names first: one that a link leads to as well is changed once, by the name that is its own.
  private static func pages(of folder: CheckedFolder) -> [String] {
    let root = Paths.absolute(folder.path)
    let named = folder.disk.files(below: "").filter { name in
      [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) }
    }.map { (name: $0, file: Paths.absolute(Paths.join(root, $0))) }
    let own = named.filter { $0.file == Paths.join(root, $0.name) }
    var seen = Set(own.map(\.file))
    guard own.count < named.count else { return own.map(\.name) }
    return own.map(\.name) + named.filter { seen.insert($0.file).inserted }.map(\.name)
  }
}

extension Diagnostic.Message {
  fileprivate static let noFolder = error("input/no-site", "there is no such folder; name that of the built pages")
  fileprivate static let noPages = error(
    "input/no-pages", "no pages of HTML lie below; name the folder of the built site")
  fileprivate static let noFeeds = error(
    "input/no-feeds", "no feeds lie below; build them first, or name their folder with `--feeds`")
  fileprivate static func unplaced(_ count: Int) -> Self {
    .info(
      "inject/unplaced",
      "no page names \(count) feed\(count == 1 ? "" : "s") that belong\(count == 1 ? "s" : "") to the same page as "
        + "another; say `page` in the configuration of such feeds, or `--all`")
  }
}
