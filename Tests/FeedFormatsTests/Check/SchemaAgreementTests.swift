import FeedModel
import Foundation
import Testing

@testable import FeedFormats

/// The grammars and the rules are two opinions on the same documents: neither may find a structure faulty that the
/// other lets pass.
@Suite struct SchemaAgreementTests {
  @Test func whereTheGrammarFindsAFaultTheRulesDo() throws {
    for document in try JudgedDocument.all() {
      let faults = document.report.all.filter { $0.code.hasSuffix("/schema") }.map(\.message.text)
      #expect(faults.isEmpty, "\(document.name): \(faults)")
    }
  }

  @Test func whereTheRulesFindTheStructureFaultyTheGrammarDoes() throws {
    var silent: [String: String] = [:]
    for document in try JudgedDocument.all() {
      // Of elements with a prefix, which are extensions, the grammars know nothing.
      let errors = Set(
        document.report.all.filter {
          $0.severity == .error && !(BeyondGrammar.isShared($0.code) && $0.message.text.contains(/\w:\w/))
        }.map(\.code))
      guard errors.isDisjoint(with: JudgedDocument.unreadable), document.passesItsGrammar else { continue }
      for code in errors where !BeyondGrammar.holds(code) { silent[code] = document.name }
    }
    let unseen = silent.map { "\($0.key) in \($0.value)" }.sorted()
    #expect(unseen.isEmpty, "the grammar does not see \(unseen.joined(separator: "; "))")
  }
}

/// A document with what the rules say of it.
private struct JudgedDocument {
  var name: String
  var report: Diagnostics
  /// Whether there is a grammar for it, and it finds nothing.
  var passesItsGrammar: Bool

  /// What keeps libxml2 from making a tree to hold against a grammar.
  static let unreadable: Set<String> = [
    "enc/invalid-bytes", "enc/not-as-declared", "enc/unknown", "ns/prefix-undeclared", "xml/bare-ampersand",
    "xml/cdata-end-in-text", "xml/decl-not-first", "xml/entity-expansion", "xml/entity-external",
    "xml/entity-undefined", "xml/illegal-char", "xml/no-element", "xml/not-wellformed", "xml/too-deep",
    "xml/trailing-content", "xml/version",
  ]

  init?(_ bytes: [UInt8], _ name: String, _ circumstances: Circumstances = Circumstances()) {
    guard let format = FeedFormats.recognizing(document: bytes), format.isXML else { return nil }
    self.name = name
    report = Check.document(bytes, name: name, circumstances: circumstances)
    var input = FeedInput(bytes, name: name)
    var unused = Diagnostics()
    XMLEncoding.settle(&input, report: &unused)
    passesItsGrammar =
      RelaxNG.Schema.of(input.bytes, format: format.name).map {
        RelaxNG.validate(input.bytes, against: $0, name: name).isEmpty
      } ?? false
  }

  /// All cases, all examples of rules, and the W3C's cases when they are there.
  static func all() throws -> [JudgedDocument] {
    var all = FeedCase.all.compactMap { JudgedDocument($0.bytes, $0.testDescription) }
    for test in SchemaCase.all { if let found = JudgedDocument(try test.bytes, test.path) { all.append(found) } }
    for rule in Rules.all {
      for (example, side) in [(rule.breach, "breach"), (rule.remedy, "remedy")] {
        guard let bytes = example?.document, bytes.count < 1 << 16 else { continue }
        let found = JudgedDocument(bytes, "the \(side) of \(rule.code)", example?.circumstances ?? Circumstances())
        if let found { all.append(found) }
      }
    }
    guard let shared = ProcessInfo.processInfo.environment["FEEDMILL_SHARED"] else { return all }
    let folder = URL(filePath: shared).appending(path: "conformance/feedvalidator")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted() where name.hasSuffix(".xml") {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      if let found = JudgedDocument(bytes, name) { all.append(found) }
    }
    return all
  }
}

