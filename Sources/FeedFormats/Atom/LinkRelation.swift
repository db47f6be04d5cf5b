import FeedModel

/// Relations of links (RFC 4287 §4.2.7.2, RFC 8288 §2.1).
enum LinkRelation {
  enum Fault {
    case blank
    /// Several values, as HTML has them.
    case multiple
    /// A path where a whole address should be.
    case relative
    /// One of RFC 5005's names in another case or with white space around it.
    case historyCase(String)
    case unregistered
    /// `prev`, which RFC 5005 calls `previous`.
    case prev
  }

  /// What is wrong with the value of a `rel`; `nil` when nothing is.
  static func fault(in relation: String) -> Fault? {
    if registered.contains(relation) { return relation == "prev" ? .prev : nil }
    let trimmed = relation.trimmedWhitespace
    if trimmed.isEmpty { return .blank }
    let lower = trimmed.lowercased()
    if history.contains(lower) { return .historyCase(lower) }
    if trimmed.utf8.contains(where: \.isASCIIWhitespace) { return .multiple }
    if WebAddress(relation) != nil { return nil }
    return trimmed.utf8.contains(0x2F) ? .relative : .unregistered
  }

  /// The relation without the registry's address before it, which says the same (RFC 4287 §4.2.7.2).
  static func name(of relation: String?) -> String { relation?.withoutRegistry ?? "alternate" }

  /// What RFC 5005 gave a meaning.
  static let history: Set<String> = [
    "first", "last", "next", "previous", "current", "prev-archive", "next-archive",
  ]

  /// The registry of link relations at IANA.
  private static let registered: Set<String> = [
    "about", "acl", "alternate", "api-catalog", "appendix", "apple-touch-icon", "apple-touch-startup-image",
    "archives", "author", "blocked-by", "bookmark", "c2pa-manifest", "canonical", "chapter", "cite-as", "collection",
    "compression-dictionary", "contents", "convertedfrom", "copyright", "create-form", "current", "deprecation",
    "describedby", "describes", "disclosure", "dns-prefetch", "duplicate", "edit", "edit-form", "edit-media",
    "enclosure", "external", "first", "geofeed", "glossary", "help", "hosts", "hub", "ice-server", "icon", "index",
    "intervalafter", "intervalbefore", "intervalcontains", "intervaldisjoint", "intervalduring", "intervalequals",
    "intervalfinishedby", "intervalfinishes", "intervalin", "intervalmeets", "intervalmetby", "intervaloverlappedby",
    "intervaloverlaps", "intervalstartedby", "intervalstarts", "item", "last", "latest-version", "license", "linkset",
    "lrdd", "manifest", "mask-icon", "me", "media-feed", "memento", "micropub", "modulepreload", "monitor",
    "monitor-group", "next", "next-archive", "nofollow", "noopener", "noreferrer", "opener", "openid2.local_id",
    "openid2.provider", "original", "p3pv1", "payment", "pingback", "preconnect", "predecessor-version", "prefetch",
    "preload", "prerender", "prev", "prev-archive", "preview", "previous", "privacy-policy", "profile", "publication",
    "rdap-active", "rdap-bottom", "rdap-down", "rdap-top", "rdap-up", "related", "replies", "restconf", "ruleinput",
    "search", "section", "self", "service", "service-desc", "service-doc", "service-meta", "sip-trunking-capability",
    "sponsored", "start", "status", "stylesheet", "subsection", "successor-version", "sunset", "tag",
    "terms-of-service", "timegate", "timemap", "type", "ugc", "up", "version-history", "via", "webmention",
    "working-copy", "working-copy-of",
  ]
}
