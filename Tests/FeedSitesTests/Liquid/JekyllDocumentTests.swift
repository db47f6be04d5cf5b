import FeedModel
import Foundation
import Testing

@testable import FeedSites

/// Holds Documentation/jekyll.md and its siblings against what the code does.
@Suite struct JekyllDocumentTests {
  private static let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent()
  }

  private static let filters = """
    abs absolute_url append array_to_sentence_string at_least at_most base64_decode base64_encode base64_url_safe_decode \
    base64_url_safe_encode capitalize ceil cgi_escape compact concat date date_to_long_string date_to_rfc822 \
    date_to_string date_to_xmlschema default divided_by downcase escape escape_once find find_exp find_index first floor \
    group_by group_by_exp h has inspect join jsonify last lstrip map markdownify minus modulo newline_to_br \
    normalize_whitespace number_of_words plus pop prepend push reject relative_url remove remove_first remove_last \
    replace replace_first replace_last reverse round rstrip sample sassify scssify shift size slice slugify smartify \
    sort sort_natural split strip strip_html strip_index strip_newlines sum times to_integer truncate truncatewords uniq \
    unshift upcase uri_escape url_decode url_encode where where_exp xml_escape
    """.split(separator: " ").map(String.init)

  private static let tags = [
    "assign": "assign a = 1", "break": "break", "capture": "capture a", "case": "case 1", "comment": "comment",
    "continue": "continue", "cycle": "cycle 1, 2", "decrement": "decrement a", "echo": "echo 1",
    "feed_meta": "feed_meta", "for": "for a in b", "gist": "gist 1", "highlight": "highlight ruby", "if": "if 1",
    "ifchanged": "ifchanged", "include": "include x.html", "include_cached": "include_cached x.html",
    "include_relative": "include_relative 2024-03-01-t.txt", "increment": "increment a",
    "link": "link _posts/2024-03-01-t.txt", "liquid": "liquid", "post_url": "post_url 2024-03-01-t", "raw": "raw",
    "render": "render 'x.html'", "seo": "seo", "tablerow": "tablerow a in b", "unless": "unless 1",
  ]
  private static let blocks = ["capture", "case", "comment", "for", "highlight", "if", "raw", "unless"]

  @Test(arguments: filters)
  func aFilterIsKnownWhereTheDocumentSaysSo(_ name: String) throws {
    let codes = try LiquidRig().render("{{ 'x' | \(name): 'a', 'b' }}").codes
    let isListed = try Self.names(in: "Liquid filters").contains(name)
    #expect(codes.contains("liquid/unknown-filter") == !isListed)
  }

  @Test func everyFilterOfTheDocumentExists() throws {
    #expect(try Self.names(in: "Liquid filters").subtracting(Self.filters) == [])
  }

  @Test(arguments: tags.keys.sorted())
  func aTagIsKnownWhereTheDocumentSaysSo(_ name: String) throws {
    let tag = try #require(Self.tags[name])
    let end = Self.blocks.contains(name) ? "{% end\(name) %}" : ""
    let codes = try LiquidRig().render("{% \(tag) %}\(end)").codes
    let isListed = try Self.names(in: "Liquid tags").contains(name)
    #expect(codes == (isListed ? [] : ["liquid/unknown-tag"]))
  }

  @Test func everyTagOfTheDocumentExists() throws {
    #expect(try Self.names(in: "Liquid tags").subtracting(Self.tags.keys) == ["elsif", "else", "when"])
    let text = try LiquidRig().render(
      "{% if false %}{% elsif true %}1{% else %}{% endif %}{% case 2 %}{% when 2 %}2{% endcase %}")
    #expect(text.text == "12")
    #expect(text.codes == [])
  }

  @Test func thePlaceholdersOfTheDocumentAreThoseOfPermalinks() throws {
    let fields = PermalinkFields(
      date: CivilTime(year: 2024, month: 2, day: 29), slug: "s", baseName: "b", categories: ["c"], collection: "posts",
      path: "/p", outputExtension: ".html")
    let names = try Self.names(in: "Placeholders")
    #expect(names.count == 25)
    for name in names {
      #expect(name.hasPrefix(":"))
      #expect(fields.value(of: String(name.dropFirst())) != nil, "\(name)")
    }
  }

  @Test(arguments: ["jekyll.md", "plain.md", "hugo.md"])
  func everyCodeOfTheDocumentExists(_ document: String) throws {
    let sources = Self.root.appendingPathComponent("Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    let code = try paths.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8)
    }.joined()
    let areas = ["date", "front-matter", "hugo", "jekyll", "liquid", "markdown", "plain", "post", "site", "yaml"]
    let codes = try Self.quoted(Self.text(of: document)).filter { word in
      areas.contains { word.hasPrefix($0 + "/") } && !word.hasSuffix("…")
    }
    #expect(codes.count >= 4)
    for name in codes { #expect(code.contains("\"\(name)\""), "\(name)") }
  }

  /// What stands between backticks in the second cell of the row that begins with `title`.
  private static func names(in title: String) throws -> Set<String> {
    let rows = try text(of: "jekyll.md").split(separator: "\n").filter { $0.hasPrefix("| \(title) |") }
    #expect(rows.count == 1)
    let cells = rows.first?.split(separator: "|") ?? []
    return Set(quoted(cells.count > 1 ? String(cells[1]) : ""))
  }

  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }

  private static func text(of document: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent("Documentation/" + document), encoding: .utf8)
  }
}
