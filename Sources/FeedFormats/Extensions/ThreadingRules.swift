import FeedModel

// RFC 4685 §3: what an entry that answers another should have.
extension Findings {
  mutating func checkReplies(in entry: XMLElement, _ relations: NameSet) {
    guard !relations.contains("related") else { return }
    for case .element(let child) in entry.children where child.name.local == "in-reply-to" {
      guard child.name.namespace == "http://purl.org/syndication/thread/1.0" else { continue }
      return note(.noRelated, at: child)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noRelated = info(
    "thr/in-reply-to-no-related", "add a link with rel=\"related\" for readers that do not know thr:in-reply-to")
}
