import FeedModel
import FeedText

// Dublin Core, in its first form and as terms.
extension ExtensionRules {
  static let dublinCore = ExtensionRules(
    ElementCodes(
      unknown: "dc/element-unknown"),
    [
      "creator": ElementRule(inAtom: "dc/in-atom-redundant", attributes: [], judge: { $1.checkCreator($0) }),
      "subject": ElementRule(inAtom: "dc/in-atom-redundant", attributes: []),
      "date": ElementRule(
        isSingle: true, singleIn: .head, twice: "dc/date-duplicate", inAtom: "dc/in-atom-redundant",
        text: ValueRule(.dateW3C, "date/w3cdtf-invalid"), attributes: []),
      "language": ElementRule(
        isSingle: true, text: ValueRule(.language, "dc/language-invalid"), attributes: []),
      "rights": ElementRule(isSingle: true, attributes: [], judge: { $1.checkRights($0) }),
      "title": ElementRule(isSingle: true, attributes: []),
      "description": ElementRule(isSingle: true, attributes: []),
      "type": ElementRule(isSingle: true, attributes: []),
      "format": ElementRule(isSingle: true, attributes: []),
      "source": ElementRule(isSingle: true, attributes: []),
      "publisher": ElementRule(attributes: []), "contributor": ElementRule(attributes: []),
      "identifier": ElementRule(attributes: []), "relation": ElementRule(attributes: []),
      "coverage": ElementRule(attributes: []),
    ])

  static let dublinCoreTerms = ExtensionRules(
    .shared,
    [
      "created": ElementRule(isSingle: true, text: ValueRule(.dateW3C, "dcterms/date-invalid")),
      "issued": ElementRule(isSingle: true, text: ValueRule(.dateW3C, "dcterms/date-invalid")),
      "modified": ElementRule(isSingle: true, text: ValueRule(.dateW3C, "dcterms/date-invalid")),
      "extent": ElementRule(isSingle: true, text: ValueRule(.positive, "dcterms/extent-invalid")),
    ],
    unasked: [
      "abstract", "accessRights", "accrualMethod", "accrualPeriodicity", "accrualPolicy", "alternative", "audience",
      "available", "bibliographicCitation", "conformsTo", "contributor", "coverage", "creator", "date", "dateAccepted",
      "dateCopyrighted", "dateSubmitted", "description", "educationLevel", "format", "hasFormat", "hasPart",
      "hasVersion", "identifier", "instructionalMethod", "isFormatOf", "isPartOf", "isReferencedBy", "isReplacedBy",
      "isRequiredBy", "isVersionOf", "language", "license", "mediator", "medium", "provenance", "publisher",
      "references", "relation", "replaces", "requires", "rights", "rightsHolder", "source", "spatial", "subject",
      "tableOfContents", "temporal", "title", "type", "valid",
    ])
}

extension Findings {
  fileprivate mutating func checkCreator(_ element: XMLElement) {
    let text = element.text
    if text.isBlank { return note(.blankCreator(element.name.qualified), at: element) }
    guard text.utf8.contains(UInt8(ascii: "@")) else { return }
    let brackets: Set<Character> = ["<", ">", "(", ")", ",", ";"]
    let words = text.split { $0.isWhitespace || brackets.contains($0) }
    if words.contains(where: {
      EmailText.isAddress($0.lowercased().hasPrefix("mailto:") ? String($0.dropFirst(7)) : String($0))
    }) {
      note(.creatorEmail, at: element)
    }
  }

  fileprivate mutating func checkRights(_ element: XMLElement) {
    if MarkupCheck.looksLikeHTML(element.text) { note(.rightsMarkup, at: element) }
  }
}

extension Diagnostic.Message {
  fileprivate static func blankCreator(_ name: String) -> Self {
    .warning("dc/creator-blank", "write the author's name into \(name), or remove it")
  }
  fileprivate static let creatorEmail = info(
    "dc/creator-email", "leave the e-mail address out, which anybody can read; dc:creator is for the name")
  fileprivate static let rightsMarkup = warning(
    "dc/rights-html", "write dc:rights as plain text; readers show tags and references as they are")
}
