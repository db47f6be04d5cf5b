import FeedModel

// Languages, media types and titles in any format.
extension Rules {
  static let values: [Rule] = [
    Rule(
      "lang/underscore", .error, "RFC 5646 §2.1",
      "a language tag is written with an underscore, as in en_US",
      why: "that is how programs name a locale; a reader that expects en-US finds no language at all",
      breach: .channel("<title>A</title><link>https://example.org/</link><language>en_US</language>"),
      remedy: .inLanguage("en-US")),
    Rule(
      "lang/case-convention", .info, "RFC 5646 §2.1.1",
      "a language tag is not written in the usual case",
      why: "case means nothing in tags, but a program that compares them letter by letter does not know that",
      breach: .inLanguage("en-us"),
      remedy: .inLanguage("en-US")),
    Rule(
      "lang/deprecated", .warning, "RFC 5646 §2.2.8",
      "a language tag is one that was replaced by another",
      why: "voices, fonts and filters of today are registered under the new name",
      breach: .inLanguage("iw"),
      remedy: .inLanguage("he")),
    Rule(
      "lang/und", .info, "RFC 5646 §4.1",
      "the language is given as undetermined, multiple or none",
      why: "it tells a reader nothing; without it the reader would guess from the text, often rightly",
      breach: .inLanguage("und"),
      remedy: .inLanguage("en")),
    Rule(
      "mime/parameter-undefined", .warning, "RFC 6838 §4.3",
      "a media type has a parameter that media types do not have",
      why: "programs that compare the whole text do not know the type any more",
      breach: .enclosed("audio/mpeg; size=big"),
      remedy: .enclosed("audio/mpeg")),
    Rule(
      "mime/octet-stream", .info, "practice",
      "a file's media type says only that it is made of bytes",
      why: "a reader cannot tell whether to play, show or save it, and offers it as a download",
      breach: .enclosed("application/octet-stream"),
      remedy: .enclosed("audio/mpeg")),
    Rule(
      "mime/nonstandard", .info, "IANA media types",
      "a file's media type has a name that is in use, but not the registered one",
      why: "most players know both; those that go by the registry skip the file",
      breach: .enclosed("audio/mp3"),
      remedy: .enclosed("audio/mpeg")),
    Rule(
      "text/title-too-long", .info, "practice",
      "a title has more than 255 characters",
      why: "lists cut it off long before, and podcast directories refuse the feed",
      breach: .withLongTitle,
      remedy: .withTitle("On and on")),
    Rule(
      "text/title-newline", .warning, "practice",
      "a title has line breaks or tabs inside",
      why: "a title is one line; where it becomes the subject of a mail, what follows the break is lost",
      breach: .withTitle("One\nand two"),
      remedy: .withTitle("One and two")),
    Rule(
      "text/title-entities", .warning, "practice",
      "a title that is plain text holds a character reference of HTML",
      why: "readers show it as it stands: Tom &amp; Ann",
      breach: .withTitle("Tom &amp;amp; Ann"),
      remedy: .withTitle("Tom and Ann")),
    Rule(
      "text/title-untitled", .info, "practice",
      "a title says that there is none",
      why: "readers have a way of their own to show posts without a title, by their first words",
      breach: .withTitle("Untitled"),
      remedy: .withTitle("On the first of May")),
    Rule(
      "text/bidi-unbalanced", .info, "Unicode UAX #9",
      "a mark that changes the direction of writing is not ended in the same text",
      why: "the reader's own words behind the title are turned round too",
      breach: .withTitle("\u{202E}One"),
      remedy: .withTitle("\u{202E}One\u{202C}")),
  ]
}

extension RuleExample {
  fileprivate static let withLongTitle = withTitle(String(repeating: "on and on ", count: 30))

  /// An item of RSS with this title.
  fileprivate static func withTitle(_ title: String) -> RuleExample {
    .item("<title>\(title)</title>\n<link>https://example.org/1</link><guid>https://example.org/1</guid>")
  }

  /// An item of RSS with a file of this type.
  fileprivate static func enclosed(_ type: String) -> RuleExample {
    .item(
      """
      <title>One</title><link>https://example.org/1</link><guid>https://example.org/1</guid>
      <enclosure url="https://example.org/1" length="1234" type="\(type)"/>
      """)
  }

  /// An item of a JSON Feed in this language.
  fileprivate static func inLanguage(_ tag: String) -> RuleExample {
    .jsonItem(
      """
      "id":"https://example.org/1","url":"https://example.org/1","content_text":"One.","language":"\(tag)"
      """)
  }
}
