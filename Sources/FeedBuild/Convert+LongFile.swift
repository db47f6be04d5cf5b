import FeedFormats
public import FeedModel

extension Convert {
  /// Writes a long feed in another format into a file without ever holding it in memory. `false` where that cannot be
  /// done, or where anything is wrong: then nothing was written, and the ordinary way says what it is.
  public static func run(
    file path: String, to target: String, at output: String, jobs: Int, report: inout Diagnostics
  ) -> Bool {
    run(file: path, to: target, at: output, jobs: jobs, mostInMemory: LongFile.mostInMemory, report: &report)
  }

  static func run(
    file path: String, to target: String, at output: String, jobs: Int, mostInMemory: Int,
    pieceSize: Int = LongFile.pieceSize, report: inout Diagnostics
  ) -> Bool {
    guard let format = FeedFormats.named(target),
      let file = LongFile(path, jobs: jobs, mostInMemory: mostInMemory, pieceSize: pieceSize),
      let original = FeedFormats.recognizing(file), let feed = original.probableHead(of: file, name: path)
    else { return false }
    guard var conversion = try? LongConversion(of: feed, to: format, at: output) else { return false }
    var found = Diagnostics()
    do throws(FeedError) {
      let read = try original.read(file, name: path, report: &found) { (entry) throws(FeedError) in
        try conversion.take(entry)
      }
      if let read, !found.hasErrors, let lost = try conversion.finish(as: read) {
        report.merge(found)
        if !lost.isEmpty { report.report(.lost(lost, in: format.title), at: Place(file: path)) }
        return true
      }
    } catch {}
    conversion.abandon()
    return false
  }
}

/// A feed that is written in another format while it is read.
private struct LongConversion {
  private let feed: Feed
  private let format: any FeedFormat
  private let published: PublishedFile
  private var file: GrowingFile
  private var namespaces: NamespaceSet
  private var lost: Set<String> = []
  /// Entries that are not written yet.
  private var waiting: [Entry] = []
  private var isEmpty = true
  /// Whether each entry kept its id, by which what is lost is found.
  private var keepsIDs = true

  /// As many as are worth a writer of their own.
  private static let run = 32

  /// `feed` is what its own fields will probably be.
  init(of feed: Feed, to format: any FeedFormat, at output: String) throws(FeedError) {
    (self.feed, self.format) = (feed, format)
    published = PublishedFile(output)
    namespaces = format.namespaces(ofHead: feed)
    file = try GrowingFile(published, head: format.frame(of: feed, namespaces).head, isDryRun: false)
  }

  mutating func take(_ entry: consuming Entry) throws(FeedError) {
    let entry = entry.normalized()
    let carried = format.carried(entry, of: feed)
    keepsIDs = keepsIDs && carried.id.string == entry.id.string
    lost.formUnion(FeedDifference.between(entry, carried).map(\.field))
    namespaces.formUnion(format.namespaces(of: entry, in: feed))
    waiting.append(entry)
    if waiting.count >= Self.run { try write() }
  }

  private mutating func write() throws(FeedError) {
    guard !waiting.isEmpty else { return }
    var part = feed
    swap(&part.entries, &waiting)
    let separator = format.entrySeparator.withUTF8Buffer { Array($0) }
    if !isEmpty, !separator.isEmpty { try file.append([separator[...]]) }
    try file.append([format.writePart(part).entries])
    isEmpty = false
  }

  /// Puts the file in its place, and tells the fields that were lost; `nil` where the feed was not what it seemed to
  /// be, and nothing was done.
  mutating func finish(as read: Feed) throws(FeedError) -> [String]? {
    try write()
    guard read.normalized() == feed, keepsIDs, !isEmpty else { return nil }
    let frame = format.frame(of: feed, namespaces)
    try file.append([frame.foot[...]])
    lost.formUnion(FeedDifference.between(feed, format.carried(feed)).map(\.field))
    if try file.finish(head: frame.head) == .written { try published.replace() }
    return lost.sorted()
  }

  mutating func abandon() { file.abandon() }
}
