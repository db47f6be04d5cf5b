import FeedModel

/// The plainly written settings of a program in Python: lines of `NAME = value` at the top. Nothing is run.
struct PythonLiterals {
  private let bytes: [UInt8]
  private let map: LineMap
  private var i = 0

  static func read(_ bytes: [UInt8]) -> [String: Setting] {
    guard bytes.count <= 1 << 20 else { return [:] }
    var literals = PythonLiterals(bytes)
    return literals.assignments()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    map = LineMap(bytes)
  }

  private mutating func assignments() -> [String: Setting] {
    var found: [String: Setting] = [:]
    while i < bytes.count {
      let start = i
      while i < bytes.count, bytes[i].isASCIILetter || bytes[i].isASCIIDigit || bytes[i] == 0x5F { i += 1 }
      let name = String(decoding: bytes[start..<i], as: UTF8.self)
      skipBlanks()
      if !name.isEmpty, take(0x3D), i < bytes.count, bytes[i] != 0x3D {
        let value = value(depth: 0)
        skipBlanks()
        // A value that goes on as an expression is none.
        if let value, i >= bytes.count || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x23 || bytes[i] == 0x3B {
          found[name] = value
        } else {
          found[name] = nil
        }
      }
      skipLine()
    }
    return found
  }

  private mutating func skipLine() {
    while i < bytes.count, bytes[i] != 0x0A { i += 1 }
    i += 1
  }

  private mutating func skipBlanks() { while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 } }

  /// White space, line ends and comments: what may stand between the parts of a list.
  private mutating func skipSpace() {
    while i < bytes.count {
      if bytes[i] == 0x23 {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      } else if bytes[i].isASCIIWhitespace {
        i += 1
      } else {
        return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard i < bytes.count, bytes[i] == byte else { return false }
    i += 1
    return true
  }

  private mutating func value(depth: Int) -> Setting? {
    skipBlanks()
    guard i < bytes.count, depth < 32 else { return nil }
    let mark = map.mark(at: i)
    switch bytes[i] {
    case 0x22, 0x27: return text(isRaw: false).map { Setting(.string($0), at: mark) }
    case UInt8(ascii: "["): return list(closing: 0x5D, depth: depth).map { Setting(.list($0), at: mark) }
    case UInt8(ascii: "("):
      guard let elements = list(closing: 0x29, depth: depth) else { return nil }
      return Setting(.list(elements), at: mark)
    case UInt8(ascii: "{"): return mapping(depth: depth).map { Setting(.mapping($0), at: mark) }
    default: return word(mark)
    }
  }

  private mutating func word(_ mark: Mark) -> Setting? {
    let start = i
    while i < bytes.count, bytes[i].isASCIILetter || bytes[i].isASCIIDigit || bytes[i] == 0x2E || bytes[i] == 0x2D {
      i += 1
    }
    let word = String(decoding: bytes[start..<i], as: UTF8.self)
    if i < bytes.count, bytes[i] == 0x22 || bytes[i] == 0x27, ["u", "r", "b", "U", "R"].contains(word) {
      return text(isRaw: word.lowercased() == "r").map { Setting(.string($0), at: mark) }
    }
    switch word {
    case "True", "False": return Setting(.bool(word == "True"), at: mark)
    case "None": return Setting(.null, at: mark)
    default: return Int(word).map { Setting(.int($0), at: mark, source: word) }
    }
  }

  private mutating func text(isRaw: Bool) -> String? {
    var content: [UInt8] = []
    let quote = bytes[i]
    let isTriple = i + 2 < bytes.count && bytes[i + 1] == quote && bytes[i + 2] == quote
    i += isTriple ? 3 : 1
    while i < bytes.count {
      let byte = bytes[i]
      if byte == quote, !isTriple || (i + 2 < bytes.count && bytes[i + 1] == quote && bytes[i + 2] == quote) {
        i += isTriple ? 3 : 1
        return String(decoding: content, as: UTF8.self)
      }
      if byte == 0x0A, !isTriple { return nil }
      if byte == 0x5C, !isRaw, i + 1 < bytes.count {
        i += 1
        let letters: [UInt8: UInt8] = [0x6E: 0x0A, 0x74: 0x09, 0x5C: 0x5C, 0x22: 0x22, 0x27: 0x27]
        guard let letter = letters[bytes[i]] else { return nil }
        content.append(letter)
      } else {
        content.append(byte)
      }
      i += 1
    }
    return nil
  }

  private mutating func list(closing: UInt8, depth: Int) -> [Setting]? {
    i += 1
    var elements: [Setting] = []
    while true {
      skipSpace()
      if take(closing) { return elements }
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
      skipSpace()
      if !take(0x2C) { return take(closing) ? elements : nil }
    }
  }

  private mutating func mapping(depth: Int) -> [Setting.Member]? {
    i += 1
    var members: [Setting.Member] = []
    while true {
      skipSpace()
      if take(0x7D) { return members }
      guard let key = value(depth: depth + 1), let name = key.text else { return nil }
      skipSpace()
      guard take(0x3A) else { return nil }
      skipSpace()
      guard let value = value(depth: depth + 1) else { return nil }
      members.append(Setting.Member(key: name, keyMark: key.mark, value: value))
      skipSpace()
      if !take(0x2C) { return take(0x7D) ? members : nil }
    }
  }
}
