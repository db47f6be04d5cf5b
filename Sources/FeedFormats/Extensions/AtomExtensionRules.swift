import FeedModel

// Extensions that have RFCs of their own, and their like.
extension ExtensionRules {
  /// RFC 4685.
  static let threading = ExtensionRules(
    .shared,
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
    .shared,
    [
      "complete": ElementRule(places: .head, isSingle: true, attributes: []),
      "archive": ElementRule(places: .head, isSingle: true, attributes: []),
      // Drafts had it.
      "incremental": ElementRule(places: .head, isSingle: true), "prev": ElementRule(places: .head, isSingle: true),
    ])

  /// RFC 5023.
  static let publishing = ExtensionRules(
    .open,
    [
      "edited": ElementRule(isSingle: true, text: ValueRule(.date3339, "app/edited-invalid")),
      "draft": ElementRule(isSingle: true, text: ValueRule(.word(["yes", "no"]), "app/draft-invalid")),
    ])

  /// RFC 6721.
  static let tombstones = ExtensionRules(
    .open,
    [
      "deleted-entry": ElementRule(
        places: .head,
        attributes: [
          AttributeRule("ref", .address, "tombstone/ref-when", missing: "tombstone/ref-when"),
          AttributeRule("when", .date3339, "tombstone/ref-when", missing: "tombstone/ref-when"),
        ])
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
}

extension Diagnostic.Message {
  fileprivate static let replyWithoutAddress = warning(
    "thr/in-reply-to-href-missing", "add an href, since ref leads nowhere")
}
