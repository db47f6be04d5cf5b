import FeedModel
import FeedText

extension JSONFeedJudge {
  mutating func attachments(_ member: JSONNode.Member) -> [Enclosure] {
    var enclosures: [Enclosure] = []
    var seen: Set<WebAddress> = []
    for node in list(member) ?? [] {
      guard let enclosure = attachment(node) else { continue }
      if !seen.insert(enclosure.address).inserted { say(.repeated, at: node.offset) }
      enclosures.append(enclosure)
    }
    return enclosures
  }

  private mutating func attachment(_ node: JSONNode) -> Enclosure? {
    guard let members = node.members else {
      say(.notObject(node.kindName), at: node.offset)
      return nil
    }
    var url: WebAddress?
    var enclosure: (type: String?, title: String?, bytes: Int?, seconds: Int?)
    for member in members {
      switch member.name {
      case "url": url = address(member)
      case "mime_type":
        enclosure.type = text(member)
        if let type = enclosure.type, !MediaType.isWellFormed(type) { say(.badType, at: member.value.offset) }
      case "title": enclosure.title = text(member)
      case "size_in_bytes":
        enclosure.bytes = count(member)
        if enclosure.bytes == 0 { say(.noSize, at: member.value.offset) }
      case "duration_in_seconds": enclosure.seconds = count(member)
      default: _ = other(member, in: .attachment)
      }
    }
    if node["mime_type"] == nil { say(.missingType, at: node.offset) }
    guard let url else {
      if node["url"] == nil { say(.missingURL, at: node.offset) }
      return nil
    }
    return Enclosure(
      url, mediaType: enclosure.type ?? "", bytes: enclosure.bytes, seconds: enclosure.seconds, title: enclosure.title)
  }
}

extension Diagnostic.Message {
  fileprivate static func notObject(_ kind: String) -> Self {
    .error("json/attachment-not-object", "an attachment must be an object, not \(kind)")
  }
  fileprivate static var repeated: Self {
    .warning("json/duplicate-attachment", "the item has this attachment already")
  }
  fileprivate static var missingURL: Self { .error("json/attachment-without-url", "an attachment needs a \"url\"") }
  fileprivate static var missingType: Self {
    .error("json/attachment-without-type", "an attachment needs a \"mime_type\", such as audio/mpeg")
  }
  fileprivate static var badType: Self {
    .error("json/bad-media-type", "\"mime_type\" must be type/subtype, such as audio/mpeg")
  }
  fileprivate static var noSize: Self {
    .warning("json/zero-size", "leave \"size_in_bytes\" out where the size is unknown")
  }
}
