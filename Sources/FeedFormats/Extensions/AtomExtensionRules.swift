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
          AttributeRule("type", .mediaType, "thr/type-invalid"),
          AttributeRule("source"),
        ], judge: { $1.checkReply($0) }),
      "total": ElementRule(
        isSingle: true, twice: "thr/total-duplicate", text: ValueRule(.nonNegative, "thr/total-invalid"),
        attributes: []),
      "children": ElementRule(judge: { $1.note(.children, at: $0) }),
    ])

  /// RFC 5005.
  static let history = ExtensionRules(
    .shared,
    [
      "complete": ElementRule(places: .head, isSingle: true, attributes: [], judge: { $1.checkMark($0) }),
      "archive": ElementRule(places: .head, isSingle: true, attributes: [], judge: { $1.checkMark($0) }),
      // Drafts had it.
      "incremental": ElementRule(places: .head, isSingle: true), "prev": ElementRule(places: .head, isSingle: true),
    ])

  /// RFC 5023.
  static let publishing = ExtensionRules(
    .open,
    [
      "edited": ElementRule(
        isSingle: true, twice: "app/edited-invalid", text: ValueRule(.date3339, "app/edited-invalid")),
      "control": ElementRule(isSingle: true),
      "draft": ElementRule(
        isSingle: true, text: ValueRule(.word(["yes", "no"]), "app/draft-invalid"), judge: { $1.checkDraft($0) }),
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
        checkAddressText(value, of: "\(name) of \(element.name.qualified)", at: element.offset(of: name))
      }
    }
    guard let ref = element["ref"] else { return }
    if element["href"] == nil, WebAddress(ref)?.isHTTP == false { note(.replyWithoutAddress, at: element) }
    if let form = CanonicalID.form(of: ref) { note(.replyToOtherForm(form.excerpt), at: element.offset(of: "ref")) }
  }

  fileprivate mutating func checkMark(_ element: XMLElement) {
    if element.children.contains(where: \.isContent) { note(.markWithContent(element.name.qualified), at: element) }
  }

  fileprivate mutating func checkDraft(_ element: XMLElement) {
    if element.text.trimmedWhitespace == "yes" { note(.draft, at: element) }
  }
}

extension Diagnostic.Message {
  fileprivate static let replyWithoutAddress = warning(
    "thr/in-reply-to-href-missing", "add an href, since ref leads nowhere")
  fileprivate static func replyToOtherForm(_ form: String) -> Self {
    .warning(
      "thr/in-reply-to-ref-noncanonical", "write ref as the id of the other entry has it, which is rather \"\(form)\"")
  }
  fileprivate static let children = error(
    "thr/children-in-non-rss1", "write thr:total, or the answers as entries with thr:in-reply-to")
  fileprivate static func markWithContent(_ name: String) -> Self {
    .warning("fh/element-content", "empty \(name), which says all that it says by being there")
  }
  fileprivate static let draft = warning(
    "app/draft-yes", "leave the entry out of the public feed until it is no draft")
}
