import FeedText

/// Writes a tree as HTML for mail readers: styles stand on the elements, for many know no style sheet.
struct MailHTML {
  private(set) var bytes: [UInt8] = []

  mutating func markup(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { HTMLText.appendEscaped($0, into: &bytes) }
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    var value = value
    value.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &bytes) }
    markup("\"")
  }

  mutating func link(to address: String, _ text: String) {
    markup("<a")
    attribute("href", address)
    markup(" style=\"color:#0b57d0\">")
    self.text(text)
    markup("</a>")
  }

  mutating func write(_ nodes: [MailNode], inPre: Bool = false, inItem: Bool = false) {
    for node in nodes {
      switch node {
      case .text(let text): self.text(text)
      case .element(let element): write(element, inPre: inPre, inItem: inItem)
      }
    }
  }

  private mutating func write(_ element: MailElement, inPre: Bool, inItem: Bool) {
    if element.tag == .img, element["src"] == nil { return text("[\(element["alt"] ?? "")]") }
    let name = element.name
    markup("<")
    append(name)
    for (attribute, value) in element.attributes { self.attribute(attribute, value) }
    if let style = MailHTML.style(of: element.tag, inPre: inPre, inItem: inItem) {
      markup(" style=\"")
      markup(style)
      markup("\"")
    }
    if element.tag == .table { markup(" cellspacing=\"0\" cellpadding=\"0\"") }
    markup(">")
    guard !element.tag.isVoid else {
      if element.tag != .img, !inPre { markup("\n") }
      return
    }
    write(element.children, inPre: inPre || element.tag == .pre, inItem: element.tag == .li)
    markup("</")
    append(name)
    markup(">")
    if element.tag.isBlock, !inPre { markup("\n") }
  }

  private mutating func attribute(_ name: String, _ value: String) {
    markup(" ")
    append(name)
    markup("=\"")
    var value = value
    value.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &bytes) }
    markup("\"")
  }

  /// Names come from tables of this module.
  private mutating func append(_ name: String) { bytes.append(contentsOf: name.utf8) }

  private static func style(of tag: HTMLElement, inPre: Bool, inItem: Bool) -> StaticString? {
    switch tag {
    case .a: "color:#0b57d0"
    case .p: "margin:0 0 16px"
    case .h1: "margin:28px 0 12px;font-size:26px;line-height:1.25"
    case .h2: "margin:28px 0 12px;font-size:22px;line-height:1.3"
    case .h3: "margin:24px 0 8px;font-size:18px;line-height:1.35"
    case .h4, .h5, .h6: "margin:20px 0 8px;font-size:16px"
    case .ul where inItem, .ol where inItem: "margin:6px 0 0;padding-left:26px"
    case .ul, .ol: "margin:0 0 16px;padding-left:26px"
    case .li: "margin:0 0 6px"
    case .dt: "font-weight:bold"
    case .dd: "margin:0 0 8px 24px"
    case .blockquote: "margin:0 0 16px;padding:2px 0 2px 16px;border-left:3px solid #c4c9d0;color:#4b535d"
    case .pre:
      "margin:0 0 16px;padding:12px;background:#f4f5f7;border-radius:4px;font:14px/1.45 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;word-break:break-word"
    case .code where !inPre, .kbd where !inPre, .samp where !inPre:
      "background:#f4f5f7;padding:1px 4px;border-radius:3px;font:90% ui-monospace,Menlo,Consolas,monospace"
    case .table: "border-collapse:collapse;margin:0 0 16px"
    case .th: "border:1px solid #d0d7de;padding:6px 10px;background:#f4f5f7"
    case .td: "border:1px solid #d0d7de;padding:6px 10px;vertical-align:top"
    case .img: "max-width:100%;height:auto;border:0"
    case .figure: "margin:0 0 16px"
    case .figcaption: "font-size:14px;color:#59636e"
    case .hr: "border:0;border-top:1px solid #d0d7de;margin:24px 0"
    default: nil
    }
  }
}
