import FeedModel

extension TOMLReader {
  /// Keys with points between them; passes over the white space around.
  mutating func keyPath() throws(TOMLFault) -> [Key] {
    var path: [Key] = []
    repeat {
      skipBlanks()
      guard path.count < TOML.maximumDepth else { throw TOMLFault(TOMLReader.tooDeep, at: i) }
      path.append(try key())
      skipBlanks()
    } while take(".")
    return path
  }

  private mutating func key() throws(TOMLFault) -> Key {
    let start = i
    let quote = peek()
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      if peek(1) == quote, peek(2) == quote { throw fault("a key stands in one quote at each end, not in three") }
      return Key(text: try string(), offset: start)
    }
    while let byte = peek(), Self.standsInKey(byte) { i += 1 }
    guard i > start else {
      throw fault("a key is expected here: letters, digits, `-` and `_`, or any text in quotes")
    }
    return Key(text: String(decoding: bytes[start..<i], as: UTF8.self), offset: start)
  }

  private static func standsInKey(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// What stands where a key or a header wants to be.
  enum Obstacle { case twice, table, list, written, other }

  func taken(_ key: Key, by node: Int, _ obstacle: Obstacle) -> TOMLFault {
    let name = "`\(key.text)`"
    let text =
      switch obstacle {
      case .twice: "\(name) stands twice; remove one"
      case .table: "\(name) is a table already, which cannot be added to in this way; put its keys together"
      case .list: "\(name) is a list of tables already; a header in two brackets adds to it"
      case .written: "the table \(name) is complete already; put all its keys between its braces"
      case .other: "\(name) has a value already that is no table; give one of them another name"
      }
    return TOMLFault(text, at: key.offset, other: tree[node].keyOffset)
  }
}

extension TOMLTree.Node {
  init(kind: Kind, growth: Growth, offset: Int, depth: Int) {
    self.init(kind: kind, growth: growth, keyOffset: nil, offset: offset, depth: depth, source: nil)
  }

  var isTable: Bool { if case .table = kind { true } else { false } }
}
