public import FeedModel

extension JSONFeed {
  public func writeHead(_ feed: Feed, into out: inout FeedWriter) {
    let feed = carriedHead(feed)
    out.out.markup("{")
    out.jsonFirstName("version", 1)
    out.out.markup("\"https://jsonfeed.org/version/1.1\"")
    out.jsonMember("user_comment", feed.userComment, 1)
    out.jsonMember("title", feed.title, 1)
    out.jsonMember("home_page_url", feed.homePage?.string, 1)
    out.jsonMember("feed_url", feed.selfAddress?.string, 1)
    out.jsonMember("next_url", feed.paging.next?.string, 1)
    out.jsonMember("description", feed.description, 1)
    out.jsonMember("language", feed.language, 1)
    out.jsonMember("icon", feed.image?.string, 1)
    out.jsonMember("favicon", feed.icon?.string, 1)
    write(feed.authors, 1, into: &out)
    out.jsonMember("hubs", feed.hubs, 1) { hub, out in
      out.out.markup("{")
      out.jsonFirstName("type", 3)
      out.jsonString(hub.type)
      out.jsonMember("url", hub.address.string, 3)
      out.jsonLine(2)
      out.out.markup("}")
    }
    if feed.isExpired {
      out.jsonName("expired", 1)
      out.out.markup("true")
    }
    out.jsonMembers(feed.unknown.members, 1)
    out.jsonName("items", 1)
    out.out.markup("[")
  }

  public var entrySeparator: StaticString { "," }

  public func write(_ entry: Entry, of feed: Feed, into out: inout FeedWriter) {
    if !out.entryStarts.isEmpty { out.out.markup(entrySeparator) }
    out.jsonLine(2)
    out.noteEntry()
    out.out.markup("{")
    out.jsonFirstName("id", 3)
    out.jsonString(entry.id.string)
    out.jsonMember("url", entry.link?.string, 3)
    out.jsonMember("external_url", entry.externalLink?.string, 3)
    out.jsonMember("title", entry.title, 3)
    switch entry.content {
    case .html(let html, let text)?:
      out.jsonMember("content_html", html, 3)
      out.jsonMember("content_text", text, 3)
    case .text(let text)?: out.jsonMember("content_text", text, 3)
    case nil, .remote?, .inline?: out.jsonMember("content_text", entry.summary ?? "", 3)
    }
    out.jsonMember("summary", entry.summary, 3)
    out.jsonMember("image", entry.image?.string, 3)
    out.jsonMember("banner_image", entry.banner?.string, 3)
    out.jsonMember("date_published", entry.published?.rfc3339, 3)
    out.jsonMember("date_modified", entry.updated?.rfc3339, 3)
    write(entry.authors, 3, into: &out)
    out.jsonMember("tags", entry.categories, 3) { tag, out in out.jsonString(tag.term) }
    out.jsonMember("language", entry.language, 3)
    out.jsonMember("attachments", entry.enclosures, 3) { enclosure, out in
      out.out.markup("{")
      out.jsonFirstName("url", 5)
      out.jsonString(enclosure.address.string)
      out.jsonMember("mime_type", enclosure.mediaType, 5)
      out.jsonMember("title", enclosure.title, 5)
      out.jsonMember("size_in_bytes", enclosure.bytes, 5)
      out.jsonMember("duration_in_seconds", enclosure.seconds, 5)
      out.jsonLine(4)
      out.out.markup("}")
    }
    out.jsonMembers(entry.unknown.members, 3)
    out.jsonLine(2)
    out.out.markup("}")
  }

  public func writeFoot(_ feed: Feed, into out: inout FeedWriter) {
    if !out.entryStarts.isEmpty { out.jsonLine(1) }
    out.out.markup("]\n}\n")
  }

  /// `authors`, and `author` with the joined name: two readers in use know only version 1.0's.
  private func write(_ authors: [Person], _ level: Int, into out: inout FeedWriter) {
    guard let joined = authors.joinedNames else { return }
    out.jsonMember("authors", authors, level) { write($0, level + 1, into: &$1) }
    out.jsonName("author", level)
    write(authors.count == 1 ? authors[0] : Person(name: joined), level, into: &out)
  }

  private func write(_ person: Person, _ level: Int, into out: inout FeedWriter) {
    out.out.markup("{")
    out.jsonFirstName("name", level + 1)
    out.jsonString(person.name)
    out.jsonMember("url", person.page?.string ?? person.email.map(MailAddress.address(for:)), level + 1)
    out.jsonMember("avatar", person.avatar?.string, level + 1)
    out.jsonLine(level)
    out.out.markup("}")
  }
}
