import FeedModel

/// Finds the place in a document of what was found in a text that the document holds in some spelling: in XML with
/// references, CDATA sections and comments, in JSON with escapes.
struct TextPlaces {
  private let bytes: [UInt8]
  /// The place of the first of them.
  private let origin: Int
  /// Where the next piece of text is spelt.
  private var position: Int
  /// How many bytes of text stand before it.
  private var count = 0
  private let isJSON: Bool
  private var isInCDATA = false

  /// `start` is the `<` of an element or the quote of a string.
  init(of document: DocumentText, at offset: Int) {
    bytes = document.bytes
    origin = document.start
    let start = document.index(of: offset)
    isJSON = start < bytes.count && bytes[start] == 0x22
    position = isJSON ? start + 1 : TextPlaces.endOfTag(in: bytes, from: start)
  }

  /// The place of the text's byte `offset`; to be asked with rising offsets.
  mutating func place(of offset: Int) -> Int {
    while position < bytes.count {
      let (length, textLength) = isJSON ? jsonPiece : xmlPiece
      // What begins at the place counts, not the comment before it.
      if textLength > 0, count + textLength > offset { return origin + position }
      guard length > 0 else { break }
      position += length
      count += textLength
    }
    return origin + min(position, bytes.count)
  }

  /// How long what stands at the position is, and how many bytes of text it makes.
  private var jsonPiece: (Int, Int) {
    guard bytes[position] == 0x5C else { return bytes[position] == 0x22 ? (0, 0) : (1, 1) }
    guard position + 1 < bytes.count, bytes[position + 1] == 0x75 else { return (2, 1) }
    guard let unit = hexUnit(at: position + 2) else { return (6, 3) }
    if 0xD800...0xDBFF ~= unit, position + 7 < bytes.count, bytes[position + 6] == 0x5C,
      let low = hexUnit(at: position + 8), 0xDC00...0xDFFF ~= low
    {
      return (12, 4)
    }
    return (6, TextPlaces.utf8Length(unit))
  }

  private func hexUnit(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }

  private var xmlPiece: (Int, Int) {
    mutating get {
      if isInCDATA {
        guard starts(with: "]]>") else { return (1, 1) }
        isInCDATA = false
        return (3, 0)
      }
      switch bytes[position] {
      case 0x3C: return markup
      case 0x26: return reference
      default: return (1, 1)
      }
    }
  }

  private var markup: (Int, Int) {
    mutating get {
      if starts(with: "<![CDATA[") {
        isInCDATA = true
        return (9, 0)
      }
      if starts(with: "<!--") { return (length(upTo: "-->"), 0) }
      if starts(with: "<?") { return (length(upTo: "?>"), 0) }
      return (max(1, TextPlaces.endOfTag(in: bytes, from: position) - position), 0)
    }
  }

  private var reference: (Int, Int) {
    guard let end = bytes[position...].prefix(12).firstIndex(of: 0x3B) else { return (1, 1) }
    let name = bytes[(position + 1)..<end]
    let length = end + 1 - position
    if name.first == 0x23 {
      let digits = name.dropFirst()
      let isHex = digits.first == 0x78
      guard
        let value = UInt32(String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self), radix: isHex ? 16 : 10)
      else { return (1, 1) }
      return (length, TextPlaces.utf8Length(value))
    }
    // A reference that XML does not know stays in the text as it is spelt.
    return ["amp", "lt", "gt", "quot", "apos"].contains { name.elementsEqual($0.utf8) } ? (length, 1) : (1, 1)
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private func length(upTo end: StaticString) -> Int {
    var other = self
    while other.position < bytes.count, !other.starts(with: end) { other.position += 1 }
    return min(other.position + end.utf8CodeUnitCount, bytes.count) - position
  }

  private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int {
    var i = start
    var quote: UInt8 = 0
    while i < bytes.count {
      let byte = bytes[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return i + 1
      }
      i += 1
    }
    return bytes.count
  }

  private static func utf8Length(_ value: UInt32) -> Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
