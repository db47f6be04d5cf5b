import FeedModel
import Testing

@testable import FeedMail

@Suite struct MailNameTests {
  /// FIPS 180-2 appendix B, and lengths on both sides of a block's end.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func sha256HasThePublishedDigests(text: String, digest: String) { #expect(SHA256.hex(Array(text.utf8)) == digest) }

  @Test func aMessageIsNamedAfterItsFeedAndItem() {
    let hash = MailName.hash(feed: "https://example.org/feed.json", item: "https://example.org/2024/03/hello/")
    #expect(hash == "4qdvauvqitm3m5hdsow57nsazmhkmqqr")
    #expect(MailName.messageID(hash: hash, revision: 2, domain: "example.org") == "<\(hash).2@example.org>")
  }

  /// RFC 4648 §10, in lower case and without padding.
  @Test(arguments: [("f", "my"), ("fo", "mzxq"), ("foo", "mzxw6"), ("foobar", "mzxw6ytboi")])
  func base32IsThePublishedOne(text: String, letters: String) { #expect(MailName.base32(text.utf8) == letters) }

  @Test(arguments: [
    ("2026-01-01T12:00:00Z", MailPeriod.Kind.week, "2026-W01", "2025-12-29", "2026-01-04"),
    ("2027-01-01T00:00:00Z", MailPeriod.Kind.week, "2026-W53", "2026-12-28", "2027-01-03"),
    ("2024-02-29T23:59:59Z", MailPeriod.Kind.month, "2024-02", "2024-02-01", "2024-02-29"),
  ])
  func periodsAreThoseOfISO8601(date: String, kind: MailPeriod.Kind, name: String, first: String, last: String) throws {
    let time = try #require(Timestamp.readingRFC3339(date)).timestamp
    let period = MailPeriod(kind, holding: time)
    #expect(period.name == name && period.firstDay == first && period.lastDay == last)
    #expect(!period.isOver(at: time) && !period.isOver(at: period.end))
    #expect(period.isOver(at: Timestamp(seconds: period.end.seconds + 1)))
  }
}
