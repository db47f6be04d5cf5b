import FeedModel

// Extensions that have RFCs of their own, and their like.
extension ExtensionRules {
  /// RFC 4685.
  static let threading = ExtensionRules(
    "thr",
    [
      "in-reply-to": ElementRule(
        attributes: [
          AttributeRule("ref", .address, "thr/in-reply-to-ref-invalid", missing: "thr/in-reply-to-ref-missing"),
          AttributeRule("href"),
          AttributeRule("type", .mediaType, "thr/in-reply-to-type-invalid"),
          AttributeRule("source"),
        ], judge: { $1.checkReply($0) }),
      "total": ElementRule(
        isSingle: true, text: ValueRule(.nonNegative, "thr/total-invalid"), attributes: []),
    ])

  /// RFC 5005.
  static let history = ExtensionRules(
    "fh",
    [
      "complete": ElementRule(places: .head, isSingle: true, attributes: []),
      "archive": ElementRule(places: .head, isSingle: true, attributes: []),
      // Drafts had it.
      "incremental": ElementRule(places: .head, isSingle: true), "prev": ElementRule(places: .head, isSingle: true),
    ])

  /// RFC 5023.
  static let publishing = ExtensionRules(
    "app", isClosed: false,
    [
      "edited": ElementRule(isSingle: true, text: ValueRule(.date3339, "app/edited-invalid")),
      "draft": ElementRule(isSingle: true, text: ValueRule(.word(["yes", "no"]), "app/draft-invalid")),
    ])

  /// RFC 6721.
  static let tombstones = ExtensionRules(
    "tombstone", isClosed: false,
    [
      "deleted-entry": ElementRule(
        places: .head,
        attributes: [
          AttributeRule("ref", .address, "tombstone/ref-when", missing: "tombstone/ref-when"),
          AttributeRule("when", .date3339, "tombstone/ref-when", missing: "tombstone/ref-when"),
        ])
    ])

  static let wellFormedWeb = ExtensionRules(
    "wfw",
    [
      "comment": ElementRule(isSingle: true, text: ValueRule(.address, "wfw/comment-invalid")),
      "commentRss": ElementRule(isSingle: true, text: ValueRule(.address, "wfw/commentrss-invalid")),
      "commentRSS": ElementRule(
        isSingle: true, text: ValueRule(.address, "wfw/commentrss-invalid"),
        judge: { $1.note(.commentRSS, at: $0) }),
    ])

  static let admin = ExtensionRules(
    "admin",
    [
      "generatorAgent": ElementRule(isSingle: true, judge: { $1.checkResource($0) }),
      "errorReportsTo": ElementRule(isSingle: true, judge: { $1.checkResource($0) }),
    ])

  /// Podlove Simple Chapters.
  static let chapters = ExtensionRules(
    "psc", isClosed: false,
    [
      "chapters": ElementRule(isSingle: true),
      "chapter": ElementRule(attributes: [
        AttributeRule("start", .time, "psc/chapter-attrs", missing: "psc/chapter-attrs"),
        AttributeRule("title", missing: "psc/chapter-attrs"),
      ]),
    ])
}

extension Findings {
  fileprivate mutating func checkReply(_ element: XMLElement) {
    for name in ["href", "source"] {
      if let value = element[name] {
        checkAddressText(value, of: "\(name) of \(element.name.qualified)", at: element.offset)
      }
    }
    if element["href"] == nil, let ref = element["ref"], WebAddress(ref)?.isHTTP == false {
      note(.replyWithoutAddress, at: element)
    }
  }

  fileprivate mutating func checkResource(_ element: XMLElement) {
    let value = element.attributes.first { $0.name.local == "resource" }?.value
    if value == nil { note(.noResource(element.name.qualified), at: element) }
    if let value, !ValueShape.address.fits(value) {
      note(
        .otherShape(ValueRule(.address, "admin/resource-invalid"), "resource of \(element.name.qualified)", value),
        at: element)
    }
  }
}

extension Diagnostic.Message {
  static let commentRSS = warning("wfw/commentrss-case", "write wfw:commentRss")
  fileprivate static let replyWithoutAddress = warning(
    "thr/in-reply-to-href-missing", "add an href, since ref leads nowhere")
  fileprivate static func noResource(_ name: String) -> Self {
    .error("admin/resource-missing", "give \(name) the attribute rdf:resource")
  }
}