/// Errors that no grammar of ours can express, each kind with its reason; `uri/…` is about single characters.
private enum BeyondGrammar {
  /// Codes that extensions have in common with the formats.
  static func isShared(_ code: String) -> Bool {
    code.hasPrefix("element/") || code.hasPrefix("ns/") || code.hasPrefix("attr/")
  }

  static func holds(_ code: String) -> Bool {
    areas.contains { code.hasPrefix($0.0) } || code.hasPrefix("uri/") || codes.contains { $0.0.contains(code) }
  }

  /// Vocabularies of extensions: the grammars let anything pass in a namespace that is not the format's own.
  /// So they do with HTML in a text and with what tags of languages mean.
  private static let areas: [(String, String)] = [
    "access", "admin", "app", "blogchannel", "cc", "content", "date/w3cdtf-", "dc", "dcterms", "event", "extension",
    "feedburner", "fh", "geo", "georss", "gml", "html", "hub", "indexing", "itunes", "lang", "license", "media",
    "opensearch",
    "podcast", "psc", "slash", "source", "sy", "thr", "tombstone", "trackback", "wfw", "xhtml",
  ].map { ($0.contains("/") ? $0 : $0 + "/", "no part of the grammar") }

  private static let codes: [(Set<String>, String)] = [
    (
      [
        "rss/channel-link-invalid", "rss/comments-invalid", "rss/docs-invalid", "rss/enclosure-url-invalid",
        "rss/guid-permalink-not-url", "rss/guid-permalink-tag", "rss/icon-invalid", "rss/image-link-invalid",
        "rss/image-url-invalid", "rss/item-link-invalid", "rss/source-url-invalid", "rss/textinput-link-invalid",
        "atom/base-invalid", "atom/category-scheme-relative", "atom/content-src-invalid", "atom/generator-uri-invalid",
        "atom/id-not-iri", "atom/id-relative", "atom/link-href-invalid", "atom/link-rel-relative",
      ], "the data type of addresses takes any text, and which schemes there are is in no grammar"
    ),
    (
      [
        "rss/author-email", "rss/managing-editor-email", "rss/webmaster-email", "rss/language-unknown",
        "atom/lang-invalid", "xml/lang-invalid", "atom/link-length-invalid", "atom/link-rel-blank",
        "atom/content-type-composite", "atom/content-base64-invalid", "atom/link-rel-multiple",
      ], "what a text means, such as who a person is or which languages there are"
    ),
    (
      [
        "date/iso-in-rss", "rss/date-weekday", "rss/date-zone-unknown", "rss/date-invalid", "atom/date-invalid",
        "atom/date-offset-invalid", "atom/date-whitespace", "atom/id-whitespace", "date/out-of-range",
      ], "a pattern knows no calendar, and the grammars allow white space around a value as XML Schema does"
    ),
    (
      [
        "rss/guid-duplicate", "rss/skipdays-count", "rss/skipdays-duplicate", "rss/skiphours-count",
        "rss/skiphours-duplicate", "atom/id-all-same", "atom/link-alternate-duplicate",
      ], "grammars neither count nor compare values"
    ),
    (
      [
        "rss/item-needs-title-or-description", "rss/item-blank-both", "atom/content-or-alternate-missing",
        "atom/entry-document-author", "atom/feed-author-missing", "atom/summary-missing", "atom/content-xml-children",
      ], "one thing is needed where another is missing or says something: Schematron's part, and libxml2's interleave"
    ),
    (
      ["atom/link-href-missing"], "a link of Atom in RSS is an extension there"
    ),
    (
      ["ns/element-none", "atom/undefined-element"],
      "RFC 4287's grammar takes an element without a namespace for an extension"
    ),
    (
      ["xml/doctype-conflict", "xml/doctype-netscape"], "a grammar does not see the DOCTYPE"
    ),
  ]
}
