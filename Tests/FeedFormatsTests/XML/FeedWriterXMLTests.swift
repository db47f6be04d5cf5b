import FeedModel
import Testing

@testable import FeedFormats

/// How data is escaped on its way into XML, at every alignment of the eight bytes that are looked at together.
@Suite struct FeedWriterXMLTests {
  private func written(_ write: (inout FeedWriter) -> Void) -> String {
    var out = FeedWriter(namespaces: [])
    write(&out)
    return out.drain { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: 0..<17) func charactersDataIsEscapedWhereverItStands(before: Int) {
    let lead = String(repeating: "é", count: before / 2) + String(repeating: "x", count: before % 2)
    let text = lead + "a&b<c>d\"e'f\tg\nh" + lead
    #expect(written { $0.text(text) } == lead + "a&amp;b&lt;c&gt;d\"e'f\tg\nh" + lead)
    #expect(written { $0.escape(text, .hexText) } == lead + "a&#x26;b&#x3C;c&#x3E;d\"e'f\tg\nh" + lead)
    #expect(written { $0.escape(text, .asHTML) } == lead + "a&amp;amp;b&amp;lt;c&amp;gt;d\"e'f\tg\nh" + lead)
    #expect(written { $0.attributeText(text) } == lead + "a&amp;b&lt;c&gt;d&quot;e'f&#9;g&#10;h" + lead)
  }

  @Test(arguments: 0..<17) func aSectionsEndIsFoundWhereverItStands(before: Int) {
    let lead = String(repeating: "]", count: before)
    #expect(written { $0.content(lead + "x]] >") } == "<![CDATA[\(lead)x]] >]]>")
    #expect(written { $0.content(lead + "]]><") } == lead + "]]&gt;&lt;")
    #expect(written { $0.content("x]]>" + lead) } == "x]]&gt;" + lead)
  }

  @Test func whatXMLCannotHoldNeverGetsOut() {
    for value: UInt32 in Array(0..<0xA0) + [0xFEFF, 0xFFFE, 0xFFFF, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "ab" + String(Character(scalar)) + "cd"
      for bytes in [
        written { $0.text(text) }, written { $0.attributeText(text) }, written { $0.content(text) },
        written { $0.escape(text, .hexText) },
      ] {
        for found in bytes.unicodeScalars {
          let isAllowed = found.value >= 0x20 || found.value == 9 || found.value == 10
          #expect(isAllowed && found.value != 0xFFFE && found.value != 0xFFFF, "\(value)")
        }
      }
    }
  }
}
