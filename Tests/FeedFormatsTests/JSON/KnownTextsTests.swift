import FeedModel
import FeedText
import Testing

@testable import FeedFormats

/// What a document should hold and does is handed back; anything else is read as if nothing were known.
@Suite struct KnownTextsTests {
  private static let padding = String(repeating: "<p>müde \"Mühlen\"</p>\n", count: 4)
  private static let texts = [
    "", "\"", "\\", "\n", "\r\n\t", "\u{08}\u{0C}", "\u{01}", "\u{2028}", "é", "\u{1F4D6}", "/", "a\\\"b",
    "<a href=\"https://example.org/?a=1&b=2\">x</a>",
  ]

  private func entry(_ html: String, text: String? = nil) -> Entry {
    var entry = Entry(id: EntryID("x", kind: .other))
    entry.content = .html(html, text: text)
    entry.hasNormalContent.isSo = true
    return entry
  }

  private func json(_ text: String) -> [UInt8] {
    var out = FeedWriter(namespaces: [])
    out.jsonString(text)
    return out.drain { Array($0) }
  }

  private func read(_ bytes: [UInt8], _ known: [Entry]) throws -> String? {
    var reader = JSONReader(bytes)
    reader.known = KnownTexts(ofNormal: known)
    let text = try reader.readNode().string
    try reader.finish()
    return text
  }

  @Test(arguments: texts, 0..<9) func aKnownStringIsReadAsItIs(piece: String, shift: Int) throws {
    let text = String(repeating: "x", count: shift) + piece + Self.padding + piece
    #expect(try read(json(text), [entry(text)]) == text)
    #expect(try read(json(text), [entry("another"), entry(text)]) == text)
  }

  @Test(arguments: texts, 0..<9) func aStringThatIsAnotherIsReadAsThatOther(piece: String, shift: Int) throws {
    let text = String(repeating: "x", count: shift) + piece + Self.padding
    for other in [text + "x", text + piece + "\"", String(text.dropLast()), Self.padding + piece, "y" + text] {
      #expect(try read(json(text), [entry(other)]) == text)
      #expect(try read(json(other), [entry(text)]) == other)
    }
  }

  @Test func aStringIsReadWhateverWayItIsEscaped() throws {
    let text = "a/b\n" + Self.padding
    let odd = Array("\"\\u0061\\/b\\u000a".utf8) + json(Self.padding).dropFirst()
    #expect(try read(odd, [entry(text)]) == text)
    #expect(throws: (any Error).self) { try read(json(text).dropLast(), [entry(text)]) }
  }

  @Test func textsAreTakenInTheirOrder() {
    let (first, second, third) = ("1" + Self.padding, "2" + Self.padding, "3" + Self.padding)
    var known = KnownTexts(ofNormal: [entry(first, text: second), entry(third)])
    func take(_ text: String) -> String? { Array(text.utf8).withUnsafeBufferPointer { known.take($0) } }
    #expect(take(third) == nil)
    #expect(take(second) == second)
    #expect(take(first) == nil)
    #expect(take(third) == third)
    #expect(take(third) == nil)
  }

  @Test func contentIsKnownByWhereItLies() {
    let (html, text) = ("1" + Self.padding, "2" + Self.padding)
    let known = KnownTexts(ofNormal: [entry(html, text: text)])
    #expect(known.holds(.html(html, text: text)))
    #expect(known.holds(.html(html, text: nil)))
    #expect(!known.holds(.html(html + "", text: "short")))
    #expect(!known.holds(.html(String(html.reversed()), text: nil)))
    #expect(!known.holds(.text(html)))
    var unsettled = entry(html)
    unsettled.hasNormalContent.isSo = false
    #expect(!KnownTexts(ofNormal: [unsettled]).holds(.html(html, text: nil)))
  }
}
