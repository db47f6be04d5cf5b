import FeedModel
import FeedText

extension Findings {
  /// Judges the HTML that an element of XML holds, `html` being its text.
  mutating func judgeHTML(
    _ html: String, of element: XMLElement, as role: HTMLJudge.Role, title: String? = nil
  ) {
    guard circumstances.judgesContent else { return }
    let hasElements = element.children.contains { if case .element = $0 { true } else { false } }
    if hasElements { return judgeXHTML(of: element, as: role, isMixed: true, title: title) }
    let hasBase = !element.bases.isEmpty
    for (message, offset) in findings(in: html, as: role, hasBase: hasBase, title: title, ahead: element.verdict) {
      note(message, at: offset, ofTextAt: element.offset)
    }
  }

  /// Judges the HTML in a string of JSON at `offset`.
  mutating func judgeHTML(_ html: String, inStringAt offset: Int, as role: HTMLJudge.Role, title: String? = nil) {
    guard circumstances.judgesContent else { return }
    // That HTML has no tags is for JSON Feed itself to say.
    for (message, inner) in findings(in: html, as: role, hasBase: false, title: title) where message != .plainText {
      note(message, at: inner, ofTextAt: offset)
    }
  }

  /// Judges HTML that an element holds in an encoding in which nothing has a place.
  mutating func judgeHTML(_ html: String, inBase64Of element: XMLElement, as role: HTMLJudge.Role) {
    guard circumstances.judgesContent else { return }
    for (message, _) in findings(in: html, as: role, hasBase: false, title: nil) { note(message, at: element) }
  }

  /// Judges XHTML, which has a place for each element. `isMixed` says that its text is HTML too.
  mutating func judgeXHTML(
    of element: XMLElement, as role: HTMLJudge.Role, isMixed: Bool = false, isNamedElsewhere: Bool = false,
    title: String? = nil
  ) {
    guard circumstances.judgesContent else { return }
    let marked = MarkedHTML(of: element, isMixed: isMixed)
    let hasBase = !element.bases.isEmpty
    let found = marked.bytes.withUnsafeBufferPointer { bytes in
      HTMLVerdict(on: bytes, as: role, isXHTML: true, hasBase: hasBase, isNamedElsewhere: isNamedElsewhere)
        .findings(in: bytes, below: title)
    }
    for (message, inner) in found { note(message, at: marked.place(of: inner)) }
  }

  /// Judges the attributes of the `div` around XHTML, which is no part of what it holds.
  mutating func judgeWrapper(_ div: XMLElement) {
    guard circumstances.judgesContent else { return }
    for attribute in div.attributes where attribute.name.namespace.isEmpty {
      let name = attribute.name.local
      if name.utf8.starts(with: "on".utf8) {
        note(.handler(name), at: attribute.offset)
      } else if name == "style", !attribute.value.isEmpty, !StyleText.isHarmless(Array(attribute.value.utf8)) {
        note(.dangerousStyle(attribute.value), at: attribute.offset)
      }
    }
  }

  private func findings(
    in html: String, as role: HTMLJudge.Role, hasBase: Bool, title: String?, ahead: HTMLVerdict? = nil
  ) -> [(message: Diagnostic.Message, offset: Int)] {
    html.utf8Bytes { bytes in
      let known = ahead.flatMap { $0.isOn(bytes, as: role, hasBase: hasBase) ? $0 : nil }
      return (known ?? HTMLVerdict(on: bytes, as: role, hasBase: hasBase)).findings(in: bytes, below: title)
    }
  }
}

/// The children of an element as HTML, and where in the document each tag of it stands.
private struct MarkedHTML {
  private(set) var bytes: [UInt8] = []
  private var marks: [(at: Int, offset: Int)] = []

  init(of element: XMLElement, isMixed: Bool) {
    marks = [(0, element.offset)]
    append(childrenOf: element, isText: isMixed)
  }

  /// The place of the tag at `inner`, or of the one before the text there.
  func place(of inner: Int) -> Int {
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if marks[middle].at <= inner { low = middle } else { high = middle - 1 }
    }
    return marks[low].offset
  }

  private mutating func append(childrenOf element: XMLElement, isText: Bool) {
    for child in element.children {
      switch child {
      case .text(var text):
        if isText {
          bytes.append(contentsOf: text.utf8)
        } else {
          text.withUTF8 { HTMLText.appendEscaped($0, into: &bytes) }
        }
      case .element(let element): append(element)
      }
    }
  }

  private mutating func append(_ element: XMLElement) {
    marks.append((bytes.count, element.offset))
    bytes.append(0x3C)
    bytes.append(contentsOf: element.name.local.utf8)
    for attribute in element.attributes {
      bytes.append(0x20)
      let prefix = attribute.name.namespace == "http://www.w3.org/1999/xlink" ? "xlink:" : ""
      bytes.append(contentsOf: (prefix + attribute.name.local).utf8)
      bytes.append(contentsOf: "=\"".utf8)
      var value = attribute.value
      value.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &bytes) }
      bytes.append(0x22)
    }
    bytes.append(0x3E)
    let name = Array(element.name.local.utf8)
    let kind = name.withUnsafeBufferPointer { HTMLElement($0) }
    if kind.isVoid { return }
    append(childrenOf: element, isText: kind == .script || kind == .style)
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name)
    bytes.append(0x3E)
  }
}
