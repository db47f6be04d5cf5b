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
      case "summary": entry.summary = plainText(member, .summary)
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
    judgeIdentity(of: &entry, id: id, node)
    judgeContent(of: entry, html: html, text: text, node)
    judgeDates(of: entry, node)
    return entry
  }

  private mutating func itemID(_ member: JSONNode.Member) -> String? {
    switch member.value.value {
    case .string(let text):
      if text.trimmedWhitespace.isEmpty { say(.blankID, at: member.value.offset) }
      return text
    case .number(let digits):
      say(.numericID, at: member.value.offset)
      return member.value.int.map(String.init) ?? digits
    default:
      say(.idType(member.value.kindName), at: member.value.offset)
      return nil
    }
  }

  private mutating func itemTitle(_ member: JSONNode.Member) -> String? {
    guard let title = plainText(member, .itemTitle) else { return nil }
    if title.trimmedWhitespace.isEmpty { say(.blankItemTitle, at: member.value.offset) }
    return title
  }

  private mutating func judgeIdentity(of entry: inout Entry, id: String?, _ node: JSONNode) {
    if node["id"] == nil { say(.missingID, at: node.offset) }
    let id = id ?? entry.link?.string ?? ""
    entry.id = EntryID(id, link: entry.link)
    let place = node["id"]?.offset ?? node.offset
    if !id.isEmpty, !seenIDs.insert(id).inserted { say(.duplicateID, at: place) }
    if !id.isEmpty, id.utf8.count < 9, id.utf8.allSatisfy(\.isASCIIDigit) { say(.weakID, at: place) }
    if let link = entry.link {
      if !seenLinks.insert(link).inserted { say(.duplicateLink, at: node["url"]?.offset ?? node.offset) }
      if link == entry.externalLink { say(.externalIsLink, at: node["external_url"]?.offset ?? node.offset) }
    } else if node["url"] == nil, entry.externalLink == nil {
      say(.missingLink, at: node.offset)
    }
  }

  private mutating func judgeContent(of entry: Entry, html: String?, text: String?, _ node: JSONNode) {
    if node["content_html"] == nil, node["content_text"] == nil { return say(.missingContent, at: node.offset) }
    let isBlank = [html, text].allSatisfy { $0?.trimmedWhitespace.isEmpty ?? true }
    if isBlank, entry.image == nil, entry.enclosures.isEmpty, html != nil || text != nil {
      say(.blankContent, at: (node["content_html"] ?? node["content_text"])?.offset ?? node.offset)
    }
    if html == nil, let text, let node = node["content_text"], MarkupCheck.looksLikeHTML(text) {
      say(.htmlInContentText, at: node.offset)
    }
  }

  private mutating func judgeDates(of entry: Entry, _ node: JSONNode) {
    if node["date_published"] == nil { say(.missingDate, at: node.offset) }
    if let published = entry.published, let updated = entry.updated, updated < published,
      let place = node["date_modified"]
    {
      say(.modifiedBeforePublished, at: place.offset)
    }
  }

  private mutating func tags(_ member: JSONNode.Member) -> [Category] {
    var tags: [Category] = []
    var seen: Set<String> = []
    for node in list(member, .tags) ?? [] {
      guard let tag = node.string else {
        say(.tagNotString(node.kindName), at: node.offset)
        if case .number(let digits) = node.value { tags.append(Category(digits)) }
        continue
      }
      if tag.trimmedWhitespace.isEmpty { say(.blankTag, at: node.offset) }
      if tag.hasPrefix("#") { say(.hashTag, at: node.offset) }
      if !seen.insert(tag).inserted { say(.duplicateTag, at: node.offset) }
      tags.append(Category(tag))
    }
    return tags
  }
}

extension Diagnostic.Message {
  fileprivate static func itemNotObject(_ kind: String) -> Self {
    .error("json/item-not-object", "an item must be an object, not \(kind)")
  }
  fileprivate static func idType(_ kind: String) -> Self {
    .error("json/item-id-type", "\"id\" must be a string, not \(kind)")
  }
  fileprivate static var missingID: Self {
    .error("json/item-id-missing", "add an \"id\" that never changes; readers drop items without one")
  }
  fileprivate static var blankID: Self { .error("json/item-id-blank", "\"id\" is blank; readers drop the item") }
  fileprivate static var numericID: Self { .error("json/item-id-number", "\"id\" must be a string; put it in quotes") }
  fileprivate static var duplicateID: Self {
    .error("json/item-id-duplicate", "another item has this \"id\" already; readers keep only one of them")
  }
  fileprivate static var weakID: Self {
    .warning("json/item-id-weak", "so short a number is not unique beyond this feed; use the page's address")
  }
  fileprivate static var missingLink: Self { .warning("json/item-url-missing", "add \"url\", the item's page") }
  fileprivate static var duplicateLink: Self {
    .warning("json/item-url-duplicate", "another item has this \"url\" already")
  }
  fileprivate static var externalIsLink: Self {
    .warning("json/item-external-equals-url", "\"external_url\" repeats \"url\"; leave it out")
  }
  fileprivate static var blankItemTitle: Self {
    .warning("json/item-title-blank", "leave \"title\" out where there is none; some readers refuse a blank one")
  }
  fileprivate static var missingContent: Self {
    .error("json/item-content-missing", "an item needs \"content_html\" or \"content_text\"")
  }
  fileprivate static var blankContent: Self { .warning("json/item-content-blank", "the item has nothing to read") }
  fileprivate static var htmlInContentText: Self {
    .warning("json/item-content-text-html", "\"content_text\" holds HTML; call it \"content_html\"")
  }
  fileprivate static var missingDate: Self {
    .warning("json/item-date-missing", "add \"date_published\"; readers show an undated item as new, or last")
  }
  fileprivate static var modifiedBeforePublished: Self {
    .warning("json/item-modified-before-published", "\"date_modified\" is before \"date_published\"")
  }
  fileprivate static func tagNotString(_ kind: String) -> Self {
    .error("json/item-tag-not-string", "a tag must be a string, not \(kind)")
  }
  fileprivate static var blankTag: Self { .warning("json/item-tag-blank", "a tag is blank; leave it out") }
  fileprivate static var hashTag: Self { .info("json/item-tag-hash", "tags are written without #") }
  fileprivate static var duplicateTag: Self { .warning("json/item-tag-duplicate", "the item has this tag already") }
}
