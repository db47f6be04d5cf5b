import FeedFormats
import FeedModel

// Posts, sites, identities.
extension Rules {
  static let buildPosts: [Rule] = [
    Rule(
      "post/no-date", .error, "Feedmill", "a post has no date",
      why: "readers sort by it, and whether the post is to be published yet depends on it"),
    Rule(
      "post/empty-date", .warning, "Feedmill", "a post has the key `date` and no value for it",
      why: "the day in the name of the file is taken, at midnight, which may not be what was meant"),
    Rule(
      "post/bad-enclosure", .warning, "RSS 2.0, enclosure", "an enclosure of a post is no address of a file",
      why: "it is left out, so the episode has no sound"),
    Rule(
      "post/missing-enclosure", .warning, "RSS 2.0, enclosure", "the file of an enclosure is not in the site",
      why: "its size cannot be given, and the link may lead nowhere"),
    Rule(
      "post/unknown-length", .warning, "RSS 2.0, enclosure", "the size of an enclosure on another server is not known",
      why: "players show it and warn before large downloads; give `length:` in bytes"),
    Rule(
      "post/unknown-type", .warning, "RSS 2.0, enclosure",
      "the media type of an enclosure cannot be told from its name",
      why: "players decide by the type whether they can play it"),
    Rule(
      "identity/duplicate-id", .error, "RFC 4287 §4.2.6", "two posts have one id",
      why: "readers take them for one entry and show only one of them"),
    Rule(
      "identity/would-turn-unread", .warning, "Feedmill",
      "more than three entries that are no news would be new to the readers of the published feed",
      why: "readers show them as unread and mail tools send them: by changed ids, or by a longer feed"),
    Rule(
      "select/future", .info, "Feedmill", "posts that are dated in the future are left out",
      why: "they appear in the first build after their date; `--future` publishes them now"),
    Rule(
      "text/control-character", .warning, "XML 1.0 §2.2", "a post holds a control character",
      why: "no XML document can hold it, so it is left out of all formats alike"),
    Rule(
      "site/no-url", .error, "Feedmill", "the address of the site is in none of its settings",
      why: "every link in a feed is absolute, so none could be written"),
    Rule(
      "site/bad-url", .error, "RFC 3986 §3", "the address of the site is none",
      why: "no link could be made of it; write it as https://example.org"),
    Rule(
      "site/local-url", .warning, "Feedmill", "the address of the site is one on the author's machine",
      why: "every link in the feeds would lead each subscriber to a machine of their own"),
    Rule(
      "site/unknown-placeholder", .warning, "Jekyll, permalinks", "a permalink holds a placeholder that does not exist",
      why: "it is left out, and the address is not the one that the generator publishes"),
    Rule(
      "jekyll/slash-after-url", .warning, "Jekyll, url", "`url` ends in a slash",
      why: "every address in the feed holds two in a row, as in the feed that Jekyll makes"),
    Rule(
      "jekyll/no-timezone", .info, "Jekyll, timezone", "the site sets no time zone",
      why: "dates without an offset are taken as UTC, and may be hours or a day off"),
    Rule(
      "jekyll/defaults", .warning, "Jekyll, front matter defaults", "a set of defaults has no values",
      why: "it changes nothing, whatever it was meant to do"),
    Rule(
      "jekyll/no-date-in-name", .warning, "Jekyll, posts", "a file among the posts has a name without a date",
      why: "Jekyll leaves it out, so there is no page that a feed could link to"),
    Rule(
      "plain/no-timezone", .info, "Feedmill", "nothing says in what time zone dates without an offset are",
      why: "they are taken as UTC, and may be hours or a day off"),
    Rule(
      "plain/no-date", .warning, "Feedmill", "a file that looks like a post has no date",
      why: "it is left out of the feeds"),
    Rule(
      "plain/no-post", .info, "Feedmill", "a file without a date is taken as no post",
      why: "give it a date if it should be in the feeds"),
  ]
}
