extension String {
  /// The text without what no XML 1.0 document can hold (production `Char`), with `\n` as the only line end.
  ///
  /// U+000B and U+000C become a space, C1 controls are read as Windows-1252, terminal colours and other illegal
  /// characters go. All formats carry this text, so that they agree to the character.
  public var cleanedForFeeds: String { CleanText.clean(self) ?? self }

  /// Whether `cleanedForFeeds` would lose or replace a character (line ends do not count).
  public var hasUnprintableCharacters: Bool {
    utf8Bytes { CleanText.indexToClean(in: $0, ignoringCR: true) != $0.count }
  }

  /// Runs `body` on the text's UTF-8, without a copy where the text is stored that way.
  @inlinable @inline(__always)
  package func utf8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}

/// The one table of characters that feeds cannot or should not hold.
package enum CleanText {
  /// Whether `String.cleanedForFeeds` would leave the text alone.
  package static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { indexToClean(in: bytes) == bytes.count }

  /// `nil` when nothing has to change.
  static func clean(_ text: String) -> String? {
    text.utf8Bytes { bytes in
      let first = indexToClean(in: bytes)
      return first == bytes.count ? nil : rebuilt(bytes, from: first)
    }
  }

  /// The offset of the first character that changes, `bytes.count` when none does.
  static func indexToClean(in bytes: UnsafeBufferPointer<UInt8>, ignoringCR: Bool = false) -> Int {
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    var i = 0
    while true {
      i = bytes.firstBlock(from: i, holding: mayChange)
      let blockEnd = min(i + 64, count)
      while i < blockEnd {
        var end = i + 8
        if end <= blockEnd {
          if !Word.mayChange(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) {
            i = end
            continue
          }
        } else {
          end = blockEnd
        }
        while i < end {
          if mustChange(bytes, at: i), !(ignoringCR && bytes[i] == 0x0D) { return i }
          i += 1
        }
      }
      if i >= count { return count }
    }
  }

  /// The offset of the first control character that no feed can hold, `nil` when there is none.
  package static func firstForbiddenControl(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let start = bytes.firstBlock(from: 0) { $0.isForbiddenControl }
    return bytes[start...].firstIndex { $0.isForbiddenControl }
  }

  /// Whether a byte may begin a character that is replaced or dropped.
  @inline(__always)
  private static func mayChange(_ byte: UInt8) -> Bool {
    // No two of these hold at once, but that tab and line feed are below 0x20: without a branch, and so in few
    // instructions for many bytes.
    let (isControl, isTab, isLineFeed) = (byte & 0xE0 == 0, byte == 0x09, byte == 0x0A)
    let (isDelete, leadsControl, leadsMark) = (byte == 0x7F, byte == 0xC2, byte == 0xEF)
    return ((((isControl != isTab) != isLineFeed) != isDelete) != leadsControl) != leadsMark
  }

  /// Whether the character whose first byte is at `i` is replaced or dropped.
  @inline(__always)
  private static func mustChange(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    switch bytes[i] {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F: true
    case 0xC2: i + 1 < bytes.count && bytes[i + 1] < 0xA0
    case 0xEF: i + 2 < bytes.count && isForbidden(bytes[i + 1], bytes[i + 2])
    default: false
    }
  }

  /// U+FEFF, U+FFFE, U+FFFF after the lead byte EF.
  @inline(__always)
  private static func isForbidden(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE)
  }

  private static func rebuilt(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8)
    out.append(contentsOf: bytes[..<first])
    var i = first
    while i < bytes.count {
      guard mustChange(bytes, at: i) else {
        out.append(bytes[i])
        i += 1
        continue
      }
      switch bytes[i] {
      case 0x0D:
        out.append(0x0A)
        if i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
      case 0x0B, 0x0C: out.append(0x20)
      case 0x1B: i += colourSequenceLength(bytes, after: i)
      case 0xC2:
        out.append(contentsOf: windows1252[Int(bytes[i + 1] & 0x1F)].utf8)
        i += 1
      case 0xEF: i += 2
      default: break
      }
      i += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The length of `[…m` after an escape character, as terminals are told colours; 0 when there is none.
  private static func colourSequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, after escape: Int) -> Int {
    var i = escape + 1
    guard i < bytes.count, bytes[i] == 0x5B else { return 0 }
    i += 1
    while i < bytes.count, bytes[i].isASCIIDigit || bytes[i] == 0x3B || bytes[i] == 0x3A { i += 1 }
    return i < bytes.count && bytes[i] == 0x6D ? i - escape : 0
  }

  /// C1 controls are almost always Windows-1252 read as Latin-1; the five undefined ones go.
  private static let windows1252 = [
    "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
  ]
}
