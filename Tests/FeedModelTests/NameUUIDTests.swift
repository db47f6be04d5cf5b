import Testing

@testable import FeedModel

@Suite struct NameUUIDTests {
  /// FIPS 180-2 appendix A, and lengths on both sides of a block's end.
  @Test(arguments: [
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"), ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    (String(repeating: "a", count: 1_000), "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
  ])
  func sha1HasThePublishedDigests(text: String, digest: String) {
    let found = SHA1.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(found == digest)
  }

  @Test func aNameInTheNamespaceOfAddresses() {
    let addresses: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]
    #expect(
      NameUUID.make("https://example.org/2024/03/hello/", in: addresses) == "0374b40c-0182-56b9-a123-540e8653d831")
  }

  @Test(arguments: [
    ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ("http://podnews.net/rss///", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
    ("https://example.org/feed.xml", "bab2ba12-9757-5da6-a770-0e70e6bcf214"),
  ])
  func aPodcastIsKnownByItsAddressWithoutScheme(address: String, guid: String) throws {
    #expect(NameUUID.podcast(try #require(WebAddress(address))) == guid)
  }
}
