import FeedFormats
import FeedModel
import FeedSites

/// The documents of feeds in XML that are strung together, page by page or archive by archive (RFC 5005 §3, §4).
struct FeedPages {
  private let feeds: [CheckedFeed]
  private let byAddress: FeedsByAddress
  private var findings: [(Int, Diagnostic)] = []
  /// The archives that another document leads to.
  private var reached: Set<Int> = []

  /// A link that leads on.
  private enum Step: String, CaseIterable {
    case next
    case archive = "prev-archive"

    func target(of digest: FeedDigest) -> WebAddress? {
      self == .next ? digest.paging.next : digest.paging.previousArchive
    }
  }

  /// Follows the links of every feed to the next page and to the archive before: there should be a document, of the
  /// same feed, that was not passed before.
  static func judge(_ feeds: inout [CheckedFeed]) {
    guard feeds.contains(where: { $0.digest?.isPaged ?? false }) else { return }
    var pages = FeedPages(feeds)
    for step in Step.allCases { pages.judge(step) }
    // The first archive there ever was needs no link to another: another leads to it.
    for index in pages.reached {
      feeds[index].verdict.diagnostics = feeds[index].verdict.diagnostics.without("fh/archive-no-links")
    }
    for (index, finding) in pages.findings { feeds[index].verdict.diagnostics.report(finding) }
  }

  private init(_ feeds: [CheckedFeed]) {
    self.feeds = feeds
    byAddress = FeedsByAddress(feeds) { $0.input.address ?? $0.digest?.selfAddress }
  }

  private mutating func judge(_ step: Step) {
    let next = feeds.indices.map { follow(step, from: $0) }
    if step == .next { judgePages(Set(next.compactMap(\.self))) } else { reached = Set(next.compactMap(\.self)) }
    var seen: Set<Int> = []
    for start in FeedsByAddress.starts(next) {
      var passed: Set<Int> = []
      var current: Int? = start
      while let index = current, seen.insert(index).inserted {
        passed.insert(index)
        current = next[index]
        if let back = current, passed.contains(back) { note(.goesRound(step.rawValue), step, in: index) }
      }
    }
  }

  /// The document that a link leads to; what else it leads to is a finding.
  private mutating func follow(_ step: Step, from index: Int) -> Int? {
    guard let digest = feeds[index].digest, let target = step.target(of: digest) else { return nil }
    guard let found = byAddress[target], let other = feeds[found].digest else {
      if isMissing(target, from: feeds[index]) { note(.missing(step.rawValue, target), step, in: index) }
      return nil
    }
    guard found != index else { return nil }
    if other.format != digest.format || other.id != digest.id {
      note(.otherFeed(step.rawValue, target), step, in: index)
      return nil
    }
    return found
  }

  /// A page that the one before leads to should lead on or back (RFC 5005 §3).
  private mutating func judgePages(_ pages: Set<Int>) {
    for index in pages.sorted() {
      guard let paging = feeds[index].digest?.paging else { continue }
      if paging.first == nil, paging.last == nil, paging.next == nil, paging.previous == nil {
        findings.append((index, Diagnostic(.noWayOn, at: Place(file: feeds[index].input.path, mark: .start))))
      }
    }
  }

  /// Whether an address below the folder's leads to nothing, in a folder whose address is known.
  private func isMissing(_ address: WebAddress, from feed: CheckedFeed) -> Bool {
    guard let folder = feed.input.folder, let base = folder.address else { return false }
    return CheckedFolder.name(of: address, below: base) != nil
  }

  /// At the link.
  private mutating func note(_ message: Diagnostic.Message, _ step: Step, in index: Int) {
    let input = feeds[index].input
    var place = Place(file: input.path, mark: .start)
    if let bytes = try? input.bytes(), let offset = Self.offset(ofLink: step.rawValue, in: bytes) {
      place = Place(file: input.path, mark: LineMap(bytes).mark(at: offset))
    }
    findings.append((index, Diagnostic(message, at: place)))
  }

  /// Where the tag begins that has the relation as a value.
  private static func offset(ofLink relation: String, in bytes: [UInt8]) -> Int? {
    let name = Array(relation.utf8)
    for start in bytes.indices where bytes[start] == name.first && start > 0 {
      let end = start + name.count
      guard end < bytes.count, bytes[start - 1] == bytes[end], bytes[end] == 0x22 || bytes[end] == 0x27,
        bytes[start..<end].elementsEqual(name)
      else { continue }
      return bytes[..<start].lastIndex(of: 0x3C)
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func goesRound(_ relation: String) -> Self {
    .error("fh/cycle", "leave out the link \(relation) on the last document; this one leads back to one before it")
  }
  fileprivate static func missing(_ relation: String, _ target: WebAddress) -> Self {
    .warning("fh/chain-broken", "let the link \(relation) lead to a document that there is, unlike \(target)")
  }
  fileprivate static func otherFeed(_ relation: String, _ target: WebAddress) -> Self {
    .warning("fh/chain-different-feed", "let the link \(relation) lead to the same feed; \(target) has another id")
  }
  fileprivate static let noWayOn = warning(
    "fh/paged-no-links", "add a link previous or first to this page, which another leads to as next")
}
