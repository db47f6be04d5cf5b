import FeedModel

/// A page for people who want to subscribe: every feed, what it holds, and its addresses. It needs nothing from
/// elsewhere and works without scripts.
enum SubscribePage {
  /// `outline` leads to the OPML document where there is one.
  static func text(_ listing: FeedListing, outline: String?) -> String {
    var out = MarkupText()
    head(listing, into: &out)
    out.markup("<body>\n<header>\n")
    if let home = listing.homePage {
      out.markup("<p class=\"site\"><a")
      out.attribute("href", home.string)
      out.markup("><span aria-hidden=\"true\">←</span> ")
      out.text(listing.title)
      out.markup("</a></p>\n")
    }
    out.markup("<h1>Subscribe</h1>\n")
    if let description = listing.description { paragraph("lead", description, listing.language, into: &out) }
    out.markup(
      """
      <p>A feed brings what is new here into the reader of your choice: no account, no mail address, nothing in between. \
      Copy an address below into a feed reader; any of a feed's formats will do.</p>
      </header>
      <main>

      """)
    for (index, group) in listing.groups.enumerated() { section(group, index, listing, into: &out) }
    out.markup("</main>\n<footer>\n")
    if let outline {
      out.markup("<p><a")
      out.attribute("href", outline)
      out.markup(" type=\"text/x-opml\">All feeds as one OPML file</a>, for readers that import lists.</p>\n")
    }
    out.markup("<p role=\"status\" id=\"said\"></p>\n</footer>\n<script>")
    out.markup(script)
    out.markup("</script>\n</body>\n</html>\n")
    return out.string
  }

  private static func head(_ listing: FeedListing, into out: inout MarkupText) {
    out.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.markup(
      "<meta name=\"generator\" content=\"Feedmill\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    out.text("Subscribe to \(listing.title)")
    out.markup("</title>\n")
    for feed in listing.feeds where feed.group == nil {
      for link in feed.links {
        out.markup("<link rel=\"alternate\"")
        out.attribute("type", link.mediaType)
        out.attribute("title", link.title)
        out.attribute("href", link.address.string)
        out.markup(">\n")
      }
    }
    out.markup("<style>")
    out.markup(style)
    out.markup("</style>\n</head>\n")
  }

  private static func section(
    _ group: (title: String?, feeds: [FeedListing.Feed]), _ index: Int, _ listing: FeedListing,
    into out: inout MarkupText
  ) {
    out.markup("<section aria-labelledby=\"group-")
    out.number(index)
    out.markup("\">\n<h2 id=\"group-")
    out.number(index)
    out.markup("\">")
    out.text(group.title ?? "The whole site")
    if group.feeds.count > 1 {
      out.markup(" <span class=\"count\">")
      out.number(group.feeds.count)
      out.markup("<span class=\"unseen\"> feeds</span></span>")
    }
    out.markup("</h2>\n<ul class=\"feeds\">\n")
    for feed in group.feeds { item(feed, listing, into: &out) }
    out.markup("</ul>\n</section>\n")
  }

  private static func item(_ feed: FeedListing.Feed, _ listing: FeedListing, into out: inout MarkupText) {
    out.markup("<li>\n<h3")
    language(feed.language, into: &out)
    out.markup(">")
    out.text(feed.title)
    out.markup("</h3>\n")
    if let description = feed.description, description != listing.description {
      paragraph("about", description, feed.language, into: &out)
    }
    out.markup("<p class=\"holds\">")
    out.number(feed.entryCount)
    out.markup(feed.entryCount == 1 ? " entry" : " entries")
    if let newest = feed.newest {
      out.markup("; the newest")
      if let date = newest.date {
        out.markup(", of <time>")
        out.text(date)
        out.markup("</time>")
      }
      out.markup(": ")
      if let link = newest.link {
        out.markup("<a")
        language(feed.language, into: &out)
        out.attribute("href", link.string)
        out.markup(">")
        out.text(newest.title)
        out.markup("</a>")
      } else {
        out.markup("<span")
        language(feed.language, into: &out)
        out.markup(">")
        out.text(newest.title)
        out.markup("</span>")
      }
    }
    out.markup("</p>\n<ul class=\"addresses\">\n")
    for document in feed.documents { address(document, of: feed, into: &out) }
    out.markup("</ul>\n</li>\n")
  }

  private static func address(
    _ document: FeedListing.FeedDocument, of feed: FeedListing.Feed, into out: inout MarkupText
  ) {
    out.markup("<li><span class=\"format\">")
    out.text(document.format)
    out.markup("</span> <a")
    out.attribute("href", document.address.string)
    out.attribute("type", document.mediaType)
    out.markup(">")
    out.text(document.address.string)
    out.markup("</a> <button type=\"button\" hidden")
    out.attribute("aria-label", "Copy the address of \(feed.title), \(document.format)")
    out.markup(">Copy</button></li>\n")
  }

  private static func paragraph(_ kind: StaticString, _ text: String, _ tag: String?, into out: inout MarkupText) {
    out.markup("<p class=\"")
    out.markup(kind)
    out.markup("\"")
    language(tag, into: &out)
    out.markup(">")
    out.text(text)
    out.markup("</p>\n")
  }

  /// The page is in English, its feeds may not be; whichever way they run.
  private static func language(_ tag: String?, into out: inout MarkupText) {
    if tag != "en" { out.attribute("lang", tag) }
    out.attribute("dir", "auto")
  }

  /// Buttons appear where there is a clipboard to copy to.
  private static let script: StaticString = """

    if (navigator.clipboard) for (const button of document.querySelectorAll("button")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        const said = document.getElementById("said");
        try {
          await navigator.clipboard.writeText(button.previousElementSibling.href);
          button.textContent = "Copied";
          said.textContent = "Copied. Now paste the address into your feed reader.";
        } catch {
          said.textContent = "The browser did not allow copying. Copy the link by hand.";
        }
        setTimeout(() => { button.textContent = "Copy"; said.textContent = ""; }, 4000);
      });
    }

    """
}
