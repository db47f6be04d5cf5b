import FeedFormats
import FeedModel
import FeedSites
import FeedText

/// The pages of JSON Feeds, strung together by `next_url` (JSON Feed 1.1, "Top-level").
struct JSONPages {
  private let feeds: [CheckedFeed]
  private let byAddress: FeedsByAddress
  private var findings: [(Int, Diagnostic)] = []

  /// Follows every chain of pages: each page should be of the same feed, none should come twice, and no item change.
  static func judge(_ feeds: inout [CheckedFeed], _ options: FeedCheck.Options) {
    guard feeds.contains(where: { $0.digest?.next != nil }) else { return }
    var pages = JSONPages(feeds)
    let chains = pages.chains()
    for chain in chains where chain.count > 1 { pages.compareItems(of: chain, options) }
    for (index, finding) in pages.findings { feeds[index].verdict.diagnostics.report(finding) }
    // A later page names the address of the feed, which is the first page's.
    for index in Set(chains.flatMap { $0.dropFirst() }) {
      feeds[index].verdict.diagnostics = feeds[index].verdict.diagnostics.without("json/feed-url-mismatch")
    }
  }

  private init(_ feeds: [CheckedFeed]) {
    self.feeds = feeds
    let bases = Self.bases(feeds)
    byAddress = FeedsByAddress(feeds) { feed in
      if let address = feed.input.address { return address }
      let base = feed.input.folder.flatMap { bases[ObjectIdentifier($0)] }
      return base?.resolve(WebAddress.percentEncodedPath(feed.input.name))
        ?? feed.digest?.selfAddress?.resolve(WebAddress.percentEncodedPath(Paths.name(of: feed.input.name)))
    }
  }

  /// Where a folder is served, by the first feed in it whose own address ends in its path.
  private static func bases(_ feeds: [CheckedFeed]) -> [ObjectIdentifier: WebAddress] {
    var bases: [ObjectIdentifier: WebAddress] = [:]
    for feed in feeds {
      guard let folder = feed.input.folder, bases[ObjectIdentifier(folder)] == nil,
        let own = feed.digest?.selfAddress?.string
      else { continue }
      let name = WebAddress.percentEncodedPath(feed.input.name)
      if own.hasSuffix("/" + name) { bases[ObjectIdentifier(folder)] = WebAddress(String(own.dropLast(name.count))) }
    }
    return bases
  }

  /// The chains from their first pages on, each page once.
  private mutating func chains() -> [[Int]] {
    let next = feeds.indices.map { follow($0) }
    var seen: Set<Int> = []
    return FeedsByAddress.starts(next).compactMap { start -> [Int]? in
      guard next[start] != nil, !seen.contains(start) else { return nil }
      var chain: [Int] = []
      var page: Int? = start
      while let index = page, seen.insert(index).inserted {
        chain.append(index)
        page = next[index]
        if let back = page, chain.contains(back), let last = feeds[index].digest?.next {
          findings.append((index, finding(.comesAgain(last), in: index)))
        }
      }
      return chain
    }
  }

  /// The page that `next_url` leads to; what else it leads to is a finding.
  private mutating func follow(_ index: Int) -> Int? {
    guard let digest = feeds[index].digest, let next = digest.next else { return nil }
    guard let target = byAddress[next] else {
      if leadsToAnotherFile(next, from: feeds[index]) { findings.append((index, finding(.noFeed(next), in: index))) }
      return nil
    }
    guard let other = feeds[target].digest, other.format == "json" else {
      findings.append((index, finding(.noFeed(next), in: index)))
      return nil
    }
    if let home = digest.homePage, let otherHome = other.homePage, home != otherHome {
      findings.append((index, finding(.otherFeed(next, otherHome), in: index)))
      return nil
    }
    return target == index ? nil : target
  }

  /// Whether an address below the folder's leads to no feed: in a site that is here whole, to nothing, too.
  private func leadsToAnotherFile(_ address: WebAddress, from feed: CheckedFeed) -> Bool {
    guard let folder = feed.input.folder, let base = folder.address,
      let name = CheckedFolder.name(of: address, below: base)
    else { return false }
    return folder.holdsPages || folder.disk.size(of: name) != nil
  }

  /// Reads the pages again, one at a time, for the items that stand in several of them.
  private mutating func compareItems(of chain: [Int], _ options: FeedCheck.Options) {
    var known: [String: (content: Int, path: String)] = [:]
    for index in chain {
      let input = feeds[index].input
      guard let bytes = try? input.bytes() else { continue }
      let judgement = Check.judgement(of: bytes, name: input.path, format: JSONFeed(), locatesEntries: true)
      for (entry, place) in zip(judgement.feed?.entries ?? [], judgement.entryPlaces) {
        let id = entry.id.string
        let content = [entry.title, entry.link?.string, entry.content.map { "\($0)" }].hashValue
        if let first = known[id] {
          guard first.content != content else { continue }
          findings.append((index, Diagnostic(.twice(id, first.path), at: place)))
        } else {
          known[id] = (content, input.path)
        }
      }
    }
  }

  /// At the value of `next_url`.
  private func finding(_ message: Diagnostic.Message, in index: Int) -> Diagnostic {
    let input = feeds[index].input
    var ignored: [JSONFinding] = []
    guard let bytes = try? input.bytes(), let node = try? JSONReader.read(bytes, findings: &ignored),
      let offset = node["next_url"]?.offset
    else { return Diagnostic(message, at: Place(file: input.path)) }
    return Diagnostic(message, at: Place(file: input.path, mark: LineMap(bytes).mark(at: offset)))
  }
}

extension Diagnostics {
  func without(_ code: String) -> Diagnostics {
    guard all.contains(where: { $0.code == code }) else { return self }
    var kept = Diagnostics()
    for finding in all where finding.code != code { kept.report(finding) }
    return kept
  }
}

extension Diagnostic.Message {
  fileprivate static func comesAgain(_ next: WebAddress) -> Self {
    .error("json/next-url-repeats", "leave \"next_url\" out on the last page; \(next) was a page before this one")
  }
  fileprivate static func noFeed(_ next: WebAddress) -> Self {
    .warning("json/next-url-other-feed", "name a page of this feed in \"next_url\"; \(next) is no JSON Feed")
  }
  fileprivate static func otherFeed(_ next: WebAddress, _ home: WebAddress) -> Self {
    .warning("json/next-url-other-feed", "name a page of this feed in \"next_url\"; \(next) is of a feed of \(home)")
  }
  fileprivate static func twice(_ id: String, _ path: String) -> Self {
    .warning(
      "json/item-id-duplicate-chain", "give another item another \"id\"; \(id) stands in \(path) with other content")
  }
}
