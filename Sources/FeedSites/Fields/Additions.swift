public import FeedModel

/// Puts snippets before and after an entry's content, cleaned as the content itself was.
public struct Additions: Sendable {
  public var before: Snippet?
  public var after: Snippet?
  /// Leads from a link post to its own page, behind the content.
  public var marksPermalink = false

  public init() {}

  /// Changes the content of an entry that has any; `feed` stands for what the entry does not say itself.
  public func add(to entry: inout Entry, of feed: Feed) {
    guard let content = entry.content else { return }
    var after = after?.html(for: entry, authors: feed.authors) ?? ""
    if marksPermalink, let own = entry.link, entry.externalLink != nil {
      after += (after.isEmpty ? "" : "\n") + "<p><a href=\"" + Additions.attribute(own.string) + "\">★</a></p>"
    }
    let page = entry.link ?? feed.homePage
    let top = before.flatMap { Additions.clean($0.html(for: entry, authors: feed.authors), page) }
    let bottom = Additions.clean(after, page)
    guard top != nil || bottom != nil else { return }
    func joined(_ parts: String?..., by separator: String) -> String {
      parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: separator)
    }
    switch content {
    case .html(let html, let text):
      let whole = joined(top?.html, html, bottom?.html, by: "\n")
      entry.content = .html(whole, text: text.map { joined(top?.text, $0, bottom?.text, by: "\n\n") })
    case .text(let text): entry.content = .text(joined(top?.text, text, bottom?.text, by: "\n\n"))
    case .remote, .inline: break
    }
  }

  private static func clean(_ html: String, _ page: WebAddress?) -> (html: String, text: String)? {
    guard !html.isEmpty, let page else { return nil }
    var options = HTMLPass.Options(page: page)
    options.makesSections = false
    var ignored = Diagnostics()
    let body = HTMLPass.run(Array(html.utf8), options: options, report: &ignored)
    let clean = body.html.trimmedWhitespace
    return clean.isEmpty ? nil : (clean, body.text.trimmedWhitespace)
  }

  private static func attribute(_ text: String) -> String {
    var out: [UInt8] = []
    text.utf8.forEach { out += $0 == 0x26 ? Array("&amp;".utf8) : $0 == 0x22 ? Array("%22".utf8) : [$0] }
    return String(decoding: out, as: UTF8.self)
  }
}
