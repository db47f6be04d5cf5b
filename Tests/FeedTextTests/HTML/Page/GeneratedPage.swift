/// Pages made of what people leave out and mix up; every element is numbered by `data-n`.
struct GeneratedPage {
  private(set) var html = ""
  private var count = 0
  private var inlines = GeneratedPage.inlines

  static let blocks = [
    "div", "section", "article", "aside", "blockquote", "ul", "ol", "li", "p", "p", "h1", "h2", "dl", "dt",
    "dd", "pre", "header", "footer", "nav", "center", "address", "figure", "fieldset",
  ]
  static let inlines = ["b", "i", "em", "a", "span", "code", "u", "label", "x-y", "small", "nobr", "ins"]
  static let tables = ["table", "tbody", "thead", "tr", "td", "th", "caption", "colgroup"]
  static let others = [
    "button", "form", "select", "option", "optgroup", "svg", "math", "template", "object", "ruby", "rt", "title",
    "textarea", "script", "noscript", "foreignObject", "desc", "mi", "g", "details", "summary",
  ]
  static let voids = ["br", "img", "hr", "input", "meta", "link", "col", "wbr"]
  static let classes = ["post", "old", "e-content", "x"]

  /// Anything after anything.
  init(wild random: inout Seeded) {
    let names =
      GeneratedPage.blocks + GeneratedPage.inlines + GeneratedPage.tables + GeneratedPage.others
      + GeneratedPage.voids
    if Bool.random(using: &random) { html = "<!DOCTYPE html>" }
    for _ in 0..<Int.random(in: 1..<50, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: open(names.randomElement(using: &random) ?? "p", &random)
      case 5..<8: html += "</\(names.randomElement(using: &random) ?? "p")>"
      case 8:
        html +=
          ["<!--", "-->", "<![CDATA[", "]]>", "<", "</", "<body>", "</body>", "</html>", "<head>"].randomElement(
            using: &random) ?? ""
      default: html += "t\(count) "
      }
    }
  }

  /// A page as somebody might write it: end tags are missing, stray or in the wrong order, tables are only untidy.
  /// There is no `template`, `main` or `select`, of which html5lib knows less than the standard.
  init(plausible random: inout Seeded, isFormatted: Bool) {
    if !isFormatted { inlines = ["span", "label", "x-y", "ins", "kbd"] }
    if Bool.random(using: &random) { html = "<!DOCTYPE html>\n" }
    if Bool.random(using: &random) { html += "<html>" }
    if Bool.random(using: &random) { html += "<head><title>a < b</title><meta charset=utf-8>" }
    if Bool.random(using: &random) { html += "</head>" }
    if Bool.random(using: &random) { html += "<body class=home>" }
    for _ in 0..<Int.random(in: 1..<6, using: &random) { content(depth: 0, &random) }
    if Bool.random(using: &random) { html += "</body></html>\n" }
  }

  private mutating func content(depth: Int, _ random: inout Seeded) {
    text(&random)
    guard depth < 6 else { return }
    switch Int.random(in: 0..<23, using: &random) {
    case 0..<9: element(GeneratedPage.blocks.randomElement(using: &random) ?? "p", depth, &random)
    case 9..<14: element(inlines.randomElement(using: &random) ?? "b", depth, &random)
    case 14..<16: table(depth, &random)
    case 16: open(GeneratedPage.voids.randomElement(using: &random) ?? "br", &random)
    case 17: html += "</\((GeneratedPage.blocks + inlines).randomElement(using: &random) ?? "p")>"
    case 18: html += "<script>if (a<b) '</p><div>'</script>"
    case 19: html += "<!-- <div> </article> -->"
    case 20:
      open("svg", &random)
      html += "<title><b>s</b></title><path d=x /><![CDATA[</article>]]><foreignObject>"
      content(depth: depth + 1, &random)
      html += Bool.random(using: &random) ? "</foreignObject></svg>" : "</svg>"
    case 21: html += "<math><mi>x</mi><mo>&lt;</mo></math>"
    default:
      element(
        ["button", "details", "ruby", "noscript"].randomElement(using: &random) ?? "button", depth, &random)
    }
    text(&random)
  }

  private mutating func element(_ name: String, _ depth: Int, _ random: inout Seeded) {
    open(name, &random)
    for _ in 0..<Int.random(in: 0..<4, using: &random) { content(depth: depth + 1, &random) }
    if Int.random(in: 0..<5, using: &random) > 0 { html += "</\(name)>" }
  }

  private mutating func table(_ depth: Int, _ random: inout Seeded) {
    open("table", &random)
    if Bool.random(using: &random) {
      open(["caption", "colgroup", "tbody", "thead"].randomElement(using: &random) ?? "tbody", &random)
    }
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      if Bool.random(using: &random) { open("tr", &random) }
      open(Bool.random(using: &random) ? "td" : "th", &random)
      content(depth: depth + 1, &random)
      if Bool.random(using: &random) { html += "</td>" }
      if Bool.random(using: &random) { html += "</tr>" }
    }
    html += "</table>"
  }

  private mutating func text(_ random: inout Seeded) {
    if Bool.random(using: &random) { html += "t\(Int.random(in: 0..<1000, using: &random)) " }
  }

  private mutating func open(_ name: String, _ random: inout Seeded) {
    let shown = Int.random(in: 0..<8, using: &random) == 0 ? name.uppercased() : name
    html += "<\(shown) data-n=\(count)"
    if Int.random(in: 0..<3, using: &random) == 0 {
      html += " class='\(GeneratedPage.classes.randomElement(using: &random) ?? "x")' class=twice"
    }
    html += ">"
    count += 1
  }
}
