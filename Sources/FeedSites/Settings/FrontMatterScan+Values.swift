import FeedModel

// What is surely one value on one line, in YAML as libyaml reads it. Each range ends before trailing spaces.

extension FrontMatterScan {
  /// The end of a bare key and where its value begins (the end of the range when there is none).
  func key(_ range: Range<Int>) -> (end: Int, value: Int)? {
    var j = range.lowerBound
    guard bytes[j].isASCIILetter || bytes[j] == UInt8(ascii: "_") else { return nil }
    while j < range.upperBound, bytes[j] != UInt8(ascii: ":") {
      let byte = bytes[j]
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      else { return nil }
      j += 1
    }
    guard j < range.upperBound, j - range.lowerBound <= 100 else { return nil }
    let end = j
    j += 1
    guard j == range.upperBound || bytes[j] == 0x20 else { return nil }
    while j < range.upperBound, bytes[j] == 0x20 { j += 1 }
    return (end, j)
  }

  /// `- value`.
  func isSimpleItem(_ range: Range<Int>) -> Bool {
    var j = range.lowerBound + 1
    guard j < range.upperBound, bytes[j] == 0x20 else { return false }
    while j < range.upperBound, bytes[j] == 0x20 { j += 1 }
    return j < range.upperBound && isSimpleScalar(j..<range.upperBound)
  }

  /// `key: value` below a key.
  func isSimpleMember(_ range: Range<Int>) -> Bool {
    guard let key = key(range) else { return false }
    guard key.value < range.upperBound else { return true }
    let value = key.value..<range.upperBound
    return bytes[value.lowerBound] == UInt8(ascii: "[") ? isSimpleList(value) : isSimpleScalar(value)
  }

  private func isSimpleScalar(_ range: Range<Int>) -> Bool {
    bytes[range.lowerBound] == 0x22 || bytes[range.lowerBound] == 0x27 ? isSimpleQuoted(range) : isSimplePlain(range)
  }

  /// Plain text that no rule of YAML takes apart.
  func isSimplePlain(_ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    let begins =
      switch first {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "_"),
        UInt8(ascii: "+"), UInt8(ascii: "~"):
        true
      case UInt8(ascii: "-"): range.count > 1 && bytes[range.lowerBound + 1] != 0x20
      default: first.isASCIILetter || first.isASCIIDigit || first >= 0x80
      }
    guard begins else { return false }
    let traits = TextTraits(bytes, range, UInt8(ascii: ":"), UInt8(ascii: "#"))
    if traits.hasNeedle {
      for j in range {
        let byte = bytes[j]
        if byte == UInt8(ascii: ":"), j + 1 == range.upperBound || bytes[j + 1] == 0x20 { return false }
        if byte == UInt8(ascii: "#"), bytes[j - 1] == 0x20 { return false }
      }
    }
    return isText(range, traits)
  }

  /// Quotes around text that holds neither quotes of the kind nor escapes.
  func isSimpleQuoted(_ range: Range<Int>) -> Bool {
    let quote = bytes[range.lowerBound]
    guard range.count >= 2, bytes[range.upperBound - 1] == quote else { return false }
    let text = (range.lowerBound + 1)..<(range.upperBound - 1)
    let traits = TextTraits(bytes, text, quote, quote == 0x22 ? UInt8(ascii: "\\") : quote)
    return !traits.hasNeedle && isText(text, traits)
  }

  /// Words or quoted texts with commas between them, in brackets.
  func isSimpleList(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return false }
    var j = range.lowerBound + 1
    let end = range.upperBound - 1
    func skipSpaces() { while j < end, bytes[j] == 0x20 { j += 1 } }
    skipSpaces()
    while j < end {
      let start = j
      if bytes[j] == 0x22 || bytes[j] == 0x27 {
        j += 1
        while j < end, bytes[j] != bytes[start] { j += 1 }
        guard j < end else { return false }
        j += 1
        guard isSimpleQuoted(start..<j) else { return false }
      } else {
        guard bytes[j] != UInt8(ascii: "-"), bytes[j] != 0x20 else { return false }
        while j < end, Self.isWord(bytes[j]) { j += 1 }
        guard j > start, isText(start..<j) else { return false }
      }
      skipSpaces()
      guard j < end else { return true }
      guard bytes[j] == UInt8(ascii: ",") else { return false }
      j += 1
      skipSpaces()
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == 0x20 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "+")
  }

  /// Whether libyaml reads all of it as characters of one line: no control characters, no line ends beyond ASCII.
  func isText(_ range: Range<Int>) -> Bool { isText(range, TextTraits(bytes, range, 0x7F, 0x7F)) }

  private func isText(_ range: Range<Int>, _ traits: TextTraits) -> Bool {
    !traits.hasControl && (!traits.hasHigh || isTextBeyondASCII(range))
  }

  private func isTextBeyondASCII(_ range: Range<Int>) -> Bool {
    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard text.withMemoryRebound(to: UInt8.self, { ValidUTF8.firstBadByte(in: $0) }) == nil else { return false }
    for j in text.indices {
      switch text[j] {
      // U+0080 to U+009F.
      case 0xC2: if text[j + 1] < 0xA0 { return false }
      // U+2028 and U+2029.
      case 0xE2: if text[j + 1] == 0x80, text[j + 2] & 0xFE == 0xA8 { return false }
      // U+FEFF, and U+FFFE and its kin.
      case 0xEF: if text[j + 1] == 0xBB || text[j + 1] == 0xBF { return false }
      default: break
      }
    }
    return true
  }
}
