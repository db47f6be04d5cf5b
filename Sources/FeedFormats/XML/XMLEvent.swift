import CLibXML2

/// What the parser met, in the order of the document.
enum XMLEvent {
  /// `end` is the byte offset just before the tag's `>` or `/>`.
  case start(XMLName, [XMLEvent.Attribute], end: Int)
  /// `end` is the byte offset behind the tag.
  case end(end: Int)
  /// `end` is the byte offset where its first piece ends.
  case text(String, end: Int)
  /// The start of a DOCTYPE, whose declarations have been taken out.
  case doctype(end: Int)
  /// A declaration all the same; the parser has stopped.
  case declaration(end: Int)
  /// `<?xml-stylesheet … ?>`, wherever it stands.
  case stylesheet(end: Int)
  case problem(XMLProblem)

  struct Attribute {
    var name: XMLName
    var value: String
  }
}

/// A finding of libxml2.
struct XMLProblem {
  var code: UInt32
  var isWarning: Bool
  /// Bytes read when it was found.
  var offset: Int
  /// From 1; 0 when unknown.
  var line: Int
  var text: String
  /// The names that the text speaks of.
  var names: [String]

  init(_ problem: xmlProblem, offset: Int) {
    code = UInt32(truncatingIfNeeded: problem.code)
    isWarning = problem.level <= Int(XML_ERR_WARNING.rawValue)
    self.offset = offset
    line = Int(problem.line)
    text = problem.message.map { String(cString: $0).trimmingLineEnd } ?? ""
    names = [problem.first, problem.second, problem.third].compactMap { $0.map { String(cString: $0) } }
  }
}

extension String {
  fileprivate var trimmingLineEnd: String {
    var rest = Substring(self)
    while let last = rest.last, last.isNewline || last == " " || last == "." { rest.removeLast() }
    return String(rest)
  }
}
