import FeedModel
import Testing

@testable import FeedFormats

@Suite struct XMLCheckTests {
  private func problems(_ text: String, piece: Int = .max) -> [XMLCheck.Problem] {
    var check = XMLCheck()
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = piece < bytes.count - start ? start + piece : bytes.count
      check.push(Array(bytes[start..<end]))
      start = end
    }
    return check.finish()
  }

  @Test(arguments: [1, 2, 3, 7, .max])
  func aSoundDocumentPassesInPiecesOfAnySize(piece: Int) {
    let text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<r xmlns:c='u'><c:b>é😀 &amp; <![CDATA[<x>&]]></c:b></r>\n"
    #expect(problems(text, piece: piece).isEmpty)
  }

  @Test(
    arguments: [
      ("<r>\n <c:b/></r>", 2), ("<r>\n<b></r>", 2), ("<r>\n\n&nbsp;</r>", 3), ("<r a='1' a='2'/>", 1), ("<r>", 1),
      ("", 1), ("<r/><r/>", 1), ("<r>\u{1}</r>", 1), ("<r>&#0;</r>", 1),
    ])
  func anyFindingIsAFailureWithItsLine(text: String, line: Int) {
    let found = problems(text)
    #expect(found.first?.line == line)
    #expect(found.first.map { $0.offset <= text.utf8.count } == true)
    #expect(found.first?.text.isEmpty == false)
  }

  @Test func aPostOfTwelveMegabytesPasses() {
    let post = String(repeating: "0123456789abcdef", count: 12 << 16)
    #expect(problems("<r><![CDATA[\(post)]]><b>\(post)</b></r>").isEmpty)
  }
}
