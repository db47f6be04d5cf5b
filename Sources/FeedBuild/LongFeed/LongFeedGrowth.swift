import FeedFormats
import FeedModel

/// The documents of a long feed while they grow, one for each format.
struct LongFeedGrowth: Sendable {
  private let plan: FeedPlan
  private let opened: OpenedSite
  private let files: [PublishedFile]
  private let isDryRun: Bool
  private var documents: [GrowingFile] = []
  private var namespaces: [NamespaceSet]
  private var newestChange: Timestamp?
  private var last: FeedStanding?
  /// Of the entries' ids.
  private(set) var hashes: [Int] = []
  private var entryCount = 0
  /// Whether all runs so far are in the documents; the ordinary way has to go on where one is not.
  private(set) var isFine = true
  private(set) var failure: FeedError?
  private(set) var diagnostics = Diagnostics()

  init(_ plan: FeedPlan, _ opened: OpenedSite, _ files: [PublishedFile], isDryRun: Bool) {
    (self.plan, self.opened, self.files, self.isDryRun) = (plan, opened, files, isDryRun)
    namespaces = files.map { _ in [] }
  }

  /// Takes a run's entries, one of so many runs of about the same length, behind all others; `false` where no more are
  /// wanted.
  mutating func take(_ run: EntryRun, ofRuns count: Int) -> Bool {
    do throws(FeedError) {
      isFine = try append(run, ofRuns: count)
    } catch {
      (isFine, failure) = (false, error)
    }
    return isFine
  }

  /// `false` where something about the entries is out of the ordinary.
  private mutating func append(_ run: EntryRun, ofRuns count: Int) throws(FeedError) -> Bool {
    diagnostics.merge(run.diagnostics)
    if run.diagnostics.hasErrors { return false }
    guard let first = run.first else { return true }
    if !run.isFine || last.map({ $0 >= first }) ?? false { return false }
    last = run.last
    hashes += run.hashes
    newestChange = [newestChange, run.newestChange].lazy.compactMap { $0 }.max()
    for index in files.indices { namespaces[index].formUnion(run.namespaces[index]) }
    if documents.isEmpty {
      // What turns out to be short is left early.
      let shortest = run.bodies.lazy.map(\.count).min() ?? 0
      if shortest * count < Document.fullCheckBytes { return false }
      try begin()
    }
    for index in files.indices {
      let separator = plan.targets[index].format.entrySeparator.withUTF8Buffer { Array($0) }
      try documents[index].append(entryCount == 0 ? [run.bodies[index]] : [separator[...], run.bodies[index]])
    }
    entryCount += run.hashes.count
    return true
  }

  /// Begins the documents with the heads that what is known so far makes them have.
  private mutating func begin() throws(FeedError) {
    for (file, frame) in zip(files, frames) {
      documents.append(try GrowingFile(file, head: frame.head, isDryRun: isDryRun))
    }
  }

  /// Whether no two entries have one id, as far as their hashes say.
  private mutating func isEachOne() -> Bool {
    hashes.sort()
    return zip(hashes, hashes.dropFirst()).allSatisfy { $0 != $1 }
  }

  /// Ends the documents; `nil` where one is so short that it is judged as a whole, or two entries have one id.
  mutating func finish() throws(FeedError) -> [LongDocument]? {
    guard documents.count == files.count, isEachOne() else { return nil }
    var finished: [LongDocument] = []
    for (index, frame) in frames.enumerated() {
      try documents[index].append([frame.foot[...]])
      if documents[index].count <= Document.fullCheckBytes { return nil }
      let outcome = try documents[index].finish(head: frame.head)
      finished.append(
        LongDocument(
          frame.draft, published: files[index], entries: entryCount, bytes: documents[index].count, outcome))
    }
    return finished
  }

  /// Lets go of everything; what is published stays.
  mutating func abandon() {
    for index in documents.indices { documents[index].abandon() }
  }

  /// Heads and feet of the documents, if there were no more entries.
  private var frames: [(draft: Draft, head: [UInt8], foot: [UInt8])] {
    var feed = Assembly.feed(plan, opened) { _ in [] }
    feed.updated = newestChange
    return zip(plan.targets, files.indices).map { target, index in
      let draft = Draft(feed, as: target, of: plan, file: files[index].path)
      let frame = target.format.frame(of: draft.feed, namespaces[index])
      return (draft, frame.head, frame.foot)
    }
  }
}
