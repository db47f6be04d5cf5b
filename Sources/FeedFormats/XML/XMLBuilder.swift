import FeedModel

/// Makes elements of events and hands each unit over as soon as its end tag is there.
struct XMLBuilder {
  private(set) var hasRoot = false
  private(set) var isStopped = false
  private var frames: [Frame] = []

  /// An element that is open.
  private struct Frame {
    var element: XMLElement
    /// Character data since the last child.
    var text = ""
    /// Whether its children are units of their own.
    var isEntered: Bool
  }

  mutating func take(
    _ list: XMLEventList, _ input: inout FeedInput, _ report: inout Diagnostics,
    enter: (XMLElement, Int, inout FeedInput, inout Diagnostics) -> Bool,
    each: (XMLElement, Int, inout FeedInput, inout Diagnostics) throws(FeedError) -> Void
  ) throws(FeedError) {
    for event in list.take() where !isStopped {
      switch event {
      case .start(let name, let attributes, let end):
        if frames.count >= XMLReader.deepest {
          report.report(.tooDeep, at: input.place(at: XMLScan.tagStart(in: input.bytes, before: end)))
          isStopped = true
          break
        }
        hasRoot = true
        let element = self.element(name, attributes, end: end, in: input.bytes)
        let isUnit = frames.last?.isEntered ?? true
        let isEntered = isUnit && enter(element, frames.count, &input, &report)
        flushText()
        frames.append(Frame(element: element, isEntered: isEntered))
      case .end:
        if let unit = close() { try each(unit, frames.count, &input, &report) }
      case .text(let text):
        if let last = frames.indices.last, !frames[last].isEntered { frames[last].text += text }
      case .doctype(let end):
        let hasSubset = end < input.bytes.count && input.bytes[end] == 0x5B
        report.report(hasSubset ? .doctypeWithDeclarations : .doctype, at: input.place(at: end))
      case .declaration(let end):
        report.report(.declaration, at: input.place(at: XMLScan.tagStart(in: input.bytes, before: end)))
        isStopped = true
      case .problem(let problem):
        report.report(problem.message, at: input.place(at: problem.offset))
      }
    }
  }

  private func element(
    _ name: XMLName, _ attributes: [XMLEvent.Attribute], end: Int, in bytes: [UInt8]
  ) -> XMLElement {
    let offset = XMLScan.tagStart(in: bytes, before: end)
    var element = XMLElement(
      name: name, attributes: [], children: [], offset: offset,
      language: frames.last?.element.language, bases: frames.last?.element.bases ?? [])
    guard !attributes.isEmpty else { return element }
    let offsets = XMLScan.attributeOffsets(in: bytes, tag: offset, names: attributes.map(\.name))
    element.attributes.reserveCapacity(attributes.count)
    for (i, attribute) in attributes.enumerated() {
      element.attributes.append(XMLAttribute(name: attribute.name, value: attribute.value, offset: offsets[i]))
      guard attribute.name.namespace == XMLName.xmlNamespace else { continue }
      if attribute.name.local == "lang" { element.language = attribute.value.isEmpty ? nil : attribute.value }
      if attribute.name.local == "base" { element.bases.append(attribute.value) }
    }
    return element
  }

  private mutating func flushText() {
    guard let last = frames.indices.last, !frames[last].text.isEmpty else { return }
    frames[last].element.children.append(.text(frames[last].text))
    frames[last].text = ""
  }

  /// Ends the innermost element; the unit that is complete by that.
  private mutating func close() -> XMLElement? {
    flushText()
    guard let frame = frames.popLast(), !frame.isEntered else { return nil }
    guard let last = frames.indices.last, !frames[last].isEntered else { return frame.element }
    frames[last].element.children.append(.element(frame.element))
    return nil
  }
}

extension XMLName {
  /// What the prefix `xml` stands for, in every document.
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}

extension Diagnostic.Message {
  fileprivate static let tooDeep = error(
    "xml/too-deep", "elements nest more than \(XMLReader.deepest) deep; the rest is not read")
  fileprivate static let doctype = warning("xml/doctype", "remove the DOCTYPE; feeds need none and it is not loaded")
  fileprivate static let doctypeWithDeclarations = error(
    "xml/doctype", "remove the DOCTYPE and what it declares; write characters in place of entities")
  fileprivate static let declaration = error(
    "xml/declaration", "remove the declaration; nothing behind it is read, since it can make a document of any size")
}
