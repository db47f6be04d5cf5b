import FeedModel

extension JSONReader {
  /// Reads the string whose quote is at `offset`.
  mutating func readString() throws(JSONSyntaxError) -> String {
    let start = offset
    if known != nil, let text = knownString() { return text }
    var run = start + 1
    let plain = scan(from: run)
    if plain.end < bytes.count, bytes[plain.end] == UInt8(ascii: "\"") {
      if !plain.isASCII { try checkUTF8(run..<plain.end) }
      offset = plain.end + 1
      return text(run..<plain.end)
    }
    scratch.removeAll(keepingCapacity: true)
    while true {
      let piece = scan(from: run)
      if !piece.isASCII { try checkUTF8(run..<piece.end) }
      scratch.append(contentsOf: bytes[run..<piece.end])
      guard piece.end < bytes.count else { throw JSONSyntaxError(.stringNeverEnds, at: start) }
      switch bytes[piece.end] {
      case UInt8(ascii: "\""):
        offset = piece.end + 1
        return String(utf8: scratch)
      case UInt8(ascii: "\\"):
        run = try readEscape(at: piece.end, of: start)
      default:
        note(.rawControl(bytes[piece.end]), at: piece.end)
        scratch.append(bytes[piece.end])
        run = piece.end + 1
      }
    }
  }

  /// The string whose quote is at `offset` when it is the one that should stand there.
  private mutating func knownString() -> String? {
    var end = 0
    let (bytes, start) = (bytes, offset + 1)
    let text = known?.take { expected in
      guard let found = Self.end(of: expected, writtenIn: bytes, from: start) else { return false }
      end = found
      return true
    }
    if text != nil { offset = end }
    return text
  }

  /// The offset behind the string that begins at `start`, if it stands for just these characters; `nil` also where an
  /// escape is met that is not the usual one.
  private static func end(
    of expected: UnsafeBufferPointer<UInt8>, writtenIn bytes: [UInt8], from start: Int
  ) -> Int? {
    bytes.withUnsafeBufferPointer { written in
      let raw = UnsafeRawBufferPointer(expected)
      guard let base = UnsafeRawPointer(written.baseAddress), let wanted = raw.baseAddress else { return nil }
      let (lastWord, lastOther) = (written.count - 8, raw.count - 8)
      var i = start
      var k = 0
      while i <= lastWord, k <= lastOther {
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        let other = UInt64(littleEndian: wanted.loadUnaligned(fromByteOffset: k, as: UInt64.self))
        let stops = Word.jsonStops(word) & Self.highBits
        if stops == 0 {
          guard word == other else { return nil }
          i &+= 8
          k &+= 8
          continue
        }
        let count = stops.trailingZeroBitCount / 8
        guard (word ^ other).trailingZeroBitCount / 8 >= count else { return nil }
        guard written[i + count] == UInt8(ascii: "\\"), i + count + 1 < written.count,
          usualEscape(of: raw[k + count]) == written[i + count + 1]
        else { return nil }
        i += count + 2
        k += count + 1
      }
      while k < raw.count {
        guard i < written.count else { return nil }
        if written[i] == UInt8(ascii: "\\") {
          guard i + 1 < written.count, usualEscape(of: raw[k]) == written[i + 1] else { return nil }
          i += 2
        } else {
          guard written[i] == raw[k], written[i] != UInt8(ascii: "\""), written[i] >= 0x20 else { return nil }
          i += 1
        }
        k += 1
      }
      return i < written.count && written[i] == UInt8(ascii: "\"") ? i + 1 : nil
    }
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The letter that a byte is escaped by.
  private static func usualEscape(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x08: UInt8(ascii: "b")
    case 0x0C: UInt8(ascii: "f")
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    default: nil
    }
  }

