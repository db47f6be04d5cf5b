import FeedFormats
import FeedModel
import FeedSites

/// A document that was judged, and as much of it as finding its siblings takes.
struct CheckedFeed: Sendable {
  let input: FeedCheck.Input
  var verdict: FeedCheck.Verdict
  /// `nil` when no feed could be made of the document.
  let digest: FeedDigest?

  /// `nil` for a file in a folder that is no feed after all.
  init?(_ input: FeedCheck.Input, typed: [UInt8]?, _ options: FeedCheck.Options) {
    self.input = input
    do throws(FeedError) {
      if let long = CheckedFeed.judgement(of: input, options) {
        verdict = FeedCheck.Verdict(path: input.path, format: long.format?.name, diagnostics: long.findings)
        digest = long.feed.map { FeedDigest($0, format: long.format?.name ?? "") }
        return
      }
      let bytes = if let typed { typed } else { try input.bytes() }
      try FeedSize.check(bytes, path: input.path)
      let format = options.format.flatMap { FeedFormats.named($0) } ?? FeedFormats.recognizing(document: bytes)
      if format == nil, input.folder != nil { return nil }
      var judgement = Check.judgement(
        of: bytes, name: input.path, format: format,
        circumstances: Circumstances(address: input.address, now: options.now), quotes: options.quotes,
        locatesEntries: input.folder?.address != nil, holdsContent: input.folder?.address != nil)
      if let feed = judgement.feed, let folder = input.folder {
        FeedWindow.judge(feed, at: input.path, &judgement.findings)
        SiteFiles(folder, options).judge(judgement, in: input, &judgement.findings)
      }
      verdict = FeedCheck.Verdict(path: input.path, format: judgement.format?.name, diagnostics: judgement.findings)
      digest = judgement.feed.map { FeedDigest($0, format: format?.name ?? "") }
    } catch {
      var findings = Diagnostics()
      findings.report(error.diagnostic)
      verdict = FeedCheck.Verdict(path: input.path, format: nil, diagnostics: findings)
      digest = nil
    }
  }
}

extension CheckedFeed {
  /// Of a long file that need not be held in memory; `nil` for any other.
  private static func judgement(of input: FeedCheck.Input, _ options: FeedCheck.Options) -> Judgement? {
    guard input.folder == nil, input.path != "-",
      let file = LongFile(
        input.path, jobs: options.jobsPerFile, mostInMemory: options.mostInMemory, pieceSize: options.pieceSize)
    else { return nil }
    return Check.judgement(
      of: file, name: input.path, format: options.format.flatMap { FeedFormats.named($0) },
      circumstances: Circumstances(address: input.address, now: options.now), quotes: options.quotes,
      holdsEntries: options.comparesFiles)
  }
}

/// What a feed is recognised by among others.
struct FeedDigest: Sendable {
  let format: String
  let id: String
  let title: String
  let homePage: WebAddress?
  let selfAddress: WebAddress?
  /// The page after this one.
  let next: WebAddress?
  /// The pages and archives of a feed in XML.
  let paging: Paging
  /// Feeds of other formats that it names as the same as itself, in the same language.
  let alternates: [WebAddress]
  /// The id and the link of each entry, as hashes.
  let ids: [Int]
  let links: [Int?]

  /// Whether a further document of a feed in XML belongs to it.
  var isPaged: Bool { paging.next != nil || paging.previousArchive != nil }

  init(_ feed: Feed, format: String) {
    self.format = format
    title = feed.title.collapsedWhitespace
    homePage = feed.homePage
    selfAddress = feed.selfAddress
    next = format == "json" ? feed.paging.next : nil
    id = feed.id
    paging = format == "json" ? Paging() : feed.paging
    alternates = feed.links.filter { link in
      link.relation == "alternate" && (link.language == nil || link.language == feed.language)
    }.map(\.address)
    ids = feed.entries.map(\.id.string.hashValue)
    links = feed.entries.map { $0.link?.string.hashValue }
  }
}
