import FeedModel

/// All feeds of a build as OPML 2.0, which readers import.
enum OutlineDocument {
  static func text(_ listing: FeedListing) -> String {
    var out = MarkupText()
    out.markup(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Made by Feedmill -->\n<opml version=\"2.0\">\n  <head>\n    <title>"
    )
    out.text(listing.title)
    out.markup("</title>\n    <docs>https://opml.org/spec2.opml</docs>\n  </head>\n  <body>\n")
    for group in listing.groups {
      if let title = group.title {
        out.markup("    <outline")
        out.attribute("text", title)
        out.markup(">\n")
        for feed in group.feeds { outline(feed, "      ", into: &out) }
        out.markup("    </outline>\n")
      } else {
        for feed in group.feeds { outline(feed, "    ", into: &out) }
      }
    }
    out.markup("  </body>\n</opml>\n")
    return out.string
  }

  /// One line a feed: whoever imports three formats of it reads everything three times. `type` is `rss` for all
  /// formats in XML; JSON is taken only where there is nothing else.
  private static func outline(_ feed: FeedListing.Feed, _ indent: StaticString, into out: inout MarkupText) {
    guard let document = feed.documents.first(where: { $0.mediaType.hasSuffix("xml") }) ?? feed.documents.first else {
      return
    }
    out.markup(indent)
    out.markup("<outline type=\"rss\"")
    out.attribute("text", feed.title)
    out.attribute("title", feed.title)
    out.attribute("description", feed.description)
    out.attribute("language", feed.language)
    out.attribute("xmlUrl", document.address.string)
    out.attribute("htmlUrl", feed.homePage?.string)
    if document.mediaType == "application/rss+xml" { out.attribute("version", "RSS2") }
    out.markup("/>\n")
  }
}
