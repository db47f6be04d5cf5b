import FeedModel
import FeedText

// XHTML turned into HTML: the same elements as HTML spells them (HTML §13.3).
extension XMLElement {
  /// The element's children as an HTML fragment. References in attributes are resolved where `xml:base` says against
  /// what; `base` stands for the document's own address.
  func innerHTML(base: WebAddress?) -> String {
    var out: [UInt8] = []
    appendChildren(to: &out, base: base, isRaw: false)
    return String(decoding: out, as: UTF8.self)
  }

  /// The text of an element that should hold escaped HTML; elements that were left unescaped are read as HTML too.
  func html(base: WebAddress?) -> String {
    let hasElements = children.contains { if case .element = $0 { true } else { false } }
    return hasElements ? mixedHTML(base: base) : text
  }

  /// Text as the HTML that it is, between elements that should have been escaped.
  private func mixedHTML(base: WebAddress?) -> String {
    var out: [UInt8] = []
    for child in children {
      switch child {
      case .text(let text): out.append(contentsOf: text.utf8)
      case .element(let element): element.append(to: &out, base: base)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func appendChildren(to out: inout [UInt8], base: WebAddress?, isRaw: Bool) {
    for child in children {
      switch child {
      case .text(var text):
        if isRaw {
          out.append(contentsOf: text.utf8)
        } else {
          text.withUTF8 { HTMLText.appendEscaped($0, into: &out) }
        }
      case .element(let element): element.append(to: &out, base: base)
      }
    }
  }

  private func append(to out: inout [UInt8], base: WebAddress?) {
    out.append(0x3C)
    out.append(contentsOf: name.local.utf8)
    for attribute in attributes { append(attribute, to: &out, base: base) }
    out.append(0x3E)
    if XMLElement.voidElements.contains(name.local) { return }
    appendChildren(to: &out, base: base, isRaw: name.local == "script" || name.local == "style")
    out.append(contentsOf: "</".utf8)
    out.append(contentsOf: name.local.utf8)
    out.append(0x3E)
  }

  private func append(_ attribute: XMLAttribute, to out: inout [UInt8], base: WebAddress?) {
    guard attribute.name.namespace.isEmpty || attribute.name.local == "lang" || attribute.name.local == "href" else {
      return
    }
    var value = attribute.value
    if !bases.isEmpty, XMLElement.referenceAttributes.contains(attribute.name.local),
      let resolved = resolve(value, base: base)
    {
      value = resolved.string
    }
    out.append(0x20)
    out.append(contentsOf: attribute.name.local.utf8)
    out.append(contentsOf: "=\"".utf8)
    value.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &out) }
    out.append(0x22)
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "basefont", "bgsound", "frame", "keygen", "command",
  ]
  private static let referenceAttributes: Set<String> = [
    "href", "src", "cite", "poster", "action", "data", "longdesc", "background",
  ]
}
