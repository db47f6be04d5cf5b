internal import FeedModel

extension HTMLFindings {
  /// Where in the post the markup stands that a finding is about; `nil` when the post does not tell, because the
  /// markup was made from Markdown or stands there more often than it was found.
  static func mark(of rule: Rule, _ example: String, count: Int, in source: ArraySlice<UInt8>) -> Mark? {
    guard let wanted = markup(rule, example).map({ Array($0.utf8) }), !wanted.isEmpty else { return nil }
    var first: Int?
    var seen = 0
    var i = source.startIndex
    while i + wanted.count <= source.endIndex {
      if source[i].lowercasedASCII == wanted[0], matches(wanted, source[i..<i + wanted.count]) {
        first = first ?? i
        seen += 1
        if seen > count { return nil }
      }
      i += 1
    }
    guard let first else { return nil }
    let before = source[source.startIndex..<first]
    let line = before.lazy.filter { $0 == 0x0A }.count
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? source.startIndex
    let column = String(decoding: source[lineStart..<first], as: UTF8.self).unicodeScalars.count
    return Mark(line: line + 1, column: column + 1)
  }

  private static func matches(_ wanted: [UInt8], _ found: ArraySlice<UInt8>) -> Bool {
    zip(wanted, found).allSatisfy { $0 == $1.lowercasedASCII }
  }

  /// In lower case.
  private static func markup(_ rule: Rule, _ example: String) -> String? {
    switch rule {
    case .script: "<script"
    case .frame: "<iframe"
    case .form: "<form"
    case .unclosedComment: "<!--"
    case .eventHandler, .badAddress, .localAddress, .doubledParentheses: example.lowercased()
    case .scriptAddress: example.lowercased() + ":"
    case .unknownElement, .unclosed, .selfClosed: "<" + example.lowercased()
    case .misnested: "</" + example.lowercased()
    case .drawing: "<foreignobject"
    case .object, .emptyLink, .imageWithoutSource, .headingOne, .headingRepeatsTitle, .tooDeep: nil
    }
  }
}
