import FeedModel

/// What a feed says about being a part of something larger (RFC 5005), collected until all was read.
struct FeedHistory {
  private var complete: Int?
  private var archive: Int?
  private(set) var links: [(relation: String, href: String, offset: Int)] = []

  private static let namespace = "http://purl.org/syndication/history/1.0"
  private static let relations: Set<String> = [
    "first", "last", "next", "previous", "current", "prev-archive", "next-archive",
  ]

  /// Takes an element of the feed itself.
  mutating func note(_ element: XMLElement) {
    if element.name.namespace == FeedHistory.namespace {
      if element.name.local == "complete" { complete = element.offset }
      if element.name.local == "archive" { archive = element.offset }
    } else if let link = FeedHistory.link(element) {
      links.append(link)
    }
  }

  /// Takes an element of an entry, where nothing of this has a meaning.
  func noteEntry(_ element: XMLElement, _ findings: inout Findings) {
    guard let link = FeedHistory.link(element), FeedHistory.relations.contains(link.relation) else { return }
    findings.note(.relationInEntry(link.relation), at: link.offset)
  }

  private static func link(_ element: XMLElement) -> (relation: String, href: String, offset: Int)? {
    guard element.name.local == "link", Vocabulary.of(element.name.namespace) == .atom else { return nil }
    return (element["rel"] ?? "alternate", element["href"] ?? "", element.offset)
  }

  private func href(_ relation: String) -> String? { links.first { $0.relation == relation }?.href }

  /// Notes what does not go together.
  func judge(_ findings: inout Findings) {
    judgeHubs(&findings)
    let own = href("self")
    if complete != nil {
      for link in links where FeedHistory.relations.contains(link.relation) {
        if link.relation != "current" {
          findings.note(.pageOfComplete(link.relation), at: link.offset)
        } else if link.href != own {
          findings.note(.otherCurrent, at: link.offset)
        }
      }
    }
    if let archive {
      if href("current") == nil { findings.note(.archiveWithoutCurrent, at: archive) }
      if complete == nil, href("prev-archive") == nil, href("next-archive") == nil {
        findings.note(.archiveWithoutLinks, at: archive)
      }
    }
    guard let own else { return }
    for link in links {
      switch link.relation {
      case "previous" where href("first") == own, "next" where href("last") == own:
        findings.note(.pastTheEnd(link.relation), at: link.offset)
      case "next" where link.href == own, "previous" where link.href == own, "prev-archive" where link.href == own:
        findings.note(.toItself(link.relation), at: link.offset)
      default: break
      }
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
  fileprivate static func pastTheEnd(_ name: String) -> Self {
    .error("fh/link-past-end", "remove the link \(name); this is the \(name == "next" ? "last" : "first") page")
  }
  fileprivate static func toItself(_ name: String) -> Self {
    .error("fh/next-self", "let the link \(name) lead to another page; it leads to this one")
  }
}
