import CLibXML2
import FeedModel

/// A second opinion on structure: libxml2 holds a document against a grammar of ours.
///
/// The document must have been read by `XMLReader` without an error, which bounds its depth, keeps entities out and
/// brings it to UTF-8.
enum RelaxNG {
  /// A grammar in RELAX NG's XML syntax, and the code of the findings against it.
  struct Schema: Sendable {
    let code: String
    let title: String
    let text: String
  }

  static func validate(_ bytes: [UInt8], against schema: Schema, name: String) -> Diagnostics {
    var report = Diagnostics()
    guard let grammar = Grammar.of(schema) else {
      report.report(.noGrammar(schema.title), at: Place(file: name))
      return report
    }
    let outline = XMLOutline(of: bytes)
    if outline.hasTooMany { return report }
    guard let document = Document(outline.bytes) else {
      report.report(.noDocument(schema), at: Place(file: name))
      return report
    }
    let problems = grammar.problems(in: document)
    // The first is the deepest; what follows repeats it for each element around. Some have no line: the next one has.
    guard let problem = problems.first else { return report }
    let line = problems.lazy.map(\.line).first { $0 > 0 } ?? 1
    report.report(.breach(schema, problem), at: place(inLine: line, of: bytes, name: name))
    return report
  }

  /// Takes a format's grammar in, so that it is there for the first document.
  static func prepare(format: String) { _ = format == "atom" ? Grammar.of(.atom) : Grammar.of(.rss) }

  /// Whether a document, which is there without its long texts, follows the grammar.
  static func allows(_ outline: [UInt8], _ schema: Schema) -> Bool {
    guard let grammar = Grammar.of(schema), let document = Document(outline) else { return false }
    return grammar.problems(in: document).isEmpty
  }

  /// libxml2 tells no columns: the first tag of the line.
  private static func place(inLine line: Int, of bytes: [UInt8], name: String) -> Place {
    let scalars = LineMap(bytes).line(line)?.unicodeScalars
    let indent = scalars.flatMap { line in line.firstIndex(of: "<").map { line[..<$0].count } }
    return Place(file: name, line: line, column: (indent ?? 0) + 1)
  }

  private static let isReady: Void = {
    _ = XMLParser.isReady
    xmlMakeDataTypes()
  }()

  /// A grammar that libxml2 has taken in, once for all documents and threads: validating reads it and keeps what it
  /// finds in a context of its own, so it is shared by its address.
  private final class Grammar: Sendable {
    private let address: UInt

    static func of(_ schema: Schema) -> Grammar? { schema.code == Schema.atom.code ? atom : rss }

    private static let atom = Grammar(Schema.atom.text)
    private static let rss = Grammar(Schema.rss.text)

    private init?(_ text: String) {
      _ = isReady
      var text = text
      let schema = text.withUTF8 { bytes -> xmlRelaxNGPtr? in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          guard let parser = xmlRelaxNGNewMemParserCtxt(bytes.baseAddress, Int32(clamping: bytes.count)) else {
            return nil
          }
          defer { xmlRelaxNGFreeParserCtxt(parser) }
          xmlRelaxNGSetParserStructuredErrors(parser, { _, _ in }, nil)
          return xmlRelaxNGParse(parser)
        }
      }
      guard let schema else { return nil }
      address = UInt(bitPattern: schema)
    }

    func problems(in document: borrowing Document) -> [XMLProblem] {
      guard let schema = xmlRelaxNGPtr(bitPattern: address), let validator = xmlRelaxNGNewValidCtxt(schema) else {
        return []
      }
      defer { xmlRelaxNGFreeValidCtxt(validator) }
      let list = ProblemList()
      let data = Unmanaged.passUnretained(list).toOpaque()
      xmlRelaxNGSetValidStructuredErrors(
        validator,
        { data, error in
          guard let data else { return }
          let list = Unmanaged<ProblemList>.fromOpaque(data).takeUnretainedValue()
          if list.problems.count < 100 { list.problems.append(XMLProblem(xmlProblemOf(error), offset: 0)) }
        }, data)
      let status = xmlRelaxNGValidateDoc(validator, document.tree)
      return withExtendedLifetime(list) { status == 0 ? [] : list.problems }
    }
  }

  /// The owner of a tree.
  private struct Document: ~Copyable {
    let tree: xmlDocPtr

    init?(_ bytes: [UInt8]) {
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      let tree = bytes.withUnsafeBytes {
        xmlReadTree($0.bindMemory(to: CChar.self).baseAddress, Int32(clamping: $0.count), Int32(options))
      }
      guard let tree else { return nil }
      self.tree = tree
    }

    deinit { xmlFreeDoc(tree) }
  }

  private final class ProblemList {
    var problems: [XMLProblem] = []
  }
}

extension RelaxNG.Schema {
  /// The grammar that a document of the format named `format` must follow, if there is one for its version.
  static func of(_ bytes: [UInt8], format: String) -> RelaxNG.Schema? {
    guard let tag = XMLScan.root(in: bytes) else { return nil }
    let attributes = XMLScan.attributes(in: bytes, tag: tag)
    func has(_ name: StaticString, _ value: String) -> Bool {
      attributes.contains {
        bytes[$0.name].elementsEqual(name.description.utf8) && bytes[$0.value].elementsEqual(value.utf8)
      }
    }
    switch format {
    case "atom":
      let isCurrent = attributes.contains { bytes[$0.value].elementsEqual(Namespace.atom.address.string.utf8) }
      return isCurrent ? .atom : nil
    case "rss": return has("version", "2.0") ? .rss : nil
    default: return nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func breach(_ schema: RelaxNG.Schema, _ problem: XMLProblem) -> Self {
    let text = problem.inOurWords
    let extra = [text.text(between: "extra element ", and: " in interleave"), text.text(after: "has extra content: ")]
    if let name = extra.compactMap({ $0 }).first {
      return .error(
        schema.code, "<\(name)> is not allowed here, is one too many or holds what it must not, by \(schema.title)")
    }
    return .error(schema.code, "\(text), by the grammar of \(schema.title)")
  }
  fileprivate static func noDocument(_ schema: RelaxNG.Schema) -> Self {
    .error(schema.code, "the document cannot be read, so it was not held against the grammar of \(schema.title)")
  }
  fileprivate static func noGrammar(_ title: String) -> Self {
    .error("check/grammar", "libxml2 does not take the grammar of \(title); was it built without RELAX NG")
  }
}

extension String {
  fileprivate func text(between start: String, and end: String) -> Substring? {
    hasPrefix(start) && hasSuffix(end) ? dropFirst(start.count).dropLast(end.count) : nil
  }

  fileprivate func text(after text: String) -> Substring? {
    guard let end = utf8.firstRange(of: text.utf8) else { return nil }
    return self[end.upperBound...]
  }
}
