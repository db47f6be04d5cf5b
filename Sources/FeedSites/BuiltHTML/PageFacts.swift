import FeedModel
import FeedText

/// What a page says of itself to machines: in JSON-LD, as an h-entry, in meta tags, by its elements.
///
/// Of each field the first of these sources counts that has it. Only the date is asked first of the meta tag
/// `article:published_time`, so that a first look need not read the whole page.
struct PageFacts: Sendable {
  struct Fact: Sendable {
    var text: String
    /// Where it stands in the page.
    var offset: Int
  }

  struct Author: Sendable {
    var name: Fact
    var page: String?
  }

  var title: Fact?
  var published: Fact?
  var updated: Fact?
  var authors: [Author] = []
  var summary: Fact?
  var image: Fact?
  var address: Fact?
  var language: Fact?
  var tags: [Fact] = []
  /// The name of the site around the page.
  var siteName: String?

  private let zone: Zone

  init(_ page: HTMLPage, siteName: String?, zone: Zone) {
    self.zone = zone
    let meta = PageMeta(page)
    self.siteName = meta.first("og:site_name", "application-name")?.text ?? siteName
    published = dated(meta.all("article:published_time"))
    takeJSON(of: page)
    takeEntry(of: page)
    take(meta)
    takeElements(of: page, isArticle: meta.isArticle)
    language = language ?? meta.first("og:locale", "content-language", "language")
    address = meta.canonical ?? address ?? meta.first("og:url")
    title = title.map { Fact(text: withoutSiteName($0.text), offset: $0.offset) }
  }

  /// The date that a first look may take.
  static func publishedTime(of page: HTMLPage, zone: Zone) -> Timestamp? {
    PageMeta(page).all("article:published_time").lazy
      .compactMap { PostDate.reading($0.text, isPlain: false, zone: zone)?.timestamp }.first
  }

  /// The first date that says something, which those of some pages do not.
  func dated(_ facts: [Fact]) -> Fact? {
    facts.first { PostDate.reading($0.text, isPlain: false, zone: zone) != nil }
  }

  private mutating func take(_ meta: PageMeta) {
    published =
      published
      ?? dated(
        meta.all(
          "article:published_time", "date", "datepublished", "dcterms.date", "dcterms.issued", "dcterms.created",
          "dc.date",
          "dc.date.issued", "pubdate", "publish-date", "parsely-pub-date"))
    updated =
      updated
      ?? dated(
        meta.all(
          "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
          "last-modified", "revised"))
    title = title ?? meta.first("og:title", "twitter:title", "dcterms.title", "dc.title")
    summary = summary ?? meta.first("og:description", "description", "twitter:description", "dcterms.description")
    image = image ?? meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
    if authors.isEmpty {
      // Open Graph asks for the address of a profile; many write a name.
      let named = meta.all("author", "article:author", "dcterms.creator", "dc.creator")
        .filter { !$0.text.hasPrefix("http:") && !$0.text.hasPrefix("https:") }
      authors = named.first.map { [Author(name: $0)] } ?? []
    }
    if tags.isEmpty { tags = meta.all("article:tag") }
    if tags.isEmpty, let words = meta.first("keywords", "news_keywords") { tags = PageFacts.words(words) }
  }

  /// `a, b` as two.
  static func words(_ fact: Fact) -> [Fact] {
    fact.text.split(separator: ",").map { Fact(text: $0.trimmedWhitespace, offset: fact.offset) }
      .filter { !$0.text.isEmpty }
  }

  /// `Herons | Notes from the tailrace` without the site's name.
  private func withoutSiteName(_ title: String) -> String {
    guard let siteName, !siteName.isEmpty, title != siteName else { return title }
    for separator in [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", ": ", " / "] {
      if title.hasSuffix(separator + siteName) {
        return String(title.dropLast((separator + siteName).count)).trimmedWhitespace
      }
      if title.hasPrefix(siteName + separator) {
        return String(title.dropFirst((siteName + separator).count)).trimmedWhitespace
      }
    }
    return title
  }
}

/// The meta tags of a page, and its canonical address.
struct PageMeta {
  private var values: [String: [PageFacts.Fact]] = [:]
  private(set) var canonical: PageFacts.Fact?
  /// The page only leads on to another.
  private(set) var isRedirect = false

  init(_ page: HTMLPage) {
    for node in page.nodes.indices where !page.nodes[node].isInert {
      switch page.nodes[node].element {
      case .meta: take(node, of: page)
      case .link where canonical == nil:
        if page.words("rel", of: node).contains(where: { $0.lowercased() == "canonical" }),
          let href = page.attribute("href", of: node), !href.isEmpty
        {
          canonical = PageFacts.Fact(text: href, offset: page.offset(of: "href", of: node) ?? 0)
        }
      default: break
      }
    }
  }

  private mutating func take(_ node: Int, of page: HTMLPage) {
    guard let content = page.attribute("content", of: node)?.collapsedWhitespace, !content.isEmpty else { return }
    let offset = page.offset(of: "content", of: node) ?? 0
    for name in [
      page.attribute("property", of: node), page.attribute("name", of: node), page.attribute("itemprop", of: node),
      page.attribute("http-equiv", of: node),
    ] {
      guard let name = name?.lowercased(), !name.isEmpty else { continue }
      values[name, default: []].append(PageFacts.Fact(text: content, offset: offset))
    }
    if page.attribute("http-equiv", of: node)?.lowercased() == "refresh" { isRedirect = true }
  }

  /// What the first of these names that is there says first.
  func first(_ names: String...) -> PageFacts.Fact? { names.lazy.compactMap { values[$0]?.first }.first }

  /// All that these names say, the first names first.
  func all(_ names: String...) -> [PageFacts.Fact] { names.flatMap { values[$0] ?? [] } }

  /// Whether nothing speaks against the page being a post of its own.
  var isArticle: Bool {
    let type = first("og:type")?.text.lowercased()
    return !isRedirect && (type.map { $0 == "article" || $0.contains("post") } ?? true)
  }
}
