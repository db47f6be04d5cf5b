import FeedModel

/// JSON as a person can read it: a member on each line, two spaces a level.
extension FeedWriter {
  /// A line end and the indent of `level`.
  mutating func jsonLine(_ level: Int) {
    out.raw(UInt8(ascii: "\n"))
    for _ in 0..<level { out.markup("  ") }
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
  mutating func jsonString(_ text: String) {
    out.markup("\"")
    text.jsonUTF8 { bytes in
      var run = 0
      var i = JSONEscape.next(in: bytes, from: 0)
      while i < bytes.count {
        if let length = JSONEscape.length(at: i, in: bytes) {
          out.raw(UnsafeBufferPointer(rebasing: bytes[run..<i]))
          JSONEscape.write(at: i, in: bytes, into: &out)
          run = i + length
          i = run
        } else {
          i += 1
        }
        i = JSONEscape.next(in: bytes, from: i)
      }
      out.raw(UnsafeBufferPointer(rebasing: bytes[run...]))
    }
    out.markup("\"")
  }
}

/// What a JSON string cannot hold as it is.
private enum JSONEscape {
  /// The offset of the next byte that may need an escape, `bytes.count` when there is none.
  @inline(__always)
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var i = start
    while i + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let low = word & ~highs
      let ascii = ~((low ^ (ones &* 0x22)) &+ (ones &* 0x7F)) | ~((low ^ (ones &* 0x5C)) &+ (ones &* 0x7F))
      let found = ((ascii | ~(low &+ (ones &* 0x60))) & ~word | ~((low ^ (ones &* 0x62)) &+ (ones &* 0x7F)) & word)
      if found & highs != 0 { return i + (found & highs).trailingZeroBitCount / 8 }
      i += 8
    }
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2 { return i }
      i += 1
    }
    return i
  }

  /// How many bytes the escape at `i` stands for; `nil` when the byte may stand as it is.
  @inline(__always)
  static func length(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes[i] == 0xE2 else { return 1 }
    return i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] | 1 == 0xA9 ? 3 : nil
  }

  static func write(at i: Int, in bytes: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter) {
    switch bytes[i] {
    case 0x22: out.markup("\\\"")
    case 0x5C: out.markup("\\\\")
    case 0x08: out.markup("\\b")
    case 0x09: out.markup("\\t")
    case 0x0A: out.markup("\\n")
    case 0x0C: out.markup("\\f")
    case 0x0D: out.markup("\\r")
    case 0xE2: if bytes[i + 2] == 0xA8 { out.markup("\\u2028") } else { out.markup("\\u2029") }
    default:
      out.markup("\\u00")
      out.raw(0x30 + bytes[i] >> 4)
      let low = bytes[i] & 15
      out.raw(low < 10 ? 0x30 + low : 0x61 + low - 10)
    }
  }
}

extension String {
  @inline(__always)
  fileprivate func jsonUTF8(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if utf8.withContiguousStorageIfAvailable(body) != nil { return }
    var copy = self
    copy.withUTF8(body)
  }
}
