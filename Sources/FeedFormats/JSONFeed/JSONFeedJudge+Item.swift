import FeedModel
import FeedText

extension JSONFeedJudge {
  /// `nil` for what is no object.
  mutating func entry(_ node: JSONNode) -> Entry? {
    guard let members = node.members else {
      say(.itemNotObject(node.kindName), at: node.offset)
      return nil
    }
    var entry = Entry(id: EntryID("", kind: .other))
    var html: String?
    var text: String?
    var id: String?
    var authors: JSONNode.Member?
    var author: JSONNode.Member?
    for member in members {
      switch member.name {
      case "id": id = itemID(member)
      case "url": entry.link = address(member, .link)
      case "external_url": entry.externalLink = address(member, .externalLink)
      case "title": entry.title = itemTitle(member)
      case "content_html": html = self.text(member, .contentHTML)
      case "content_text": text = self.text(member, .contentText)
      case "summary":
        entry.summary = plainText(member, .summary)
        if let summary = entry.summary { findings.judgeSummary(summary, at: member.value.offset) }
      case "image": entry.image = address(member, .image)
      case "banner_image": entry.banner = address(member, .banner)
      case "date_published": entry.published = date(member)
      case "date_modified": entry.updated = date(member)
      case "authors": authors = member
      case "author": author = member
      case "tags": entry.categories = tags(member)
      case "language": entry.language = language(member)
      case "attachments": entry.enclosures = attachments(member)
      default: if let extra = other(member, in: .item) { entry.unknown.members.append(extra) }
      }
    }
    entry.authors = people(authors: authors, author: author)
    if let html { entry.content = .html(html, text: text) } else if let text { entry.content = .text(text) }
    if let html, let place = node["content_html"]?.offset {
      findings.judgeHTML(html, inStringAt: place, as: .content, title: entry.title)
    }
    judgeIdentity(of: &entry, id: id, node)
    judgeContent(of: entry, html: html, text: text, node)
    judgeDates(of: entry, node)
    together.note(
      entry, id: entry.id.string, at: (node["id"] ?? node).offset, linkOffset: (node["url"] ?? node).offset)
    if let link = entry.link { findings.judgePermalink(link, at: (node["url"] ?? node).offset) }
    return entry
  }

  private mutating func itemTitle(_ member: JSONNode.Member) -> String? {
    guard let title = plainText(member, .itemTitle) else { return nil }
    if title.trimmedWhitespace.isEmpty { say(.blankItemTitle, at: member.value.offset) }
    findings.judgeTitle(title, at: member.value.offset)
    return title
  }

  private mutating func judgeDates(of entry: Entry, _ node: JSONNode) {
    guard let place = node["date_published"]?.offset else { return say(.missingDate, at: node.offset) }
    guard let published = entry.published else { return }
    if let updated = entry.updated, updated < published {
      say(.modifiedBeforePublished, at: node["date_modified"]?.offset ?? place)
    }
    if isExpired, let now = circumstances.now, now < published { say(.newsOfExpired, at: place) }
    guard isInOrder else { return }
    if let before, before < published {
      isInOrder = false
      say(.notNewestFirst, at: place)
    }
    before = published
  }

  private mutating func tags(_ member: JSONNode.Member) -> [Category] {
    var tags: [Category] = []
    var seen = NameSet()
    let nodes = list(member, .tags) ?? []
    for node in nodes {
      guard let tag = node.string else {
        say(.tagNotString(node.kindName), at: node.offset)
        if case .number(let digits) = node.value { tags.append(Category(digits)) }
        continue
      }
      if tag.trimmedWhitespace.isEmpty { say(.blankTag, at: node.offset) }
      if tag.hasPrefix("#") { say(.hashTag, at: node.offset) }
      if nodes.count == 1, tag.utf8.contains(UInt8(ascii: ",")) { say(.joinedTags, at: node.offset) }
      if !seen.insert(tag) { say(.duplicateTag(tag), at: node.offset) }
      tags.append(Category(tag))
    }
    return tags
  }
}

extension Diagnostic.Message {
  fileprivate static func itemNotObject(_ kind: String) -> Self {
    .error("json/item-not-object", "write an item as an object with an \"id\", not as \(kind)")
  }
  fileprivate static var blankItemTitle: Self {
    .warning("json/item-title-blank", "leave \"title\" out where there is none; some readers refuse a blank one")
  }
  fileprivate static var missingDate: Self {
    .warning("json/item-date-missing", "add \"date_published\"; readers show an undated item as new, or last")
  }
  fileprivate static var modifiedBeforePublished: Self {
    .warning(
      "json/item-modified-before-published", "correct \"date_modified\"; it is before \"date_published\"")
  }
  fileprivate static var newsOfExpired: Self {
    .info("json/expired-recent", "take \"expired\" back or correct the date; the feed has ended and this is to come")
  }
  fileprivate static var notNewestFirst: Self {
    .info("json/item-order", "put the newest items first; this one is newer than the one before it")
  }
  fileprivate static func tagNotString(_ kind: String) -> Self {
    .error("json/item-tag-not-string", "write a tag as a string, not as \(kind)")
  }
  fileprivate static var blankTag: Self { .warning("json/item-tag-blank", "leave a blank tag out") }
  fileprivate static var hashTag: Self { .info("json/item-tag-hash", "write tags without #") }
  fileprivate static var joinedTags: Self {
    .warning("json/item-tags-comma", "write each tag as a string of its own; this one holds several")
  }
  fileprivate static func duplicateTag(_ tag: String) -> Self {
    .warning("json/item-tag-duplicate", "write the tag \"\(tag.excerpt)\" once")
  }
}
