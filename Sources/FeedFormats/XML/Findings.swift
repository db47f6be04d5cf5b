import FeedModel

/// What was found in one unit of a document, kept with byte offsets until the input is at hand to place it.
struct Findings {
  /// What the document is judged by besides itself.
  var circumstances = Circumstances()
  private var list: [Finding] = []
  private var saidOnce: Set<String> = []

  private struct Finding {
    var message: Diagnostic.Message
    var offset: Int
    /// Where in the text that stands at `offset`.
    var inner: Int?
  }

  mutating func note(_ message: Diagnostic.Message, at offset: Int) {
    list.append(Finding(message: message, offset: offset))
  }

  /// Notes what was found at byte `inner` of the text that the element or the JSON string at `offset` stands for.
  mutating func note(_ message: Diagnostic.Message, at inner: Int, ofTextAt offset: Int) {
    list.append(Finding(message: message, offset: offset, inner: inner))
  }

  mutating func note(_ message: Diagnostic.Message, at element: XMLElement) { note(message, at: element.offset) }

  /// Notes what is said only the first time that it is found in a document.
  mutating func note(once message: Diagnostic.Message, at element: XMLElement) {
    if saidOnce.insert(message.code).inserted { note(message, at: element.offset) }
  }

  /// Reports in the order of the document.
  mutating func deliver(_ input: inout FeedInput, to report: inout Diagnostics) {
    guard !list.isEmpty else { return }
    let circumstances = input.circumstances
    list.removeAll {
      $0.message.severity < circumstances.least || circumstances.deliberate.contains($0.message.code)
    }
    if list.contains(where: { $0.inner != nil }) { placeInner(in: input.text) }
    let sorted = list.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    for (_, finding) in sorted { report.report(finding.message, at: input.place(at: finding.offset)) }
    list.removeAll()
  }

  /// Finds the places of what stands in texts, each text walked once.
  private mutating func placeInner(in document: DocumentText) {
    let inner = list.indices.filter { list[$0].inner != nil }
      .sorted { (list[$0].offset, list[$0].inner ?? 0) < (list[$1].offset, list[$1].inner ?? 0) }
    var start = -1
    var places = TextPlaces(of: document, at: start)
    for i in inner {
      if list[i].offset != start {
        start = list[i].offset
        places = TextPlaces(of: document, at: start)
      }
      list[i].offset = places.place(of: list[i].inner ?? 0)
    }
  }
}

extension Diagnostic.Message {
  static func relativeToNothing(_ element: String) -> Self {
    .warning("atom/address-without-base", "write the whole address in \(element); nothing here says where it begins")
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
