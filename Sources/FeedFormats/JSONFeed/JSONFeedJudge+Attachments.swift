import FeedModel
import FeedText

extension JSONFeedJudge {
  mutating func attachments(_ member: JSONNode.Member) -> [Enclosure] {
    var enclosures: [Enclosure] = []
    var seen: Set<WebAddress> = []
    for node in list(member, .attachments) ?? [] {
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
      case "url": url = address(member, .attachmentAddress)
      case "mime_type":
        enclosure.type = text(member, .mediaType)
        if let type = enclosure.type, !MediaType.isWellFormed(type) { say(.badType, at: member.value.offset) }
      case "title": enclosure.title = text(member, .attachmentTitle)
      case "size_in_bytes":
        enclosure.bytes = size(member)
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

  private mutating func size(_ member: JSONNode.Member) -> Int? {
    guard let number = number(member, .size) else { return nil }
    let offset = member.value.offset
    if number < 0 {
      say(.negativeSize, at: offset)
      return nil
    }
    if number > 9_007_199_254_740_991 {
      say(.unsafeSize, at: offset)
      return member.value.int
    }
    if number == 0 { say(.noSize, at: offset) }
    if let whole = member.value.int ?? member.value.string.flatMap({ Int($0) }) { return whole }
    say(.fractionalSize, at: offset)
    return Int(number + 0.5)
  }

  private mutating func duration(_ member: JSONNode.Member) -> Int? {
    guard let number = number(member, .duration) else { return nil }
    let offset = member.value.offset
    if number < 0 {
      say(.negativeDuration, at: offset)
      return nil
    }
    if number > 9_007_199_254_740_991 {
      say(.unsafeDuration, at: offset)
      return member.value.int
    }
    if let whole = member.value.int ?? member.value.string.flatMap({ Int($0) }) { return whole }
    say(.fractionalDuration, at: offset)
    return Int(number + 0.5)
  }

  /// A number, or what a string says that should be one.
  private mutating func number(_ member: JSONNode.Member, _ field: JSONFeedField) -> Double? {
    guard let value = value(of: member) else { return nil }
    if case .number(let digits) = value.value {
      // Beyond the largest of all is still a number.
      return value.double ?? (digits.utf8.first == UInt8(ascii: "-") ? -1e300 : 1e300)
    }
    say(.wrongType(field, member.name, not: value.kindName), at: value.offset)
    return value.string.flatMap { Int($0) }.flatMap { $0 > 0 ? Double($0) : nil }
  }
}

extension Diagnostic.Message {
  fileprivate static func notObject(_ kind: String) -> Self {
    .error("json/attachment-not-object", "an attachment must be an object, not \(kind)")
  }
  fileprivate static var repeated: Self {
    .warning("json/attachment-duplicate", "the item has this attachment already")
  }
  fileprivate static var missingURL: Self { .error("json/attachment-url-missing", "an attachment needs a \"url\"") }
  fileprivate static var missingType: Self {
    .error("json/attachment-mime-type-missing", "an attachment needs a \"mime_type\", such as audio/mpeg")
  }
  fileprivate static var badType: Self {
    .error("json/attachment-mime-type-invalid", "\"mime_type\" must be type/subtype, such as audio/mpeg")
  }
  fileprivate static var negativeSize: Self {
    .error("json/attachment-size-invalid", "\"size_in_bytes\" must not be negative")
  }
  fileprivate static var fractionalSize: Self {
    .error("json/attachment-size-invalid", "\"size_in_bytes\" must be a whole number")
  }
  fileprivate static var unsafeSize: Self {
    .warning("json/attachment-size-unsafe", "\"size_in_bytes\" is beyond 9007199254740991; many readers round it")
  }
  fileprivate static var negativeDuration: Self {
    .error("json/attachment-duration-invalid", "\"duration_in_seconds\" must not be negative")
  }
  fileprivate static var unsafeDuration: Self {
    .warning("json/attachment-duration-unsafe", "\"duration_in_seconds\" is longer than all time; write seconds")
  }
  fileprivate static var fractionalDuration: Self {
    .info(
      "json/attachment-duration-fraction", "write \"duration_in_seconds\" as a whole number, which all readers take")
  }
  fileprivate static var noSize: Self {
    .warning("json/attachment-size-zero", "leave \"size_in_bytes\" out where the size is unknown")
  }
}
