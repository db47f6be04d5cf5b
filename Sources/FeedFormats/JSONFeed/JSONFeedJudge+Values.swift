import FeedModel
import FeedText

// What the values of members are read as, and what is said where they cannot be.
extension JSONFeedJudge {
  /// The value, unless it is null, which means as much as nothing.
  mutating func value(of member: JSONNode.Member) -> JSONNode? {
    guard member.value.isNull else { return member.value }
    say(.null(member.name), at: member.value.offset)
    return nil
  }

  /// The value of a member that its object cannot do without: null is no such value.
  private mutating func value(of member: JSONNode.Member, _ field: JSONFeedField) -> JSONNode? {
    switch field {
    case .version, .title, .items, .hubType, .hubAddress, .attachmentAddress, .mediaType: member.value
    default: value(of: member)
    }
  }

  mutating func text(_ member: JSONNode.Member, _ field: JSONFeedField) -> String? {
    guard let value = value(of: member, field) else { return nil }
    if let text = value.string { return text }
    say(.wrongType(field, member.name, not: value.kindName), at: value.offset)
    return nil
  }

  /// Text that people read without a renderer.
  mutating func plainText(_ member: JSONNode.Member, _ field: JSONFeedField) -> String? {
    guard let text = text(member, field) else { return nil }
    if MarkupCheck.looksLikeHTML(text) { say(.htmlInText(field), at: member.value.offset) }
    return text
  }

  mutating func flag(_ member: JSONNode.Member, _ field: JSONFeedField) -> Bool {
    guard let value = value(of: member) else { return false }
    if let bool = value.bool { return bool }
    say(.wrongType(field, member.name, not: value.kindName), at: value.offset)
    return false
  }

  mutating func list(_ member: JSONNode.Member, _ field: JSONFeedField) -> [JSONNode]? {
    guard let value = value(of: member) else { return nil }
    if let elements = value.array { return elements }
    say(.wrongType(field, member.name, not: value.kindName), at: value.offset)
    return nil
  }

  mutating func address(_ member: JSONNode.Member, _ field: JSONFeedField) -> WebAddress? {
    guard let text = text(member, field) else { return nil }
    let offset = member.value.offset
    if text.trimmedWhitespace.isEmpty {
      say(.blankAddress(member.name), at: offset)
      return nil
    }
    if let address = WebAddress(text) {
      if !findings.checkAddressText(text, of: "\"\(member.name)\"", at: offset), !AddressText.isASCII(text) {
        say(.nonASCIIInJSON(member.name, address.string), at: offset)
      }
      if !field.takes(address) {
        say(.invalidAddress(field, member.name, "\(address.scheme): cannot be opened there"), at: offset)
      }
      return address
    }
    if let address = base?.resolve(text) {
      say(.invalidAddress(field, member.name, "write \(address.string.shortened)"), at: offset)
      return address
    }
    say(.invalidAddress(field, member.name, "write it with https: and a host, not \"\(text.excerpt)\""), at: offset)
    return nil
  }

  mutating func date(_ member: JSONNode.Member) -> Timestamp? {
    guard let value = value(of: member) else { return nil }
    if case .number(let digits) = value.value {
      say(.wrongType(.date, member.name, not: value.kindName), at: value.offset)
      return Timestamp.readingRFC3339(digits)?.timestamp
    }
    guard let text = text(member, .date) else { return nil }
    guard let reading = Timestamp.readingRFC3339(text) else {
      say(.badDate(member.name, text), at: value.offset)
      findings.judgeUnreadableDate(text, at: value.offset)
      return nil
    }
    findings.judge(reading.timestamp, writtenAs: text, at: value.offset)
    if reading.problem == .otherForm { say(.rfc822InISO(text), at: value.offset) }
    switch reading.problem {
    case nil, .leapSecond?: break
    // RFC 3339 §5.6 lets applications take lower case, and JSON Feed does not say no.
    case .lowercase?: say(.dateInLowerCase(member.name), at: value.offset)
    case _? where isOnlySpaced(text): say(.dateInLowerCase(member.name), at: value.offset)
    case let problem?: say(.irregularDate(member.name, problem), at: value.offset)
    }
    return reading.timestamp
  }

  /// Whether nothing is odd about a date but a space where T should be.
  private func isOnlySpaced(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    guard bytes.count > 10, bytes[10] == UInt8(ascii: " ") else { return false }
    bytes[10] = UInt8(ascii: "T")
    guard let reading = Timestamp.readingRFC3339(String(decoding: bytes, as: UTF8.self)) else { return false }
    return reading.problem == nil || reading.problem == .lowercase
  }
}

extension JSONFeedField {
  /// Whether an address of its scheme is of any use there.
  fileprivate func takes(_ address: WebAddress) -> Bool {
    switch self {
    case .homePage, .feedAddress, .hubAddress, .avatar: address.isHTTP
    case .authorAddress: address.isHTTP || address.scheme == "mailto"
    default: true
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func null(_ name: String) -> Self {
    .warning("json/null-value", "\"\(name.shortened)\" is null; leave it out, some readers refuse the feed")
  }
  fileprivate static func htmlInText(_ field: JSONFeedField) -> Self {
    let advice = "is plain text; readers show its markup as it stands"
    return switch field {
    case .title: .warning("json/title-html", "\"title\" \(advice)")
    case .description: .warning("json/description-html", "\"description\" \(advice)")
    case .summary: .warning("json/item-summary-html", "\"summary\" \(advice)")
    default: .warning("json/item-title-html", "\"title\" \(advice)")
    }
  }
  fileprivate static func blankAddress(_ name: String) -> Self {
    .error("json/string-blank-url", "\"\(name)\" is blank; leave it out")
  }
  fileprivate static func badDate(_ name: String, _ text: String) -> Self {
    .error(
      "json/item-date-invalid",
      "\"\(name)\" must be an RFC 3339 date and time such as 2024-03-01T04:30:00Z, not \"\(text.excerpt)\"")
  }
  fileprivate static func irregularDate(_ name: String, _ problem: Timestamp.Problem) -> Self {
    .error("json/item-date-invalid", "\"\(name)\": \(problem.advice)")
  }
  static func newerThanVersion1(_ name: String) -> Self {
    .warning(
      "json/version-1-with-newer-keys",
      "leave \"\(name)\" out of version 1.0 or write 1.1 in \"version\", with which it came")
  }
  fileprivate static func dateInLowerCase(_ name: String) -> Self {
    .warning("json/item-date-lowercase", "write \"\(name)\" with a capital T and Z, as in 2024-03-01T04:30:00Z")
  }
}