  /// Goes over the string whose quote is at `offset` without decoding it.
  mutating func skipString() throws(JSONSyntaxError) {
    var i = offset + 1
    while true {
      i = scan(from: i).end
      guard i < bytes.count else { throw JSONSyntaxError(.stringNeverEnds, at: offset) }
      if bytes[i] == UInt8(ascii: "\"") { break }
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    offset = i + 1
  }

  private mutating func note(_ kind: JSONFinding.Kind, at offset: Int) {
    if isRecording { findings.append(JSONFinding(kind: kind, offset: offset)) }
  }

  /// Appends what the escape at `i` stands for; returns the offset after it.
  private mutating func readEscape(at i: Int, of start: Int) throws(JSONSyntaxError) -> Int {
    guard i + 1 < bytes.count else { throw JSONSyntaxError(.stringNeverEnds, at: start) }
    switch bytes[i + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): scratch.append(bytes[i + 1])
    case UInt8(ascii: "/"):
      scratch.append(bytes[i + 1])
      if !hasNotedSlashes { noteSlashes(at: i) }
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): return try readUnicodeEscape(at: i)
    default: throw JSONSyntaxError(.badEscape, at: i)
    }
    return i + 2
  }

  /// Only in `:\/\/` of an address: `<\/` is how HTML is kept from ending a script.
  private mutating func noteSlashes(at i: Int) {
    guard bytes[i - 1] == UInt8(ascii: ":"), i + 3 < bytes.count, bytes[i + 2] == UInt8(ascii: "\\"),
      bytes[i + 3] == UInt8(ascii: "/")
    else { return }
    note(.escapedSlashes, at: i)
    hasNotedSlashes = true
  }

  private mutating func readUnicodeEscape(at i: Int) throws(JSONSyntaxError) -> Int {
    guard let unit = hexUnit(at: i + 2) else { throw JSONSyntaxError(.badUnicodeEscape, at: i) }
    var value = unit
    var end = i + 6
    switch unit {
    case 0xD800...0xDBFF:
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] == UInt8(ascii: "u"),
        let low = hexUnit(at: end + 2), 0xDC00...0xDFFF ~= low
      {
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        end += 6
      } else {
        note(.loneSurrogate, at: i)
        value = 0xFFFD
      }
    case 0xDC00...0xDFFF:
      note(.loneSurrogate, at: i)
      value = 0xFFFD
    default: break
    }
    scratch.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    return end
  }

  private func hexUnit(at i: Int) -> UInt32? {
    guard i + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[i..<i + 4] {
      guard let digit = byte.hexValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private func text(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(utf8: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The offset of the next quote, backslash or control character, and whether all before it is ASCII. Eight bytes
  /// at a time.
  private func scan(from start: Int) -> (end: Int, isASCII: Bool) {
    bytes.withUnsafeBytes { buffer in
      var i = min(start, buffer.count)
      var seen: UInt64 = 0
      while i + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        let found = Word.jsonStops(word) & Self.highBits
        if found != 0 {
          let count = found.trailingZeroBitCount / 8
          seen |= count == 0 ? 0 : word << UInt64(64 - count * 8)
          return (i + count, seen & Self.highBits == 0)
        }
        seen |= word
        i += 8
      }
      var isASCII = seen & Self.highBits == 0
      while i < buffer.count {
        let byte = buffer[i]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
        if byte >= 0x80 { isASCII = false }
        i += 1
      }
      return (i, isASCII)
    }
  }

  private func checkUTF8(_ range: Range<Int>) throws(JSONSyntaxError) {
    let bad = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: UnsafeBufferPointer(rebasing: $0[range])) }
    if let bad { throw JSONSyntaxError(.invalidUTF8(bytes[range.lowerBound + bad]), at: range.lowerBound + bad) }
  }
}

extension Diagnostic.Message {
  fileprivate static var stringNeverEnds: Self {
    .error("json/not-wellformed", "the string that begins here never ends; close it with a quote")
  }
  fileprivate static var badEscape: Self {
    .error("json/not-wellformed", #"after a backslash only " \ / b f n r t u may stand; write \\ for a backslash"#)
  }
  fileprivate static var badUnicodeEscape: Self {
    .error("json/not-wellformed", #"\u must be followed by four hexadecimal digits"#)
  }
  fileprivate static func invalidUTF8(_ byte: UInt8) -> Self {
    .error(
      "json/invalid-utf8", "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; save the file as UTF-8"
    )
  }
}
