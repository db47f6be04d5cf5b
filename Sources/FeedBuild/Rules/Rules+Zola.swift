import FeedFormats
import FeedModel

// Sites made with Zola.
extension Rules {
  static let buildZola: [Rule] = [
    Rule(
      "zola/no-front-matter", .warning, "Zola, page", "a file of the content folder has no front matter",
      why: "Zola stops at such a file; here it is left out"),
    Rule(
      "zola/unknown-language", .warning, "Zola, multilingual sites",
      "a file's name ends in a language that the site does not have",
      why: "Zola stops at such a file; here it is taken to be in the site's own language"),
    Rule(
      "zola/unknown-letter", .warning, "Zola, slugify",
      "an address is made of a letter whose Latin form is not known",
      why: "the address and the id differ from those that Zola makes, so the link leads nowhere"),
    Rule(
      "zola/broken-link", .warning, "Zola, internal links", "a link with `@/` names no page of the site",
      why: "Zola stops at such a link; here it leads where the page would be"),
    Rule(
      "zola/own-template", .info, "Zola, feeds", "the site makes its feed by a template of its own",
      why: "templates are not run, so what it writes besides the entries may differ"),
  ]
}
