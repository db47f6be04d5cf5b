import FeedModel
import FeedText

// The constructs that feeds, entries and sources share (RFC 4287 §3).
extension AtomReading {
  /// A text construct as plain text (RFC 4287 §3.1); HTML and XHTML are flattened.
  mutating func text(_ element: XMLElement) -> String {
    switch markup(of: element) {
    case .text(let text):
      if element["type"] == nil, !isOld, MarkupCheck.looksLikeHTML(text) {
        findings.note(.looksLikeHTML(element.name.local), at: element)
      }
      return text
    case .html(let html): return HTMLText.line(html)
    }
  }

  enum Markup {
    case text(String)
    case html(String)
  }

  /// A text construct as it is meant.
  mutating func markup(of element: XMLElement) -> Markup {
    if isOld { return oldMarkup(of: element) }
    switch element["type"] {
    case nil, "text"?:
      if !element.elements.isEmpty { findings.note(.textWithElements(element.name.local), at: element) }
      return .text(element.text)
    case "html"?:
      if !element.elements.isEmpty { findings.note(.htmlWithElements(element.name.local), at: element) }
      return .html(element.html(base: base))
    case "xhtml"?: return .html(xhtml(of: element))
    case let type?:
      findings.note(.textType(element.name.local, type.excerpt), at: element)
      return InlineMedia(type) == .html ? .html(element.html(base: base)) : .text(element.text)
    }
  }

  /// What stands in the one `div`, which is no part of the value (RFC 4287 §3.1.1.3).
  mutating func xhtml(of element: XMLElement) -> String {
    let children = element.elements
    if hasNamespace { for child in children { checkNamed(child) } }
    if children.count == 1, let div = children.first, div.name.local == "div" {
      if Vocabulary.of(div.name.namespace) != .xhtml || element.hasText {
        findings.note(.noDiv(element.name.local), at: element)
      }
      return div.innerHTML(base: base)
    }
    findings.note(.noDiv(element.name.local), at: element)
    return element.innerHTML(base: base)
  }

  /// Atom 0.3 has a media type and a `mode`.
  private func oldMarkup(of element: XMLElement) -> Markup {
    let isHTML = element["type"].map { InlineMedia($0) == .html } ?? false
    switch element["mode"] {
    case "escaped"?: return isHTML ? .html(element.text) : .text(element.text)
    case "base64"?:
      let text = Base64.decoded(element.text) ?? ""
      return isHTML ? .html(text) : .text(text)
    default:
      guard isHTML || !element.elements.isEmpty else { return .text(element.text) }
      let children = element.elements
      if children.count == 1, let div = children.first, div.name.local == "div" {
        return .html(div.innerHTML(base: base))
      }
      return .html(element.innerHTML(base: base))
    }
  }

  /// A date construct (RFC 4287 §3.3).
  mutating func date(_ element: XMLElement) -> Timestamp? {
    findings.date(in: element, isOld ? .w3cdtf : .rfc3339, "atom")
  }

  /// A person construct (RFC 4287 §3.2).
  mutating func person(_ element: XMLElement) -> Person? {
    let name = element.elements.first { $0.name.local == "name" }
    if name == nil {
      findings.note(.personWithoutName(element.name.local), at: element)
    } else if name?.text.isBlank ?? false {
      findings.note(.blankName, at: name ?? element)
    }
    if !isOld { checkPerson(element) }
    return AtomPerson.read(element, base: base)
  }

  /// RFC 4287 §4.2.2.
  mutating func category(_ element: XMLElement) -> Category? {
    guard let term = element["term"] else {
      findings.note(.categoryWithoutTerm, at: element)
      let text = element.text.collapsedWhitespace
      return text.isEmpty ? nil : Category(text)
    }
    if let scheme = element["scheme"], WebAddress(scheme) == nil {
      findings.note(.relativeScheme(scheme.excerpt), at: element)
    }
    return Category(term, scheme: element["scheme"], label: element["label"])
  }
}

extension Base64 {
  /// The text that Base64 stands for (RFC 4648 §4); `nil` for what is none.
  static func decoded(_ text: String) -> String? {
    var out: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text.utf8 where !byte.isASCIIWhitespace && byte != 0x3D {
      guard let value = value(of: byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61 + 26
    case 0x30...0x39: Int(byte) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func looksLikeHTML(_ name: String) -> Self {
    .warning("atom/text-looks-like-html", "give \(name) type=\"html\" if it is HTML, type=\"text\" if it is not")
  }
  fileprivate static func textWithElements(_ name: String) -> Self {
    .error("atom/content-text-children", "\(name) of type text cannot hold elements; write type=\"xhtml\" and a div")
  }
  fileprivate static func htmlWithElements(_ name: String) -> Self {
    .error("atom/content-html-children", "escape the HTML in \(name), or write type=\"xhtml\" and a div")
  }
  fileprivate static func textType(_ name: String, _ type: String) -> Self {
    .error("atom/text-type-invalid", "write type=\"text\", \"html\" or \"xhtml\" on \(name), not \"\(type)\"")
  }
  fileprivate static func noDiv(_ name: String) -> Self {
    .error("atom/xhtml-div-missing", "put one XHTML div around what \(name) holds")
  }
  fileprivate static func personWithoutName(_ name: String) -> Self {
    .error("atom/author-name-missing", "give \(name) a name")
  }
  fileprivate static let blankName = warning("atom/author-name-blank", "give the person a name that can be read")
  fileprivate static let categoryWithoutTerm = error("atom/category-term-missing", "give category the attribute term")
  fileprivate static func relativeScheme(_ scheme: String) -> Self {
    .error("atom/category-scheme-relative", "write scheme as a whole address, not \"\(scheme)\"")
  }
}
