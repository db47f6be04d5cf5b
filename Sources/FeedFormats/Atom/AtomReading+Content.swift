import FeedModel
import FeedText

// RFC 4287 §4.1.3.
extension AtomReading {
  mutating func content(_ element: XMLElement) -> Content? {
    if let src = element["src"] { return remoteContent(element, src) }
    if isOld { return content(of: markup(of: element)) }
    switch element["type"] {
    case nil, "text"?, "html"?, "xhtml"?: return content(of: markup(of: element))
    case let type? where type.isBlank: return content(of: markup(of: element))
    case let type?: return inline(element, type: type.collapsedWhitespace)
    }
  }

  private func content(of markup: Markup) -> Content {
    switch markup {
    case .text(let text): .text(text)
    case .html(let html): .html(html, text: nil)
    }
  }

  /// Content that lies elsewhere (RFC 4287 §4.1.3.2).
  private mutating func remoteContent(_ element: XMLElement, _ src: String) -> Content? {
    if element.children.contains(where: \.isContent) {
      findings.note(.sourceNotEmpty, at: element.elements.first ?? element)
    }
    let type = element["type"]
    switch type {
    case nil: findings.note(.sourceWithoutType, at: element)
    case "text"?, "html"?, "xhtml"?: findings.note(.shortType(type ?? ""), at: element.offset(of: "type"))
    case let type?:
      if !MediaType.isWellFormed(type) { findings.note(.contentType(type.excerpt), at: element.offset(of: "type")) }
    }
    let address = iri(src, of: "the src of content", element, at: element.offset(of: "src")) { .sourceInvalid($0) }
    return address.map { .remote($0, mediaType: type.flatMap(Atom.remoteType)) }
  }

  /// Content of a media type (RFC 4287 §4.1.3.3).
  private mutating func inline(_ element: XMLElement, type: String) -> Content? {
    let place = element.offset(of: "type")
    let isMediaType = MediaType.isWellFormed(type)
    let lower = type.lowercased()
    let isComposite = lower.utf8.starts(with: "multipart/".utf8) || lower.utf8.starts(with: "message/".utf8)
    if !isMediaType { findings.note(.contentType(type.excerpt), at: place) }
    if isMediaType, isComposite { findings.note(.compositeType(type.excerpt), at: place) }
    if lower.utf8.starts(with: "text/".utf8), !Base64.isXML(type), let child = element.elements.first {
      findings.note(.elementsInText(type.excerpt), at: child)
    }
    switch InlineMedia(type) {
    case .html:
      if isMediaType, !element.holdsHTMLDocument { findings.note(.fragment(type.excerpt), at: place) }
      return .html(element.html(base: base), text: nil)
    case .text: return .text(element.text)
    case .otherText: return isMediaType ? .inline(element.text, mediaType: type) : .text(element.text)
    case .other:
      if Base64.isXML(type) {
        if element.elements.count != 1 || element.hasText { findings.note(.notOneElement(type.excerpt), at: element) }
        return .inline(element.innerHTML(base: base), mediaType: type)
      }
      if isMediaType, !isComposite, !Base64.isWritten(element.text) || !element.elements.isEmpty {
        findings.note(.notBase64(type.excerpt), at: element.elements.first ?? element)
      }
      return .inline(element.text, mediaType: type)
    }
  }
}

extension XMLElement {
  /// Whether it holds a document of HTML, not a fragment: an element `html`, as such or escaped.
  fileprivate var holdsHTMLDocument: Bool {
    if elements.contains(where: { $0.name.local == "html" }) { return true }
    return text.utf8Bytes { bytes in
      var i = ByteSearch.first(0x3C, in: bytes, from: 0)
      while i < bytes.count {
        if ByteSearch.matches("<html", in: bytes, at: i) || ByteSearch.matches("<!doctype", in: bytes, at: i) {
          return true
        }
        i = ByteSearch.first(0x3C, in: bytes, from: i + 1)
      }
      return false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let sourceNotEmpty = error(
    "atom/content-src-not-empty", "remove what content holds, since src says that it lies elsewhere")
  fileprivate static let sourceWithoutType = warning(
    "atom/content-src-type-missing", "give content with src a media type")
  fileprivate static func sourceInvalid(_ src: String) -> Self {
    .error("atom/content-src-invalid", "write src as an address, without the spaces and signs of \"\(src)\"")
  }
  fileprivate static func shortType(_ type: String) -> Self {
    .error("atom/content-src-type-short", "write a media type such as text/html beside src, not \"\(type)\"")
  }
  fileprivate static func contentType(_ type: String) -> Self {
    .error("atom/content-type-invalid", "write text, html, xhtml or a media type, not \"\(type)\"")
  }
  fileprivate static func compositeType(_ type: String) -> Self {
    .error("atom/content-type-composite", "write content of one part; \(type) is made of several")
  }
  fileprivate static func fragment(_ type: String) -> Self {
    .warning("atom/content-html-document", "write type=\"html\" or \"xhtml\"; \(type) promises a whole document")
  }
  fileprivate static func elementsInText(_ type: String) -> Self {
    .error("atom/content-text-children", "escape this; content of type \(type) is text and has no elements")
  }
  fileprivate static func notOneElement(_ type: String) -> Self {
    .error("atom/content-xml-children", "put one element, and nothing else, into content of type \(type)")
  }
  fileprivate static func notBase64(_ type: String) -> Self {
    .error("atom/content-base64-invalid", "write content of type \(type) in Base64")
  }
}
