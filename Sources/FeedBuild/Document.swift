import FeedFormats
import FeedModel

/// A feed written in one format, before it is published.
struct Document: Sendable {
  let draft: Draft
  /// Its bytes, in runs one behind the other.
  let pieces: [ArraySlice<UInt8>]

  var byteCount: Int { pieces.reduce(0) { $0 + $1.count } }

  /// Above this size the build itself leaves RELAX NG, a second opinion, to `check` and to CI.
  static let fullCheckBytes = 1 << 20

  /// Writes a feed in each of its formats, and holds each document against libxml2, the schema, the format's rules and
  /// the feed it was written from. What is found comes beside it, document by document.
  static func make(
    _ feed: Feed, as plan: FeedPlan, _ opened: OpenedSite, _ options: BuildOptions
  ) -> [(Document, Diagnostics)] {
    let drafts = plan.targets.map { Draft(feed, as: $0, of: plan, file: Paths.join(opened.output, $0.path)) }
    let isLong = feed.sizeHint > fullCheckBytes && !options.isStrict
    return isLong
      ? inParts(drafts, jobs: options.jobs)
      : Parallel.map(drafts.count, jobs: options.jobs) { index in
        let written = drafts[index].format.write(drafts[index].feed)
        return (
          Document(draft: drafts[index], pieces: [written.bytes[...]]),
          drafts[index].check(written, depth: .full, judgesContent: index == 0)
        )
      }
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
