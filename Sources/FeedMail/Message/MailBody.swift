import FeedModel

/// A text and an HTML document that say the same, as the body of a message (RFC 2046 §5.1.4).
enum MailBody {
  /// The fields that describe the body, and its bytes. `seed` is what the boundary is made of.
  static func make(text: [String], html: [UInt8], seed: String) -> (type: HeaderField, bytes: [UInt8]) {
    let text = Array((text.joined(separator: "\n") + "\n").utf8)
    let parts = [("plain", text, true), ("html", html, false)].map { type, content, mayStayPlain in
      let encoding = TransferEncoding.suiting(content, mayStayPlain: mayStayPlain)
      var part = Array("Content-Type: text/\(type); charset=utf-8\n".utf8)
      part += Array("Content-Transfer-Encoding: \(encoding.rawValue)\n\n".utf8)
      part += encoding.encode(content)
      if part.last != 0x0A { part.append(0x0A) }
      return part
    }
    let boundary = boundary(seed, parts)
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("--\(boundary)\n".utf8)
      bytes += part
    }
    bytes += Array("--\(boundary)--\n".utf8)
    let type = HeaderField.tokens("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""])
    return (type, bytes)
  }

  /// The same for the same message, and on no line of the parts.
  private static func boundary(_ seed: String, _ parts: [[UInt8]]) -> String {
    var number = 0
    while true {
      let boundary = "=_" + MailName.base32(SHA256.digest(Array("\(seed) \(number)".utf8)).prefix(15))
      let line = Array(("--" + boundary).utf8)
      let isFree = parts.allSatisfy { part in
        part.split(separator: 0x0A).allSatisfy { !$0.starts(with: line) }
      }
      if isFree { return boundary }
      number += 1
    }
  }
}
