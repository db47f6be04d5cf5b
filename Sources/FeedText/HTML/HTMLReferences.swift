internal import FeedModel

/// Character references as HTML reads them (section "Character reference state"): named ones with and without their
/// semicolon, numeric ones with the Windows-1252 range put right.
@usableFromInline
package enum HTMLReferences {
  /// A reference found at an ampersand.
  package struct Match {
    /// Bytes from the ampersand on, with the semicolon when there is one.
    package var length: Int
    /// Whether it was a number that stands for no character, or for another than it says.
    package var isRepaired = false
  }

  /// Reads the reference whose `&` is at `start` and appends its characters; `nil`, with nothing appended, when the
  /// ampersand is only an ampersand.
  package static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, inAttribute: Bool = false, into out: inout [UInt8]
  ) -> Match? {
    let next = start + 1
    guard next < bytes.count else { return nil }
    if bytes[next] == 0x23 { return number(bytes, at: start, into: &out) }
    guard bytes[next].isASCIILetter else { return nil }
    if let (character, length) = usual(bytes, at: next) {
      out.append(character)
      return Match(length: length)
    }
    var end = next
    let limit = min(bytes.count, next + longestName)
    while end < limit, bytes[end].isASCIILetter || bytes[end].isASCIIDigit { end += 1 }
    if end < bytes.count, bytes[end] == 0x3B,
      find(UnsafeBufferPointer(rebasing: bytes[next..<end]), allowsBare: false, into: &out)
    {
      return Match(length: end + 1 - start)
    }
    var length = min(end - next, longestBareName)
    while length >= 2 {
      if find(UnsafeBufferPointer(rebasing: bytes[next..<next + length]), allowsBare: true, into: &out) {
        let after = next + length
        if inAttribute, after < bytes.count {
          let byte = bytes[after]
          if byte == 0x3D || byte.isASCIILetter || byte.isASCIIDigit {
            out.removeLast(lastLength(of: out))
            return nil
          }
        }
        return Match(length: after - start)
      }
      length -= 1
    }
    return nil
  }

  /// What is escaped in every HTML, told without looking it up, and the reference's length.
  @inline(__always)
  private static func usual(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (UInt8, Int)? {
    guard start + 3 <= bytes.count else { return nil }
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (0x6C, 0x74, 0x3B): return (0x3C, 4)
    case (0x67, 0x74, 0x3B): return (0x3E, 4)
    case (0x61, 0x6D, 0x70): return start + 3 < bytes.count && bytes[start + 3] == 0x3B ? (0x26, 5) : nil
    case (0x71, 0x75, 0x6F):
      guard start + 4 < bytes.count, bytes[start + 3] == 0x74, bytes[start + 4] == 0x3B else { return nil }
      return (0x22, 6)
    default: return nil
    }
  }

  /// The bytes with their references decoded.
  package static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool = false) -> [UInt8] {
    if ByteSearch.first(0x26, in: bytes, from: 0) == bytes.count { return Array(bytes) }
    var out: [UInt8] = []
    append(bytes, inAttribute: inAttribute, into: &out)
    return out
  }

  /// Appends the bytes with their references decoded.
  package static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool = false, into out: inout [UInt8]
  ) {
    var i = 0
    while i < bytes.count {
      let mark = ByteSearch.first(0x26, in: bytes, from: i)
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<mark]))
      guard mark < bytes.count else { return }
      if let match = decode(bytes, at: mark, inAttribute: inAttribute, into: &out) {
        i = mark + match.length
      } else {
        out.append(0x26)
        i = mark + 1
      }
    }
  }

  /// The longest name that needs its semicolon: `CounterClockwiseContourIntegral`.
  private static let longestName = 31
  /// The longest name that may lack its semicolon, such as `Aacute`.
  private static let longestBareName = 6

  /// A bare reference stands for one character of Latin-1 or ASCII: one or two bytes.
  private static func lastLength(of out: [UInt8]) -> Int { out.last.map { $0 < 0x80 ? 1 : 2 } ?? 0 }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, into out: inout [UInt8]
  ) -> Match? {
    var i = start + 2
    var value: UInt32 = 0
    let isHex = i < bytes.count && bytes[i] | 0x20 == 0x78
    if isHex { i += 1 }
    let digits = i
    while i < bytes.count {
      let byte = bytes[i]
      if byte.isASCIIDigit {
        value = value &* (isHex ? 16 : 10) &+ UInt32(byte &- 0x30)
      } else if isHex, byte.isHexDigit {
        value = value &* 16 &+ UInt32((byte | 0x20) &- 0x61 &+ 10)
      } else {
        break
      }
      value = min(value, 0x110000)
      i += 1
    }
    guard i > digits else { return nil }
    if i < bytes.count, bytes[i] == 0x3B { i += 1 }
    let isRepaired = append(number: value, into: &out)
    return Match(length: i - start, isRepaired: isRepaired)
  }

  /// Appends the character that a number stands for; true when it is not the one it names.
  private static func append(number value: UInt32, into out: inout [UInt8]) -> Bool {
    switch value {
    case 0x0D: out.append(0x0A)
    case 0x0B, 0x0C: out.append(0x20)
    case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xFEFF, 0xFFFE, 0xFFFF: break
    case 0x80...0x9F:
      let text = String(Character(Unicode.Scalar(value) ?? " ")).cleanedForFeeds
      out.append(contentsOf: text.utf8)
    case 0xD800...0xDFFF, 0x110000...: out.append(contentsOf: "\u{FFFD}".utf8)
    default:
      if let scalar = Unicode.Scalar(value) { out.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      return false
    }
    return true
  }

  /// Looks a name up in the table, which is searched as it lies in the program: nothing is built at start-up.
  private static func find(
    _ name: UnsafeBufferPointer<UInt8>, allowsBare: Bool, into out: inout [UInt8]
  ) -> Bool {
    if !allowsBare, name.count == 3, name.elementsEqual("Tab".utf8) {
      out.append(0x09)
      return true
    }
    if !allowsBare, name.count == 7, name.elementsEqual("NewLine".utf8) {
      out.append(0x0A)
      return true
    }
    return table.withUTF8Buffer { table in
      var low = 0
      var high = table.count
      while low < high {
        var entry = low + (high - low) / 2
        while entry > low, table[entry - 1] > 0x20 { entry -= 1 }
        let order = compare(name, with: table, at: entry)
        if order == 0 {
          var end = entry + name.count
          guard !allowsBare || table[end] == 0x2C else { return false }
          end += 1
          while end < table.count, table[end] > 0x20 {
            out.append(table[end])
            end += 1
          }
          return true
        }
        if order < 0 {
          high = entry
        } else {
          low = entry + 1
          while low < table.count, table[low - 1] > 0x20 { low += 1 }
        }
      }
      return false
    }
  }

  /// Below, at or above the entry that starts at `entry`, whose name ends at its `;` or `,`.
  private static func compare(
    _ name: UnsafeBufferPointer<UInt8>, with table: UnsafeBufferPointer<UInt8>, at entry: Int
  ) -> Int {
    var i = 0
    while true {
      let other = entry + i < table.count ? table[entry + i] : 0x3B
      let isEnd = other == 0x3B || other == 0x2C
      if i == name.count { return isEnd ? 0 : -1 }
      if isEnd { return 1 }
      if name[i] != other { return name[i] < other ? -1 : 1 }
      i += 1
    }
  }
}
