internal import FeedModel

/// A page of HTML as a tree over its own bytes: where each element begins and ends by HTML's rules, whatever its author
/// left out. Nothing is written anew; an element's content is the source between its tags.
///
/// Elements stand in the order of their start tags, and a parent before its children. Two points differ from a browser:
/// formatting elements that end amid other elements are not opened again, and what a table pushes out of itself stays
/// where it is written.
package struct HTMLPage: Sendable {
  package struct Node: Sendable {
    package internal(set) var element: HTMLElement
    /// The name in the source; empty where the tag is implied.
    package internal(set) var name: Range<Int>
    /// The start tag; empty where it is implied.
    package internal(set) var start: Range<Int>
    /// The end tag; empty where it is implied.
    package internal(set) var end: Range<Int>
    /// The parent's index, -1 for `html`.
    package internal(set) var parent: Int
    var attributes: Range<Int>
    var space = Space.html
    /// Inside of a `template`, and so no part of the page.
    package internal(set) var isInert = false
  }

  enum Space: UInt8, Sendable { case html, svg, math }

  package let bytes: [UInt8]
  package internal(set) var nodes: [Node] = []
  /// The attributes of all elements, doubles left out.
  var attributes: [HTMLAttribute] = []

  /// Reads a page; in XHTML (`isXML`) every tag that ends with a slash is an element without content.
  package init(_ bytes: [UInt8], isXML: Bool = false) {
    self.bytes = bytes
    let (nodes, attributes) = bytes.withUnsafeBufferPointer { source in
      var builder = HTMLPageBuilder(source, isXML: isXML)
      builder.read()
      return (builder.nodes, builder.attributes)
    }
    self.nodes = nodes
    self.attributes = attributes
  }
}

extension HTMLPage {
  /// The bytes between an element's tags.
  package func inner(_ node: Int) -> Range<Int> {
    let (start, end) = (nodes[node].start.upperBound, nodes[node].end.lowerBound)
    return start..<max(start, end)
  }

  /// The bytes of an element with its tags.
  package func outer(_ node: Int) -> Range<Int> {
    let (start, end) = (nodes[node].start.lowerBound, nodes[node].end.upperBound)
    return start..<max(start, end)
  }

  /// The text of an element on one line.
  package func text(_ node: Int) -> String {
    HTMLText.line(String(decoding: bytes[inner(node)], as: UTF8.self)).collapsedWhitespace
  }

  /// An attribute's value with its references decoded, white space around it left out; `nil` when it is not there.
  package func attribute(_ name: StaticString, of node: Int) -> String? {
    bytes.withUnsafeBufferPointer { source in
      guard let attribute = attribute(HTMLName(name), of: node, in: source) else { return nil }
      let value = UnsafeBufferPointer(rebasing: source[attribute.value])
      return String(decoding: HTMLReferences.decoded(value, inAttribute: true), as: UTF8.self).trimmedWhitespace
    }
  }

  /// Where an attribute's value stands in the source.
  package func offset(of name: StaticString, of node: Int) -> Int? {
    bytes.withUnsafeBufferPointer { attribute(HTMLName(name), of: node, in: $0)?.value.lowerBound }
  }

  /// The words of an attribute such as `class`.
  package func words(_ name: StaticString, of node: Int) -> [String] {
    (attribute(name, of: node) ?? "").split { $0.isASCII && $0.isWhitespace }.map(String.init)
  }

  /// Whether `node` is inside of `outer`.
  package func isNode(_ node: Int, inside outer: Int) -> Bool {
    var i = nodes[node].parent
    while i > outer { i = nodes[i].parent }
    return i == outer
  }

  func attribute(_ name: HTMLName, of node: Int, in source: UnsafeBufferPointer<UInt8>) -> HTMLAttribute? {
    for i in nodes[node].attributes where HTMLName(source, attributes[i].name) == name { return attributes[i] }
    return nil
  }
}
