import CMD4C
import FeedModel
import FeedText

extension MarkdownRenderer {
  /// An attribute's text with its references decoded, and marks of attributes left in it when they are asked for.
  mutating func decoded(_ attribute: MD_ATTRIBUTE, keepsAttributes: Bool = false) -> [UInt8] {
    guard let text = attribute.text, attribute.size > 0 else { return [] }
    let bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: Int(attribute.size))
    guard let kinds = attribute.substr_types, let offsets = attribute.substr_offsets else {
      return unmarked(bytes, keepsAttributes)
    }
    // Most hold no reference: all is one piece.
    if kinds[0] == MD_TEXT_NORMAL, offsets[1] == attribute.size { return unmarked(bytes, keepsAttributes) }
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
      default: out.append(contentsOf: unmarked(piece, keepsAttributes))
      }
      i += 1
    }
    return out
  }

  /// The bytes with what each mark stood for.
  private mutating func unmarked(_ bytes: UnsafeBufferPointer<UInt8>, _ keepsAttributes: Bool) -> [UInt8] {
    guard !marks.isEmpty, bytes.contains(MarkdownMark.first) else { return Array(bytes) }
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == MarkdownMark.first, let mark = MarkdownMark.read(bytes, at: i),
        marks.indices.contains(mark.number),
        !keepsAttributes || !marks[mark.number].isAttributes
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
    var out: [UInt8] = []
    guard let match = HTMLReferences.decode(bytes, at: 0, into: &out), match.length == bytes.count else {
      return Array(bytes)
    }
    return out
  }
}
