import FeedModel

/// Reads the inside of a tag or an output from left to right.
struct LiquidScanner {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position >= end
    }
  }

  mutating func skipSpace() {
    while position < end, bytes[position].isASCIIWhitespace { position += 1 }
  }

  /// Takes `text` when it comes next.
  mutating func take(_ text: StaticString) -> Bool {
    skipSpace()
    let count = text.utf8CodeUnitCount
    guard position + count <= end else { return false }
    let matches = text.withUTF8Buffer { wanted in
      for i in 0..<count where wanted[i] != bytes[position + i] { return false }
      return true
    }
    if matches { position += count }
    return matches
  }

  /// A name: letters, digits, `_`, `-`, and a `?` at the end.
  mutating func name() -> String? {
    skipSpace()
    let start = position
    guard position < end, bytes[position].isASCIILetter || bytes[position] == 0x5F || bytes[position] >= 0x80
    else { return nil }
    while position < end {
      let byte = bytes[position]
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F || byte == 0x2D || byte >= 0x80 else { break }
      position += 1
    }
    if position < end, bytes[position] == 0x3F { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The next name, without taking it.
  func upcomingName() -> String? {
    var copy = self
    return copy.name()
  }

  /// What comes before white space or the end.
  mutating func word() -> String {
    skipSpace()
    let start = position
    while position < end, !bytes[position].isASCIIWhitespace { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Everything that is left, without white space around it.
  mutating func rest() -> String {
    defer { position = end }
    return String(decoding: bytes[min(position, end)..<end], as: UTF8.self).trimmedWhitespace
  }

  /// Passes over one byte that makes no sense.
  mutating func skip() { position = min(position + 1, end) }

  mutating func expression(depth: Int = 0) -> LiquidExpression? {
    skipSpace()
    guard position < end, depth < 16 else { return nil }
    let byte = bytes[position]
    if byte == 0x22 || byte == 0x27 { return .literal(.string(quoted(byte))) }
    if byte == 0x28 { return range(depth: depth) }
    if byte == 0x5B {
      position += 1
      guard let name = expression(depth: depth + 1), take("]") else { return nil }
      return .variable("", [name] + accesses(depth: depth))
    }
    if byte.isASCIIDigit || byte == 0x2D { return number() }
    guard let name = name() else { return nil }
    switch name {
    case "nil", "null": return .literal(.null)
    case "true": return .literal(.bool(true))
    case "false": return .literal(.bool(false))
    case "empty": return .literal(.empty)
    case "blank": return .literal(.blank)
    default: return .variable(name, accesses(depth: depth))
    }
  }

  private mutating func accesses(depth: Int) -> [LiquidExpression] {
    var found: [LiquidExpression] = []
    while position < end, found.count < 64 {
      if bytes[position] == 0x2E, position + 1 < end, bytes[position + 1] != 0x2E {
        position += 1
        guard let key = name() ?? digits() else { return found }
        found.append(.literal(.string(key)))
      } else if bytes[position] == 0x5B {
        position += 1
        guard let key = expression(depth: depth + 1) else { return found }
        _ = take("]")
        found.append(key)
      } else {
        break
      }
    }
    return found
  }

  private mutating func quoted(_ quote: UInt8) -> String {
    position += 1
    let start = position
    while position < end, bytes[position] != quote { position += 1 }
    defer { position = min(position + 1, end) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func range(depth: Int) -> LiquidExpression? {
    position += 1
    guard let low = expression(depth: depth + 1), take(".."), let high = expression(depth: depth + 1), take(")")
    else { return nil }
    return .range(low, high)
  }

  private mutating func number() -> LiquidExpression? {
    let start = position
    if bytes[position] == 0x2D { position += 1 }
    while position < end, bytes[position].isASCIIDigit { position += 1 }
    var isFloat = false
    if position + 1 < end, bytes[position] == 0x2E, bytes[position + 1].isASCIIDigit {
      isFloat = true
      position += 1
      while position < end, bytes[position].isASCIIDigit { position += 1 }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isFloat { return .literal(.float(Double(text) ?? 0)) }
    return Int(text).map { .literal(.int($0)) }
  }

  private mutating func digits() -> String? {
    let start = position
    while position < end, bytes[position].isASCIIDigit { position += 1 }
    return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
