/// The names that templates may use: the source of the tables in Documentation/templates.md.
public enum TemplateFields {
  public typealias Table = [(name: String, meaning: String)]

  /// Of the feed; in a template for each entry, behind `feed.`.
  public static let feed: Table = [
    ("title", "what the feed is called"), ("url", "the site's home page"), ("feed_url", "where the JSON Feed is"),
    ("description", "one line on what it is about"), ("language", "as in `en` or `pt-BR`"),
    ("icon", "a large square image"),
    ("favicon", "a small square image"), ("author", "the names of those who write, joined"),
    ("authors", "a list: `name`, `url`, `avatar`"), ("updated", "a date: the newest of the entries' dates"),
    ("entries", "the list of the entries"), ("count", "how many entries there are"),
  ]

  public static let entry: Table = [
    ("id", "what readers know the entry by"), ("url", "its page"), ("external_url", "what a link post is about"),
    ("slug", "the last part of its page's address"),
    ("title", "its title; the beginning of its text where it has none"),
    ("subject", "the subject of its mail; else the title"), ("summary", "its summary; else the beginning of its text"),
    ("text", "its content as plain text"), ("html", "its content as HTML"),
    ("markdown", "its content as the Markdown that was written, where the JSON Feed carries it"),
    ("body", "its content as Markdown: `markdown`, else made of the HTML"),
    ("gemtext", "its content for Gemini: the plain text with what would be markup kept from being it"),
    ("social", "title, summary, address and hashtags within `length`"), ("image", "its image"),
    ("language", "its language; else the feed's"),
    ("author", "the names of those who wrote it, joined; else the feed's"),
    ("authors", "a list: `name`, `url`, `avatar`"), ("tags", "a list of texts"),
    ("hashtags", "the tags as hashtags, a list of texts"), ("published", "a date"), ("updated", "a date"),
    ("attachments", "a list: `url`, `type`, `title`, `size`, `duration`"),
    ("links", "the links of its content, a list: `url`, `text`, `number`"),
    ("highlights", "the titles of its sections in which there is something, a list of texts"),
    (
      "sections",
      "where the JSON Feed carries them, a list: `title`, `slug`, `text`, `html`, `markdown`, `items`, `links`"
    ),
    ("feed", "the feed's fields, as in `feed.title`"),
  ]

  public static let dates: Table = TemplateDate.names
  public static let transforms: Table = TemplateText.transforms

  private static let ofNumbers = ["plusone", "minusone", "even", "odd", "equalzero"]
  static let transformNames: Set<String> = Set(transforms.map(\.name)).union(TemplateList.transforms).union(ofNumbers)

  /// Within lists.
  static let members = [
    "name", "url", "avatar", "type", "title", "size", "duration", "text", "number", "slug", "html", "markdown",
    "items", "links", "kind", "level", "sections", "first", "last", "index", "is_empty", "date", "label",
  ]

  static let all: Set<String> = Set((feed + entry + dates).map(\.name)).union(members)
}
