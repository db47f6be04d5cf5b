import FeedModel

// Bytes and characters. In examples of bytes each character stands for the byte of its number.
extension Rules {
  static let encodings: [Rule] = [
    Rule(
      "enc/invalid-bytes", .error, "XML 1.0 §4.3.3, RFC 8259 §8.1",
      "a byte is no part of any character in the document's encoding",
      why: "an XML parser must stop there; readers that do not show a question mark in a box",
      breach: .bytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Caf\u{E9}</title></channel></rss>"
      ),
      remedy: .document(encoded("utf-8", "Café"))),
    Rule(
      "enc/not-as-declared", .error, "XML 1.0 §4.3.3",
      "the document declares UTF-16 or its like, and is written in bytes",
      why: "a parser that believes the declaration reads pairs of letters as one character each",
      breach: .document(encoded("utf-16", "News")),
      remedy: .document(encoded("utf-8", "News"))),
    Rule(
      "enc/unknown", .error, "XML 1.0 §4.3.3",
      "the declared encoding is none that is known",
      why: "a parser cannot turn the bytes into characters and refuses the document",
      breach: .document(encoded("utf8mb4", "News")),
      remedy: .document(encoded("utf-8", "News"))),
    Rule(
      "enc/obscure", .warning, "XML 1.0 §4.3.3",
      "the document is in an encoding that XML parsers need not know",
      why: "UTF-8 and UTF-16 are the two that all know; with others it depends on the reader's machine",
      breach: .document(encoded("koi8-r", "News")),
      remedy: .document(encoded("utf-8", "News"))),
    Rule(
      "enc/not-utf8", .warning, "JSON Feed 1.1, Suggestions for Publishers; practice",
      "the document is not in UTF-8",
      why: "some readers and services take everything for UTF-8 and spoil all letters beyond ASCII",
      breach: .document(encoded("iso-8859-1", "News")),
      remedy: .document(encoded("utf-8", "News"))),
    Rule(
      "enc/not-declared", .info, "XML 1.0 §4.3.3",
      "the document does not name its encoding",
      why: "XML without a name is UTF-8, but older programs guess by the machine that they run on",
      breach: .document(#"<rss version="2.0"><channel><title>T</title></channel></rss>"#),
      remedy: .document(encoded("utf-8", "News"))),
    Rule(
      "enc/bom-xml", .info, "XML 1.0 §4.3.3",
      "the document begins with a byte order mark",
      why: "in UTF-8 it tells nothing, and programs that look for \"<?xml\" as the very first bytes miss it",
      breach: .document("\u{FEFF}" + encoded("utf-8", "News")),
      remedy: .document(encoded("utf-8", "News"))),
    Rule(
      "enc/mojibake", .warning, "practice",
      "a text looks as if it had been encoded twice",
      why: "subscribers see \"Ã©\" where \"é\" was meant; somewhere a program took UTF-8 for Latin-1",
      breach: .item("<title>CafÃ©</title>"),
      remedy: .item("<title>Café</title>")),
    Rule(
      "enc/c1-control", .warning, "practice",
      "a text has a control character where Windows has quotation marks and dashes",
      why: "the text is Windows-1252 under another name; readers show nothing or a box",
      breach: .item("<title>Don\u{92}t</title>"),
      remedy: .item("<title>Don’t</title>")),
    Rule(
      "enc/replacement-char", .warning, "Unicode §23.8",
      "a text has the character that stands for one that could not be read",
      why: "something was lost before it came into the feed; subscribers see a question mark in a box",
      breach: .item("<title>Caf\u{FFFD}</title>"),
      remedy: .item("<title>Café</title>")),
    Rule(
      "enc/noncharacter", .info, "Unicode §23.7",
      "a text has a code that Unicode keeps for programs' own use",
      why: "it means nothing to others, and careful programs replace it or refuse the text",
      breach: .bytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>T\u{EF}\u{B7}\u{90}</title></channel></rss>"
      ),
      remedy: .document(encoded("utf-8", "News"))),
  ]

  private static func encoded(_ encoding: String, _ title: String) -> String {
    """
    <?xml version="1.0" encoding="\(encoding)"?>
    <rss version="2.0"><channel><title>\(title)</title><link>https://example.org/</link><description>D</description></channel></rss>
    """
  }
}
