import FeedModel
import TestRounds
import Testing

@testable import FeedMail

@Suite struct EncodingTests {
  @Test(arguments: [
    ("From café = 5€ ", "=46rom caf=C3=A9 =3D 5=E2=82=AC=20"), (".", "=2E"), ("a\tb\t", "a\tb=09"), ("", ""),
    ("one\n\ntwo", "one\n\ntwo"),
  ])
  func quotedPrintableIsThatOfTheStandard(text: String, encoded: String) {
    #expect(String(decoding: QuotedPrintable.encode(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test func noCharacterIsSplitAndNoLineIsLongerThan76() {
    for length in 0..<80 {
      let text = String(repeating: "a", count: length) + "漢字=☕ é" + String(repeating: "b ", count: 60)
      let encoded = String(decoding: QuotedPrintable.encode(Array(text.utf8)), as: UTF8.self)
      let lines = encoded.split(separator: "\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix(" ") })
      #expect(lines.dropLast().allSatisfy { $0.hasSuffix("=") })
      #expect(!lines.dropFirst().contains { $0.hasPrefix("=AD=97") || $0.hasPrefix("=98=95") })
    }
  }

  @Test func aSubjectBeyondASCIIBecomesEncodedWords() {
    #expect(HeaderField.text("Subject", "Café ☕").folded == "Subject: =?utf-8?B?Q2Fmw6kg4piV?=\n")
    #expect(
      HeaderField.text("Subject", "Grüße aus Bonn, ihr Lieben").folded
        == "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_aus_Bonn,_ihr_Lieben?=\n")
    #expect(HeaderField.text("Subject", "=?utf-8?Q?no?=").folded.hasPrefix("Subject: =?utf-8?"))
  }

  @Test func nothingOfAnItemBecomesAFieldOfItsOwn() {
    for text in ["a\r\nBcc: x@example.org", "a\nBcc: x", "a\rb", "a\u{0}b", "a\u{2028}b", "a\u{85}b", "\u{202E}a"] {
      let folded = HeaderField.text("Subject", text).folded
      #expect(folded.split(separator: "\n").count == 1 && !folded.contains("\r") && !folded.contains("\u{0}"))
      #expect(folded.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 < 0x7F }, "\(folded)")
    }
  }

  /// RFC 2047 §2, RFC 5322 §2.1.1.
  @Test func fieldsAreFoldedWhateverTheyHold() {
    var random = Numbers(seed: 20_260_301)
    let pieces = ["word", "漢字", " ", "é", "=?", "👩‍👩‍👧‍👦", ",", "\"", String(repeating: "x", count: 90), "שלום"]
    for _ in 0..<Rounds.of(500) {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      for field in [HeaderField.text("Subject", text), .phrases("Keywords", [text, text])] {
        for line in field.folded.split(separator: "\n") {
          #expect(line.utf8.count <= 78 && line.utf8.allSatisfy { $0 < 0x7F }, "\(line)")
          #expect(!line.allSatisfy { $0 == " " })
          for word in line.split(separator: " ") where word.hasPrefix("=?utf-8?") { #expect(word.utf8.count <= 76) }
        }
      }
    }
  }

  @Test(arguments: [
    ("ann@example.org", "ann@example.org"), ("Ann <ann@example.org>", "Ann <ann@example.org>"),
    ("\"B, Ann\" <ann@example.org>", "\"B, Ann\" <ann@example.org>"),
    ("Änn <a@bücher.example>", "=?utf-8?B?w4Rubg==?= <a@xn--bcher-kva.example>"),
    ("Ann (News) <a@b.example>", "\"Ann (News)\" <a@b.example>"),
  ])
  func mailboxesAreReadAndWritten(text: String, written: String) throws {
    let mailbox = try #require(Mailbox(text))
    #expect(HeaderField.mailboxes("To", [mailbox]).folded == "To: \(written)\n")
  }

  @Test(arguments: ["", "ann", "ann@", "@b.example", "a b@c.example", "ä@b.example", "<a@b", "a@b.example>", "a@b..c"])
  func whatIsNoMailboxIsRefused(text: String) { #expect(Mailbox(text) == nil) }

  @Test func aPatternKnowsItsWords() throws {
    let pattern = try MailPattern("[{feed}] {title} {1}", words: MailPattern.itemWords)
    #expect(pattern.filled { "<\($0)>" } == "[<feed>] <title> {1}")
    do {
      _ = try MailPattern("{titel}", words: MailPattern.itemWords)
      Issue.record("a word that stands for nothing was taken")
    } catch {
      #expect(error.meant == "title")
    }
  }
}
