import FeedModel
import FeedText
internal import Mustache

/// A JSON Feed as templates see it: every name there is has a value, so that none is looked for further out.
struct FeedContext {
  /// The feed's own fields, without the entries.
  let head: [String: Any]
  let entries: [EntryContext]

  init(_ feed: JSONNode) {
    let authors = FeedContext.authors(of: feed)
    let language = feed["language"]?.string
    var head: [String: Any] = [:]
    for (name, member) in [
      ("title", "title"), ("url", "home_page_url"), ("feed_url", "feed_url"), ("description", "description"),
      ("language", "language"), ("icon", "icon"), ("favicon", "favicon"),
    ] { head[name] = TemplateText(feed[member]?.string) }
    head["authors"] = FeedContext.list(of: authors)
    head["author"] = TemplateText(FeedContext.names(of: authors))
    entries = (feed["items"]?.array ?? []).filter { $0.members != nil }.map {
      EntryContext($0, language: language, authors: authors)
    }
    head["count"] = entries.count
    let newest = entries.compactMap { $0.updated ?? $0.published }.max()
    head["updated"] = FeedContext.date(newest)
    self.head = head
  }

  /// What a template for the whole feed sees.
  func feed(_ entries: some Sequence<EntryContext>, length: SocialLength) -> [String: Any] {
    let entries = entries.map { $0.values(length: length) }
    return head.merging(["entries": TemplateList(entries), "count": entries.count]) { $1 }
  }

  /// What a template for one entry sees.
  func entry(_ entry: EntryContext, length: SocialLength) -> [String: Any] {
    entry.values(length: length).merging(["feed": head]) { $1 }
  }

  struct Author: Sendable {
    var name: String
    var url: String
    var avatar: String
  }

  /// Those of JSON Feed 1.1, else the one of 1.0.
  static func authors(of node: JSONNode) -> [Author] {
    let nodes = node["authors"]?.array ?? [node["author"]].compactMap { $0 }
    return nodes.filter { $0.members != nil }.map { node in
      Author(
        name: node["name"]?.string ?? "", url: node["url"]?.string ?? "", avatar: node["avatar"]?.string ?? "")
    }
  }

  /// A moment; where there is none, nothing.
  static func date(_ moment: Timestamp?) -> Any {
    guard let moment else { return TemplateText("") }
    return TemplateDate(moment: moment)
  }

  static func list(of authors: [Author]) -> TemplateList {
    TemplateList(
      authors.map { author -> [String: Any] in
        ["name": TemplateText(author.name), "url": TemplateText(author.url), "avatar": TemplateText(author.avatar)]
      })
  }

  static func names(of authors: [Author]) -> String {
    authors.map(\.name).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Any JSON as a template sees it.
  static func value(_ node: JSONNode) -> Any {
    switch node.value {
    case .null: TemplateText("")
    case .bool(let bool): bool
    case .number(let digits): TemplateText(digits)
    case .string(let text): TemplateText(text)
    case .array(let nodes): TemplateList(nodes.map(value))
    case .object(let members):
      Dictionary(members.map { ($0.name, value($0.value)) }, uniquingKeysWith: { $1 }) as [String: Any]
    }
  }
}
