import FeedModel
import FeedSites

/// The archives of all feeds of a site as they are kept in a file, so that what is closed stays closed.
struct ArchiveRecord: Sendable, Equatable {
  static let fileName = "feedmill.archives.yml"

  /// As a person would type it.
  let file: String
  /// By the feeds' names.
  var feeds: [String: ArchiveMembers] = [:]
  /// Whether the file lay there.
  private(set) var isKept = false

  /// The file's bytes. Sorted, a line for each post, so that two branches' additions merge.
  var bytes: [UInt8] {
    var out = Array(Self.head.utf8)
    func sorted(_ keys: some Sequence<String>) -> [String] {
      keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    for feed in sorted(feeds.keys) {
      guard let members = feeds[feed], !members.standings.isEmpty else { continue }
      out += QuotedText.quoted(feed).utf8
      out += ":\n".utf8
      for id in sorted(members.standings.keys) {
        guard let standing = members.standings[id] else { continue }
        out += "  ".utf8
        out += QuotedText.quoted(id).utf8
        out += ": ".utf8
        out += standing.archive.description.utf8
        out += (standing.isGone ? " gone\n" : "\n").utf8
      }
    }
    return out
  }

  /// Writes the file once its archives are published. What a look at drafts or at the future would close stays open,
  /// and a post that cannot be read today is not gone.
  func save(_ options: BuildOptions, _ report: inout Diagnostics) throws(FeedError) {
    if isEmpty || options.isDryRun || options.includesDrafts || options.includesFuture || report.hasErrors { return }
    let (published, bytes) = (PublishedFile(file), bytes)
    guard !published.holds([bytes[...]]) else { return }
    try published.stage([bytes[...]])
    try published.replace()
    if !isKept { report.report(.begun, at: .whole(file)) }
  }

  private static let head = """
    # Which post stands in which archive of a feed. `feedmill build` writes this; commit it with the posts.
    # After a merge keep the lines of both sides. A post whose line is deleted goes into a later archive.

    """

  var isEmpty: Bool { feeds.values.allSatisfy { $0.standings.isEmpty } }

  /// The record beside a configuration file; empty where there is none yet.
  init(beside configuration: String?, site: String) throws(FeedError) {
    file = Paths.join(configuration.map(Paths.folder) ?? site, Self.fileName)
    guard let bytes = try FeedSize.bytes(of: file, in: DiskFolder("."), path: file) else { return }
    isKept = true
    try read(bytes)
  }

  /// None, for a site that keeps no archives.
  init() { file = Self.fileName }

  init(_ bytes: [UInt8], file: String) throws(FeedError) {
    self.file = file
    try read(bytes)
  }

  private mutating func read(_ bytes: [UInt8]) throws(FeedError) {
    var feed: String?
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let text = line.last == 0x0D ? line.dropLast() : line
      let trimmed = text.drop { $0 == 0x20 }
      guard let first = trimmed.first, first != 0x23 else { continue }
      let place = Place(file: file, line: number + 1, column: 1)
      if [0x3C, 0x3D, 0x3E].contains(first) { throw FeedError(.unmerged, at: place) }
      guard let (name, rest) = QuotedText.read(trimmed), rest.first == 0x3A else {
        throw FeedError(.unreadable, at: place)
      }
      let value = String(decoding: rest.dropFirst(), as: UTF8.self).trimmedWhitespace
      if trimmed.count == text.count {
        guard value.isEmpty else { throw FeedError(.unreadable, at: place) }
        feed = name
        continue
      }
      let isGone = value.hasSuffix(" gone")
      guard let feed, let archive = ArchiveName(isGone ? value.dropLast(5) : value[...]) else {
        throw FeedError(.unreadable, at: place)
      }
      // Of two lines for one post, which a merge may leave, the first counts.
      if feeds[feed]?.standings[name] == nil {
        feeds[feed, default: ArchiveMembers()].standings[name] = ArchiveMembers.Standing(
          archive: archive, isGone: isGone)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var begun: Self {
    .info(
      "archive/begun",
      "commit this file, which says what stands in which archive; without it a back-dated post moves others")
  }

  fileprivate static var unmerged: Self {
    .error(
      "archive/unmerged",
      "a merge stopped here; keep the lines of both sides and delete those that git put between them")
  }

  fileprivate static var unreadable: Self {
    .error(
      "archive/unreadable",
      "this line should be `\"feed\":`, or two spaces and `\"id of a post\": 3`; take it back from the version before")
  }
}
