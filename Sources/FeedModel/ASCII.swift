// Questions about bytes of ASCII, the same in every file that reads text byte by byte.

extension UInt8 {
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
  /// What a hexadecimal digit stands for, `nil` for any other byte.
  @inlinable package var hexValue: UInt8? {
    isASCIIDigit ? self &- 0x30 : isHexDigit ? (self | 0x20) &- 0x57 : nil
  }
  /// Space, tab, line feed, form feed, carriage return.
  @inlinable package var isASCIIWhitespace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }
  /// A control character other than tab, line feed and carriage return: no feed can hold it.
  @inlinable package var isForbiddenControl: Bool {
    // No two hold at once, but that the three are below 0x20; without a branch, for loops over many bytes.
    let (isControl, isTab, isLineFeed) = (self & 0xE0 == 0, self == 0x09, self == 0x0A)
    return (((isControl != isTab) != isLineFeed) != (self == 0x0D)) != (self == 0x7F)
  }
  @inlinable package var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension String {
  /// Without ASCII white space at either end.
  package var trimmedWhitespace: String {
    let (start, end) = utf8Bytes { bytes in
      var start = 0
      var end = bytes.count
      while start < end, bytes[start].isASCIIWhitespace { start += 1 }
      while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
      return (start, end)
    }
    return part(start..<end)
  }

  /// Runs of ASCII white space as one space, none at the ends: how a title or a name is kept.
  package var collapsedWhitespace: String {
    utf8Bytes { bytes in
      var previous: UInt8 = 0x20
      let isCollapsed = bytes.allSatisfy { byte in
        defer { previous = byte }
        return !byte.isASCIIWhitespace || (byte == 0x20 && previous != 0x20)
      }
      if isCollapsed, previous != 0x20 || bytes.isEmpty { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { out in
        var count = 0
        var isPending = false
        for byte in bytes {
          if byte.isASCIIWhitespace {
            isPending = count > 0
            continue
          }
          if isPending {
            out[count] = 0x20
            count += 1
          }
          isPending = false
          out[count] = byte
          count += 1
        }
        return count
      }
    } ?? self
  }

  /// The bytes in a range whose ends lie between characters: copied, not read again as one from bytes would be.
  package func part(_ range: Range<Int>) -> String {
    if range.count == utf8.count { return self }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(Substring(utf8[start..<utf8.index(start, offsetBy: range.count)]))
  }
}

extension Substring {
  /// Without ASCII white space at either end.
  package var trimmedWhitespace: String { String(self).trimmedWhitespace }

  /// Runs of ASCII white space as one space, none at the ends.
  package var collapsedWhitespace: String { String(self).collapsedWhitespace }
}
