import FeedModel

/// Makes elements of events and hands each unit over as soon as its end tag is there.
///
/// Which end tag ends which element is decided here, not by libxml2: an end tag that matches no open element is
/// passed over, one that matches an outer element ends all within it.
struct XMLBuilder {
  private(set) var hasRoot = false
  private(set) var isStopped = false
  /// Where the bytes begin in the document that elements are made of.
  var start = 0
  /// What the document's own DOCTYPE declares.
  var entities = XMLEntities()
  private var frames: [Frame] = []
  private var isMismatched = false
  /// Whether libxml2 has found anything so far: if not, each end tag ends the innermost element.
  private var isFaulty = false
  private var findings = XMLFindings()
  /// Faults whose text is still to be restored: in an attribute, if a start tag that holds them follows.
  private var losses: [XMLProblem] = []

  /// An element that is open.
  private struct Frame {
    let tag: XMLStartTag
    var children: [XMLNode] = []
    /// Character data since the last child.
    var text = ""
    /// Whether its children are units of their own.
    var isEntered: Bool
    /// Whether text among such children was reported.
    var hasStrayText = false
  }

  mutating func take(
    _ events: ArraySlice<XMLEvent>, _ input: inout FeedInput, _ report: inout Diagnostics,
    enter: (XMLElement, Int, inout FeedInput, inout Diagnostics) -> Bool,
    each: (XMLElement, Int, inout FeedInput, inout Diagnostics) throws(FeedError) -> Void
  ) throws(FeedError) {
    for event in events where !isStopped {
      switch event {
      case .start(let name, let attributes, let end):
        let tag = XMLScan.tagStart(in: input.bytes, before: end)
        let isRepaired = losses.contains { $0.offset > tag }
        restoreText(before: tag, in: input.bytes)
        if frames.count >= XMLReader.deepest {
          report.report(.tooDeep, at: input.place(at: tag))
          isStopped = true
          break
        }
        hasRoot = true
        let startTag = XMLStartTag(
          name, attributes, tag: tag, in: input.bytes, at: start, within: frames.last?.tag.scope ?? .document,
          isRepaired: isRepaired,
          entities: &entities)
        let isUnit = frames.last?.isEntered ?? true
        let isEntered = isUnit && enter(XMLElement(startTag), frames.count, &input, &report)
        flushText()
        frames.append(Frame(tag: startTag, isEntered: isEntered))
      case .end(let end):
        restoreText(before: end, in: input.bytes)
        for _ in 0..<ended(at: end, &input, &report) {
          if let unit = close() { try each(unit, frames.count, &input, &report) }
        }
      case .text(let text, let end):
        restoreText(before: .max, in: input.bytes, next: text)
        append(text)
        reportStray(text, before: end, &input, &report)
      case .doctype(let end):
        report.report(.doctype, at: input.place(at: XMLScan.tagStart(in: input.bytes, before: end)))
      case .stylesheet(let end):
        guard hasRoot else { continue }
        report.report(.lateStylesheet, at: input.place(at: XMLScan.tagStart(in: input.bytes, before: end)))
      case .declaration(let end):
        report.report(.declaration, at: input.place(at: XMLScan.tagStart(in: input.bytes, before: end)))
        isStopped = true
      case .problem(let problem):
        isFaulty = true
        if problem.losesText { losses.append(problem) }
        if let name = problem.undefinedEntity {
          if entities.declares(name) { continue }
          if entities.mayLieElsewhere {
            findings.report(.leftElsewhere(name), at: problem.place(in: input.bytes), in: &input, to: &report)
            continue
          }
        }
        guard !problem.isAboutNesting(isMismatched: isMismatched || !frames.isEmpty) else { continue }
        findings.report(problem, in: &input, to: &report)
      }
    }
    restoreText(before: .max, in: input.bytes)
  }

  /// The elements that are open, the root first, without their children.
  var openElements: [XMLElement] { frames.map { XMLElement($0.tag) } }

  /// Whether nothing but white space may stand where the bytes end: every open element is one that was gone into.
  var isBetweenUnits: Bool { !isStopped && !isMismatched && losses.isEmpty && frames.allSatisfy(\.isEntered) }

  /// To be called behind the last event: what is still open is not handed over, half of it may be missing.
  mutating func finish(_ input: inout FeedInput, _ report: inout Diagnostics) {
    if let frame = frames.last, !isStopped {
      report.report(.neverEnded(frame.tag.name.qualified), at: input.place(at: frame.tag.offset))
    }
    findings.finish(&report)
  }

