import FeedModel

/// How the octets of a part are written so that every relay leaves them alone (RFC 2045 §6).
enum TransferEncoding: String {
  case sevenBit = "7bit"
  case quotedPrintable = "quoted-printable"
  case base64

  /// What suits a text with `\n` for line ends.
  static func suiting(_ text: [UInt8], mayStayPlain: Bool) -> TransferEncoding {
    var beyondASCII = 0
    var line = 0
    var longest = 0
    var isOdd = false
    for (i, byte) in text.enumerated() {
      if byte == 0x0A {
        longest = max(longest, line)
        line = 0
        continue
      }
      line += 1
      if byte > 0x7E { beyondASCII += 1 }
      if byte < 0x20, byte != 0x09 { isOdd = true }
      if line == 1, byte == UInt8(ascii: "F"), text[i...].starts(with: "From ".utf8) { isOdd = true }
    }
    if mayStayPlain, !isOdd, beyondASCII == 0, max(longest, line) <= 78 { return .sevenBit }
    return beyondASCII * 6 > text.count ? .base64 : .quotedPrintable
  }

  func encode(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .sevenBit: return text
    case .quotedPrintable: return QuotedPrintable.encode(text)
    case .base64:
      // The canonical form of text has CRLF, which must be so before it is encoded (RFC 2049 §4).
      return Base64Text.lines(LineEnds.crlf(text))
    }
  }
}

enum LineEnds {
  /// With CRLF for `\n`.
  static func crlf(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 32)
    for byte in text {
      if byte == 0x0A { out.append(0x0D) }
      out.append(byte)
    }
    return out
  }
}

/// RFC 2045 §6.7.
enum QuotedPrintable {
  static func encode(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 8)
    for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if number > 0 { out.append(0x0A) }
      appendLine(line, to: &out)
    }
    return out
  }

  private static func appendLine(_ line: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var column = 0
    var i = line.startIndex
    while i < line.endIndex {
      // A character stays whole across soft breaks.
      var end = i + 1
      while end < line.endIndex, end - i < 4, line[end] & 0xC0 == 0x80 { end += 1 }
      var piece: [UInt8] = []
      for j in i..<end { append(line[j], isLast: j + 1 == line.endIndex, isFirst: column == 0, line[j...], to: &piece) }
      let limit = end == line.endIndex ? 76 : 75
      if column + piece.count > limit {
        out += [0x3D, 0x0A]
        column = 0
        piece = []
        for j in i..<end { append(line[j], isLast: j + 1 == line.endIndex, isFirst: j == i, line[j...], to: &piece) }
      }
      out += piece
      column += piece.count
      i = end
    }
  }

  private static func append(
    _ byte: UInt8, isLast: Bool, isFirst: Bool, _ rest: ArraySlice<UInt8>, to out: inout [UInt8]
  ) {
    let isBlank = byte == 0x20 || byte == 0x09
    let isRisky = isFirst && (byte == 0x2E || rest.starts(with: "From ".utf8))
    if isBlank ? !isLast : byte > 0x20 && byte < 0x7F && byte != 0x3D && !isRisky {
      out.append(byte)
    } else {
      appendEscape(byte, to: &out)
    }
  }

  static func appendEscape(_ byte: UInt8, to out: inout [UInt8]) {
    let digits: [UInt8] = Array("0123456789ABCDEF".utf8)
    out += [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

/// RFC 4648 §4.
enum Base64Text {
  static func encode(_ bytes: [UInt8]) -> String { String(decoding: letters(bytes[...]), as: UTF8.self) }

  /// In lines of 76.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 4 / 3 + bytes.count / 40)
    var i = 0
    while i < bytes.count {
      let end = min(i + 57, bytes.count)
      if i > 0 { out.append(0x0A) }
      out += letters(bytes[i..<end])
      i = end
    }
    return out
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let rest = bytes.endIndex - i
      let (a, b, c) = (bytes[i], rest > 1 ? bytes[i + 1] : 0, rest > 2 ? bytes[i + 2] : 0)
      out.append(alphabet[Int(a >> 2)])
      out.append(alphabet[Int((a & 3) << 4 | b >> 4)])
      out.append(rest > 1 ? alphabet[Int((b & 15) << 2 | c >> 6)] : 0x3D)
      out.append(rest > 2 ? alphabet[Int(c & 63)] : 0x3D)
      i += 3
    }
    return out
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
