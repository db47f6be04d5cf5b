import FeedModel

// What feeds say of the site and the programs behind them, of chapters and of events: one table each.
extension ExtensionRules {
  static let feedburner = ExtensionRules(
    .open,
    [
      "origLink": ElementRule(isSingle: true, text: ValueRule(.address, "feedburner/url")),
      "origEnclosureLink": ElementRule(isSingle: true, text: ValueRule(.address, "feedburner/url")),
      "awareness": ElementRule(isSingle: true, text: ValueRule(.address, "feedburner/url")),
      "feedburnerHostname": ElementRule(isSingle: true, text: ValueRule(.address, "feedburner/url")),
    ])

  static let blogChannel = ExtensionRules(
    .shared,
    Dictionary(
      uniqueKeysWithValues: ["blogRoll", "mySubscriptions", "blink", "changes"].map { name in
        (name, ElementRule(places: .head, isSingle: true, text: ValueRule(.address, "blogchannel/url-invalid")))
      }))

  static let admin = ExtensionRules(
    .shared,
    [
      "generatorAgent": ElementRule(places: .head, isSingle: true, judge: { $1.checkResource($0) }),
      "errorReportsTo": ElementRule(places: .head, isSingle: true, judge: { $1.checkResource($0) }),
    ])

  static let openSearch = ExtensionRules(
    .shared,
    [
      "totalResults": ElementRule(
        places: .head, isSingle: true, text: ValueRule(.nonNegative, "opensearch/integer"), attributes: []),
      "itemsPerPage": ElementRule(
        places: .head, isSingle: true, text: ValueRule(.nonNegative, "opensearch/integer"), attributes: []),
      "startIndex": ElementRule(
        places: .head, isSingle: true, text: ValueRule(.integer, "opensearch/integer"), attributes: []),
      "Query": ElementRule(places: .head), "link": ElementRule(places: .head),
    ])

  static let event = ExtensionRules(
    .open,
    [
      "startdate": ElementRule(places: .entry, isSingle: true, text: ValueRule(.dateISO, "event/date-invalid")),
      "enddate": ElementRule(places: .entry, isSingle: true, text: ValueRule(.dateISO, "event/date-invalid")),
    ])

  static let aggregation = ExtensionRules(
    .open,
    ["timestamp": ElementRule(places: .entry, isSingle: true, text: ValueRule(.dateISO, "event/date-invalid"))])

  /// What search engines and directories may do with a feed.
  static let access = ExtensionRules(
    .open,
    [
      "restriction": ElementRule(attributes: [
        AttributeRule(
          "relationship", .word(["allow", "deny"]), "access/restriction-relationship",
          missing: "access/restriction-relationship")
      ])
    ])

  /// `xhtml:meta` of a feed.
  static let pageMetadata = ExtensionRules(
    .open,
    [
      "meta": ElementRule(
        places: .head,
        attributes: [
          AttributeRule(
            "name", .wordInAnyCase(["robots"]), "xhtml/meta-robots", missing: "xhtml/meta-robots"),
          AttributeRule("content", .wordInAnyCase(robots), "xhtml/meta-robots", missing: "xhtml/meta-robots"),
        ])
    ])

  private static let robots = [
    "all", "none", "index", "noindex", "follow", "nofollow", "index,follow", "index,nofollow", "noindex,follow",
    "noindex,nofollow", "follow,index", "follow,noindex", "nofollow,index", "nofollow,noindex",
  ]

  /// Podlove Simple Chapters.
  static let chapters = ExtensionRules(
    .open,
    [
      "chapters": ElementRule(isSingle: true),
      "chapter": ElementRule(attributes: [
        AttributeRule("start", .playTime, "psc/chapter-attrs", missing: "psc/chapter-attrs"),
        AttributeRule("title", missing: "psc/chapter-attrs"),
      ]),
    ])
}

extension Findings {
  fileprivate mutating func checkResource(_ element: XMLElement) {
    guard let value = element.rdfResource else { return note(.noResource(element.name.qualified), at: element) }
    if !ValueShape.address.fits(value) {
      note(
        .otherShape(ValueRule(.address, "admin/resource-invalid"), "resource of \(element.name.qualified)", value),
        at: element)
    }
  }

  /// Checks an attribute by which a feed or an entry asks not to be indexed.
  mutating func checkIndexing(_ attribute: XMLAttribute) {
    guard attribute.name.namespace == "urn:atom-extension:indexing", attribute.name.local == "index" else { return }
    if attribute.value != "yes", attribute.value != "no" {
      note(.indexing(attribute.value.excerpt), at: attribute.offset)
    }
  }
}

extension XMLElement {
  /// The attribute `resource` of RDF, whether it has its prefix or not.
  var rdfResource: String? { attributes.first { $0.name.local == "resource" }?.value }
}

extension Diagnostic.Message {
  fileprivate static func noResource(_ name: String) -> Self {
    .error("admin/resource-missing", "give \(name) the attribute rdf:resource")
  }
  fileprivate static func indexing(_ value: String) -> Self {
    .error("indexing/index-invalid", "write index as yes or no, not \"\(value)\"")
  }
}
