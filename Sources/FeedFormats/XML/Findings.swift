import FeedModel

/// What was found in one unit of a document, kept with byte offsets until the input is at hand to place it.
struct Findings {
  private var list: [(Diagnostic.Message, Int)] = []

  mutating func note(_ message: Diagnostic.Message, at offset: Int) { list.append((message, offset)) }

  mutating func note(_ message: Diagnostic.Message, at element: XMLElement) { note(message, at: element.offset) }

  /// Reports in the order of the document.
  mutating func deliver(_ input: inout FeedInput, to report: inout Diagnostics) {
    guard !list.isEmpty else { return }
    let sorted = list.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
    for (_, finding) in sorted { report.report(finding.0, at: input.place(at: finding.1)) }
    list.removeAll()
  }

  /// The form in which a date should be written.
  enum DateForm {
    case rfc822
    case rfc3339
    case w3cdtf
  }

  /// The date that an element holds; what is wrong with it is noted under `area`.
  mutating func date(in element: XMLElement, _ form: DateForm, _ area: String) -> Timestamp? {
    let text = element.text
    let reading: Timestamp.Reading? =
      switch form {
      case .rfc822: Timestamp.readingRFC822(text)
      case .rfc3339: Timestamp.readingRFC3339(text)
      case .w3cdtf: Timestamp.readingW3CDTF(text)
      }
    guard let reading else {
      note(.invalidDate(element.name.qualified, text, area), at: element)
      return nil
    }
    if let problem = reading.problem { note(.irregularDate(problem, area), at: element) }
    return reading.timestamp
  }

  /// The address that an element or an attribute names, resolved where it is relative; what is wrong is noted.
  mutating func address(
    _ reference: String, of element: XMLElement, base: WebAddress?, _ area: String
  ) -> WebAddress? {
    let reference = reference.trimmedWhitespace
    if let address = WebAddress(reference) { return address }
    guard !reference.isEmpty, let address = element.resolve(reference, base: base) else {
      note(.invalidAddress(element.name.qualified, reference, area), at: element)
      return nil
    }
    if element.bases.isEmpty { note(.relativeAddress(element.name.qualified, reference, area), at: element) }
    return address
  }
}

extension Diagnostic.Message {
  static func invalidDate(_ element: String, _ text: String, _ area: String) -> Self {
    .error("\(area)/date-invalid", "\(element) holds no date: \"\(text.excerpt)\"")
  }
  static func irregularDate(_ problem: Timestamp.Problem, _ area: String) -> Self {
    .warning("\(area)/date-irregular", problem.advice)
  }
  static func invalidAddress(_ element: String, _ text: String, _ area: String) -> Self {
    text.isEmpty
      ? .error("\(area)/address-invalid", "give \(element) an address")
      : .error("\(area)/address-invalid", "\(element) is no absolute address: \"\(text.excerpt)\"")
  }
  static func relativeAddress(_ element: String, _ text: String, _ area: String) -> Self {
    .error("\(area)/address-relative", "write the whole address in \(element), not \"\(text.excerpt)\"")
  }
}

extension String {
  /// The beginning of a text on one line, for a message.
  var excerpt: String {
    let line = prefix(200).collapsedWhitespace
    return line.unicodeScalars.count > 60 ? String(line.unicodeScalars.prefix(60)) + "…" : line
  }
}
