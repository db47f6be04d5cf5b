import FeedModel
import FeedText

extension JSONFeedJudge {
  mutating func attachments(_ member: JSONNode.Member) -> [Enclosure] {
    var enclosures: [Enclosure] = []
    var seen: Set<WebAddress> = []
    for node in list(member, .attachments) ?? [] {
      guard let enclosure = attachment(node) else { continue }
      if !seen.insert(enclosure.address).inserted { say(.repeated, at: node.offset) }
      if let title = enclosure.title, enclosures.contains(where: { $0.title == title && $0.isOther(than: enclosure) }) {
        say(.sameTitle(title), at: node["title"]?.offset ?? node.offset)
      }
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
      case "url": url = address(member, .attachmentAddress)
      case "mime_type":
        enclosure.type = text(member, .mediaType)
        if let type = enclosure.type { findings.judgeMediaType(type, at: member.value.offset) }
        if let type = enclosure.type, !MediaType.isWellFormed(type) { say(.badType(type), at: member.value.offset) }
      case "title": enclosure.title = text(member, .attachmentTitle)
      case "size_in_bytes": enclosure.bytes = size(member)
      case "duration_in_seconds": enclosure.seconds = duration(member)
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

extension Enclosure {
  /// Whether the two can hardly be representations of one thing: their lengths differ by more than a tenth, or one is
  /// a picture and the other is not.
  fileprivate func isOther(than other: Enclosure) -> Bool {
    if let seconds, let others = other.seconds, seconds > 0, others > 0 {
      let (shorter, longer) = seconds < others ? (seconds, others) : (others, seconds)
      return longer - shorter > max(longer / 10, 5)
    }
    return mediaType.hasPrefix("image/") != other.mediaType.hasPrefix("image/")
  }
}

extension Diagnostic.Message {
  fileprivate static func notObject(_ kind: String) -> Self {
    .error(
      "json/attachment-not-object", "write an attachment as an object with \"url\" and \"mime_type\", not as \(kind)")
  }
  fileprivate static var repeated: Self {
    .warning("json/attachment-duplicate", "list each attachment once; the item has this one already")
  }
  fileprivate static func sameTitle(_ title: String) -> Self {
    .info(
      "json/attachment-same-title",
      "give different files different titles; those called \"\(title.excerpt)\" count as forms of one")
  }
  fileprivate static var missingURL: Self {
    .error("json/attachment-url-missing", "give the attachment a \"url\"")
  }
  fileprivate static var missingType: Self {
    .error("json/attachment-mime-type-missing", "give the attachment a \"mime_type\", such as audio/mpeg")
  }
  fileprivate static func badType(_ type: String) -> Self {
    .error(
      "json/attachment-mime-type-invalid", "write \"mime_type\" as in audio/mpeg; \"\(type.excerpt)\" is no media type")
  }
}
