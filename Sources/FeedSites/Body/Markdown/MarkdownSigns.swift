import FeedModel

/// Bytes that need a look where text is written: some of `"`, `&`, `'`, `-`, `.`, `<`, `>`, `[` and `{`, and all of
/// those from 0xFE on.
struct MarkdownSigns: Sendable {
  private var bytes: ByteSet

  init(_ signs: StaticString) { bytes = ByteSet(signs) }

  mutating func insert(_ sign: UInt8) { bytes.insert(sign) }

  /// The offset of the first of them at or after `start`, the count when there is none.
  @inline(__always)
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    while i < text.count {
      i = text.firstBlock(of: 16, from: i, holding: Self.mayBeOne)
      let end = min(i &+ 16, text.count)
      while i < end {
        if bytes.contains(text[i]) { return i }
        i &+= 1
      }
    }
    return text.count
  }

  /// Whether a byte is any of all these.
  @inline(__always)
  private static func mayBeOne(_ byte: UInt8) -> Bool {
    // No two of these hold at once: without a branch, and so in few instructions for many bytes.
    let (isQuote, isAmpersandOrApostrophe) = (byte == 0x22, byte | 0x01 == 0x27)
    let (isHyphen, isPeriod, isAngle) = (byte == 0x2D, byte == 0x2E, byte | 0x02 == 0x3E)
    let (opens, isMark) = (byte | 0x20 == 0x7B, byte >= MarkdownMark.last)
    return (((((isQuote != isAmpersandOrApostrophe) != isHyphen) != isPeriod) != isAngle) != opens) != isMark
  }
}
