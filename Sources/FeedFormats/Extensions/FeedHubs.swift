import FeedModel

// WebSub §4: how a feed names the hub that tells readers of news at once.
extension FeedHistory {
  func judgeHubs(_ findings: inout Findings) {
    var first: Int?
    for link in links where link.relation == "hub" {
      first = first ?? link.element.offset
      let href = link.element["href"] ?? ""
      if WebAddress(href)?.isHTTP != true { findings.note(.hubAddress(href.excerpt), at: link.element) }
    }
    if let first, !links.contains(where: { $0.relation == "self" }) { findings.note(.hubWithoutSelf, at: first) }
  }
}

extension Diagnostic.Message {
  fileprivate static func hubAddress(_ href: String) -> Self {
    .error("hub/link-invalid", "write the hub's whole web address, not \"\(href)\"")
  }
  fileprivate static let hubWithoutSelf = warning(
    "hub/without-self", "add a link with rel=\"self\"; the hub knows the feed by that address")
}
