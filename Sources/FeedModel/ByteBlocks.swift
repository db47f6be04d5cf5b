// Questions about 64 bytes at once, in loops without branches: the compiler makes the processor's vector instructions
// of them, as long as it does not know how often they turn.
extension UnsafeBufferPointer<UInt8> {
  /// The start of the first 64 bytes, counted from `start`, that hold a wanted byte; the count when there are none.
  /// At the end they may be fewer.
  @inlinable @inline(__always)
  package func firstBlock(from start: Int, holding isWanted: (UInt8) -> Bool) -> Int {
    guard let base = baseAddress else { return count }
    var i = start
    while i < count {
      let block = base + i
      let length = Swift.min(64, count - i)
      var found: UInt8 = 0
      var k = 0
      while k < length {
        found |= isWanted(block[k]) ? 1 : 0
        k &+= 1
      }
      if found != 0 { return i }
      i += length
    }
    return count
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
