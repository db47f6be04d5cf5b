import CMD4C
import FeedModel

extension MarkdownRenderer {
  /// An attribute's text with its references decoded.
  func decoded(_ attribute: MD_ATTRIBUTE) -> [UInt8] {
    guard let text = attribute.text, attribute.size > 0 else { return [] }
    let bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: Int(attribute.size))
    guard let kinds = attribute.substr_types, let offsets = attribute.substr_offsets else { return unmarked(bytes) }
    var out: [UInt8] = []
    var i = 0
    while offsets[i] < attribute.size {
      let start = Int(offsets[i])
      let end = Int(offsets[i + 1])
      guard start <= end, end <= bytes.count else { break }
      let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
      switch kinds[i] {
      case MD_TEXT_NULLCHAR: out += [0xEF, 0xBF, 0xBD]
      case MD_TEXT_ENTITY: out += MarkdownReferences.decoded(piece)
      default: out.append(contentsOf: unmarked(piece))
      }
      i += 1
    }
    return out
  }

  /// The bytes with what each mark stood for.
  private func unmarked(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard !marks.isEmpty, bytes.contains(MarkdownMark.first) else { return Array(bytes) }
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == MarkdownMark.first, let mark = MarkdownMark.read(bytes, at: i),
        marks.indices.contains(mark.number),
        !marks[mark.number].isAttributes
      {
        out += marks[mark.number].original
        i = mark.end
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return out
  }
}

/// Character references, `&amp;` and the like.
enum MarkdownReferences {
  /// The character that a reference stands for; the reference as it is when it stands for none.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "&"), bytes[bytes.count - 1] == UInt8(ascii: ";") else {
      return Array(bytes)
    }
    let body = bytes[1..<(bytes.count - 1)]
    guard body.first == UInt8(ascii: "#") else { return named(body) ?? Array(bytes) }
    let digits = body.dropFirst()
    let isHex = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    var value: UInt32 = 0
    for digit in isHex ? digits.dropFirst() : digits {
      let one = digit.isASCIIDigit ? digit &- 0x30 : (digit | 0x20) &- 0x57
      value = min(value, 0x20_0000) * (isHex ? 16 : 10) + UInt32(one)
    }
    guard value != 0, let scalar = Unicode.Scalar(value) else { return [0xEF, 0xBF, 0xBD] }
    return Array(String(Character(scalar)).utf8)
  }

  private static func named(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": Array("&".utf8)
    case "lt": Array("<".utf8)
    case "gt": Array(">".utf8)
    case "quot": Array("\"".utf8)
    case "nbsp": [0xC2, 0xA0]
    default: nil
    }
  }
}
