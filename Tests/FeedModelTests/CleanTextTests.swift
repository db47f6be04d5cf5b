import TestRounds
import Testing

@testable import FeedModel

@Suite struct CleanTextTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("", ""), ("tab\tand\nline", "tab\tand\nline"), ("a\r\nb\rc\n\r", "a\nb\nc\n\n"),
      ("a\u{0}b\u{8}c\u{E}d\u{1F}e", "abcde"), ("a\u{B}b\u{C}c", "a b c"), ("a\u{7F}b", "ab"),
      ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("\u{1B}[31", "[31"), ("\u{1B}", ""),
      ("a\u{FEFF}b\u{FFFE}c\u{FFFF}", "abc"), ("\u{80}5 \u{93}quoted\u{94} \u{85}\u{81}\u{9F}", "€5 “quoted” …Ÿ"),
      ("\u{FFFD}\u{2028}\u{202E}", "\u{FFFD}\u{2028}\u{202E}"), ("a\u{A0}b", "a\u{A0}b"), ("（全角）ﬁ", "（全角）ﬁ"),
      ("שלום 👩‍👩‍👧", "שלום 👩‍👩‍👧"),
    ])
  func aTextLosesWhatNoFormatCanHold(text: String, expected: String) {
    #expect(Array(text.cleanedForFeeds.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func onlyLossesCountAsUnprintable() {
    #expect(!"a\r\nb".hasUnprintableCharacters)
    #expect(!"全角（）".hasUnprintableCharacters)
    #expect("a\r\u{B}".hasUnprintableCharacters)
    #expect("12345678\u{FFFE}".hasUnprintableCharacters)
  }

  /// Wherever in a word of eight bytes a character stands, it is found.
  @Test(
    arguments: ["\u{0}", "\u{B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\r"])
  func aCharacterIsFoundAtEveryOffset(character: String) {
    for before in 0..<20 {
      for after in 0..<12 {
        let head = String(repeating: "é", count: before / 2) + String(repeating: "a", count: before % 2)
        let text = head + character + String(repeating: "z", count: after)
        #expect(!text.cleanedForFeeds.unicodeScalars.elementsEqual(text.unicodeScalars))
      }
    }
  }

  @Test func theFastScanAgreesWithTheTable() {
    var random = Seeded(7)
    for _ in 0..<Rounds.of(2000) {
      let text = random.text()
      let clean = text.cleanedForFeeds
      #expect(clean.utf8.elementsEqual(slowlyCleaned(text).utf8), "\(text.debugDescription)")
      #expect(clean.cleanedForFeeds.utf8.elementsEqual(clean.utf8))
    }
  }

  private func slowlyCleaned(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    let windows: [UInt32: Unicode.Scalar] = [0x85: "…", 0x93: "“"]
    var isAfterCR = false
    for scalar in text.unicodeScalars {
      defer { isAfterCR = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterCR: break
      case 0x0D: out.append("\n")
      case 0x09, 0x0A: out.append(scalar)
      case 0x0B, 0x0C: out.append(" ")
      case 0..<0x20, 0x7F, 0xFEFF, 0xFFFE, 0xFFFF: break
      default: out.append(windows[scalar.value] ?? scalar)
      }
    }
    return String(out)
  }
}
