import FeedModel

/// The names that a message is known by, the same in every run.
enum MailName {
  /// 32 letters for an item of a feed: the first 20 bytes of a digest over both ids, in Base32 (RFC 4648 §6).
  static func hash(feed: String, item: String) -> String {
    base32(SHA256.digest(Array(feed.utf8) + [0] + Array(item.utf8)).prefix(20))
  }

  /// `<hash.revision@domain>` (RFC 5322 §3.6.4).
  static func messageID(hash: String, revision: Int, domain: String) -> String { "<\(hash).\(revision)@\(domain)>" }

  static func base32(_ bytes: some Sequence<UInt8>) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in bytes {
      bits = (bits << 8 | UInt32(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        count -= 5
        out.append(letters[Int(bits >> count & 31)])
      }
    }
    if count > 0 { out.append(letters[Int(bits << (5 - count) & 31)]) }
    return String(decoding: out, as: UTF8.self)
  }
}
