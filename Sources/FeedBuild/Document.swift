import FeedFormats
import FeedModel

/// A feed written in one format, before it is published.
struct Document: Sendable {
  /// Where its bytes are.
  enum Bytes: Sendable {
    /// In memory, in runs one behind the other.
    case held([ArraySlice<UInt8>])
    /// In the published file, which had these very bytes when it had this stamp.
    case published(PublishedFile.Stamp)
    /// Beside their place.
    case staged
    /// Nowhere: they differ from what is published, and nothing will be.
    case dropped
  }

  let draft: Draft
  let byteCount: Int
  let bytes: Bytes

  init(draft: Draft, pieces: [ArraySlice<UInt8>]) {
    self.init(draft: draft, byteCount: pieces.reduce(0) { $0 + $1.count }, bytes: .held(pieces))
  }

  /// A document whose bytes were written elsewhere than in memory.
  init(draft: Draft, byteCount: Int, bytes: Bytes) {
    self.draft = draft
    self.byteCount = byteCount
    self.bytes = bytes
  }

  /// The file on disk that had these very bytes.
  var published: PublishedFile.Stamp? {
    if case .published(let stamp) = bytes { stamp } else { nil }
  }

  /// Its bytes, in runs one behind the other; from disk where they lie there, else written once more.
  var pieces: [ArraySlice<UInt8>] {
    if case .held(let pieces) = bytes { return pieces }
    return [(lyingBytes ?? draft.format.write(draft.feed).bytes)[...]]
  }

  private var lyingBytes: [UInt8]? {
    let file = PublishedFile(draft.file)
    return switch bytes {
    case .published(let stamp): file.bytes(of: stamp)
    case .staged: file.stagedBytes
    case .held, .dropped: nil
    }
  }

  /// The same, held in memory no longer than it has to be: most documents lie on disk already after most edits, and
  /// there may be thousands.
  func kept(in place: DocumentKeeping.Place) -> Document {
    guard case .held(let pieces) = bytes else { return self }
    let file = PublishedFile(draft.file)
    // What is put in its place from now on has another stamp.
    if let stamp = file.stamp, file.holds(pieces) {
      return Document(draft: draft, byteCount: byteCount, bytes: .published(stamp))
    }
    switch place {
    case .memory: return self
    case .nowhere: return Document(draft: draft, byteCount: byteCount, bytes: .dropped)
    case .besideIt:
      // A disk that is full is complained of when it is tried again.
      guard (try? file.stage(pieces)) != nil else { return self }
      return Document(draft: draft, byteCount: byteCount, bytes: .staged)
    }
  }

  /// Above this size the build itself leaves RELAX NG, a second opinion, to `check` and to CI.
  static let fullCheckBytes = 1 << 20

  /// Writes feeds in each of their formats, and holds each document against libxml2, the schema, the format's rules and
  /// the feed it was written from. What is found comes beside it, document by document.
  static func make(
    _ feeds: [Feed], as plans: [FeedPlan], _ opened: OpenedSite, _ options: BuildOptions,
    in place: DocumentKeeping.Place
  ) -> [(Document, Diagnostics)] {
    let drafts = zip(feeds, plans).map { Self.drafts($0, $1, opened) }
    let isLong = feeds.map { $0.sizeHint(inXML: false) > fullCheckBytes && !options.isStrict }
    // Short documents may be many: they are written beside each other, long ones each on all threads.
    let places = drafts.indices.flatMap { feed in isLong[feed] ? [] : drafts[feed].indices.map { (feed, $0) } }
    var made: [[(Document, Diagnostics)]] = drafts.map { _ in [] }
    let short = Parallel.map(places.count, jobs: options.jobs) { index in
      let (feed, format) = places[index]
      return whole(drafts[feed][format], judgesContent: format == 0, in: place)
    }
    for (place, document) in zip(places, short) { made[place.0].append(document) }
    for feed in drafts.indices {
      if isLong[feed] { made[feed] = inParts(drafts[feed], jobs: options.jobs, in: place) }
      guard let kept = cut(feeds[feed], plans[feed], made[feed].map(\.0)) else { continue }
      for (document, _) in made[feed] where place == .besideIt { PublishedFile(document.draft.file).discard() }
      made[feed] = make([kept], as: [plans[feed].unbounded], opened, options, in: place)
    }
    return Array(made.joined())
  }

  private static func whole(
    _ draft: Draft, judgesContent: Bool, in place: DocumentKeeping.Place
  ) -> (Document, Diagnostics) {
    let whole = draft.format.writePart(draft.feed)
    let findings = draft.check(whole, judgesContent: judgesContent)
    return (Document(draft: draft, pieces: [whole.written.bytes[...]]).kept(in: place), findings)
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
