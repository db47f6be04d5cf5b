extension ReadyTemplate {
  static let social = ReadyTemplate(
    "social", "a post for Mastodon for each entry: title, summary, address, hashtags", "social/{slug}.txt",
    length: .mastodon, "{{social}}\n")

  static let bluesky = ReadyTemplate(
    "bluesky", "a post for Bluesky for each entry", "bluesky/{slug}.txt", length: .bluesky, "{{social}}\n")

  static let gemini = ReadyTemplate(
    "gemini", "a page of the Gemini protocol for each entry", "gemini/{slug}.gmi",
    """
    # {{line(title)}}

    {{#published}}
    {{date}}{{#author}}, {{author}}{{/author}}

    {{/published}}
    {{gemtext}}

    {{#links}}
    => {{url}} {{line(text)}}
    {{/links}}
    {{#url}}
    => {{url}} {{line(feed.title)}}
    {{/url}}

    """)

  static let twtxt = ReadyTemplate(
    "twtxt", "a twtxt file of all entries", "twtxt.txt",
    """
    # nick = {{line(title)}}
    {{#url}}
    # link = {{url}}
    {{/url}}
    {{#description}}
    # description = {{line(description)}}
    {{/description}}

    {{#entries}}
    {{#published}}
    {{rfc3339}}\t{{line(title)}}{{#url}} {{url}}{{/url}}
    {{/published}}
    {{/entries}}

    """)

  static let digest = ReadyTemplate(
    "digest", "all entries in one plain text, with summaries", "digest.txt",
    """
    {{line(title)}}
    {{#description}}
    {{wrapped(line(description))}}
    {{/description}}

    {{#entries}}
    * {{line(title)}}
    {{#published}}
      {{date}}{{#author}}, {{author}}{{/author}}
    {{/published}}

    {{wrapped(line(summary))}}

    {{#url}}
      {{url}}

    {{/url}}
    {{/entries}}

    """)
}
