import FeedFormats
import FeedModel

// Long feeds: written and read back some entries at a time, in all formats one after the other while the entries are
// in the processor's cache, and on all threads. Every byte of every document has then been through libxml2 or the JSON
// reader: a run of entries that is well-formed between a head and a foot is so beside other such runs.
extension Document {
  /// How many entries a part has.
  private static let entriesOfPart = 32

  static func inParts(
    _ drafts: [Draft], jobs: Int, in place: DocumentKeeping.Place
  ) -> [(Document, Diagnostics)] {
    guard let count = drafts.first?.feed.entries.count else { return [] }
    let namespaces = Parallel.map(drafts.count, jobs: jobs) { NamespaceSet(of: drafts[$0].feed, in: drafts[$0].format) }
    let ranges = stride(from: 0, to: count, by: entriesOfPart).map { $0..<min($0 + entriesOfPart, count) }
    // One format of a part at a time, so that no thread waits long for the last.
    let parts = Parallel.chunks(of: ranges.count * drafts.count, size: 1, jobs: jobs, isHeavy: true) { task in
      let (range, index) = task.lowerBound.quotientAndRemainder(dividingBy: drafts.count)
      return part(drafts[index], ranges[range], namespaces[index])
    }
    return Parallel.map(drafts.count, jobs: jobs) { index in
      let draft = drafts[index]
      let parts = ranges.indices.map { parts[$0 * drafts.count + index] }
      let document = Document(draft: draft, pieces: draft.format.pieces(of: parts.map(\.part)))
      let isLong = document.byteCount > fullCheckBytes
      if isLong, parts.allSatisfy(\.isFine) {
        return (
          document.kept(in: place),
          Check.size(document.byteCount, of: draft.format, name: draft.file, circumstances: draft.circumstances())
        )
      }
      // The document is not so long after all, or something was found in a part: the whole of it says what and where.
      let written = draft.format.join(parts.map(\.part))
      let findings = draft.check(written, depth: isLong ? .rules : .full, judgesContent: !isLong && index == 0)
      return (document.kept(in: place), findings)
    }
  }

  private static func part(
    _ draft: Draft, _ range: Range<Int>, _ namespaces: NamespaceSet
  ) -> (part: FeedPart, isFine: Bool) {
    var feed = draft.feed
    feed.entries = Array(draft.feed.entries[range])
    let part = draft.format.writePart(feed, namespaces)
    return (part, Check.isFine(part, of: feed, as: draft.format, circumstances: draft.circumstances()))
  }
}
