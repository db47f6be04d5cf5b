import Testing

@testable import FeedModel

/// Blocks of 64 bytes answer as a look at every byte would, whatever the length and wherever the byte stands.
@Suite struct ByteBlocksTests {
  @Test(arguments: [1, 7, 8, 63, 64, 65, 100, 127, 128, 129, 200])
  func whatMustChangeIsFoundWhereverItStands(count: Int) {
    for place in 0..<count {
      for byte: UInt8 in [0x00, 0x0B, 0x0D, 0x1F, 0x7F] {
        var bytes = [UInt8](repeating: 0x61, count: count)
        bytes[place] = byte
        bytes.withUnsafeBufferPointer { bytes in
          #expect(CleanText.indexToClean(in: bytes) == place)
          #expect(CleanText.firstForbiddenControl(in: bytes) == (byte == 0x0D ? nil : place))
          #expect(!CleanText.isClean(bytes))
        }
      }
    }
  }

  @Test(arguments: [1, 7, 8, 63, 64, 65, 100, 127, 128, 129, 200])
  func whatStaysIsLeftWhereverItStands(count: Int) {
    for place in 0..<count {
      for character: Character in ["\t", "\n", " ", "~", "é", "\u{A0}", "ﬁ", "\u{1F4D6}"] {
        let text =
          String(repeating: "a", count: place) + String(character) + String(repeating: "b", count: count - place)
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { bytes in
          #expect(CleanText.indexToClean(in: bytes) == bytes.count)
          #expect(UTF8Check.firstInvalid(in: bytes) == nil)
        }
        #expect(String(utf8: bytes) == text)
        #expect(text.cleanedForFeeds == text)
      }
    }
  }

  @Test(arguments: [1, 63, 64, 65, 129]) func whatIsNoUTF8IsFoundWhereverItStands(count: Int) {
    for place in 0..<count {
      var bytes = [UInt8](repeating: 0x61, count: count)
      bytes[place] = 0x80
      #expect(bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: $0) } == place)
    }
  }
}
