public import FeedModel

extension RSS {
  /// All of `channel` that stands before the items.
  public func writeHead(_ feed: Feed, into out: inout FeedWriter) {
    let feed = carriedHead(feed)
    out.out.markup(FeedWriter.declaration)
    out.stylesheet(feed.stylesheet)
    out.out.markup("<rss version=\"2.0\"")
    out.declare(Namespace.written)
    out.out.markup(">\n")
    out.open("channel", at: 1)
    out.element("title", feed.title, .hexText, at: 2)
    out.element("link", feed.homePage?.string ?? WebAddress.nowhere, at: 2)
    writeLinks(of: feed, into: &out)
    if hasOwnID(feed) { out.element("atom:id", feed.id, at: 2) }
    out.element("description", feed.description ?? feed.title, .hexText, at: 2)
    out.element("language", feed.language, at: 2)
    out.element("copyright", feed.rights, .hexText, at: 2)
    if let editor = managingEditor(of: feed) {
      out.element("managingEditor", "\(editor.email) (\(editor.name))", .hexText, at: 2)
    } else {
      for author in feed.authors { out.element("dc:creator", author.name, .hexText, at: 2) }
    }
    for person in feed.contributors { out.element("dc:contributor", person.name, .hexText, at: 2) }
    out.element("pubDate", feed.published?.rfc822, at: 2)
    out.element("lastBuildDate", feed.updated?.rfc822, at: 2)
    out.categories(feed.categories, at: 2)
    out.element("generator", feed.generator?.text, .hexText, at: 2)
    out.element("docs", "https://www.rssboard.org/rss-specification", at: 2)
    write(feed.schedule, and: feed, into: &out)
    out.element("atom:icon", feed.icon?.string, at: 2)
    out.thumbnail(feed.image, at: 2)
    out.podcast(feed.podcast, at: 2)
    out.foreign(feed.unknown.elements, at: 2)
  }

  public func writeFoot(_ feed: Feed, into out: inout FeedWriter) {
    out.close("channel", at: 1)
    out.out.markup("</rss>\n")
  }

  private func writeLinks(of feed: Feed, into out: inout FeedWriter) {
    if let address = feed.selfAddress {
      out.link("atom:link", "self", type: "application/rss+xml", address, at: 2)
    }
    for link in feed.links { out.link("atom:link", link, at: 2) }
    for hub in feed.hubs { out.link("atom:link", "hub", hub.address, at: 2) }
    out.links("atom:link", feed.paging, at: 2)
  }

  private func write(_ schedule: Schedule, and feed: Feed, into out: inout FeedWriter) {
    out.element("ttl", schedule.timeToLive.map(String.init), at: 2)
    if let logo = feed.logo {
      out.open("image", at: 2)
      out.element("url", logo.string, at: 3)
      out.element("title", feed.title, .hexText, at: 3)
      out.element("link", (feed.homePage ?? logo).string, at: 3)
      out.close("image", at: 2)
    }
    if !schedule.skippedHours.isEmpty {
      out.open("skipHours", at: 2)
      for hour in schedule.skippedHours { out.element("hour", String(hour), at: 3) }
      out.close("skipHours", at: 2)
    }
    if !schedule.skippedDays.isEmpty {
      out.open("skipDays", at: 2)
      for day in schedule.skippedDays { out.element("day", day, at: 3) }
      out.close("skipDays", at: 2)
    }
  }
}

extension FeedWriter {
  /// RSS `category`.
  mutating func categories(_ categories: [Category], at depth: Int) {
    for category in categories {
      start("category", at: depth)
      attribute("domain", category.scheme)
      endStart()
      escape(category.term, .hexText)
      end("category")
    }
  }
}
