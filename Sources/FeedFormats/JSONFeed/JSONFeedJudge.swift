import FeedModel
import FeedText

/// Reads the values of a JSON Feed and says what is wrong with each, at its place.
struct JSONFeedJudge {
  /// The kinds of object that a JSON Feed is made of, and the members that each may have.
  enum Part: String, CaseIterable {
    case feed, item, author, attachment, hub

    var names: [String] {
      switch self {
      case .feed:
        [
          "version", "user_comment", "title", "home_page_url", "feed_url", "next_url", "description", "language",
          "icon", "favicon", "authors", "author", "hubs", "expired", "items",
        ]
      case .item:
        [
          "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
          "date_published", "date_modified", "authors", "author", "tags", "language", "attachments",
        ]
      case .author: ["name", "url", "avatar"]
      case .attachment: ["url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"]
      case .hub: ["type", "url"]
      }
    }
  }

  let circumstances: Circumstances
  var findings = Findings()
  /// What relative addresses are resolved against.
  var base: WebAddress?
  /// Whether the document calls itself version 1.0.
  var isVersion1 = false
  var seenIDs: Set<String> = []
  var seenLinks: Set<WebAddress> = []

  mutating func say(_ message: Diagnostic.Message, at offset: Int) { findings.note(message, at: offset) }

  mutating func say(_ findings: ArraySlice<JSONFinding>) {
    for finding in findings { say(finding.message, at: finding.offset) }
  }

  /// The value, unless it is null, which means as much as nothing.
  mutating func value(of member: JSONNode.Member) -> JSONNode? {
    guard member.value.isNull else { return member.value }
    say(.null(member.name), at: member.value.offset)
    return nil
  }

  mutating func text(_ member: JSONNode.Member) -> String? {
    guard let value = value(of: member) else { return nil }
    if let text = value.string { return text }
    say(.wrongType(member.name, "a string", not: value.kindName), at: value.offset)
    return nil
  }

  /// Text that people read without a renderer.
  mutating func plainText(_ member: JSONNode.Member) -> String? {
    guard let text = text(member) else { return nil }
    if MarkupCheck.looksLikeHTML(text) { say(.htmlInText(member.name), at: member.value.offset) }
    return text
  }

  mutating func flag(_ member: JSONNode.Member) -> Bool {
    guard let value = value(of: member) else { return false }
    if let bool = value.bool { return bool }
    say(.wrongType(member.name, "true or false", not: value.kindName), at: value.offset)
    return false
  }

  mutating func list(_ member: JSONNode.Member) -> [JSONNode]? {
    guard let value = value(of: member) else { return nil }
    if let elements = value.array { return elements }
    say(.wrongType(member.name, "an array", not: value.kindName), at: value.offset)
    return nil
  }

  /// A whole number that counts something.
  mutating func count(_ member: JSONNode.Member) -> Int? {
    guard let value = value(of: member) else { return nil }
    guard let number = value.double else {
      say(.wrongType(member.name, "a number", not: value.kindName), at: value.offset)
      return value.string.flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
    }
    if number < 0 {
      say(.negative(member.name), at: value.offset)
      return nil
    }
    if number > 9_007_199_254_740_991 {
      say(.hugeNumber(member.name), at: value.offset)
      return value.int
    }
    if let whole = value.int { return whole }
    say(.fraction(member.name), at: value.offset)
    return Int(number + 0.5)
  }

  mutating func address(_ member: JSONNode.Member, mustBeHTTP: Bool = false) -> WebAddress? {
    guard let text = text(member) else { return nil }
    let offset = member.value.offset
    if text.trimmedWhitespace.isEmpty {
      say(.blankAddress(member.name), at: offset)
      return nil
    }
    if let address = WebAddress(text) {
      if address.string != text { say(.unencodedAddress(member.name, address.string), at: offset) }
      if mustBeHTTP, !address.isHTTP { say(.notHTTP(member.name), at: offset) }
      return address
    }
    if let address = base?.resolve(text) {
      say(.relativeAddress(member.name, address.string), at: offset)
      return address
    }
    say(.badAddress(member.name), at: offset)
    return nil
  }

