import FeedModel

/// What a feed says about being a part of something larger (RFC 5005), collected until all was read.
struct FeedHistory {
  private var complete: Int?
  private var archive: Int?
  private(set) var links: [(relation: String, element: XMLElement)] = []

  private static let namespace = "http://purl.org/syndication/history/1.0"
  private static let paging: Set<String> = ["first", "last", "next", "previous"]
  private static let archiving: Set<String> = ["prev-archive", "next-archive"]

  /// Takes an element of the feed itself.
  mutating func note(_ element: XMLElement) {
    if element.name.namespace == FeedHistory.namespace {
      if element.name.local == "complete" { complete = element.offset }
      if element.name.local == "archive" { archive = element.offset }
    } else if let relation = FeedHistory.relation(of: element) {
      let isOurs = LinkRelation.history.contains(relation) || ["self", "hub", "prev"].contains(relation)
      if isOurs { links.append((relation, element)) }
    }
  }

  /// Takes an element of an entry, where nothing of this has a meaning.
  func noteEntry(_ element: XMLElement, _ findings: inout Findings) {
    guard let relation = FeedHistory.relation(of: element), LinkRelation.history.contains(relation) else { return }
    findings.note(.relationInEntry(relation), at: element.offset(of: "rel"))
  }

  private static func relation(of element: XMLElement) -> String? {
    guard element.name.local == "link", element.name.vocabulary == .atom else { return nil }
    return LinkRelation.name(of: element["rel"])
  }

  /// Notes what does not go together; `base` stands for the document's address.
  func judge(base: WebAddress? = nil, _ findings: inout Findings) {
    guard !links.isEmpty || complete != nil || archive != nil else { return }
    judgeHubs(&findings)
    let relations = Set(links.map(\.relation))
    let target = { (element: XMLElement) in
      element["href"].map { href in element.resolve(href, base: base)?.string ?? href }
    }
    let own = links.first { $0.relation == "self" }.flatMap { target($0.element) }
    judgeMarks(relations, &findings)
    judgePair(relations, &findings)
    for link in links {
      let address = target(link.element)
      if complete != nil, LinkRelation.history.contains(link.relation) {
        if link.relation != "current" {
          findings.note(.pageOfComplete(link.relation), at: link.element)
        } else if address != own {
          findings.note(.otherCurrent, at: link.element)
        }
      }
      guard let own else { continue }
      let isAt = { (end: String) in links.contains { $0.relation == end && target($0.element) == own } }
      switch link.relation {
      case "previous" where isAt("first"), "next" where isAt("last"):
        findings.note(.pastTheEnd(link.relation), at: link.element)
      case "next" where address == own, "previous" where address == own, "prev-archive" where address == own:
        findings.note(.toItself(link.relation), at: link.element)
      default: break
      }
    }
  }

  private func judgeMarks(_ relations: Set<String>, _ findings: inout Findings) {
    guard let archive else { return }
    if !relations.contains("current") { findings.note(.archiveWithoutCurrent, at: archive) }
    if complete != nil {
      findings.note(.completeArchive, at: archive)
    } else if relations.isDisjoint(with: FeedHistory.archiving) {
      findings.note(.archiveWithoutLinks, at: archive)
    }
  }

  private func judgePair(_ relations: Set<String>, _ findings: inout Findings) {
    let pages = links.first { ["next", "previous"].contains($0.relation) }
    let archives = links.first { FeedHistory.archiving.contains($0.relation) }
    if let pages, let archives {
      findings.note(.mixed, at: max(pages.element.offset, archives.element.offset))
    }
    if relations.isSuperset(of: ["prev", "previous"]), let prev = links.first(where: { $0.relation == "prev" }) {
      findings.note(.prevAndPrevious, at: prev.element)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func relationInEntry(_ name: String) -> Self {
    .warning("fh/rel-in-entry", "move the link \(name) to the feed; it says nothing about an entry")
  }
  fileprivate static func pageOfComplete(_ name: String) -> Self {
    .error("fh/complete-with-links", "remove the link \(name) or fh:complete; a complete feed has no other pages")
  }
  fileprivate static let otherCurrent = error(
    "fh/complete-current-not-self", "let the link current lead to the feed itself; it is complete")
  fileprivate static let archiveWithoutCurrent = warning(
    "fh/archive-no-current", "add a link current to the feed that this is an archive of")
  fileprivate static let archiveWithoutLinks = warning(
    "fh/archive-no-links", "add a link prev-archive or next-archive to the other archives")
  fileprivate static let completeArchive = info(
    "fh/complete-with-archive", "the feed is an archive and complete; remove fh:archive if it will still change")
  fileprivate static let mixed = warning(
    "fh/mixed", "keep either next and previous or prev-archive and next-archive; a reader follows one kind")
  fileprivate static let prevAndPrevious = info(
    "fh/prev-and-previous", "remove the link prev; previous says the same by its name in RFC 5005")
  fileprivate static func pastTheEnd(_ name: String) -> Self {
    .error("fh/link-past-end", "remove the link \(name); this is the \(name == "next" ? "last" : "first") page")
  }
  fileprivate static func toItself(_ name: String) -> Self {
    .error("fh/next-self", "let the link \(name) lead to another page; it leads to this one")
  }
}
