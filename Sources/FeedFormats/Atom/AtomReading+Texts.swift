import FeedModel
import FeedText

// Text constructs (RFC 4287 §3.1).
extension AtomReading {
  /// A text construct as plain text; HTML and XHTML are flattened.
  mutating func text(_ element: XMLElement) -> String {
    switch markup(of: element) {
    case .text(let text): text
    case .html(let html): HTMLText.line(html)
    }
  }

  enum Markup {
    case text(String)
    case html(String)
  }

  /// A text construct as it is meant.
  mutating func markup(of element: XMLElement) -> Markup {
    if isOld { return oldMarkup(of: element) }
    let name = element.name.local
    switch element["type"] {
    case nil, "text"?:
      if let child = element.elements.first { findings.note(.textWithElements(name), at: child) }
      let text = element.text
      if element["type"] == nil, MarkupCheck.looksLikeHTML(text) { findings.note(.looksLikeHTML(name), at: element) }
      return .text(text)
    case "html"?:
      if let child = element.elements.first {
        findings.note(.htmlWithElements(name), at: child)
      } else if name != "content", let fault = HTMLFault.first(in: element.text) {
        findings.note(.malformedHTML(fault, name), at: fault.offset, ofTextAt: element.offset)
      }
      return .html(element.html(base: base))
    case "xhtml"?: return .html(xhtml(of: element))
    case let type? where type.isBlank:
      findings.note(name == "content" ? .blankContentType : .blankTextType(name), at: element.offset(of: "type"))
      return .text(element.text)
    case let type?:
      findings.note(.textType(name, type.excerpt), at: element.offset(of: "type"))
      let text = element.text
      guard InlineMedia(type) == .html else {
        if MarkupCheck.looksLikeHTML(text) { findings.note(.looksLikeHTML(name), at: element) }
        return .text(text)
      }
      if let fault = HTMLFault.first(in: text) {
        findings.note(.malformedHTML(fault, name), at: fault.offset, ofTextAt: element.offset)
      }
      return .html(element.html(base: base))
    }
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
}

extension Diagnostic.Message {
  fileprivate static func looksLikeHTML(_ name: String) -> Self {
    .warning("atom/text-looks-like-html", "give \(name) type=\"html\" if it is HTML, type=\"text\" if it is not")
  }
  fileprivate static func textWithElements(_ name: String) -> Self {
    .error(
      "atom/content-text-children", "write type=\"xhtml\" and a div around this; \(name) of type text has no elements")
  }
  fileprivate static func htmlWithElements(_ name: String) -> Self {
    .error("atom/content-html-children", "escape the HTML in \(name), or write type=\"xhtml\" and a div")
  }
  fileprivate static func malformedHTML(_ fault: HTMLFault, _ name: String) -> Self {
    .warning("atom/html-malformed", "\(fault.advice) in the HTML of \(name)")
  }
  fileprivate static func blankTextType(_ name: String) -> Self {
    .warning("atom/text-type-blank", "write type=\"text\", \"html\" or \"xhtml\" on \(name), or leave type out")
  }
  fileprivate static let blankContentType = warning(
    "atom/content-type-blank", "write what type of content it is, or leave type out where it is plain text")
  fileprivate static func textType(_ name: String, _ type: String) -> Self {
    .error("atom/text-type-invalid", "write type=\"text\", \"html\" or \"xhtml\" on \(name), not \"\(type)\"")
  }
}
