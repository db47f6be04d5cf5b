internal import FeedModel

extension HTMLTokenizer {
  /// A start tag with its attributes, or `nil` when the source ends first.
  @inline(__always)
  mutating func startTag(at start: Int) -> HTMLToken? {
    guard start < lastGreater, start >= deadUntil else { return nil }
    let (nameEnd, element) = HTMLTokenizer.name(in: bytes, from: start + 1)
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    var isSelfClosing = false
    guard let end = endOfTag(from: nameEnd, isSelfClosing: &isSelfClosing) else { return nil }
    return HTMLToken(
      kind: .startTag, range: start..<end, inner: start + 1..<nameEnd, element: element, isSelfClosing: isSelfClosing)
  }

  /// An end tag; whatever else stands in it is skipped as attributes are.
  @inline(__always)
  mutating func endTag(at start: Int) -> HTMLToken? {
    guard start < lastGreater, start >= deadUntil else { return nil }
    let (nameEnd, element) = HTMLTokenizer.name(in: bytes, from: start + 2)
    var isSelfClosing = false
    guard let end = endOfTag(from: nameEnd, isSelfClosing: &isSelfClosing) else { return nil }
    return HTMLToken(kind: .endTag, range: start..<end, inner: start + 2..<nameEnd, element: element)
  }

  /// Where the name that begins at `start` ends, and whose it is.
  @inline(__always)
  private static func name(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, HTMLElement) {
    // Most names, with what ends them, are read as one word.
    guard start + 8 <= bytes.count else { return longName(in: bytes, from: start) }
    let raw = UnsafeRawBufferPointer(bytes)
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let length = Word.tagStops(word).trailingZeroBitCount / 8
    guard length < 8, endsName(bytes[start + length]) else { return longName(in: bytes, from: start) }
    return (start + length, HTMLElement(HTMLName(word, count: length)))
  }

  @inline(never)
  private static func longName(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, HTMLElement) {
    var i = start
    while i < bytes.count, !endsName(bytes[i]) { i += 1 }
    return (i, HTMLElement(bytes, start..<i))
  }

  private static func endsName(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0x2F || byte.isASCIIWhitespace }

  /// Reads up to and with the `>`; `nil` when there is none for this tag.
  @inline(__always)
  private mutating func endOfTag(from start: Int, isSelfClosing: inout Bool) -> Int? {
    if start < bytes.count, bytes[start] == 0x3E { return start + 1 }
    return readAttributes(from: start, isSelfClosing: &isSelfClosing)
  }

  /// The same for a tag that holds more than its name.
  @inline(never)
  private mutating func readAttributes(from start: Int, isSelfClosing: inout Bool) -> Int? {
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    var i = start
    while i <= lastGreater {
      let byte = bytes[i]
      if byte == 0x3E { return i + 1 }
      if byte == 0x2F {
        isSelfClosing = bytes[i + 1] == 0x3E
        i += 1
        continue
      }
      if byte.isASCIIWhitespace {
        i += 1
        continue
      }
      guard let end = readAttribute(at: i) else { return nil }
      i = end
    }
    deadUntil = bytes.count
    return nil
  }

  /// Reads one attribute; an equals sign in front belongs to its name. Stays below the last `>` of the source.
  private mutating func readAttribute(at start: Int) -> Int? {
    var i = start + 1
    while i <= lastGreater {
      let byte = bytes[i]
      if byte == 0x3D || byte == 0x3E || byte == 0x2F || byte.isASCIIWhitespace { break }
      i += 1
    }
    let name = start..<i
    var after = i
    while after < bytes.count, bytes[after].isASCIIWhitespace { after += 1 }
    guard after < bytes.count, bytes[after] == 0x3D else {
      attributes.append(HTMLAttribute(name: name, value: i..<i, range: name, quote: 0))
      return i
    }
    i = after + 1
    while i < bytes.count, bytes[i].isASCIIWhitespace { i += 1 }
    guard i < bytes.count else {
      deadUntil = bytes.count
      return nil
    }
    let quote = bytes[i]
    if quote == 0x22 || quote == 0x27 {
      guard i < (quote == 0x22 ? lastDoubleQuote : lastSingleQuote) else {
        deadUntil = i
        return nil
      }
      let end = ByteSearch.first(quote, in: bytes, from: i + 1)
      guard end < lastGreater else {
        deadUntil = bytes.count
        return nil
      }
      attributes.append(HTMLAttribute(name: name, value: i + 1..<end, range: start..<end + 1, quote: quote))
      return end + 1
    }
    let value = i
    while i < bytes.count, bytes[i] != 0x3E, !bytes[i].isASCIIWhitespace { i += 1 }
    attributes.append(HTMLAttribute(name: name, value: value..<i, range: start..<i, quote: 0))
    return i
  }
}