  mutating func language(_ member: JSONNode.Member) -> String? {
    guard let text = text(member) else { return nil }
    if isVersion1 { say(.newerThanVersion1(member.name), at: member.offset) }
    if LanguageTag.isWellFormed(text) { return text }
    say(.badLanguage, at: member.value.offset)
    let repaired = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "_" ? "-" : $0 }))
    return LanguageTag.isWellFormed(repaired) ? repaired : nil
  }

  mutating func date(_ member: JSONNode.Member) -> Timestamp? {
    guard let value = value(of: member) else { return nil }
    if case .number(let digits) = value.value {
      say(.wrongType(member.name, "a string", not: value.kindName), at: value.offset)
      return Timestamp.readingRFC3339(digits)?.timestamp
    }
    guard let text = text(member) else { return nil }
    guard let reading = Timestamp.readingRFC3339(text) else {
      say(.badDate(member.name), at: value.offset)
      return nil
    }
    if let problem = reading.problem { say(.irregularDate(member.name, problem), at: value.offset) }
    return reading.timestamp
  }

  /// A member that its part does not define: kept when it is an extension, else reported.
  mutating func other(_ member: JSONNode.Member, in part: Part) -> JSONMember? {
    let name = member.name
    if name.utf8.first == UInt8(ascii: "_") {
      let rest = name.utf8.dropFirst()
      if rest.first?.isASCIILetter != true || rest.contains(UInt8(ascii: ".")) {
        say(.badExtensionName, at: member.offset)
      }
      return JSONMember(name, member.value.plain)
    }
    if let owner = Part.allCases.first(where: { $0 != part && $0.names.contains(name) }) {
      say(.misplaced(name, owner, in: part), at: member.offset)
    } else if let nearest = DidYouMean.suggest(name, among: part.names) {
      say(.misspelled(name, nearest), at: member.offset)
    } else {
      say(.unknown(name, in: part), at: member.offset)
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func null(_ name: String) -> Self {
    .warning("json/null-value", "\"\(name)\" is null; leave it out, some readers refuse the feed")
  }
  static func wrongType(_ name: String, _ right: String, not wrong: String) -> Self {
    .error("json/wrong-type", "\"\(name)\" must be \(right), not \(wrong)")
  }
  fileprivate static func htmlInText(_ name: String) -> Self {
    .warning("json/html-in-text", "\"\(name)\" is plain text; readers show its markup as it stands")
  }
  fileprivate static func negative(_ name: String) -> Self {
    .error("json/negative-number", "\"\(name)\" must not be negative")
  }
  fileprivate static func hugeNumber(_ name: String) -> Self {
    .warning("json/huge-number", "\"\(name)\" is beyond 9007199254740991; many readers round it")
  }
  fileprivate static func fraction(_ name: String) -> Self {
    .warning("json/fraction", "\"\(name)\" should be a whole number; some readers refuse the feed")
  }
  fileprivate static func blankAddress(_ name: String) -> Self {
    .error("json/blank-url", "\"\(name)\" is blank; leave it out")
  }
  fileprivate static func unencodedAddress(_ name: String, _ encoded: String) -> Self {
    .warning("json/unencoded-url", "\"\(name)\" has characters that a URL cannot hold; write \(encoded.shortened)")
  }
  fileprivate static func notHTTP(_ name: String) -> Self {
    .warning("json/not-http", "\"\(name)\" should be an http or https address")
  }
  fileprivate static func relativeAddress(_ name: String, _ address: String) -> Self {
    .error("json/relative-url", "\"\(name)\" must be a full URL; write \(address.shortened)")
  }
  fileprivate static func badAddress(_ name: String) -> Self {
    .error("json/bad-url", "\"\(name)\" is no URL; write it in full, with https:")
  }
  static func newerThanVersion1(_ name: String) -> Self {
    .warning("json/newer-than-version", "\"\(name)\" came with version 1.1; change \"version\"")
  }
  fileprivate static var badLanguage: Self {
    .error("json/bad-language", "\"language\" is no language tag; write it as in en or pt-BR")
  }
  fileprivate static func badDate(_ name: String) -> Self {
    .error("json/bad-date", "\"\(name)\" is no RFC 3339 date and time; write it as in 2024-03-01T04:30:00Z")
  }
  /// RFC 3339 §5.6 lets applications take lower case, and JSON Feed does not say no.
  fileprivate static func irregularDate(_ name: String, _ problem: Timestamp.Problem) -> Self {
    let severity: Severity = problem == .lowercase ? .warning : .error
    return Self(severity, "json/irregular-date", "\"\(name)\": \(problem.advice)")
  }
  fileprivate static var badExtensionName: Self {
    .warning("json/extension-name", "the name of an extension is \"_\" and a letter, and has no dot")
  }
  fileprivate static func misplaced(_ name: String, _ owner: JSONFeedJudge.Part, in part: JSONFeedJudge.Part) -> Self {
    .warning("json/misplaced-key", "\"\(name)\" belongs to the \(owner), not to the \(part)")
  }
  fileprivate static func misspelled(_ name: String, _ nearest: String) -> Self {
    .warning("json/misspelled-key", "\"\(name.shortened)\" is unknown; did you mean \"\(nearest)\"?")
  }
  fileprivate static func unknown(_ name: String, in part: JSONFeedJudge.Part) -> Self {
    .warning(
      "json/unknown-key", "\"\(name.shortened)\" is unknown in the \(part); names of one's own begin with \"_\"")
  }
}
