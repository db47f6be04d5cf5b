import Foundation
import Testing

@testable import FeedSites

@Suite struct HugoAccentsTests {
  @Test func aLetterWithoutItsMarksIsWhatUnicodeDecomposesItInto() {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x45F, 0x490...0x4FF, 0x1E00...0x1FFF, 0x3040...0x30FF]
    var wrong: [String] = []
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      guard parts.count > 1, let letter = parts.first, letter.properties.isAlphabetic else { continue }
      // Some letters of Unicode's Cyrillic and Latin have others than these for a base.
      let isKnown =
        letter.isASCII || (0x391...0x3C9).contains(letter.value) || (0x406...0x45F).contains(letter.value)
        || letter.value >= 0x3040
      if isKnown, HugoAccents.base(of: scalar) != letter { wrong.append("\(scalar) \(letter)") }
    }
    #expect(wrong == [])
  }

  @Test func aLetterThatIsNoneWithAMarkStays() {
    for letter in "aßøłžЖщあ漢".unicodeScalars where letter != "ž" { #expect(HugoAccents.base(of: letter) == letter) }
    #expect(HugoAccents.base(of: "ž") == "z" && HugoAccents.base(of: "й") == "и" && HugoAccents.base(of: "ᾂ") == "α")
  }
}
