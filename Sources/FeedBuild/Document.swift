import FeedFormats
import FeedModel

/// A feed written in one format, before it is published.
struct Document: Sendable {
  let draft: Draft
  let byteCount: Int
  /// The file on disk that had these very bytes, where they are not held in memory for that.
  let published: PublishedFile.Stamp?
  private let held: [ArraySlice<UInt8>]

  init(draft: Draft, pieces: [ArraySlice<UInt8>]) {
    self.draft = draft
    held = pieces
    byteCount = pieces.reduce(0) { $0 + $1.count }
    published = nil
  }

  private init(_ document: Document, published: PublishedFile.Stamp) {
    draft = document.draft
    held = []
    byteCount = document.byteCount
    self.published = published
  }

  /// Its bytes, in runs one behind the other.
  var pieces: [ArraySlice<UInt8>] {
    published == nil ? held : [draft.format.write(draft.feed).bytes[...]]
  }

  /// The same, its bytes let go where they lie on disk: most do after most edits, and there may be thousands of feeds.
  var lighter: Document {
    let file = PublishedFile(draft.file)
    // What is put in its place from now on has another stamp.
    guard published == nil, let stamp = file.stamp, file.holds(held) else { return self }
    return Document(self, published: stamp)
  }

  /// Above this size the build itself leaves RELAX NG, a second opinion, to `check` and to CI.
  static let fullCheckBytes = 1 << 20

  /// Writes feeds in each of their formats, and holds each document against libxml2, the schema, the format's rules and
  /// the feed it was written from. What is found comes beside it, document by document.
  static func make(
    _ feeds: [Feed], as plans: [FeedPlan], _ opened: OpenedSite, _ options: BuildOptions
  ) -> [(Document, Diagnostics)] {
    let drafts = zip(feeds, plans).map { Self.drafts($0, $1, opened) }
    let isLong = feeds.map { $0.sizeHint > fullCheckBytes && !options.isStrict }
    // Short documents may be many: they are written beside each other, long ones each on all threads.
    let places = drafts.indices.flatMap { feed in isLong[feed] ? [] : drafts[feed].indices.map { (feed, $0) } }
    var made: [[(Document, Diagnostics)]] = drafts.map { _ in [] }
    let short = Parallel.map(places.count, jobs: options.jobs) { index in
      let (feed, format) = places[index]
      return whole(drafts[feed][format], judgesContent: format == 0)
    }
    for (place, document) in zip(places, short) { made[place.0].append(document) }
    for feed in drafts.indices {
      if isLong[feed] { made[feed] = inParts(drafts[feed], jobs: options.jobs) }
      guard let kept = cut(feeds[feed], plans[feed], made[feed].map(\.0)) else { continue }
      made[feed] = make([kept], as: [plans[feed].unbounded], opened, options)
    }
    return Array(made.joined())
  }

  private static func whole(_ draft: Draft, judgesContent: Bool) -> (Document, Diagnostics) {
    let written = draft.format.write(draft.feed)
    let findings = draft.check(written, depth: .full, judgesContent: judgesContent)
    return (Document(draft: draft, pieces: [written.bytes[...]]).lighter, findings)
  }

  private static func drafts(_ feed: Feed, _ plan: FeedPlan, _ opened: OpenedSite) -> [Draft] {
    plan.targets.map { Draft(feed, as: $0, of: plan, file: Paths.join(opened.output, $0.path)) }
  }

  /// Reports what was found in documents; a post that several feeds hold is complained of once.
  static func report(_ findings: [Diagnostics], _ report: inout Diagnostics) {
    var said: Set<Diagnostic> = []
    for finding in findings.lazy.flatMap(\.all) {
      guard finding.severity != .error, finding.notes.contains(where: { $0.place != nil }) else {
        report.report(finding)
        continue
      }
      var known = finding
      known.place = nil
      known.excerpt = nil
      if said.insert(known).inserted { report.report(finding) }
    }
  }
}
