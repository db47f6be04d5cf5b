import FeedModel

/// What was found in one unit of a document, kept with byte offsets until the input is at hand to place it.
struct Findings {
  private var list: [(Diagnostic.Message, Int)] = []
  private var saidOnce: Set<String> = []

  mutating func note(_ message: Diagnostic.Message, at offset: Int) { list.append((message, offset)) }

  mutating func note(_ message: Diagnostic.Message, at element: XMLElement) { note(message, at: element.offset) }

  /// Notes what is said only the first time that it is found in a document.
  mutating func note(once message: Diagnostic.Message, at element: XMLElement) {
    if saidOnce.insert(message.code).inserted { note(message, at: element.offset) }
  }

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
    guard let problem = reading.problem else { return reading.timestamp }
    let isFault = form == .rfc822 ? problem.isFault : problem != .leapSecond
    note(isFault ? .wrongDate(problem, area) : .irregularDate(problem, area), at: element)
    return reading.timestamp
  }

  /// The address that an element or an attribute names, resolved where it is relative; what is wrong is noted.
  mutating func address(
    _ reference: String, of element: XMLElement, base: WebAddress?, _ area: String
  ) -> WebAddress? {
    let isAtom = area == "atom"
    let text = isAtom ? reference : reference.trimmedWhitespace
    let isFaulty = checkAddressText(text, of: element.name.qualified, at: element.offset)
    let reference = reference.trimmedWhitespace
    if !isAtom, !AddressText.isASCII(reference) { note(.beyondASCII(element.name.qualified), at: element) }
    if let address = WebAddress(reference) { return address }
    guard !reference.isEmpty, let address = element.resolve(reference, base: base) else {
      if isAtom, !reference.isEmpty {
        if !isFaulty { note(.relativeToNothing(element.name.qualified), at: element) }
      } else if !isFaulty {
        note(.invalidAddress(element.name.qualified, reference, area), at: element)
      }
      return nil
    }
    if element.bases.isEmpty, !isAtom, !isFaulty {
      note(.relativeAddress(element.name.qualified, reference, area), at: element)
    }
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
  static func wrongDate(_ problem: Timestamp.Problem, _ area: String) -> Self {
    let code =
      switch problem {
      case .otherForm, .unixTime: area == "rss" ? "date-iso-in-rss" : "date-rfc822-in-iso-field"
      case .wrongWeekday: "date-weekday"
      case .whitespace: "date-whitespace"
      case .lowercase: "date-lowercase"
      default: "date-invalid"
      }
    return .error("\(area)/\(code)", problem.advice)
  }
  fileprivate static func beyondASCII(_ element: String) -> Self {
    .error("uri/iri-in-uri-field", "write the letters beyond ASCII in \(element) as escapes or Punycode; RSS has URLs")
  }
  static func relativeToNothing(_ element: String) -> Self {
    .warning("atom/address-without-base", "write the whole address in \(element); nothing here says where it begins")
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

extension Timestamp.Problem {
  /// Whether RSS 2.0 forbids it; what is left was a date in RFC 822 or is in its successors.
  var isFault: Bool {
    switch self {
    case .otherForm, .unixTime, .hour24, .noTime, .wrongWeekday, .numericMonth, .foreignMonth, .fraction: true
    default: false
    }
  }
}

extension String {
  /// The beginning of a text on one line, for a message.
  var excerpt: String {
    let line = prefix(200).collapsedWhitespace
    return line.unicodeScalars.count > 60 ? String(line.unicodeScalars.prefix(60)) + "…" : line
  }
}
