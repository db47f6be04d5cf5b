import FeedModel
import FeedText

extension JSONFeedJudge {
  /// JSON Feed 1.1, "Subscribing to Real-time Notifications".
  mutating func hubs(_ member: JSONNode.Member, of feed: Feed) -> [Hub] {
    guard let nodes = list(member, .hubs) else { return [] }
    var hubs: [Hub] = []
    var needsTopic = false
    for node in nodes {
      guard let members = node.members else {
        say(.hubNotObject(node.kindName), at: node.offset)
        continue
      }
      var type: String?
      var url: WebAddress?
      for member in members {
        switch member.name {
        case "type": type = hubType(member)
        case "url": url = address(member, .hubAddress)
        default: _ = other(member, in: .hub)
        }
      }
      if node["type"] == nil { say(.hubWithoutType, at: node.offset) }
      if node["url"] == nil { say(.hubWithoutURL, at: node.offset) }
      if type == "WebSub" { needsTopic = true }
      if let url, url.isHTTP { hubs.append(Hub(type: type ?? "", url)) }
    }
    if needsTopic, feed.selfAddress == nil { say(.hubWithoutTopic, at: member.value.offset) }
    return hubs
  }

  private mutating func hubType(_ member: JSONNode.Member) -> String? {
    guard let type = text(member, .hubType) else { return nil }
    let known = ["WebSub", "rssCloud"]
    if type.trimmedWhitespace.isEmpty {
      say(.blankHubType, at: member.value.offset)
    } else if !known.contains(type) {
      let meant = known.first { $0.lowercased() == type.lowercased() }
      say(.unknownHub(type, meant), at: member.value.offset)
    }
    return type
  }
}

extension Diagnostic.Message {
  fileprivate static func hubNotObject(_ kind: String) -> Self {
    .error("json/hub-not-object", "write a hub as an object with \"type\" and \"url\", not as \(kind)")
  }
  fileprivate static var hubWithoutType: Self {
    .error("json/hub-type-missing", "give the hub a \"type\", such as WebSub")
  }
  fileprivate static var blankHubType: Self {
    .error("json/hub-type-missing", "write the hub's protocol in \"type\", such as WebSub; it is blank")
  }
  fileprivate static var hubWithoutURL: Self {
    .error("json/hub-url-missing", "give the hub a \"url\", where readers subscribe")
  }
  fileprivate static func unknownHub(_ type: String, _ meant: String?) -> Self {
    .info(
      "json/hub-type-unknown",
      "write \(meant ?? "WebSub or rssCloud"); readers know no hubs of type \"\(type.excerpt)\"")
  }
  fileprivate static var hubWithoutTopic: Self {
    .warning("json/hub-without-feed-url", "add \"feed_url\"; it is what readers ask a WebSub hub for")
  }
}
