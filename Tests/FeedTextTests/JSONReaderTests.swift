import FeedModel
import FeedText
import Testing

private func read(_ text: String) throws -> (JSONNode, [JSONFinding]) {
  var findings: [JSONFinding] = []
  let node = try JSONReader.read(Array(text.utf8), findings: &findings)
  return (node, findings)
}

private func failure(_ bytes: [UInt8]) -> JSONSyntaxError? {
  var findings: [JSONFinding] = []
  do throws(JSONSyntaxError) {
    _ = try JSONReader.read(bytes, findings: &findings)
    return nil
  } catch {
    return error
  }
}

@Suite struct JSONReaderTests {
  @Test func everyKindOfValueIsRead() throws {
    let (node, findings) = try read(#" {"a": [1, -2.5e3, true, false, null, "x", {}, []], "b": {"c": ""}} "#)
    #expect(
      node.plain
        == .object([
          JSONMember(
            "a",
            .array([
              .number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null, .string("x"), .object([]), .array([]),
            ])),
          JSONMember("b", .object([JSONMember("c", .string(""))])),
        ]))
    #expect(findings.isEmpty)
  }

  @Test func valuesAndNamesKnowTheirOffsets() throws {
    let (node, _) = try read(#"{"é": {"b": [10, "x"]}}"#)
    let outer = try #require(node.members?.first)
    #expect(outer.offset == 1)
    #expect(outer.value.offset == 7)
    let array = try #require(outer.value["b"])
    #expect(array.offset == 13)
    #expect(array.array?.map(\.offset) == [14, 18])
  }

  @Test func escapesAreDecoded() throws {
    let (node, findings) = try read(#""\"\\\/\b\f\n\r\tA\u00e9\u20AC\uD83D\uDE00 end""#)
    #expect(node.string == "\"\\/\u{8}\u{C}\n\r\tAé€😀 end")
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    (#""a\ud800b""#, "a\u{FFFD}b", [2]), (#""\udc00""#, "\u{FFFD}", [1]),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀", [1]), (#""\ud800\n""#, "\u{FFFD}\n", [1]),
    (#""\ud800A""#, "\u{FFFD}A", [1]),
  ]) func aLoneSurrogateBecomesAReplacementCharacter(text: String, value: String, offsets: [Int]) throws {
    let (node, findings) = try read(text)
    #expect(node.string == value)
    #expect(findings == offsets.map { JSONFinding(kind: .loneSurrogate, offset: $0) })
  }

  @Test func aByteOrderMarkIsToleratedAndNoted() throws {
    let (node, findings) = try read("\u{FEFF}[1]")
    #expect(node.plain == .array([.number("1")]))
    #expect(findings == [JSONFinding(kind: .byteOrderMark, offset: 0)])
  }

  @Test func aRawControlCharacterIsKeptAndNoted() throws {
    let (node, findings) = try read("\"a\nb\"")
    #expect(node.string == "a\nb")
    #expect(findings == [JSONFinding(kind: .rawControl(0x0A), offset: 2)])
  }

  @Test func aNameThatStandsTwiceIsNotedAndItsLastValueCounts() throws {
    let (node, findings) = try read(#"{"a":{"x":1,"y":2,"x":3},"a":4}"#)
    #expect(node["a"]?.int == 4)
    #expect(node.members?.first?.value["x"]?.int == 3)
    #expect(
      findings == [
        JSONFinding(kind: .duplicateName("x"), offset: 18), JSONFinding(kind: .duplicateName("a"), offset: 25),
      ])
    let many = "{" + (0..<40).map { "\"k\($0 % 39)\":\($0)" }.joined(separator: ",") + "}"
    #expect(try read(many).1.count == 1)
  }

  @Test(arguments: [
    ("", "json/not-wellformed", 0), ("  ", "json/not-wellformed", 2), ("{", "json/not-wellformed", 0),
    ("[1", "json/not-wellformed", 0),
    ("[1 2]", "json/not-wellformed", 3), ("[1,]", "json/not-wellformed", 2), ("{\"a\":1,}", "json/not-wellformed", 6),
    ("{\"a\" 1}", "json/not-wellformed", 5), ("{a:1}", "json/not-wellformed", 1), ("{'a':1}", "json/not-wellformed", 1),
    ("[01]", "json/not-wellformed", 1), ("[1.]", "json/not-wellformed", 1), ("[-]", "json/not-wellformed", 1),
    ("[1e]", "json/not-wellformed", 1),
    ("[.5]", "json/not-wellformed", 1), ("[+1]", "json/not-wellformed", 1), ("[NaN]", "json/not-wellformed", 1),
    ("[True]", "json/not-wellformed", 1),
    ("[nulll]", "json/not-wellformed", 1), ("// c\n1", "json/not-wellformed", 0),
    ("[1, // c\n2]", "json/not-wellformed", 4),
    ("\"abc", "json/not-wellformed", 0), ("\"a\\", "json/not-wellformed", 0), ("\"a\\x\"", "json/not-wellformed", 2),
    ("\"\\u12g4\"", "json/not-wellformed", 1), ("\"\\u12", "json/not-wellformed", 1), ("1 2", "json/trailing-data", 2),
    ("{} x", "json/trailing-data", 3), ("[}", "json/not-wellformed", 1), ("{]", "json/not-wellformed", 1),
    ("[1}", "json/not-wellformed", 2),
    ("{\"a\":}", "json/not-wellformed", 5), (",", "json/not-wellformed", 0),
    ("{\"a\":1 \"b\":2}", "json/not-wellformed", 7),
  ]) func whatIsNotJSONIsAnErrorAtItsPlace(text: String, code: String, offset: Int) {
    let error = failure(Array(text.utf8))
    #expect(error?.message.code == code)
    #expect(error?.offset == offset)
    // What is skipped is not decoded, so that only its escapes go unchecked.
    guard error?.message.text.contains("\\") != true else { return }
    var reader = JSONReader(Array(text.utf8))
    #expect(throws: JSONSyntaxError.self) {
      try reader.skip()
      try reader.finish()
    }
  }

  @Test func theMessageNamesTheMemberBeforeTheMistake() {
    #expect(
      failure(Array(#"{"title": "x" "id": 1}"#.utf8))?.message.text
        == #"expected ',' or '}' after the value of "title""#)
  }

  @Test(
    arguments: [
      ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x22, 0xC3, 0xA9, 0xE2, 0x82, 0x22], 3),
      ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
    ] as [([UInt8], Int)]) func bytesThatAreNotUTF8AreAnErrorAtTheByte(bytes: [UInt8], offset: Int)
  {
    let error = failure(bytes)
    #expect(error?.message.code == "json/invalid-utf8")
    #expect(error?.offset == offset)
  }

  @Test func nestingIsBounded() throws {
    let limit = JSONReader.depthLimit
    let deep = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    _ = try read(deep)
    #expect(failure(Array(repeating: UInt8(ascii: "["), count: 2_000_000))?.message.code == "json/too-deep")
    #expect(failure(Array(("[" + deep + "]").utf8))?.offset == limit)
  }

  @Test func stepsVisitOneElementAtATime() throws {
    let text = #"{"a": [{"n": 1}, {"n": 2}], "skip": [[{"]": "}\""}]], "b": "end"} "#
    var reader = JSONReader(Array(text.utf8))
    var seen: [String] = []
    try reader.enterObject()
    while let (name, _) = try reader.nextMember() {
      switch name {
      case "a":
        try reader.enterArray()
        while try reader.nextElement() { seen.append("\(try reader.readNode()["n"]?.int ?? 0)") }
      case "skip": try reader.skip()
      default: seen.append(try reader.readNode().string ?? "")
      }
    }
    try reader.finish()
    #expect(seen == ["1", "2", "end"])
  }

  @Test func readingStopsAfterAValueSoThatTextMayFollow() throws {
    var reader = JSONReader(Array("{\"title\": 1}\n\nThe body".utf8))
    #expect(try reader.readNode()["title"]?.int == 1)
    #expect(reader.offset == 12)
  }

  @Test(
    arguments: [
      ("12", 12), ("12.0", 12), ("1.2e1", 12), ("12.5", nil), ("1e400", nil), ("99999999999999999999", nil), ("-0", 0),
      ("9223372036854775807", Int.max),
    ] as [(String, Int?)]) func aNumberIsWholeOrNot(digits: String, value: Int?) throws
  {
    #expect(try read(digits).0.int == value)
  }

  @Test func everyPrefixOfADocumentIsReadWithoutATrap() {
    let text = Array(#"{"é":["\u00e9\ud83d\ude00",-1.5e+3,true,null,{"k":[]}],"z":"\\\"€"}"#.utf8)
    for end in text.indices { #expect(failure(Array(text[..<end])) != nil) }
    for i in text.indices {
      var changed = text
      for byte: UInt8 in [0x00, 0x22, 0x5C, 0x7B, 0x7D, 0x80, 0xFF] {
        changed[i] = byte
        _ = failure(changed)
      }
    }
  }

  @Test(arguments: 0..<40) func scanningFindsTheEndAtEveryAlignment(length: Int) throws {
    for filler in ["a", "é", "😀", "\u{7F}"] {
      let body = String(repeating: filler, count: length)
      #expect(try read("\"\(body)\"").0.string == body)
      #expect(try read("\"\(body)\\n\(body)\"").0.string == body + "\n" + body)
    }
  }
}
