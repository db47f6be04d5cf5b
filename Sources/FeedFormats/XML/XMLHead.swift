import FeedModel

/// Judges what stands before the root element: declaration, instructions, comments.
enum XMLHead {
  /// How many bytes programs look at to find out what a document is.
  static let sniffed = 128

  /// `root` is where the root's start tag begins; the input is in UTF-8 by then. The reference to the first style sheet
  /// in CSS comes back.
  static func judge(before root: Int, _ input: inout FeedInput, _ report: inout Diagnostics) -> String? {
    let bytes = input.bytes
    let prolog = XMLProlog(Array(bytes[..<min(max(0, root), bytes.count)]))
    if !bytes.starts(with: [0xEF, 0xBB, 0xBF]), !input.isConverted, XMLEncoding.declared(in: bytes) == nil {
      report.report(.noEncoding, at: input.place(at: 0))
    }
    if let declaration = prolog.declaration, let word = find("standalone", in: bytes[declaration]) {
      report.report(.standalone, at: input.place(at: word))
    }
    let stylesheets = prolog.instructions.compactMap { judge($0, &input, &report) }
    if let comment = prolog.comments.first { report.report(.comment, at: input.place(at: comment.lowerBound)) }
    if root > sniffed { report.report(.late(root), at: input.place(at: root)) }
    return stylesheets.first
  }

  /// The reference of an `xml-stylesheet` that is CSS and is what a browser takes unasked.
  private static func judge(
    _ range: Range<Int>, _ input: inout FeedInput, _ report: inout Diagnostics
  ) -> String? {
    let text = input.bytes[range]
    guard text.dropFirst(2).starts(with: Array("xml-stylesheet".utf8)) else { return nil }
    let values = XMLScan.attributes(in: Array(text), tag: 0)
    func value(_ name: StaticString) -> String? {
      guard
        let found = values.first(where: { text.dropFirst($0.name.lowerBound).prefix($0.name.count).elementsEqual(name) }
        )
      else { return nil }
      return XMLReference.decoding(text.dropFirst(found.value.lowerBound).prefix(found.value.count))
    }
    guard let reference = value("href"), let type = value("type") else {
      report.report(.stylesheetType, at: input.place(at: range.lowerBound))
      return nil
    }
    if ["text/xsl", "application/xslt+xml", "text/xslt"].contains(type.lowercased()) {
      report.report(.xslt, at: input.place(at: range.lowerBound))
    }
    return type.lowercased() == "text/css" && value("alternate") != "yes" ? reference : nil
  }

  private static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    var i = bytes.startIndex
    while i + word.utf8CodeUnitCount <= bytes.endIndex {
      if bytes[i...].prefix(word.utf8CodeUnitCount).elementsEqual(word) { return i }
      i += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func elementsEqual(_ text: StaticString) -> Bool { text.withUTF8Buffer { elementsEqual($0) } }
}

extension Diagnostic.Message {
  fileprivate static let noEncoding = info(
    "enc/not-declared", "begin with <?xml version=\"1.0\" encoding=\"utf-8\"?>; no encoding is named, UTF-8 is assumed")
  fileprivate static let standalone = info("xml/standalone-yes", "remove standalone; it says nothing about a feed")
  fileprivate static let comment = info(
    "xml/comment-before-root", "move the comment behind the root's start tag, where no program looks for the format")
  fileprivate static func late(_ offset: Int) -> Self {
    .warning(
      "xml/sniff-window",
      "begin the root element within the first \(XMLHead.sniffed) bytes; programs that guess look no further, and it begins at \(offset)"
    )
  }
  fileprivate static let xslt = info(
    "xml/pi-stylesheet-xslt", "show people a page or a CSS style sheet; browsers are giving up XSLT")
  fileprivate static let stylesheetType = warning(
    "xml/pi-stylesheet-type", "give xml-stylesheet both href and type")
}
