import FeedModel

/// The local name of a document's root element, found without a parser.
enum RootName {
  /// Passes over a mark, white space, comments, instructions and a DOCTYPE; `nil` when there is no start tag in `head`.
  static func find(in head: Span<UInt8>) -> String? {
    let bytes = text(of: head)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x3C else {
        guard bytes[i].isASCIIWhitespace else { return nil }
        i += 1
        continue
      }
      let rest = bytes[(i + 1)...]
      if rest.starts(with: "!--".utf8) {
        guard let end = index(of: "-->", in: bytes, from: i + 4) else { return nil }
        i = end + 3
      } else if rest.first == UInt8(ascii: "?") {
        guard let end = index(of: "?>", in: bytes, from: i + 2) else { return nil }
        i = end + 2
      } else if rest.first == UInt8(ascii: "!") {
        guard let end = endOfDeclaration(in: bytes, from: i) else { return nil }
        i = end
      } else {
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? []
        return local.isEmpty ? nil : String(decoding: local, as: UTF8.self)
      }
    }
    return nil
  }

  /// Whether `text`, in ASCII, stands anywhere in the head.
  static func mentions(_ text: StaticString, in head: Span<UInt8>) -> Bool {
    index(of: text, in: self.text(of: head), from: 0) != nil
  }

  /// The head without a byte order mark; of UTF-16 the bytes that are not zero, which is enough for names in ASCII.
  private static func text(of head: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    let count = min(head.count, 1 << 14)
    bytes.reserveCapacity(count)
    var start = 0
    if count >= 3, head[0] == 0xEF, head[1] == 0xBB, head[2] == 0xBF { start = 3 }
    if count >= 2, (head[0] == 0xFE && head[1] == 0xFF) || (head[0] == 0xFF && head[1] == 0xFE) { start = 2 }
    for i in start..<max(start, count) where head[i] != 0 { bytes.append(head[i]) }
    return bytes
  }

  private static func index(of text: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    text.withUTF8Buffer { text in
      var i = start
      while i + text.count <= bytes.count {
        if bytes[i..<(i + text.count)].elementsEqual(text) { return i }
        i += 1
      }
      return nil
    }
  }

  /// Behind a DOCTYPE, its internal subset included.
  private static func endOfDeclaration(in bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    for i in start..<bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return i + 1
      default: break
      }
    }
    return nil
  }
}