  /// How many elements the end tag before `end` ends.
  private mutating func ended(at end: Int, _ input: inout FeedInput, _ report: inout Diagnostics) -> Int {
    guard let last = frames.indices.last else { return 0 }
    if !isFaulty { return 1 }
    let tag = XMLScan.tagStart(in: input.bytes, before: end)
    guard let name = XMLScan.endTagName(in: input.bytes, tag: tag) else {
      return frames[last].tag.offset == start + tag ? 1 : 0
    }
    if frames[last].tag.name.isWritten(input.bytes[name]) { return 1 }
    isMismatched = true
    let written = String(decoding: input.bytes[name], as: UTF8.self)
    guard let index = frames.lastIndex(where: { $0.tag.name.isWritten(input.bytes[name]) }) else {
      findings.report(.strayEnd(written), at: tag, in: &input, to: &report)
      return 0
    }
    for frame in frames[(index + 1)...].reversed() {
      let name = frame.tag.name.qualified
      findings.report(.notEnded(name, before: written), at: frame.tag.offset, in: &input, to: &report)
    }
    return frames.count - index
  }

  /// libxml2 leaves faulty references out; people meant them as text. So it does with what stands before `]]>`, after
  /// which it goes on at `]>`.
  private mutating func restoreText(before offset: Int, in bytes: [UInt8], next: String = "") {
    guard !losses.isEmpty else { return }
    for problem in losses where problem.offset <= offset {
      if let name = problem.undefinedEntity, let text = entities.text(of: name) {
        append(text)
      } else if !problem.isAboutBrackets {
        append(XMLReference.text(endingAt: problem.offset, in: bytes))
      } else if next.hasPrefix("]>"), problem.offset < bytes.count {
        let end = XMLScan.brackets(in: bytes, from: problem.offset)
        append(String(decoding: bytes[problem.offset..<min(end + 1, bytes.count)], as: UTF8.self))
      }
    }
    losses.removeAll()
  }

  private mutating func append(_ text: String) {
    if let last = frames.indices.last, !frames[last].isEntered { frames[last].text += text }
  }

  /// An element that is gone into is one that holds only elements.
  private mutating func reportStray(
    _ text: String, before end: Int, _ input: inout FeedInput, _ report: inout Diagnostics
  ) {
    guard let last = frames.indices.last, frames[last].isEntered, !frames[last].hasStrayText,
      !text.utf8.allSatisfy(\.isASCIIWhitespace)
    else { return }
    frames[last].hasStrayText = true
    var offset = (XMLScan.last(0x3E, in: input.bytes, before: end) ?? -1) + 1
    while offset < input.bytes.count, input.bytes[offset].isASCIIWhitespace { offset += 1 }
    report.report(.strayText(frames[last].tag.name.qualified), at: input.place(at: offset))
  }

  private mutating func flushText() {
    guard let last = frames.indices.last, !frames[last].text.isEmpty else { return }
    frames[last].children.append(.text(frames[last].text))
    frames[last].text = ""
  }

  /// Ends the innermost element; the unit that is complete by that.
  private mutating func close() -> XMLElement? {
    flushText()
    guard let frame = frames.popLast(), !frame.isEntered else { return nil }
    let element = XMLElement(frame.tag, children: frame.children)
    guard let last = frames.indices.last, !frames[last].isEntered else { return element }
    // Most have several.
    if frames[last].children.count == 1 { frames[last].children.reserveCapacity(8) }
    frames[last].children.append(.element(element))
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static let tooDeep = error(
    "xml/too-deep", "nest elements \(XMLReader.deepest) deep at most; what stands behind this one is not read")
  fileprivate static let doctype = warning("xml/doctype", "remove the DOCTYPE; feeds need none and it is not loaded")
  fileprivate static let declaration = error(
    "xml/not-wellformed", "remove the declaration, which no DOCTYPE holds; nothing behind it is read")
  fileprivate static let lateStylesheet = warning(
    "xml/pi-stylesheet-position", "move xml-stylesheet before the root element")
  fileprivate static func strayText(_ name: String) -> Self {
    .error("text/unexpected", "remove the text; only elements may stand in <\(name)>")
  }
  fileprivate static func neverEnded(_ name: String) -> Self {
    .error("xml/not-wellformed", "the document stops before the end of <\(name)>; was it cut off")
  }
  fileprivate static func notEnded(_ name: String, before other: String) -> Self {
    .error("xml/not-wellformed", "end <\(name)> with </\(name)> before </\(other)>")
  }
  static func strayEnd(_ name: String) -> Self {
    .error("xml/not-wellformed", "remove </\(name)>, which ends no element that is open")
  }
}
