import FeedModel

/// What stands before the root element, as ranges of bytes.
struct XMLProlog {
  /// `<?xml … ?>`
  private(set) var declaration: Range<Int>?
  /// Other instructions.
  private(set) var instructions: [Range<Int>] = []
  private(set) var comments: [Range<Int>] = []
  private(set) var doctype: Range<Int>?
  /// What stands in the DOCTYPE between `[` and `]`, both included.
  private(set) var subset: Range<Int>?

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while i < bytes.count {
        guard bytes[i] == 0x3C, i + 1 < bytes.count else {
          i += 1
          continue
        }
        let start = i
        switch bytes[i + 1] {
        case 0x3F:
          i = XMLProlog.end(of: "?>", in: bytes, from: i + 2)
          if XMLProlog.has("<?xml", in: bytes, at: start), start + 5 < bytes.count, bytes[start + 5].isASCIIWhitespace {
            declaration = declaration ?? start..<i
          } else if instructions.count < 100 {
            instructions.append(start..<i)
          }
        case 0x21 where XMLProlog.has("<!--", in: bytes, at: start):
          i = XMLProlog.end(of: "-->", in: bytes, from: i + 4)
          if comments.count < 100 { comments.append(start..<i) }
        case 0x21:
          let subset: Range<Int>?
          (i, subset) = XMLProlog.endOfDoctype(in: bytes, from: i + 2)
          if doctype == nil, XMLProlog.has("<!DOCTYPE", in: bytes, at: start) {
            doctype = start..<i
            self.subset = subset
          }
        default: return
        }
      }
    }
  }

  static func has(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for i in 0..<text.utf8CodeUnitCount where bytes[start + i] != text.utf8Start[i] { return false }
    return true
  }

  /// Behind the next `text`, or where the bytes end.
  static func end(of text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    while i < bytes.count {
      if has(text, in: bytes, at: i) { return i + text.utf8CodeUnitCount }
      i += 1
    }
    return bytes.count
  }

  private static func endOfDoctype(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, subset: Range<Int>?) {
    var i = start
    var open: Int?
    var subset: Range<Int>?
    while i < bytes.count {
      switch bytes[i] {
      case 0x22, 0x27:
        let quote = bytes[i]
        i += 1
        while i < bytes.count, bytes[i] != quote { i += 1 }
      case 0x5B: open = open ?? i
      case 0x5D:
        if let start = open, subset == nil { subset = start..<i + 1 }
      case 0x3C where has("<!--", in: bytes, at: i): i = end(of: "-->", in: bytes, from: i + 4) - 1
      case 0x3C where has("<?", in: bytes, at: i): i = end(of: "?>", in: bytes, from: i + 2) - 1
      case 0x3E where open == nil || subset != nil: return (i + 1, subset)
      default: break
      }
      i += 1
    }
    return (bytes.count, subset ?? open.map { $0..<bytes.count })
  }
}
