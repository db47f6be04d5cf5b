import FeedFormats
import FeedModel
import FeedSites

/// Compares what was published with its source: every file is read back from disk, in every format, and held against
/// the posts rendered afresh and against its siblings. Costs time; for CI.
///
/// Nothing of what the build held in memory is used: the posts are read, rendered and assembled once more.
struct InconsistencyDetector {
  /// A file as it lies on disk.
  private struct Published: Sendable {
    let file: String
    let feed: Feed
  }

  private let opened: OpenedSite
  private let selection: Selection
  private let jobs: Int

  init(_ opened: OpenedSite, _ selection: Selection, jobs: Int) {
    self.opened = opened
    self.selection = selection.unread
    self.jobs = jobs
  }

  func run(_ report: inout Diagnostics) {
    // What the posts are complained of was said when they were rendered first.
    var scratch = Diagnostics()
    let entries = Rendering.run(selection, opened, jobs: jobs, report: &scratch)
    for (plan, posts) in zip(selection.plans, selection.postsOfPlan) {
      let feed = Assembly.feed(plan, posts, of: selection, entries, opened)
      var siblings: [Published] = []
      for target in plan.targets {
        let file = Paths.join(opened.output, target.path)
        guard let published = read(file, as: target.format, &report) else { continue }
        compare(published, with: Assembly.feed(feed, as: target, of: plan), as: target.format, &report)
        siblings.append(published)
      }
      for sibling in siblings.dropFirst() {
        if let first = siblings.first { compare(sibling, with: first, &report) }
      }
    }
  }

  private func read(_ file: String, as format: any FeedFormat, _ report: inout Diagnostics) -> Published? {
    do throws(FeedError) {
      guard let bytes = try DiskFolder(".").bytes(of: file) else {
        report.report(.vanished, at: .whole(file))
        return nil
      }
      var findings = Diagnostics()
      let feed = try format.read(bytes, name: file, report: &findings)
      if let fault = findings.all.first(where: { $0.severity == .error }) {
        report.report(.unreadable(fault.message.text), at: fault.place ?? .whole(file))
      }
      return Published(file: file, feed: feed)
    } catch {
      report.report(.unreadable(error.diagnostic.message.text), at: error.diagnostic.place ?? .whole(file))
      return nil
    }
  }

  private func compare(
    _ published: Published, with feed: Feed, as format: any FeedFormat, _ report: inout Diagnostics
  ) {
    var origins: [String: Place] = [:]
    for entry in feed.entries { origins[entry.id.string] = entry.origin }
    for difference in FeedDifference.between(format.carried(feed), published.feed) {
      let origin = difference.entry.flatMap { origins[$0.string] }
      report.report(
        .inconsistent(difference), at: Place(file: published.file),
        notes: origin.map { [Diagnostic.Note("written from here", at: $0)] } ?? [])
    }
  }

  /// All formats of a feed hold the same entries in the same order, and say the same of them.
  private func compare(_ published: Published, with first: Published, _ report: inout Diagnostics) {
    let (a, b) = (first.feed, published.feed)
    let place = Place(file: published.file)
    if a.entries.map(\.id.string) != b.entries.map(\.id.string) {
      report.report(.siblingsDiffer("their entries or the order of them", first.file), at: place)
    }
    for (i, j) in SiblingField.pairs(a.entries, b.entries) {
      for field in SiblingField.allCases {
        guard let (there, here) = field.difference(a.entries[i], in: a, b.entries[j], in: b) else { continue }
        let entry = b.entries[j].id.string
        let values = "\"\(here.shownShort)\" and \"\(there.shownShort)\""
        report.report(.siblingsDiffer("\(field.rawValue) of the entry \(entry), \(values)", first.file), at: place)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var vanished: Self { .error("detector/missing-file", "this file was published and is gone") }

  fileprivate static func unreadable(_ reason: String) -> Self {
    .error("detector/unreadable-file", "this file was published and does not read back: \(reason)")
  }

  fileprivate static func siblingsDiffer(_ what: String, _ other: String) -> Self {
    .error("detector/siblings-differ", "this feed and \(other) differ in \(what)")
  }

  fileprivate static func inconsistent(_ difference: FeedDifference) -> Self {
    .error("detector/inconsistent", "what was published is not what the posts say: \(difference)")
  }
}
