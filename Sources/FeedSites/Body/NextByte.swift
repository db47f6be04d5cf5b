import FeedText

/// Tells of one range after another whether it holds a byte: what lies before the next one is looked through only once.
struct NextByte {
  private let byte: UInt8
  /// None stands from `start` up to `place`.
  private var start = 0
  private var place = -1

  init(_ byte: UInt8) { self.byte = byte }

  @inline(__always)
  mutating func isIn(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if range.lowerBound < start || range.lowerBound > place {
      (start, place) = (range.lowerBound, ByteSearch.firstRare(byte, in: bytes, from: range.lowerBound))
    }
    return place < range.upperBound
  }
}
