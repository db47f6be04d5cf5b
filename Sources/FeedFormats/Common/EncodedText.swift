import FeedModel

/// Finds characters that went wrong on their way into a document, before anything of it is read.
///
/// It looks at the document's bytes, which are UTF-8 by then, so that each place is exact; characters that are written
/// as references or escapes are found too.
enum EncodedText {
  static func judge(_ input: inout FeedInput, report: inout Diagnostics) {
    guard input.circumstances.judgesContent else { return }
    for (message, offset) in findings(in: input.bytes) { report.report(message, at: input.place(at: offset)) }
  }

  static func findings(in bytes: [UInt8]) -> [(message: Diagnostic.Message, offset: Int)] {
    bytes.withUnsafeBufferPointer { bytes in
      var search = Search(bytes: bytes)
      search.run()
      return search.found
    }
  }

  private struct Search {
    let bytes: UnsafeBufferPointer<UInt8>
    var found: [(message: Diagnostic.Message, offset: Int)] = []

    mutating func run() {
      let raw = UnsafeRawBufferPointer(bytes)
      func suspects(from offset: Int) -> UInt64 {
        Search.suspects(in: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      }
      var i = 0
      while i &+ 32 <= bytes.count {
        // Four words at once: most have nothing.
        if suspects(from: i) | suspects(from: i &+ 8) | suspects(from: i &+ 16) | suspects(from: i &+ 24) != 0 {
          for start in stride(from: i, to: i &+ 32, by: 8) {
            var hits = suspects(from: start)
            while hits != 0 {
              judge(at: start &+ hits.trailingZeroBitCount / 8)
              hits &= hits &- 1
            }
          }
        }
        i = i &+ 32
      }
      for i in i..<bytes.count { judge(at: i) }
    }

    /// The highest bit of each byte that is beyond ASCII, the `#` of a numeric reference or the `\` of an escape; of one
    /// behind such a byte perhaps too.
    private static func suspects(in word: UInt64) -> UInt64 {
      let marks = Word.zeros(word ^ 0x2323_2323_2323_2323) | Word.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      return (word | marks) & 0x8080_8080_8080_8080
    }

    private mutating func judge(at i: Int) {
      switch bytes[i] {
      case 0xC2: control(at: i)
      case 0xC3: mojibake(at: i)
      case 0xE2: quoteMojibake(at: i)
      case 0xEF: special(at: i)
      case 0xF0...0xF4: plane(at: i)
      case 0x23: reference(at: i)
      case 0x5C: escape(at: i)
      default: break
      }
    }

    private mutating func note(_ message: Diagnostic.Message, at offset: Int) { found.append((message, offset)) }

    private mutating func note(_ value: UInt32, at offset: Int) {
      switch value {
      case 0x80...0x9F: note(.c1Control(.codePoint(value)), at: offset)
      case 0xFFFD: note(.replacement, at: offset)
      case 0xFDD0...0xFDEF: note(.noncharacter(value), at: offset)
      case let value where value >= 0xFFFE && value & 0xFFFE == 0xFFFE: note(.noncharacter(value), at: offset)
      default: break
      }
    }

    private mutating func control(at i: Int) {
      guard i + 1 < bytes.count, bytes[i + 1] < 0xA0 else { return }
      // Part of what was encoded twice.
      if i >= 2, bytes[i - 2] == 0xC3 || (bytes[i - 2] == 0xC2 && bytes[i - 1] < 0xA0) { return }
      note(UInt32(bytes[i + 1]), at: i)
    }

    /// `Ã` or `Â` before U+0080 to U+00BF, which is how UTF-8 looks when it is taken for Latin-1 and encoded again.
    private mutating func mojibake(at i: Int) {
      guard i + 3 < bytes.count, 0x82...0xB4 ~= bytes[i + 1], bytes[i + 2] == 0xC2 else { return }
      guard bytes[i + 1] == 0x83 || bytes[i + 1] == 0x82 || bytes[i + 3] < 0xA0 else { return }
      if i >= 2, bytes[i - 2] == 0xC3 { return }
      note(.encodedTwice(sample(from: i)), at: i)
    }

    /// `â€™` and its kin: U+20AC behind `â`.
    private mutating func quoteMojibake(at i: Int) {
      guard i >= 2, i + 2 < bytes.count, bytes[i + 1] == 0x82, bytes[i + 2] == 0xAC, bytes[i - 2] == 0xC3,
        bytes[i - 1] == 0xA2
      else { return }
      note(.encodedTwice(sample(from: i - 2)), at: i - 2)
    }

    private mutating func special(at i: Int) {
      guard i + 2 < bytes.count else { return }
      let value = 0xF000 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
      note(value, at: i)
    }

    private mutating func plane(at i: Int) {
      guard i + 3 < bytes.count, bytes[i + 2] == 0xBF, bytes[i + 3] >= 0xBE, bytes[i + 1] & 0x0F == 0x0F else { return }
      let value = UInt32(bytes[i] & 7) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12 | 0xFC0 | UInt32(bytes[i + 3] & 0x3F)
      note(value, at: i)
    }

    /// `&#146;`, `&#x92;`
    private mutating func reference(at i: Int) {
      guard i > 0, bytes[i - 1] == 0x26, i + 2 < bytes.count else { return }
      let isHex = bytes[i + 1] == 0x78
      var j = isHex ? i + 2 : i + 1
      var value: UInt32 = 0
      while j < bytes.count, value < 0x11_0000, let digit = bytes[j].hexValue, isHex || digit < 10 {
        value = value * (isHex ? 16 : 10) + UInt32(digit)
        j += 1
      }
      if j < bytes.count, bytes[j] == 0x3B { note(value, at: i - 1) }
    }

    /// `\u0092` in JSON.
    private mutating func escape(at i: Int) {
      guard bytes[0] == 0x7B || bytes[0] == 0xEF, i + 5 < bytes.count, bytes[i + 1] | 0x20 == 0x75 else { return }
      if i > 0, bytes[i - 1] == 0x5C { return }
      let digits = String(decoding: bytes[(i + 2)..<(i + 6)], as: UTF8.self)
      if let value = UInt32(digits, radix: 16) { note(value, at: i) }
    }

    private func sample(from i: Int) -> String {
      var end = min(i + 8, bytes.count)
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return String(decoding: bytes[i..<end], as: UTF8.self).excerpt
    }
  }
}

extension Diagnostic.Message {
  static func c1Control(_ code: String) -> Self {
    .warning("enc/c1-control", "replace \(code), a control character; a quote or a dash of Windows was meant")
  }
  fileprivate static func encodedTwice(_ sample: String) -> Self {
    .warning("enc/mojibake", "the text was encoded twice: \"\(sample)\"; save it as UTF-8 once")
  }
  fileprivate static let replacement = warning(
    "enc/replacement-char", "restore the character that U+FFFD stands for; it was lost in a conversion")
  fileprivate static func noncharacter(_ value: UInt32) -> Self {
    .info("enc/noncharacter", "remove \(String.codePoint(value)), which is no character")
  }
}

extension String {
  /// `U+0092`
  fileprivate static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}
