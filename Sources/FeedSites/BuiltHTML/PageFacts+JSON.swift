import FeedModel
import FeedText

/// JSON-LD: an article of schema.org.
extension PageFacts {
  mutating func takeJSON(of page: HTMLPage) {
    for node in page.nodes.indices where page.nodes[node].element == .script && !page.nodes[node].isInert {
      guard page.attribute("type", of: node)?.lowercased() == "application/ld+json" else { continue }
      let range = page.inner(node)
      var findings: [JSONFinding] = []
      guard let document = try? JSONReader.read(Array(page.bytes[range]), findings: &findings) else { continue }
      let things = PageFacts.things(in: document)
      guard let article = things.first(where: PageFacts.isArticle) else { continue }
      return take(article, among: things, from: range.lowerBound)
    }
  }

  /// What a document describes at its top: an object, a list of them, a graph.
  private static func things(in document: JSONNode) -> [JSONNode] {
    (document.array ?? [document]).prefix(200).flatMap { [$0] + ($0["@graph"]?.array ?? []).prefix(500) }
  }

  private static func isArticle(_ node: JSONNode) -> Bool {
    let types = node["@type"].map { $0.array ?? [$0] } ?? []
    let wanted: Set = [
      "Article", "BlogPosting", "NewsArticle", "TechArticle", "Report", "SocialMediaPosting", "LiveBlogPosting",
      "ScholarlyArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "ReviewNewsArticle",
    ]
    return types.contains { wanted.contains(($0.string ?? "").split(separator: "/").last.map(String.init) ?? "") }
  }

  private mutating func take(_ article: JSONNode, among things: [JSONNode], from start: Int) {
    func fact(_ node: JSONNode?) -> Fact? {
      guard let node, let text = node.string?.collapsedWhitespace, !text.isEmpty else { return nil }
      return Fact(text: text, offset: start + node.offset)
    }
    /// The text itself, a member of an object, or either of the first of a list.
    func fact(_ node: JSONNode?, _ member: String) -> Fact? {
      guard let first = node?.array?.first ?? node else { return nil }
      return fact(first) ?? fact(first[member])
    }
    /// An object that only names another one.
    func meant(_ node: JSONNode) -> JSONNode {
      guard node["name"] == nil, let id = node["@id"]?.string else { return node }
      return things.first { $0["@id"]?.string == id && $0["name"] != nil } ?? node
    }
    // A headline that was cut says less than the title elsewhere.
    let headline = fact(article["headline"]) ?? fact(article["name"])
    if let headline, !headline.text.hasSuffix("…"), !headline.text.hasSuffix("...") { title = headline }
    published = published ?? dated([fact(article["datePublished"]), fact(article["dateCreated"])].compactMap(\.self))
    updated = dated([fact(article["dateModified"])].compactMap(\.self))
    summary = fact(article["description"])
    image = fact(article["image"], "url") ?? fact(article["image"], "contentUrl")
    address = fact(article["mainEntityOfPage"], "@id") ?? fact(article["url"])
    language = fact(article["inLanguage"], "alternateName")
    for node in (article["author"].map { $0.array ?? [$0] } ?? []).prefix(50) {
      let person = meant(node)
      guard let name = fact(person) ?? fact(person["name"]) else { continue }
      authors.append(Author(name: name, page: person["url"]?.string))
    }
    for node in (article["keywords"].map { $0.array ?? [$0] } ?? []).prefix(200) {
      tags += fact(node, "name").map(PageFacts.words) ?? []
    }
  }
}
