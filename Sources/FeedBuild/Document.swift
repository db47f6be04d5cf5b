import FeedFormats
import FeedModel

/// A feed written in one format, before it is published.
struct Document: Sendable {
  var format: any FeedFormat
  /// Under the output folder.
  var path: String
  /// As a person would type it.
  var file: String
  var feed: Feed
  var written: Written

  /// Above this size the build itself leaves RELAX NG, a second opinion, to `check` and to CI.
  static let fullCheckBytes = 1 << 20

  /// What is so on purpose. What looks like markup in a text of ours is about markup: its markup was taken out before.
  /// `author` is for readers of version 1.0, ids are the site's own, a summary is all that some posts have, and a note
  /// has no title.
  private static let deliberate: Set = [
    "json/title-html", "json/description-html", "json/item-title-html", "json/item-summary-html",
    "json/author-and-authors", "json/item-id-differs-url", "json/item-id-not-url", "json/item-summary-equals-content",
    "atom/entry-title-blank",
  ]

  static func write(_ feed: Feed, as plan: FeedPlan, _ opened: OpenedSite, jobs: Int) -> [Document] {
    Parallel.map(plan.targets.count, jobs: jobs) { index in
      let target = plan.targets[index]
      let own = Assembly.feed(feed, as: target, of: plan)
      return Document(
        format: target.format, path: target.path, file: Paths.join(opened.output, target.path), feed: own,
        written: target.format.write(own))
    }
  }

  /// Holds every document against libxml2, the schema, the format's rules and the feed it was written from.
  static func check(_ documents: [Document], strictly: Bool, jobs: Int, report: inout Diagnostics) {
    // Each document twice: first the rules, which take longer, then well-formedness, so that all threads have work.
    let count = documents.count
    let parts = Parallel.map(2 * count, jobs: jobs) { task in
      let document = documents[task % count]
      if task >= count {
        return document.format.isXML ? Check.wellFormed(document.written, name: document.file) : Diagnostics()
      }
      let depth: Check.Depth = strictly || document.written.bytes.count <= fullCheckBytes ? .full : .rules
      return Check.rules(
        document.written, of: document.feed, as: document.format, name: document.file, depth: depth)
    }
    // What is not well-formed is told once, by libxml2's own words.
    let findings = (0..<count).map { parts[count + $0].hasErrors ? parts[count + $0] : parts[$0] }
    // A post that several feeds hold is complained of once.
    var said: Set<Diagnostic> = []
    for finding in findings.lazy.flatMap(\.all) {
      if deliberate.contains(finding.code) { continue }
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
