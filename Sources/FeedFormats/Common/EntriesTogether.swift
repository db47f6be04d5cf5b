import FeedModel

/// What a feed's entries have in common, or have not: noted one by one, judged when all are read.
struct EntriesTogether {
  private struct Seen {
    var id: String
    var offset: Int
    var link: WebAddress?
    /// Where the link stands, for one that is not encrypted.
    var linkOffset: Int
    var published: Timestamp?
  }

  private var entries: [Seen] = []

  /// `id` is as the document has it; `offset` is where it stands, or the entry.
  mutating func note(_ entry: Entry, id: String, at offset: Int, linkOffset: @autoclosure () -> Int) {
    let isOpen = entry.link.map { $0.string.beginsWithBytes(of: "http:") } ?? false
    entries.append(
      Seen(
        id: id, offset: offset, link: entry.link, linkOffset: isOpen ? linkOffset() : offset,
        published: entry.published ?? entry.updated))
  }

  /// Notes what the entries show together; `feed` has all its fields by then.
  func judge(in feed: Feed, _ findings: inout Findings) {
    judgeDates(&findings)
    judgeIdentifiers(&findings)
    judgeHosts(in: feed, &findings)
    judgeEncryption(in: feed, &findings)
    judgeBuildTime(in: feed, &findings)
  }

  /// Posts of one day without a time of day share midnight of some zone: that is what their author wrote.
  private func judgeDates(_ findings: inout Findings) {
    guard entries.count >= 3 else { return }
    var counts: [Int64: Int] = [:]
    for entry in entries { if let date = entry.published { counts[date.seconds, default: 0] += 1 } }
    for entry in entries {
      guard let date = entry.published, let count = counts[date.seconds], count >= 3 else { continue }
      guard !date.seconds.isMultiple(of: 900) || count == entries.count && count > 5 else { continue }
      findings.note(.oneInstant(date, count), at: entry.offset)
      counts[date.seconds] = 0
    }
  }

  /// Ids are compared letter by letter (RFC 4287 §4.2.6.1): what looks the same is two entries.
  private func judgeIdentifiers(_ findings: inout Findings) {
    guard entries.count > 1 else { return }
    var folded: Set<UInt64> = []
    let isSuspect = entries.contains { !folded.insert(IdentifierText.looseHash(of: $0.id)).inserted }
    guard isSuspect else { return }
    var byCase: [[UInt8]: String] = [:]
    var byForm: [[UInt8]: String] = [:]
    for entry in entries where !entry.id.isEmpty {
      let form = Array((CanonicalID.form(of: entry.id) ?? entry.id).utf8)
      if let other = byForm[form] {
        if !other.utf8.elementsEqual(entry.id.utf8) { findings.note(.sameForm(other, entry.id), at: entry.offset) }
        continue
      }
      byForm[form] = entry.id
      let lower = form.map(\.lowercasedASCII)
      if let other = byCase[lower] { findings.note(.sameButForCase(other, entry.id), at: entry.offset) }
      byCase[lower] = entry.id
    }
  }

  private func judgeHosts(in feed: Feed, _ findings: inout Findings) {
    guard let home = feed.homePage?.host?.lowercased() else { return }
    let known = [home, feed.selfAddress?.host?.lowercased() ?? home].map(Self.withoutWWW)
    // Most links begin as the home page does, and need not be taken apart.
    let root = feed.homePage?.root?.string ?? ""
    var others = 0
    var links = 0
    var first: Seen?
    for entry in entries {
      guard let link = entry.link, link.isHTTP else { continue }
      if root.utf8.last == 0x2F, link.string.beginsWithBytes(of: root) {
        links += 1
        continue
      }
      guard let host = link.host else { continue }
      links += 1
      if known.contains(Self.withoutWWW(host)) || known.contains(Self.withoutWWW(host.lowercased())) { continue }
      others += 1
      first = first ?? entry
    }
    guard others * 2 > links, let first, let host = first.link?.host else { return }
    findings.note(.otherHost(host, home), at: first.offset)
  }

  private static func withoutWWW(_ host: String) -> String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  private func judgeEncryption(in feed: Feed, _ findings: inout Findings) {
    let address = feed.selfAddress ?? findings.circumstances.address
    guard let address, address.string.beginsWithBytes(of: "https:") else { return }
    for entry in entries where entry.link?.string.beginsWithBytes(of: "http:") ?? false {
      findings.note(.notEncrypted, at: entry.linkOffset)
    }
  }

  /// An id that has the time of the build in it is another with each build.
  private func judgeBuildTime(in feed: Feed, _ findings: inout Findings) {
    guard let built = feed.updated, entries.count > 1, built.seconds > 1_000_000_000 else { return }
    let marks = [String(built.seconds), String(built.rfc3339.dropLast())].map { Array($0.utf8) }
    for mark in marks where entries.allSatisfy({ IdentifierText.holds(mark, in: $0.id) }) {
      for entry in entries { findings.note(.buildTime, at: entry.offset) }
      return
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func oneInstant(_ date: Timestamp, _ count: Int) -> Self {
    .warning("date/all-equal", "give each entry the time of its own; \(count) have \(date.rfc3339), that of a build")
  }
  fileprivate static func sameButForCase(_ one: String, _ other: String) -> Self {
    .warning(
      "id/case-only-difference",
      "the ids \"\(one.excerpt)\" and \"\(other.excerpt)\" differ in case alone; some readers take them for one")
  }
  fileprivate static func sameForm(_ one: String, _ other: String) -> Self {
    .warning(
      "id/normal-form-collision",
      "\"\(one.excerpt)\" and \"\(other.excerpt)\" are two spellings of one address, and yet two ids")
  }
  fileprivate static func otherHost(_ host: String, _ home: String) -> Self {
    .warning("uri/host-changed", "most entries lead to \(host.excerpt), but the feed's page is at \(home.excerpt)")
  }
  fileprivate static let notEncrypted = info(
    "uri/insecure", "the feed is served by https, but this link leads to http; write https: where the site has it")
  fileprivate static let buildTime = warning(
    "id/volatile", "take the time of the build out of the id; with the next build every entry is new again")
}
