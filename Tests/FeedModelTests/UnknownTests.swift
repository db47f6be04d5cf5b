import Testing

@testable import FeedModel

@Suite struct UnknownTests {
  private typealias Element = ForeignElement

  @Test func foreignElementsAreSuchAsXMLCanHold() {
    let element = Element(
      namespace: "urn:x", prefix: "x", name: "y",
      attributes: [
        .init(namespace: "", name: "a", value: "1\u{0}"), .init(namespace: nil, name: "a", value: "2"),
        .init(namespace: nil, name: "b c", value: ""), .init(namespace: nil, name: "xmlns", value: "u"),
        .init(namespace: "http://www.w3.org/2000/xmlns/", name: "p", value: "u"),
        .init(namespace: "urn:x", name: "a", value: "3"),
      ],
      children: [
        .text("a\u{B}"), .text(""), .element(Element(namespace: nil, prefix: nil, name: "title")), .text("b\r"),
        .text("\n"), .element(Element(namespace: "urn:é", prefix: "xmlns", name: "é")), .text("\u{0}"),
      ])
    #expect(
      normalized(element) == [
        Element(
          namespace: "urn:x", prefix: "x", name: "y",
          attributes: [.init(namespace: nil, name: "a", value: "1"), .init(namespace: "urn:x", name: "a", value: "3")],
          children: [.text("a b\n"), .element(Element(namespace: "urn:é", prefix: nil, name: "é"))])
      ])
  }

  @Test(arguments: ["a:b", "1", "", "-a", "a b", "a\u{0}", "é×"])
  func anElementWhoseNameXMLForbidsIsDropped(name: String) {
    #expect(normalized(Element(namespace: "urn:x", prefix: nil, name: name)).isEmpty)
    #expect(!normalized(Element(namespace: "urn:x", prefix: nil, name: "ok")).isEmpty)
  }

  @Test(arguments: ["", " ", nil, "http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace"])
  func anElementWithoutANamespaceOfItsOwnIsDropped(namespace: String?) {
    #expect(normalized(Element(namespace: namespace, prefix: nil, name: "item")).isEmpty)
  }

  @Test func jsonMembersAreCleanedThroughout() {
    var feed = Feed(id: "a", title: "a")
    let inner = JSONValue.object([JSONMember("\u{7F}c", .number("1e"))])
    feed.unknown.members = [
      JSONMember("_a\u{0}", .array([.string("b\u{B}"), inner, .number("-0.5e+7")])),
      JSONMember("title", .string("not an extension")),
    ]
    let clean = JSONValue.object([JSONMember("c", .string("1e"))])
    #expect(
      feed.normalized().unknown.members == [JSONMember("_a", .array([.string("b "), clean, .number("-0.5e+7")]))])
  }

  @Test(
    arguments: [
      ("0", true), ("-0", true), ("10.5", true), ("1E-9", true), ("01", false), ("", false), ("-", false),
      (".5", false),
      ("5.", false), ("1e", false), ("+1", false), ("1 ", false), ("NaN", false), ("0x1", false),
    ])
  func aNumberIsWhatJSONCallsOne(text: String, isNumber: Bool) {
    #expect(JSONValue.isNumber(text) == isNumber)
  }

  @Test func nestingWithoutEndIsCut() {
    var value = JSONValue.null
    var element = Element(namespace: "urn:x", prefix: nil, name: "a")
    for _ in 0..<1000 {
      value = .array([value])
      element = Element(namespace: "urn:x", prefix: nil, name: "a", children: [.element(element)])
    }
    var feed = Feed(id: "a", title: "a")
    feed.unknown = Unknown(elements: [element], members: [JSONMember("_a", value)])
    let normal = feed.normalized()
    #expect(normal != feed)
    #expect(normal.normalized() == normal)
  }

  private func normalized(_ element: Element) -> [Element] {
    var feed = Feed(id: "a", title: "a")
    feed.unknown.elements = [element]
    return feed.normalized().unknown.elements
  }
}
