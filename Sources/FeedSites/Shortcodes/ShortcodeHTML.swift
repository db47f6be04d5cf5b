import FeedModel

/// HTML made for a shortcode: everything that comes from its arguments is escaped.
struct ShortcodeHTML {
  private(set) var bytes: [UInt8] = []

  mutating func markup(_ markup: StaticString) { bytes.append(markup) }

  mutating func text(_ text: String) { self.text(Array(text.utf8)) }

  mutating func text(_ text: [UInt8]) { text.withUnsafeBufferPointer { append($0) } }

  /// HTML that was made already.
  mutating func html(_ html: [UInt8]) { bytes += html }

  /// ` name="value"`, or nothing without a value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append("=\"")
    text(value)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    MarkdownEscaping.append(text, inAttribute: true, to: &bytes)
  }

  static func link(_ address: String, _ label: String) -> [UInt8] {
    var html = ShortcodeHTML()
    html.markup("<a")
    html.attribute("href", address)
    html.markup(">")
    html.text(label)
    html.markup("</a>")
    return html.bytes
  }
}
