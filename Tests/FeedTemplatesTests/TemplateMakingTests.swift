import FeedModel
import FeedTemplates
import Testing

/// A JSON Feed and a template become files.
@Suite struct TemplateMakingTests {
  static let feed = #"""
    {"version": "https://jsonfeed.org/version/1.1", "title": "Mill & more", "home_page_url": "https://mill.example/",
     "authors": [{"name": "Ann"}], "language": "en", "items": [
      {"id": "https://mill.example/b", "url": "https://mill.example/2026/01/b.html", "title": "B <b> \"x\"",
       "content_html": "<h2>Stones</h2><p>Read <a href=\"https://x.example/?a=1&amp;b=2\">this &amp; that</a>.</p>",
       "summary": "About B", "date_published": "2026-01-05T09:30:00+01:00", "tags": ["machine learning", "C++"],
       "_newsletter": {"about": "https://mill.example/x", "subject": "Mill: B", "markdown": "## Stones\n\n*Read*",
         "sections": [{"title": "Stones", "slug": "stones", "items": [{"text": "One"}]},
                      {"title": "Nothing", "is_empty": true}]}},
      {"id": "a", "url": "https://mill.example/a/", "content_text": "A note without a title",
       "authors": [{"name": "Bob"}, {"name": "Eve"}]}]}
    """#

  static func make(
    _ template: String, path: String = "x.txt", _ others: [String: String] = [:],
    _ change: (inout TemplateJob) -> Void = { _ in }
  ) throws -> TemplateMaking {
    var job = TemplateJob(.file("t/main.mustache"), path: path)
    job.place = Place(file: "feedmill.yml", line: 2, column: 5)
    change(&job)
    let files = ["t/main.mustache": template].merging(others) { $1 }
    return try TemplateMaking(Array(feed.utf8), [job]) { files[$0] }
  }

  private static func text(_ template: String, path: String = "x.txt") throws -> String {
    let made = try make(template, path: path)
    #expect(made.diagnostics.isEmpty, "\(made.diagnostics.all)")
    return made.files.first?.text ?? ""
  }

  @Test(arguments: [
    ("{{title}} {{url}} {{author}} {{count}}", "Mill & more https://mill.example/ Ann 2"),
    ("{{#entries}}{{title}};{{/entries}}", "B <b> \"x\";A note without a title;"),
    ("{{#entries}}{{author}};{{/entries}}", "Ann;Bob, Eve;"),
    ("{{#entries}}{{subject}};{{/entries}}", "Mill: B;A note without a title;"),
    (
      "{{#entries}}{{#published}}{{date}} {{time}} {{rfc822}}{{/published}}{{/entries}}",
      "2026-01-05 09:30 Mon, 05 Jan 2026 08:30:00 +0000"
    ),
    ("{{#entries}}{{published}}|{{/entries}}", "2026-01-05T08:30:00Z||"),
    (
      "{{#entries}}{{tags}}:{{#hashtags}}{{.}} {{/hashtags}}{{/entries}}",
      "machine learning, C++:#MachineLearning #Cplusplus :"
    ),
    (
      "{{#entries}}{{#links}}{{number}} {{url}} {{text}}{{/links}}{{/entries}}",
      "1 https://x.example/?a=1&b=2 this & that"
    ),
    (
      "{{#entries}}{{#sections}}{{title}}:{{#items}}{{text}}{{/items}};{{/sections}}{{/entries}}",
      "Stones:One;Nothing:;"
    ),
    ("{{#entries}}{{#highlights}}{{.}}{{/highlights}}{{/entries}}", "Stones"),
    ("{{#entries}}{{_newsletter.about}}{{/entries}}", "https://mill.example/x"),
    ("{{#entries}}{{yaml(title)}}{{^last()}},{{/last()}}{{/entries}}", #""B <b> \"x\"","A note without a title""#),
    ("{{#entries}}{{csv(title)}} {{/entries}}", #""B <b> ""x""" "A note without a title" "#),
    ("{{url(title)}}", "Mill%20%26%20more"), ("{{^description}}none{{/description}}", "none"),
    ("{{#entries}}{{markdown}}|{{/entries}}", "## Stones\n\n*Read*||"),
    ("{{#entries}}{{slug}} {{/entries}}", "b a "),
  ])
  func namesStandForFields(_ template: String, _ result: String) throws { #expect(try Self.text(template) == result) }

  @Test func theFilesEndingSaysHowTextIsEscaped() throws {
    let template = "{{#entries}}{{title}}{{/entries}}"
    #expect(try Self.text(template, path: "x.html").hasPrefix("B &lt;b&gt; &quot;x&quot;"))
    #expect(try Self.text(template, path: "x.xml").hasPrefix("B &lt;b&gt; &quot;x&quot;"))
    #expect(try Self.text(template, path: "x.md").hasPrefix("B <b> \"x\""))
    #expect(try Self.make(template, path: "x.html") { $0.escape = .text }.files[0].text.hasPrefix("B <b>"))
    #expect(try Self.text("{{#entries}}{{{title}}}{{/entries}}", path: "x.html").hasPrefix("B <b>"))
  }

  @Test func partialsEscapeAsTheirTemplateDoes() throws {
    let made = try Self.make("{{#entries}}{{>row}}{{/entries}}", ["t/row.mustache": "{{title}};\n"])
    #expect(made.files.first?.text == "B <b> \"x\";\nA note without a title;\n")
  }

  @Test func eachEntryHasAFile() throws {
    let made = try Self.make("{{title}} in {{feed.title}}", path: "s/{year}/{slug}.txt")
    #expect(made.files.map(\.path) == ["s/2026/b.txt", "s/undated/a.txt"])
    #expect(made.files.last?.text == "A note without a title in Mill & more")
    #expect(try Self.make("x", path: "{slug}.txt") { $0.limit = 1 }.files.map(\.path) == ["b.txt"])
  }

  @Test(arguments: [
    ("a\n{{#entries}}x", "template/syntax", 2), ("a\n\nb {{/entries}}", "template/syntax", 3),
    ("{{#a}}\n{{/b}}", "template/syntax", 2), ("{{title", "template/syntax", 1), ("{{% X:Y}}", "template/syntax", 1),
    ("\n{{titel}}", "template/unknown-name", 2), ("{{shout(title)}}", "template/unknown-name", 1),
    ("x\n{{> none}}", "template/no-partial", 2), ("{{> ../main}}", "template/no-partial", 1),
    ("\n\n{{>round}}", "template/includes-itself", 1),
  ])
  func whatIsWrongIsToldWithItsPlace(_ template: String, _ code: String, _ line: Int) throws {
    let made = try Self.make(template, ["t/round.mustache": "{{>round}}"])
    let finding = try #require(made.diagnostics.all.first { $0.code == code }, "\(made.diagnostics.all)")
    #expect(finding.place?.line == line)
    #expect(finding.place?.file.hasSuffix(".mustache") == true)
    #expect(finding.severity == .warning || made.files.isEmpty)
  }

  @Test func aMisspeltNameIsAnsweredWithTheRightOne() throws {
    let made = try Self.make("a {{titel}}")
    #expect(made.diagnostics.all.first?.message.text.contains("did you mean `title`?") == true)
    #expect(made.diagnostics.all.first?.place == Place(file: "t/main.mustache", line: 1, column: 3))
  }

  @Test(arguments: [
    ("{slag}.txt", "template/unknown-word"), ("../{slug}.txt", "template/outside"), ("/{slug}", "template/outside"),
  ])
  func aPathThatIsWrongIsToldWhereItIsAskedFor(_ path: String, _ code: String) throws {
    let made = try Self.make("x", path: path)
    #expect(made.diagnostics.all.map(\.code) == [code] && made.files.isEmpty)
    #expect(made.diagnostics.all.first?.place == Place(file: "feedmill.yml", line: 2, column: 5))
  }

  @Test func oneFileIsNotForSeveralEntries() throws {
    #expect(try Self.make("x") { $0.scope = .entry }.diagnostics.all.map(\.code) == ["template/one-for-all"])
    #expect(
      try Self.make("x", path: "{slug}") { $0.scope = .feed }.diagnostics.all.map(\.code) == ["template/no-entry"])
    #expect(try Self.make("x", path: "{month}-x.txt").diagnostics.isEmpty)
  }

  @Test func aTextThatIsTooLongIsToldWithItsCount() throws {
    let made = try Self.make("{{title}}") { $0.length = SocialLength(limit: 5) }
    let finding = try #require(made.diagnostics.all.first)
    #expect(
      finding.code == "template/too-long" && finding.message.text.contains("5 characters are allowed and it counts 11"))
  }

  @Test(arguments: ReadyTemplate.all.map(\.name)) func aReadyTemplateMakesItsFiles(_ name: String) throws {
    let made = try TemplateMaking(Array(Self.feed.utf8), [TemplateJob(.ready(name))]) { _ in nil }
    #expect(made.diagnostics.isEmpty, "\(made.diagnostics.all)")
    #expect(!made.files.isEmpty)
    for file in made.files {
      #expect(file.text.hasSuffix("\n") && !file.text.contains("{{") && !file.text.contains("&amp;"), "\(file.text)")
    }
  }

  @Test func frontMatterIsWhatMailServicesTake() throws {
    let made = try TemplateMaking(Array(Self.feed.utf8), [TemplateJob(.ready("buttondown"))]) { _ in nil }
    #expect(
      made.files[0].text == """
        ---
        subject: "Mill: B"
        slug: "b"
        publish_date: 2026-01-05T08:30:00Z
        canonical_url: "https://mill.example/2026/01/b.html"
        description: "About B"
        ---

        ## Stones

        *Read*

        """)
    #expect(made.files[1].path == "mail/a.md" && made.files[1].text.hasSuffix("---\n\nA note without a title\n"))
    let campaigns = try TemplateMaking(Array(Self.feed.utf8), [TemplateJob(.ready("listmonk"))]) { _ in nil }
    #expect(campaigns.files[0].text.contains(#"tags: ["machine learning", "C++"]"# + "\n"))
  }

  @Test func whatIsNoFeedIsRefused() {
    #expect(throws: FeedError.self) { try TemplateMaking(Array("{}".utf8), []) { _ in nil } }
    #expect(throws: FeedError.self) { try TemplateJob(json: "[]") }
  }
}
