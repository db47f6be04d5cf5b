import FeedModel

// RFC 4287 §4.2.2, and rights (§4.2.10).
extension Rules {
  static let atomCategories: [Rule] = [
    Rule(
      "atom/category-term-missing", .error, "RFC 4287 §4.2.2.1",
      "a category has no term",
      why: "term is the category: readers that filter by it find nothing, whatever else stands there",
      breach: .atomEntry("<category>rye</category>"),
      remedy: .atomEntry(#"<category term="rye"/>"#)),
    Rule(
      "atom/category-term-blank", .warning, "RFC 4287 §4.2.2.1",
      "the term of a category is empty",
      why: "readers list a category without a name, or none",
      breach: .atomEntry(#"<category term="" label="Rye"/>"#),
      remedy: .atomEntry(#"<category term="rye" label="Rye"/>"#)),
    Rule(
      "atom/category-scheme-relative", .error, "RFC 4287 §4.2.2.2",
      "the scheme of a category is no whole address",
      why: "scheme tells whose word the term is; one that is not worldwide does not",
      breach: .atomEntry(#"<category term="rye" scheme="grain"/>"#),
      remedy: .atomEntry(#"<category term="rye" scheme="https://example.org/grain"/>"#)),
    Rule(
      "atom/category-label-html", .warning, "RFC 4287 §4.2.2.3",
      "the label of a category holds HTML, where it is plain text",
      why: "the tags or references are shown as they are written",
      breach: .atomEntry(#"<category term="rye" label="Rye &amp;amp; more"/>"#),
      remedy: .atomEntry(#"<category term="rye" label="Rye &amp; more"/>"#)),
    Rule(
      "atom/category-duplicate", .warning, "practice",
      "a category stands twice in one feed or entry",
      why: "readers show the word twice, and counts by category come out wrong",
      breach: .atomEntry(#"<category term="rye"/><category term="rye"/>"#),
      remedy: .atomEntry(#"<category term="rye"/><category term="wheat"/>"#)),
    Rule(
      "atom/category-content", .info, "RFC 4287 §4.2.2",
      "a category holds text or elements",
      why: "Atom gives them no meaning; readers look at the attributes only",
      breach: .atomEntry(#"<category term="rye">Rye</category>"#),
      remedy: .atomEntry(#"<category term="rye" label="Rye"/>"#)),
    Rule(
      "atom/rights-license", .info, "RFC 4287 §4.2.10, RFC 4946",
      "rights names a licence by its address or its short name",
      why: "rights is for people to read; programs that look for what they may do go by a link with rel=\"license\"",
      breach: .atomEntry("<rights>https://creativecommons.org/licenses/by/4.0/</rights>"),
      remedy: .atomEntry(
        """
        <rights>© Ann, to be shared under Creative Commons Attribution</rights>
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
        """)),
  ]
}
