import FeedModel

/// JSON as a person can read it: a member on each line, two spaces a level.
extension FeedWriter {
  /// A line end and the indent of `level`.
  mutating func jsonLine(_ level: Int) {
    let line: StaticString = "\n                                "
    let length = 1 + 2 * level
    out.raw(UnsafeBufferPointer(start: line.utf8Start, count: min(length, line.utf8CodeUnitCount)))
    for _ in line.utf8CodeUnitCount..<max(length, line.utf8CodeUnitCount) { out.raw(0x20) }
  }

  /// The name of a member that is not its object's first, on a line of its own.
  mutating func jsonName(_ name: StaticString, _ level: Int) {
    out.markup(",")
    jsonFirstName(name, level)
  }

  mutating func jsonFirstName(_ name: StaticString, _ level: Int) {
    jsonLine(level)
    out.markup("\"")
    out.markup(name)
    out.markup("\": ")
  }

  /// A member that is left out when there is nothing to say.
  mutating func jsonMember(_ name: StaticString, _ text: String?, _ level: Int) {
    guard let text else { return }
    jsonName(name, level)
    jsonString(text)
  }

  mutating func jsonMember(_ name: StaticString, _ number: Int?, _ level: Int) {
    guard let number else { return }
    jsonName(name, level)
    out.raw(String(number))
  }

  /// A list of which each element is written by `body`, which begins at `level + 1`; left out when it is empty.
  mutating func jsonMember<Element>(
    _ name: StaticString, _ elements: [Element], _ level: Int, body: (Element, inout FeedWriter) -> Void
  ) {
    guard !elements.isEmpty else { return }
    jsonName(name, level)
    out.markup("[")
    for (i, element) in elements.enumerated() {
      if i > 0 { out.markup(",") }
      jsonLine(level + 1)
      body(element, &self)
    }
    jsonLine(level)
    out.markup("]")
  }

  /// A string in quotes (RFC 8259 §7), eight bytes at a time. U+2028 and U+2029 are escaped, since JavaScript took
  /// them for line ends until 2019; `<` stands as it is.
  package mutating func jsonString(_ text: String) {
    out.markup("\"")
    text.utf8Bytes { JSONEscape.write($0, into: &out) }
    out.markup("\"")
  }
}

/// What a JSON string cannot hold as it is, and what stands for it.
private enum JSONEscape {
  /// Bytes that are written in one go, and how many more eight bytes and an escape may become: together what may lie on
  /// the stack.
  private static let chunk = 1000
  private static let longest = 24

  static func write(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter) {
    guard let start = bytes.baseAddress.map(UnsafeRawPointer.init) else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: chunk + longest) { buffer in
      guard let target = buffer.baseAddress else { return }
      let lastWord = bytes.count - 8
      var used = 0
      var i = 0
      while i < bytes.count {
        if used >= chunk {
          out.raw(UnsafeBufferPointer(start: target, count: used))
          used = 0
        }
        let enough = min(lastWord, i + chunk - used)
        var plain = 8
        while i <= enough {
          // All eight are stored, and those kept that need no escape.
          let word = start.loadUnaligned(fromByteOffset: i, as: UInt64.self)
          UnsafeMutableRawPointer(target + used).storeBytes(of: word, as: UInt64.self)
          plain = plainCount(UInt64(littleEndian: word))
          i &+= plain
          used &+= plain
          if plain < 8 { break }
        }
        if plain == 8, i <= lastWord || i == bytes.count { continue }
        i += escape(at: i, in: bytes) { code in
          target[used] = code
          used += 1
        }
      }
      out.raw(UnsafeBufferPointer(start: target, count: used))
    }
  }

  /// How many of eight bytes stand before the first that may need an escape: a control character, a quote, a backslash
  /// or the lead byte E2.
  @inline(__always)
  private static func plainCount(_ word: UInt64) -> Int {
    // A byte may be found wrongly above one that is found rightly: the first of them is right.
    var found = Word.jsonStops(word)
    if word & 0x8080_8080_8080_8080 != 0 { found |= Word.zeros(word ^ 0xE2E2_E2E2_E2E2_E2E2) }
    return (found & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
  }

  /// Hands over the character that begins at `i`, escaped if need be; how many bytes of it were taken.
  @inline(__always)
  private static func escape(at i: Int, in bytes: UnsafeBufferPointer<UInt8>, _ put: (UInt8) -> Void) -> Int {
    let byte = bytes[i]
    if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0xE2 {
      put(byte)
      return 1
    }
    if byte == 0xE2 {
      guard i + 2 < bytes.count, bytes[i + 1] == 0x80, bytes[i + 2] | 1 == 0xA9 else {
        put(byte)
        return 1
      }
      for code in (bytes[i + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8 { put(code) }
      return 3
    }
    put(0x5C)
    switch byte {
    case 0x22, 0x5C: put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      put(UInt8(ascii: "u"))
      put(0x30)
      put(0x30)
      put(0x30 + byte >> 4)
      let low = byte & 15
      put(low < 10 ? 0x30 + low : 0x61 + low - 10)
    }
    return 1
  }
}
