// Questions about 64 bytes at once, in loops without branches: the compiler makes the processor's vector instructions
// of them, as long as it does not know how often they turn.
extension UnsafeBufferPointer<UInt8> {
  /// The start of the first 64 bytes, counted from `start`, that hold a wanted byte; the count when there are none.
  /// At the end they may be fewer, and none of them wanted.
  @inlinable @inline(__always)
  package func firstBlock(from start: Int, holding isWanted: (UInt8) -> Bool) -> Int {
    guard let base = baseAddress else { return count }
    var i = start
    while i &+ 64 <= count {
      if UnsafeBufferPointer.holdsInBlock(base + i, isWanted) { return i }
      i = i &+ 64
    }
    // The last 64 bytes again, some of which were looked at: a wanted one before `i` is a false alarm, nothing worse.
    if i < count, count >= 64, !UnsafeBufferPointer.holdsInBlock(base + (count &- 64), isWanted) { return count }
    return i
  }

  /// A loop of a length that the compiler knows.
  @inlinable @inline(__always)
  static func holdsInBlock(_ block: UnsafePointer<UInt8>, _ isWanted: (UInt8) -> Bool) -> Bool {
    var found: UInt8 = 0
    var k = 0
    while k < 64 {
      found |= isWanted(block[k]) ? 1 : 0
      k &+= 1
    }
    return found != 0
  }

  /// Whether both have the same bytes.
  package func isSame(as other: Self) -> Bool {
    guard count == other.count else { return false }
    guard let a = baseAddress, let b = other.baseAddress, a != b else { return true }
    var i = 0
    while i < count {
      let length = Swift.min(1024, count - i)
      var difference: UInt8 = 0
      var k = i
      while k < i &+ length {
        difference |= a[k] ^ b[k]
        k &+= 1
      }
      if difference != 0 { return false }
      i += length
    }
    return true
  }
}
