// Questions about bytes of ASCII, the same in every file that reads text byte by byte.

extension UInt8 {
  package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  package var isHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
  /// Space, tab, line feed, form feed, carriage return.
  package var isASCIIWhitespace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
  package var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension StringProtocol {
  /// Without ASCII white space at either end.
  package var trimmedWhitespace: String {
    var rest = Substring(self).utf8
    while let first = rest.first, first.isASCIIWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isASCIIWhitespace { rest.removeLast() }
    return String(Substring(rest))
  }

  /// Runs of ASCII white space as one space, none at the ends: how a title or a name is kept.
  package var collapsedWhitespace: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var isPending = false
    for byte in utf8 {
      if byte.isASCIIWhitespace {
        isPending = !out.isEmpty
      } else {
        if isPending { out.append(0x20) }
        isPending = false
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
