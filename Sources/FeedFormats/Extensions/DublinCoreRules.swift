// Dublin Core, in its first form and as terms.
extension ExtensionRules {
  static let dublinCore = ExtensionRules(
    "dc",
    [
      "title": ElementRule(), "creator": ElementRule(), "subject": ElementRule(), "description": ElementRule(),
      "publisher": ElementRule(), "contributor": ElementRule(), "type": ElementRule(), "format": ElementRule(),
      "identifier": ElementRule(), "source": ElementRule(), "relation": ElementRule(), "coverage": ElementRule(),
      "rights": ElementRule(),
      "date": ElementRule(isSingle: true, text: ValueRule(.dateW3C, "dc/date-invalid")),
      "language": ElementRule(text: ValueRule(.language, "dc/language-invalid")),
    ])

  static let dublinCoreTerms = ExtensionRules(
    "dcterms", isClosed: false,
    [
      "created": ElementRule(text: ValueRule(.dateW3C, "dcterms/date-invalid")),
      "issued": ElementRule(text: ValueRule(.dateW3C, "dcterms/date-invalid")),
      "modified": ElementRule(text: ValueRule(.dateW3C, "dcterms/date-invalid")),
    ])
}
