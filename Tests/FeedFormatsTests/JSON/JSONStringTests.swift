import Foundation
import Testing

@testable import FeedFormats

/// Strings are written eight bytes and a thousand at a time: where an escape stands in them makes no difference.
@Suite struct JSONStringTests {
  private func written(_ text: String) -> [UInt8] {
    var out = FeedWriter(namespaces: [])
    out.jsonString(text)
    return out.drain { Array($0) }
  }

  /// What a foreign parser makes of it.
  private func read(_ bytes: [UInt8]) throws -> String? {
    try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? String
  }

  private static let pieces = ["", "\"", "\\", "\n", "\u{1}", "\u{2028}", "\u{2029}", "é", "€", "\u{1F4D6}", "\u{7F}"]

  @Test(arguments: pieces) func anEscapeIsWrittenWhereverItStands(piece: String) throws {
    for count in Array(0...40) + Array(990...1040) {
      let plain = String(repeating: "x", count: count)
      for text in [plain + piece, piece + plain, plain + piece + "abcdefg" + piece, plain + piece + plain] {
        #expect(try read(written(text)) == text, "\(count)")
      }
    }
  }

  @Test func whatNeedsNoEscapeStaysAsItIs() {
    for count in [0, 7, 8, 9, 999, 1000, 1001, 5000] {
      let text = String(repeating: "</é>", count: count)
      #expect(written(text) == Array("\"\(text)\"".utf8))
    }
    #expect(written("a\u{2028}\u{1F}\"") == Array(#""a\u2028\u001f\"""#.utf8))
  }
}
