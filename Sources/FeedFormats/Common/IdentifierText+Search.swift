import FeedModel

extension IdentifierText {
  /// The same for ids that differ in case, in the spelling of escapes, in a usual port or in a slash at the end;
  /// others are the same by accident.
  static func looseHash(of id: String) -> UInt64 {
    id.utf8Bytes { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var i = 0
      while i < bytes.count {
        var byte = bytes[i].lowercasedASCII
        if byte == 0x25, let escaped = escape(in: bytes, at: i) {
          byte = escaped.lowercasedASCII
          i += 2
        } else if byte == 0x3A, let port = usualPort(in: bytes, at: i) {
          i += port
          continue
        }
        i += 1
        if byte == 0x2F, i == bytes.count { break }
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      return hash
    }
  }

  /// How long `:80` or `:443` at `i` is, where an authority ends behind it.
  private static func usualPort(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    let end = bytes[i...].prefix(5).firstIndex(of: 0x2F) ?? (i + 5 > bytes.count ? bytes.count : i)
    let port = bytes[i..<end]
    return port.elementsEqual(":80".utf8) || port.elementsEqual(":443".utf8) ? end - i : nil
  }

  private static func escape(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> UInt8? {
    guard i + 2 < bytes.count, let high = bytes[i + 1].hexValue, let low = bytes[i + 2].hexValue else { return nil }
    return high << 4 | low
  }

  /// Whether `mark` stands in the text.
  static func holds(_ mark: [UInt8], in id: String) -> Bool {
    id.utf8Bytes { bytes in
      guard let first = mark.first, bytes.count >= mark.count else { return false }
      for i in 0...(bytes.count - mark.count) where bytes[i] == first {
        if bytes[i..<i + mark.count].elementsEqual(mark) { return true }
      }
      return false
    }
  }
}
