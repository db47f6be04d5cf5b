import FeedModel

/// What a vocabulary of extensions asks of its elements, as a table.
struct ExtensionRules: Sendable {
  let codes: ElementCodes
  private let elements: [String: ElementRule]
  /// Elements of which nothing is asked but their names.
  private let unasked: [String]

  init(_ codes: ElementCodes, _ elements: [String: ElementRule], unasked: [String] = []) {
    self.codes = codes
    self.elements = elements
    self.unasked = unasked
  }

  var names: [String] { elements.keys + unasked }

  /// The rule of an element; `date.taken` has that of `date`, as Dublin Core is qualified in RSS.
  func rule(of name: String) -> ElementRule? {
    if let rule = elements[name] { return rule }
    if unasked.contains(name) { return ElementRule() }
    return name.firstIndex(of: ".").flatMap { self.rule(of: String(name[..<$0])) }
  }

  /// The rules of a namespace, `nil` for one that we have none for.
  static func of(_ namespace: String) -> ExtensionRules? { table(of: namespace)?() }

  /// Whether there are rules of a namespace, which are not made for that.
  static func exist(for namespace: String) -> Bool { table(of: namespace) != nil }

  private static func table(of namespace: String) -> (@Sendable () -> ExtensionRules)? {
    byNamespace[namespace] ?? Vocabulary.correction(of: namespace).flatMap { byNamespace[$0] }
  }

  // Most feeds use one or two of them, and a table takes its time to make.
  private static let byNamespace: [String: @Sendable () -> ExtensionRules] = [
    "http://search.yahoo.com/mrss/": { .media },
    "http://www.itunes.com/dtds/podcast-1.0.dtd": { .itunes },
    "http://www.itunes.com/DTDs/PodCast-1.0.dtd": { .itunes },
    "https://podcastindex.org/namespace/1.0": { .podcast },
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": { .podcast },
    "http://purl.org/dc/elements/1.1/": { .dublinCore },
    "http://purl.org/dc/terms/": { .dublinCoreTerms },
    "http://purl.org/rss/1.0/modules/content/": { .content },
    "http://purl.org/rss/1.0/modules/syndication/": { .syndication },
    "http://purl.org/rss/1.0/modules/slash/": { .slash },
    "http://wellformedweb.org/CommentAPI/": { .wellFormedWeb },
    "http://wellformedweb.org/commentAPI/": { .wellFormedWeb },
    "http://purl.org/syndication/thread/1.0": { .threading },
    "http://purl.org/syndication/history/1.0": { .history },
    "http://backend.userland.com/creativeCommonsRssModule": { .creativeCommons },
    "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html": { .creativeCommons },
    "http://creativecommons.org/ns#": { .creativeCommonsRDF },
    "http://web.resource.org/cc/": { .creativeCommonsRDF },
    "http://www.georss.org/georss": { .georss },
    "http://www.opengis.net/gml": { .gml },
    "http://www.w3.org/2003/01/geo/wgs84_pos#": { .geo },
    "http://www.w3.org/2007/app": { .publishing },
    "http://rssnamespace.org/feedburner/ext/1.0": { .feedburner },
    "http://madskills.com/public/xml/rss/module/trackback/": { .trackback },
    "http://backend.userland.com/blogChannelModule": { .blogChannel },
    "http://webns.net/mvcb/": { .admin },
    "http://a9.com/-/spec/opensearch/1.1/": { .openSearch },
    "http://a9.com/-/spec/opensearchrss/1.0/": { .openSearch },
    "http://purl.org/rss/1.0/modules/event/": { .event },
    "http://purl.org/rss/1.0/modules/aggregation/": { .aggregation },
    "http://podlove.org/simple-chapters": { .chapters },
    "http://purl.org/atompub/tombstones/1.0": { .tombstones },
    "http://www.bloglines.com/about/specs/fac-1.0": { .access },
    "http://www.w3.org/1999/xhtml": { .pageMetadata },
  ]
}

/// The codes of what can be wrong with any element of a vocabulary; `nil` for what cannot.
struct ElementCodes: Sendable {
  /// A name that is in no table. `nil` for a vocabulary that grows.
  var unknown: String? = "extension/element-unknown"
  var twice = "element/duplicate"
  var misplaced = "extension/element-misplaced"
  /// An attribute in no namespace that the element does not have.
  var attribute: String? = "ns/attr-unprefixed-unknown"
  /// An address that does without encryption.
  var insecure: String?

  /// For small vocabularies, whose names are all known.
  static let shared = ElementCodes()
  /// For small vocabularies that have more names than the table.
  static let open = ElementCodes(unknown: nil, attribute: nil)
}

/// What one element may hold and where it may stand.
struct ElementRule: Sendable {
  /// Where it may stand, as seen from the format.
  struct Places: OptionSet, Sendable {
    let rawValue: Int
    static let head = Places(rawValue: 1)
    static let entry = Places(rawValue: 2)
    /// Within another extension.
    static let inside = Places(rawValue: 4)
    static let anywhere: Places = [.head, .entry, .inside]
  }

  var places: Places = .anywhere
  /// Whether its parent has one at most.
  var isSingle = false
  /// Where that counts.
  var singleIn: Places = .anywhere
  /// Codes of its own in place of the vocabulary's.
  var twice: String?
  var misplaced: String?
  /// The code of the finding in Atom, which has an element of its own for it.
  var inAtom: String?
  var text: ValueRule?
  /// `nil` where any attribute may stand.
  var attributes: [AttributeRule]?
  /// How its children stand.
  var children: Places = .inside
  /// What the table cannot say; `judgesInside` is false where it sees to those within others itself.
  var judgesInside = true
  var judge: (@Sendable (XMLElement, inout Findings) -> Void)?
  /// What it asks of those that stand beside it.
  var beside: (@Sendable (XMLElement, inout ExtensionsSeen, inout Findings) -> Void)?
}

/// A shape, and the code of the finding where a text has another.
struct ValueRule: Sendable {
  let shape: ValueShape
  let code: String

  init(_ shape: ValueShape, _ code: String) {
    self.shape = shape
    self.code = code
  }
}

/// An attribute in no namespace.
struct AttributeRule: Sendable {
  let name: String
  let rule: ValueRule?
  /// The code of the finding where it is missing; `nil` where it may be.
  let missing: String?

  init(_ name: String, _ shape: ValueShape? = nil, _ code: String = "", missing: String? = nil) {
    self.name = name
    rule = shape.map { ValueRule($0, code) }
    self.missing = missing
  }
}

extension Diagnostic.Message {
  /// A message about a rule that a table names; how grave it is stands in the catalogue.
  static func breach(_ code: String, _ text: String) -> Self {
    Diagnostic.Message(Rules.named(code)?.severity ?? .error, code, text)
  }
}
