import FeedModel
import FeedText

/// HTML or XML in the making: markup is what stands in this program, everything else is escaped.
struct MarkupText {
  private(set) var bytes: [UInt8] = []

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func markup(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { HTMLText.appendEscaped($0, into: &bytes) }
  }

  /// With a space before it; nothing for a value that is absent.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard var value else { return }
    markup(" ")
    markup(name)
    markup("=\"")
    value.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &bytes) }
    markup("\"")
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
}
