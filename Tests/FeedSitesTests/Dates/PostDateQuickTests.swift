import FeedModel
import Testing

@testable import FeedSites

@Suite struct PostDateQuickTests {
  private let zone: Zone

  init() throws { zone = try Zone.named("America/New_York") }

  @Test(
    arguments: [
      "2024-02-29", "2024-02-29 10:00", "2024-02-29T10:00", "2024-02-29 10:00:00", "2024-02-29 10:00:00 -0800",
      "2024-02-29 10:00:00 +05:30", "2024-02-29 10:00:00+0530", "2024-02-29T10:00:00Z", "2024-02-29 10:00:00 Z",
      "2024-02-29 10:00 -0800", "2024-02-29 10:00Z",
    ])
  func aRegularFormIsReadQuickly(text: String) throws {
    let answer = try #require(quick(text))
    #expect(answer == read(text))
  }

  @Test(
    arguments: [
      "", "2024-2-9", "2023-02-29", "2024-02-29 9:05:00", "2024-02-29 24:00:00", "2024-02-29 10:00:00 EST",
      "2024-02-29 10:00:00.5",
      "2024-02-29 10:00:00 -4", "2024-02-29 10:00:00 +2500", "2024-02-29 10:00:60", "2024-02-29 10:0g:00",
      "2024-02-29 ",
      "2024-02-29  10:00:00", "2024-02-29 10:00:00 +05:3", "2024-02-29 10:00:00 Zz", "2024-02-29 10:00:00 2023 -0800",
    ])
  func whatIsIrregularIsLeftToTheSlowReader(text: String) { #expect(quick(text) == nil) }

  /// Every text of a regular form with a byte changed, left out or put in.
  @Test func whereTheQuickReaderAnswersTheSlowOneAgrees() {
    let pieces: [UInt8] = Array("0129:-+ TZz.".utf8)
    var answers = 0
    for text in [
      "2024-02-29", "2024-02-29 10:00", "2024-02-29 10:00:00", "2024-11-03T01:30:00-08:00", "2024-02-29 10:00:00 -0800",
    ] {
      let bytes = Array(text.utf8)
      for i in bytes.indices {
        for piece in pieces {
          var changed = bytes
          changed[i] = piece
          var longer = bytes
          longer.insert(piece, at: i)
          var shorter = bytes
          shorter.remove(at: i)
          for variant in [changed, longer, shorter] {
            let text = String(decoding: variant, as: UTF8.self)
            guard let answer = quick(text) else { continue }
            answers += 1
            let slow = read(text)
            #expect(slow == answer && slow?.offsetMinutes == answer.offsetMinutes, "\(text)")
          }
        }
      }
    }
    #expect(answers > 200)
  }

  private func quick(_ text: String) -> Timestamp? {
    Array(text.utf8).withUnsafeBytes { PostDate.quick($0, zone: zone) }
  }

  private func read(_ text: String) -> Timestamp? {
    var report = Diagnostics()
    return PostDate.read(Setting(.date(text)), zone: zone, file: "a.md", report: &report)
  }
}
