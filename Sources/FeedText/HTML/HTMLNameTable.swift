/// From names of up to sixteen bytes to values: open addressing over 512 slots, filled once.
@usableFromInline
package struct HTMLNameTable<Value: Sendable>: Sendable {
  @usableFromInline package var lows = [UInt64](repeating: 0, count: 512)
  @usableFromInline package var highs = [UInt64](repeating: 0, count: 512)
  @usableFromInline package var values: [Value]
  @usableFromInline package let missing: Value

  /// `missing` is the value of every name that is not in the table.
  package init(_ pairs: [(String, Value)], missing: Value) {
    precondition(pairs.count < 400)
    self.missing = missing
    values = [Value](repeating: missing, count: 512)
    for (text, value) in pairs {
      var text = text
      let name = text.withUTF8 { HTMLName($0) }
      var slot = name.slot(in: 512)
      while lows[slot] != 0 { slot = (slot + 1) & 511 }
      lows[slot] = name.low
      highs[slot] = name.high
      values[slot] = value
    }
  }

  @inlinable @inline(__always)
  package subscript(name: HTMLName) -> Value {
    guard name.low != 0 else { return missing }
    var slot = name.slot(in: 512)
    while lows[slot] != 0 {
      if lows[slot] == name.low, highs[slot] == name.high { return values[slot] }
      slot = (slot + 1) & 511
    }
    return missing
  }
}
