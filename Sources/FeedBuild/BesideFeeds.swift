import FeedFormats
import FeedModel

/// What programs and templates make of the feeds, before anything is published.
enum BesideFeeds {
  /// The files; nothing is made of feeds that will not be published, because there are more errors than `errors`.
  static func make(
    _ documents: [Document], _ feeds: [Feed], _ plans: [FeedPlan], _ known: FeedPlans, _ opened: OpenedSite,
    _ options: BuildOptions, unless errors: Int, _ report: inout Diagnostics
  ) -> [MadeFile] {
    guard !opened.configuration.templates.isEmpty || plans.contains(where: { !$0.extras.isEmpty }),
      report.count(of: .error) == errors
    else { return [] }
    var files: [MadeFile] = []
    var ofPlan = documents[...]
    for (plan, feed) in zip(plans, feeds) {
      let own = ofPlan.prefix(plan.targets.count)
      ofPlan = ofPlan.dropFirst(plan.targets.count)
      guard !plan.extras.isEmpty, !plan.isArchive else { continue }
      let (bytes, entries) = json(of: feed, among: own)
      // One after the other: a program that is started must not hold the pipes of another.
      for extra in plan.extras {
        let path = Paths.join(opened.output, extra.path)
        if let made = extra.plugIn.write(bytes, for: path, report: &report) {
          files.append(
            MadeFile(
              path: path, address: known.address(of: extra.path), format: extra.plugIn.name, entries: entries,
              bytes: made))
        }
      }
    }
    if !opened.configuration.templates.isEmpty {
      if let (index, own) = main(documents, plans) {
        let (bytes, _) = json(of: feeds[index], among: own)
        files += TemplateFiles.make(of: bytes, known, opened, options, &report)
      }
    }
    return files
  }

  /// The JSON Feed that mails are made of; a build that writes none cannot make them, which is reported.
  static func mailed(_ documents: [Document], _ plans: [FeedPlan], _ report: inout Diagnostics) -> BuildReport.MainFeed?
  {
    guard let (_, own) = main(documents, plans), let document = own.first(where: { $0.draft.format.name == "json" })
    else {
      report.report(.noJSONFeed)
      return nil
    }
    return BuildReport.MainFeed(path: document.draft.file, bytes: Array(document.pieces.joined()))
  }

  /// Templates and mails are about the main feed; where the matrix has none, about the first.
  private static func main(_ documents: [Document], _ plans: [FeedPlan]) -> (index: Int, own: ArraySlice<Document>)? {
    let index = plans.firstIndex { $0.scope.isMain && !$0.isArchive } ?? 0
    guard plans.indices.contains(index) else { return nil }
    let before = plans[..<index].reduce(0) { $0 + $1.targets.count }
    return (index, documents.dropFirst(before).prefix(plans[index].targets.count))
  }

  /// The JSON Feed of a feed: the document that is published, where there is one.
  private static func json(of feed: Feed, among documents: ArraySlice<Document>) -> ([ArraySlice<UInt8>], Int) {
    if let document = documents.first(where: { $0.draft.format.name == "json" }) {
      return (document.pieces, document.draft.feed.entries.count)
    }
    var feed = feed
    // As many entries as fit into the other formats' documents.
    if let other = documents.first { feed.entries = other.draft.feed.entries }
    guard let format = FeedFormats.named("json") else { return ([], 0) }
    return ([format.write(feed).bytes[...]], feed.entries.count)
  }
}

extension Diagnostic.Message {
  fileprivate static var noJSONFeed: Self {
    .error(
      "mail/no-json-feed",
      "mails are made of the main feed as JSON Feed, which is not written; add `json` to its formats")
  }
}
