import FeedModel

/// Finds places in the bytes of a document that the parser does not tell.
enum XMLScan {
  /// The `<` of the tag that `end` lies in, or right behind.
  static func tagStart(in bytes: [UInt8], before end: Int) -> Int {
    var i = min(end, bytes.count) - 1
    while i >= 0 {
      if bytes[i] == 0x3C { return i }
      i -= 1
    }
    return 0
  }

  /// The places of attributes within the start tag at `tag`; the tag's own where one is not found.
  static func attributeOffsets(in bytes: [UInt8], tag: Int, names: [XMLName]) -> [Int] {
    var found: [(name: Range<Int>, isTaken: Bool)] = attributeNames(in: bytes, tag: tag).map { ($0, false) }
    return names.map { name in
      for i in found.indices where !found[i].isTaken && bytes[found[i].name].elementsEqual(name.qualified.utf8) {
        found[i].isTaken = true
        return found[i].name.lowerBound
      }
      return tag
    }
  }

  /// The names in a start tag, in order, namespace declarations included.
  static func attributeNames(in bytes: [UInt8], tag: Int) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var i = tag + 1
    while i < bytes.count, !isEnd(bytes[i]) { i += 1 }
    while i < bytes.count, bytes[i] != 0x3E, bytes[i] != 0x3C {
      guard !isEnd(bytes[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < bytes.count, !isEnd(bytes[i]) { i += 1 }
      names.append(start..<i)
      while i < bytes.count, bytes[i].isASCIIWhitespace || bytes[i] == 0x3D { i += 1 }
      if i < bytes.count, bytes[i] == 0x22 || bytes[i] == 0x27 {
        let quote = bytes[i]
        i += 1
        while i < bytes.count, bytes[i] != quote { i += 1 }
        i += 1
      }
    }
    return names
  }

  /// Whether a name stops here.
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte.isASCIIWhitespace || byte == 0x3D || byte == 0x3E || byte == 0x2F || byte == 0x3C
  }
}

extension XMLName {
  /// As the document wrote it: `dc:creator`.
  var qualified: String { prefix.map { $0 + ":" + local } ?? local }
}
