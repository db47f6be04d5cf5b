import CLibXML2
import FeedModel

/// The build's own check: libxml2 reads what is written while it is written, and keeps nothing of it.
///
/// `wellFormed` alone misses an undeclared prefix, so that any finding at all is a failure.
struct XMLCheck: ~Copyable {
  struct Problem: Sendable {
    /// From 1.
    var line: Int
    /// From 1, as libxml2 counts it; 0 when unknown.
    var column: Int
    /// Bytes read when it was found.
    var offset: Int
    var text: String
  }

  private let list = XMLProblemList()
  private var parser: XMLParser?

  init() {
    var handler = xmlSAXHandler()
    handler.serror = { data, error in
      guard let data else { return }
      Unmanaged<XMLProblemList>.fromOpaque(data).takeUnretainedValue().add(xmlProblemOf(error))
    }
    parser = XMLParser(handler: handler, data: Unmanaged.passUnretained(list).toOpaque(), recovers: false)
    list.parser = parser?.pointer
  }

  /// Takes the next bytes of the document.
  mutating func push(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let pieceSize = parser?.pieceSize, start < bytes.count {
      let end = min(start + pieceSize, bytes.count)
      parser?.push(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
  }

  mutating func push(_ bytes: borrowing [UInt8]) { bytes.withUnsafeBufferPointer { push($0) } }

  /// To be called behind the last byte; an empty result says that the document is well-formed.
  mutating func finish() -> [Problem] {
    guard parser != nil else {
      return [Problem(line: 1, column: 1, offset: 0, text: Diagnostic.Message.outOfMemory.text)]
    }
    parser?.finish()
    return list.problems
  }
}

/// Where the parser's findings go.
private final class XMLProblemList {
  var parser: xmlParserCtxtPtr?
  private(set) var problems: [XMLCheck.Problem] = []

  func add(_ problem: xmlProblem) {
    guard problems.count < 100 else { return }
    let found = XMLProblem(problem, offset: parser.map { Int(xmlByteConsumed($0)) } ?? 0)
    problems.append(
      XMLCheck.Problem(line: found.line, column: Int(problem.column), offset: found.offset, text: found.message.text))
  }
}
