import FeedModel
import FeedText
internal import Mustache

/// An item of a JSON Feed as templates see it.
struct EntryContext {
  let id: String
  let slug: String
  let published: Timestamp?
  let updated: Timestamp?
  private let item: JSONNode
  private let language: String?
  private let authors: [FeedContext.Author]

  init(_ item: JSONNode, language: String?, authors: [FeedContext.Author]) {
    self.item = item
    let own = FeedContext.authors(of: item)
    self.authors = own.isEmpty ? authors : own
    self.language = item["language"]?.string ?? language
    let id = item["id"].flatMap { node -> String? in
      if case .number(let digits) = node.value { digits } else { node.string }
    }
    self.id = id ?? item["url"]?.string ?? ""
    published = item["date_published"]?.string.flatMap { Timestamp.readingRFC3339($0)?.timestamp }
    updated = item["date_modified"]?.string.flatMap { Timestamp.readingRFC3339($0)?.timestamp }
    slug = PathSlug.make(address: item["url"]?.string ?? "", id: self.id)
  }

  func values(length: SocialLength) -> [String: Any] {
    var values: [String: Any] = [:]
    func text(_ name: String) -> String { item[name]?.string ?? "" }
    let html = text("content_html")
    let plain = item["content_text"]?.string ?? HTMLText.plain(html)
    let title = text("title").isEmpty ? EntryContext.beginning(of: plain, characters: 60) : text("title")
    let summary = text("summary").isEmpty ? EntryContext.beginning(of: plain, characters: 300) : text("summary")
    let more = newsletter
    let markdown = more?["markdown"]?.string ?? ""
    let links = PageLinks.of(html)
    let tags = (item["tags"]?.array ?? []).compactMap(\.string)
    let hashtags = Hashtag.make(tags)
    let address = text("url").isEmpty ? text("external_url") : text("url")
    let sections = more?["sections"]?.array ?? []
    let highlights = sections.filter { $0["is_empty"]?.bool != true && $0["empty"]?.bool != true }
      .compactMap { $0["title"]?.string }

    for name in ["url", "external_url", "image"] { values[name] = TemplateText(text(name)) }
    values["id"] = TemplateText(id)
    values["slug"] = TemplateText(slug)
    values["title"] = TemplateText(title)
    values["subject"] = TemplateText(more?["subject"]?.string ?? title)
    values["summary"] = TemplateText(summary)
    values["text"] = TemplateText(plain)
    values["html"] = TemplateText(html.isEmpty ? HTMLText.escaped(plain) : html)
    values["markdown"] = TemplateText(markdown)
    let body = html.isEmpty ? PlainAsMarkdown.make(plain) : HTMLAsMarkdown.make(html, base: text("url"))
    values["body"] = TemplateText(markdown.isEmpty ? body : markdown)
    values["gemtext"] = TemplateText(GeminiText.make(plain))
    values["language"] = TemplateText(language)
    values["authors"] = FeedContext.list(of: authors)
    values["author"] = TemplateText(FeedContext.names(of: authors))
    values["tags"] = TemplateList(texts: tags)
    values["hashtags"] = TemplateList(texts: hashtags)
    values["published"] = FeedContext.date(published ?? updated)
    values["updated"] = FeedContext.date(updated ?? published)
    values["attachments"] = attachments
    values["links"] = TemplateList(
      links.enumerated().map { number, link -> [String: Any] in
        ["url": TemplateText(link.address), "text": TemplateText(link.text), "number": number + 1]
      })
    values["highlights"] = TemplateList(texts: highlights)
    values["sections"] = TemplateList(sections.map(EntryContext.section))
    let about = text("summary").isEmpty && !highlights.isEmpty ? highlights.joined(separator: ", ") : summary
    values["social"] = TemplateText(
      SocialPost.make(
        title: text("title"), summary: about, address: address, hashtags: hashtags, length: length))
    for member in item.members ?? [] where member.name.hasPrefix("_") {
      values[member.name] = FeedContext.value(member.value)
    }
    return values
  }

  /// The extension object that carries a newsletter: the first that has a body in Markdown, sections or a subject.
  private var newsletter: JSONNode? {
    item.members?.first { member in
      member.name.hasPrefix("_") && ["markdown", "sections", "subject"].contains { member.value[$0] != nil }
    }?.value
  }

  private var attachments: TemplateList {
    TemplateList(
      (item["attachments"]?.array ?? []).filter { $0.members != nil }.map { node -> [String: Any] in
        func number(_ name: String) -> TemplateText {
          if case .number(let digits)? = node[name]?.value { TemplateText(digits) } else { TemplateText("") }
        }
        return [
          "url": TemplateText(node["url"]?.string), "type": TemplateText(node["mime_type"]?.string),
          "title": TemplateText(node["title"]?.string), "size": number("size_in_bytes"),
          "duration": number("duration_in_seconds"),
        ]
      })
  }

  /// A section with every name that one may have, so that none is looked for in the entry.
  private static func section(_ node: JSONNode) -> Any {
    var values: [String: Any] = [:]
    for name in ["title", "slug", "text", "html", "markdown", "level"] { values[name] = TemplateText("") }
    for name in ["items", "links", "sections"] { values[name] = TemplateList([]) }
    values["is_empty"] = false
    guard case .object(let members) = node.value else { return values }
    for member in members {
      values[member.name] =
        member.name == "sections"
        ? TemplateList((member.value.array ?? []).map(section)) : FeedContext.value(member.value)
    }
    return values
  }

  /// The beginning of a text on one line, cut behind a word.
  private static func beginning(of text: String, characters: Int) -> String {
    let start = String(text.prefix(characters * 4)).collapsedWhitespace
    return SocialPost.cut(start, to: SocialPost.Room(SocialLength(limit: characters)))
  }
}
