import FeedModel

// Dublin Core, in its first form and as terms.
extension Rules {
  static let dublinCore: [Rule] = [
    Rule(
      "dc/element-unknown", .error, "Dublin Core 1.1",
      "an element is named that is none of the fifteen of Dublin Core",
      why: "readers know dc:creator but no dc:author, and show the item without its author",
      breach: .titled("<dc:author>Ann</dc:author>"),
      remedy: .titled("<dc:creator>Ann</dc:creator>")),
    Rule(
      "dc/date-duplicate", .error, "practice",
      "the feed has two dc:date",
      why: "the feed has one date at which it was published; of two, readers take the first or the last",
      breach: .items(
        """
        <dc:date>2026-05-01</dc:date>
        <dc:date>2026-05-02</dc:date>
        """),
      remedy: .items("<dc:date>2026-05-02</dc:date>")),
    Rule(
      "dc/language-invalid", .error, "Dublin Core 1.1, language",
      "dc:language holds no language tag",
      why: "search by language and reading aloud go by the tag, and know no words such as English",
      breach: .items("<dc:language>english language</dc:language>"),
      remedy: .items("<dc:language>en</dc:language>")),
    Rule(
      "dc/creator-blank", .warning, "practice",
      "dc:creator is empty",
      why: "some readers write \"by\" and nothing behind it",
      breach: .titled("<dc:creator> </dc:creator>"),
      remedy: .titled("<dc:creator>Ann</dc:creator>")),
    Rule(
      "dc/creator-email", .info, "RSS Profile, dc:creator",
      "dc:creator holds an e-mail address",
      why: "a feed is open to everybody, and machines collect addresses from it to send them advertisements",
      breach: .titled("<dc:creator>Ann &lt;ann@example.org&gt;</dc:creator>"),
      remedy: .titled("<dc:creator>Ann</dc:creator>")),
    Rule(
      "dc/rights-html", .warning, "Dublin Core 1.1, rights",
      "dc:rights holds tags or references of HTML",
      why: "it is plain text, so readers show &copy; as these six characters",
      breach: .titled("<dc:rights>&amp;copy; 2026 Ann</dc:rights>"),
      remedy: .titled("<dc:rights>© 2026 Ann</dc:rights>")),
    Rule(
      "dc/in-atom-redundant", .info, "RFC 4287 §6",
      "an Atom feed says in Dublin Core what Atom has an element of its own for",
      why: "readers of Atom look at author, published and category first, and many at nothing else",
      breach: .entry("<dc:creator>Ann</dc:creator>"),
      remedy: .entry(
        """
        <id>tag:example.org,2026:1</id><title>Rye bread</title><updated>2026-05-01T12:00:00Z</updated>
        <link href="https://example.org/1"/>
        <author><name>Ann</name></author>
        """)),
    Rule(
      "dcterms/date-invalid", .error, "DCMI Terms; W3C Note on dates and times",
      "created, issued or modified holds no date in the W3C's form",
      why: "a reader that sorts by this date cannot, and puts the item at the end or under today",
      breach: .titled("<dcterms:modified>1 May 2026</dcterms:modified>"),
      remedy: .titled("<dcterms:modified>2026-05-01T12:00:00Z</dcterms:modified>")),
    Rule(
      "dcterms/extent-invalid", .error, "DCMI Terms, extent",
      "dcterms:extent is no whole number",
      why: "programs that read it expect a size that they can reckon with",
      breach: .titled("<dcterms:extent>about an hour</dcterms:extent>"),
      remedy: .titled("<dcterms:extent>3600</dcterms:extent>")),
  ]
}
