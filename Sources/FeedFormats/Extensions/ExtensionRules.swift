import FeedModel

/// What a vocabulary of extensions asks of its elements, as a table.
struct ExtensionRules: Sendable {
  /// The first part of its codes: `media`.
  let area: String
  /// Whether a name that is in no table is a fault.
  let isClosed: Bool
  let elements: [String: ElementRule]

  init(_ area: String, isClosed: Bool = true, _ elements: [String: ElementRule]) {
    self.area = area
    self.isClosed = isClosed
    self.elements = elements
  }

  /// The rules of a namespace, `nil` for one that we have none for.
  static func of(_ namespace: String) -> ExtensionRules? {
    byNamespace[namespace] ?? Vocabulary.correction(of: namespace).flatMap { byNamespace[$0] }
  }

  private static let byNamespace: [String: ExtensionRules] = [
    "http://search.yahoo.com/mrss/": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "http://www.itunes.com/DTDs/PodCast-1.0.dtd": .itunes,
    "https://podcastindex.org/namespace/1.0": .podcast,
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/terms/": .dublinCoreTerms,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://purl.org/rss/1.0/modules/syndication/": .syndication,
    "http://purl.org/rss/1.0/modules/slash/": .slash,
    "http://wellformedweb.org/CommentAPI/": .wellFormedWeb,
    "http://purl.org/syndication/thread/1.0": .threading,
    "http://purl.org/syndication/history/1.0": .history,
    "http://backend.userland.com/creativeCommonsRssModule": .creativeCommons,
    "http://www.georss.org/georss": .georss,
    "http://www.w3.org/2003/01/geo/wgs84_pos#": .geo,
    "http://www.w3.org/2007/app": .publishing,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "http://madskills.com/public/xml/rss/module/trackback/": .trackback,
    "http://backend.userland.com/blogChannelModule": .blogChannel,
    "http://webns.net/mvcb/": .admin,
    "http://a9.com/-/spec/opensearch/1.1/": .openSearch,
    "http://a9.com/-/spec/opensearchrss/1.0/": .openSearch,
    "http://purl.org/rss/1.0/modules/event/": .event,
    "http://podlove.org/simple-chapters": .chapters,
    "http://purl.org/atompub/tombstones/1.0": .tombstones,
    "http://source.scripting.com/": .source,
  ]
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
  var text: ValueRule?
  /// `nil` where any attribute may stand.
  var attributes: [AttributeRule]?
  /// What the table cannot say; `judgesInside` is false where it sees to those within others itself.
  var judgesInside = true
  var judge: (@Sendable (XMLElement, inout Findings) -> Void)?
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
