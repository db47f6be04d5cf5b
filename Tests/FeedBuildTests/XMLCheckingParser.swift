import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether a text is well-formed, and what its elements say of each other.
final class XMLCheckingParser: NSObject, XMLParserDelegate {
  private(set) var error: String?
  private(set) var ids: [String] = []
  private(set) var named: [String] = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() {
      error = "\(parser.parserError.map { "\($0)" } ?? "") at \(parser.lineNumber):\(parser.columnNumber)"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let id = attributes["id"] { ids.append(id) }
    if let label = attributes["aria-labelledby"] { named.append(label) }
  }
}
