// Questions about 64 bytes (or 16) at once, in loops without branches: the compiler makes the processor's vector instructions
// of them, as long as it does not know how often they turn.
extension UnsafeBufferPointer<UInt8> {
  /// The start of the first 64 bytes, counted from `start`, that hold a wanted byte; the count when there are none.
  /// At the end they may be fewer, and none of them wanted. A smaller `size`, 16, is for short texts.
  @inlinable @inline(__always)
  package func firstBlock(of size: Int = 64, from start: Int, holding isWanted: (UInt8) -> Bool) -> Int {
    guard let base = baseAddress else { return count }
    var i = start
    while i &+ size <= count {
      if UnsafeBufferPointer.holdsInBlock(base + i, size, isWanted) { return i }
      i = i &+ size
    }
    // The last bytes again, some of which were looked at: a wanted one before `i` is a false alarm, nothing worse.
    if i < count, count >= size, !UnsafeBufferPointer.holdsInBlock(base + (count &- size), size, isWanted) {
      return count
    }
    return i
  }

  /// A loop of a length that the compiler knows.
  @inlinable @inline(__always)
  static func holdsInBlock(_ block: UnsafePointer<UInt8>, _ size: Int, _ isWanted: (UInt8) -> Bool) -> Bool {
    var found: UInt8 = 0
    var k = 0
    while k < size {
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
