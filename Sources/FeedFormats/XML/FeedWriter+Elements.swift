import FeedModel

// Elements on lines of their own, indented by two spaces a level.
extension FeedWriter {
  static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  mutating func indent(_ depth: Int) {
    for _ in 0..<depth { out.markup("  ") }
  }

  /// `<name>` on a line of its own.
  mutating func open(_ name: StaticString, at depth: Int) {
    start(name, at: depth)
    out.markup(">\n")
  }

  /// `</name>` on a line of its own.
  mutating func close(_ name: StaticString, at depth: Int) {
    indent(depth)
    end(name)
  }

  /// `<name>value</name>` on a line of its own, nothing for `nil`.
  mutating func element(_ name: StaticString, _ value: String?, _ escaping: XMLEscaping = .text, at depth: Int) {
    guard let value else { return }
    start(name, at: depth)
    out.markup(">")
    escape(value, escaping)
    end(name)
  }

  /// `<name`, for attributes to follow.
  mutating func start(_ name: StaticString, at depth: Int) {
    indent(depth)
    out.markup("<")
    out.markup(name)
  }

  /// ` name="value"`, nothing for `nil`.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    out.markup(" ")
    out.markup(name)
    out.markup("=\"")
    attributeText(value)
    out.markup("\"")
  }

  mutating func attribute(_ name: StaticString, is value: StaticString) {
    out.markup(" ")
    out.markup(name)
    out.markup("=\"")
    out.markup(value)
    out.markup("\"")
  }

  mutating func attribute(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    attribute(name, String(value))
  }

  mutating func endStart() { out.markup(">") }

  mutating func endEmpty() { out.markup("/>\n") }

  mutating func end(_ name: StaticString) {
    out.markup("</")
    out.markup(name)
    out.markup(">\n")
  }

  /// The declarations of those among `wanted` that the head declares.
  mutating func declare(_ wanted: [Namespace]) {
    for namespace in wanted where namespaces.contains(namespace) {
      out.markup(" xmlns:")
      out.markup(namespace.prefix.markup)
      out.markup("=\"")
      out.markup(namespace.address.markup)
      out.markup("\"")
    }
  }
}
