internal import FeedModel

extension HTMLTokenizer {
  /// A start tag with its attributes, or `nil` when the source ends first.
  mutating func startTag(at start: Int) -> HTMLToken? {
    guard start < lastGreater, start >= deadUntil else { return nil }
    let nameEnd = endOfName(from: start + 1)
    attributes.removeAll(keepingCapacity: true)
    var isSelfClosing = false
    guard let end = readAttributes(from: nameEnd, isSelfClosing: &isSelfClosing) else { return nil }
    let name = start + 1..<nameEnd
    return HTMLToken(
      kind: .startTag, range: start..<end, inner: name,
      element: HTMLElement(bytes, name), isSelfClosing: isSelfClosing)
  }

  /// An end tag; whatever else stands in it is skipped as attributes are.
  mutating func endTag(at start: Int) -> HTMLToken? {
    guard start < lastGreater, start >= deadUntil else { return nil }
    let nameEnd = endOfName(from: start + 2)
    let name = start + 2..<nameEnd
    var end = nameEnd
    if nameEnd < bytes.count, bytes[nameEnd] == 0x3E {
      end += 1
    } else {
      var isSelfClosing = false
      attributes.removeAll(keepingCapacity: true)
      guard let found = readAttributes(from: nameEnd, isSelfClosing: &isSelfClosing) else { return nil }
      end = found
    }
    return HTMLToken(
      kind: .endTag, range: start..<end, inner: name,
      element: HTMLElement(bytes, name))
  }

  private func endOfName(from start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i] != 0x3E, bytes[i] != 0x2F, !bytes[i].isASCIIWhitespace { i += 1 }
    return i
  }

  /// Reads up to and with the `>`; `nil` when there is none for this tag.
  private mutating func readAttributes(from start: Int, isSelfClosing: inout Bool) -> Int? {
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
