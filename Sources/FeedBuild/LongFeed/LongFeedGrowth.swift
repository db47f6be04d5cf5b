import FeedFormats
import FeedModel

/// The documents of a long feed while they grow, one for each format.
struct LongFeedGrowth {
  /// What one thread does at a time.
  private enum Step: Sendable {
    case grown(GrowingFile, FeedError?)
    case made(EntryRun)
  }

  private let plan: FeedPlan
  private let opened: OpenedSite
  private let files: [PublishedFile]
  private let isDryRun: Bool
  private var documents: [GrowingFile] = []
  /// What is made and not yet in the documents.
  private var pending: [[ArraySlice<UInt8>]]
  private var namespaces: [NamespaceSet]
  private var newestChange: Timestamp?
  private var last: FeedStanding?
  private var hashes: [Int] = []
  private var entryCount = 0
  private(set) var diagnostics = Diagnostics()

  init(_ plan: FeedPlan, _ opened: OpenedSite, _ files: [PublishedFile], isDryRun: Bool) {
    (self.plan, self.opened, self.files, self.isDryRun) = (plan, opened, files, isDryRun)
    pending = files.map { _ in [] }
    namespaces = files.map { _ in [] }
  }

  /// Whether there is something that is not yet in the documents.
  var hasMore: Bool { pending.contains { !$0.isEmpty } }

  /// Of the formats, what the shortest has pending.
  var bytesOfShortest: Int { pending.map { $0.reduce(0) { $0 + $1.count } }.min() ?? 0 }

  /// Writes what is pending and makes the next runs, side by side; `false` where the ordinary way has to go on.
  mutating func take(
    _ runs: Range<Int>, jobs: Int, make: @Sendable (Int) -> EntryRun
  ) throws(FeedError) -> Bool {
    let (documents, pending) = (documents, pending)
    let steps = Parallel.map(documents.count + runs.count, jobs: jobs, keepsThreads: false) { index in
      guard index < documents.count else { return Step.made(make(runs.lowerBound + index - documents.count)) }
      var document = documents[index]
      do throws(FeedError) {
        try document.append(pending[index])
        return .grown(document, nil)
      } catch {
        return .grown(document, error)
      }
    }
    self.documents = []
    self.pending = files.map { _ in [] }
    var failure: FeedError?
    var isFine = true
    for step in steps {
      switch step {
      case .grown(let document, let error):
        self.documents.append(document)
        failure = failure ?? error
      case .made(let run): isFine = isFine && note(run)
      }
    }
    if let failure { throw failure }
    if isFine, self.documents.isEmpty { try begin() }
    return isFine
  }

  /// Takes a run's entries behind all others; `false` where something about them is out of the ordinary.
  private mutating func note(_ run: EntryRun) -> Bool {
    diagnostics.merge(run.diagnostics)
    if run.diagnostics.hasErrors { return false }
    guard let first = run.first else { return true }
    if !run.isFine || last.map({ $0 >= first }) ?? false { return false }
    last = run.last
    hashes += run.hashes
    newestChange = [newestChange, run.newestChange].lazy.compactMap { $0 }.max()
    for index in files.indices {
      let separator = plan.targets[index].format.entrySeparator.withUTF8Buffer { Array($0) }
      if entryCount > 0, !separator.isEmpty { pending[index].append(separator[...]) }
      pending[index].append(run.bodies[index])
      namespaces[index].formUnion(run.namespaces[index])
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
