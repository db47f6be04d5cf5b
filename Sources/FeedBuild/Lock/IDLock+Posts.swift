import FeedModel
import FeedSites

extension IDLock {
  /// What became of posts: which have a record now, and which had none.
  struct Settled {
    var recognition: Recognition
    var findings: [Recognition.Finding]
  }

  /// Gives each post the id that it was published under, and records those that were not published before. What is
  /// ambiguous is reported, and makes the lock unsound.
  mutating func settle(
    _ posts: inout [Post], _ fingerprints: [String?], _ opened: OpenedSite, report: inout Diagnostics
  ) -> Settled {
    let sightings = posts.indices.map { index in
      let post = posts[index]
      return Recognition.Sighting(
        trace: PostRecord.Trace(
          path: post.path, date: post.entry.published, title: post.entry.title,
          words: fingerprints.indices.contains(index) ? fingerprints[index] : nil),
        id: post.entry.id.string, isOwn: Finishing.ownID(of: post, opened) != nil)
    }
    let recognition = Recognition(self.posts, sightings, paths: opened.site.postPaths)
    let findings = recognition.findings
    var known = Set(self.posts.map(\.id.exact))
    known.formUnion(sightings.map(\.id.exact))

    var records: [PostRecord] = []
    for (index, finding) in findings.enumerated() {
      var id = sightings[index].id
      switch finding {
      case .record(let record): id = self.posts[record].id
      case .new:
        reportOverruled(sightings[index], posts[index], &report)
      case .taken(let record):
        id = unused(for: posts[index], opened, known)
        known.insert(id.exact)
        report.report(
          .taken(id), at: posts[index].entry.origin,
          notes: [Diagnostic.Note("the post that has its id: \(self.posts[record].shown)", at: place(of: record))])
      case .ambiguous, .replaced:
        isSound = false
        self.report(finding, sightings, findings, posts, index, &report)
        continue
      }
      posts[index].entry.id = EntryID(id, link: posts[index].entry.link)
      records.append(PostRecord(id: id, traces: [sightings[index].trace]))
    }
    if isSound { keep(records) }
    return Settled(recognition: recognition, findings: findings)
  }

  /// The records of these posts take the place of what was known of them.
  private mutating func keep(_ records: [PostRecord]) {
    let owners = Dictionary(
      records.map { (($0.traces.first?.path ?? "").exact, $0.id.exact) }, uniquingKeysWith: { first, _ in first })
    let renewed = Set(records.map(\.id.exact))
    var kept: [PostRecord] = []
    for var record in posts where !renewed.contains(record.id.exact) {
      for index in record.traces.indices {
        // Its file holds another post now.
        if let path = record.traces[index].path, owners[path.exact] != nil { record.traces[index].path = nil }
      }
      kept.append(record)
    }
    var seen: Set<[UInt8]> = []
    posts = kept + records.filter { seen.insert($0.id.exact).inserted }
  }

  private func place(of record: Int) -> Place { place(posts[record].line) }

  /// An id for a post whose own is another's already.
  private func unused(for post: Post, _ opened: OpenedSite, _ known: Set<[UInt8]>) -> String {
    let host = opened.header.homePage?.host ?? post.entry.link?.host
    let path = "/" + WebAddress.percentEncodedPath(post.path)
    let stem =
      TagURI.make(for: post.entry, host: host) ?? TagURI.make(host: host, post.entry.published, path: path)
      ?? post.entry.id.string + "#" + WebAddress.percentEncodedPath(post.path)
    if !known.contains(stem.exact) { return stem }
    var number = 2
    while known.contains("\(stem);\(number)".exact) { number += 1 }
    return "\(stem);\(number)"
  }

  /// The author's word counts for more than the lock; subscribers see the post again.
  private func reportOverruled(_ sighting: Recognition.Sighting, _ post: Post, _ report: inout Diagnostics) {
    guard sighting.isOwn, let path = sighting.trace.path,
      let record = posts.first(where: { $0.traces.contains { $0.path == path } })
    else { return }
    report.report(
      .overruled(sighting.id, record.id), at: post.entry.origin,
      notes: [Diagnostic.Note("the lock has it here", at: place(record.line))])
  }

  private func report(
    _ finding: Recognition.Finding, _ sightings: [Recognition.Sighting], _ findings: [Recognition.Finding],
    _ posts: [Post], _ index: Int, _ report: inout Diagnostics
  ) {
    switch finding {
    case .replaced(let record):
      report.report(
        .replaced(self.posts[record].id), at: posts[index].entry.origin,
        notes: [Diagnostic.Note("what the lock knows of it", at: place(of: record))])
    case .ambiguous(let records):
      var notes = records.prefix(5).map { record in
        Diagnostic.Note("\(self.posts[record].shown) has the id `\(self.posts[record].id)`", at: place(of: record))
      }
      let rivals = findings.indices.filter { other in
        guard other != index, case .ambiguous(let theirs) = findings[other] else { return false }
        return theirs.contains { records.contains($0) }
      }
      notes += rivals.prefix(5).map { Diagnostic.Note("this may be it too", at: posts[$0].entry.origin) }
      report.report(
        .ambiguous(records.map { self.posts[$0].id }, rivals: rivals.count), at: posts[index].entry.origin, notes: notes
      )
    default: break
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func ambiguous(_ ids: [String], rivals: Int) -> Self {
    let shown = ids.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
    let what =
      ids.count == 1 ? "the post that was published as \(shown)" : "one of \(ids.count) that were published, \(shown)"
    return .error(
      "identity/ambiguous",
      "this may be \(what)\(rivals > 0 ? ", and so may others" : ""), or a new one; write its id, or one of its own, as "
        + "`feed: {id: …}` into its front matter, or delete lines of \(IDLock.name) that are of no use")
  }

  fileprivate static func replaced(_ id: String) -> Self {
    .error(
      "identity/replaced",
      "title, date and text are not those of the post that this file held when it was published as `\(id)`; write "
        + "`feed: {id: …}` into its front matter with that id for the same post, with another for a new one")
  }

  fileprivate static func taken(_ id: String) -> Self {
    .info(
      "identity/taken-id", "this post would have an id that another has already, so it is published as `\(id)`")
  }

  fileprivate static func overruled(_ id: String, _ locked: String) -> Self {
    .warning(
      "identity/overruled",
      "the front matter gives the id `\(id)`, and the post was published as `\(locked)`: readers show it again")
  }
}
