import FeedModel

extension TOMLReader {
  /// Reads the value that begins here into a node that was made for it.
  mutating func value(_ node: Int) throws(TOMLFault) {
    try checkDepth(of: node, at: i)
    switch peek() {
    case nil: throw fault("a value is expected here")
    case UInt8(ascii: "\""), UInt8(ascii: "'"): tree.set(node, .string(try string()), source: nil)
    case UInt8(ascii: "["): try array(node)
    case UInt8(ascii: "{"): try inlineTable(node)
    default: try bareValue(node)
    }
  }

  private mutating func array(_ node: Int) throws(TOMLFault) {
    tree.set(node, .array([]))
    i += 1
    while true {
      try skipLines()
      if take("]") { return }
      try value(tree.addElement(to: node, TOMLTree.Node(kind: .table([]), growth: .closed, offset: i, depth: 0)))
      try skipLines()
      if take(",") { continue }
      guard take("]") else { throw fault("a comma or a closing `]` is expected here") }
      return
    }
  }

  /// In one line; no comma behind the last.
  private mutating func inlineTable(_ node: Int) throws(TOMLFault) {
    i += 1
    skipBlanks()
    if take("}") { return }
    while true {
      skipBlanks()
      try checkLine()
      try pair(in: node)
      skipBlanks()
      try checkLine()
      if take(",") { continue }
      guard take("}") else { throw fault("a comma or a closing `}` is expected here") }
      return
    }
  }

  private func checkLine() throws(TOMLFault) {
    guard atLineEnd, peek() != nil else { return }
    throw fault("a table in braces must stand in one line, without comments; write `[name]` and its keys below instead")
  }

  /// A number, a date, a time or a word.
  private mutating func bareValue(_ node: Int) throws(TOMLFault) {
    let start = i
    while let byte = peek(), Self.standsInBareValue(byte) { i += 1 }
    // A space may part the day from the time.
    if TOMLDate.isDay(bytes[start..<i]), peek() == 0x20, peek(1)?.isASCIIDigit ?? false {
      i += 1
      while let byte = peek(), Self.standsInBareValue(byte) { i += 1 }
    }
    let text = bytes[start..<i]
    let source = String(decoding: text, as: UTF8.self)
    if text.isEmpty {
      throw atLineEnd || peek() == UInt8(ascii: ",") ? fault("a value is expected here") : unquoted(at: start)
    }
    if TOMLDate.looksLikeOne(text) {
      switch try TOMLDate.read(text) {
      case .time: tree.set(node, .string(source), source: nil)
      case .day, .local, .instant: tree.set(node, .date(source), source: nil)
      }
    } else {
      tree.set(node, try number(text, source), source: source)
    }
  }

  private static func standsInBareValue(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private func unquoted(at offset: Int) -> TOMLFault {
    TOMLFault("text must stand in quotes; without them a value is a number, a date, true or false", at: offset)
  }

  private func number(_ text: ArraySlice<UInt8>, _ source: String) throws(TOMLFault) -> Setting.Value {
    switch source {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "inf", "+inf": return .float(.infinity)
    case "-inf": return .float(-.infinity)
    case "nan", "+nan", "-nan": return .float(.nan)
    default: break
    }
    let isSigned = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-")
    let digits = isSigned ? text.dropFirst() : text
    guard digits.first?.isASCIIDigit ?? false else { throw unquoted(at: text.startIndex) }
    return try TOMLNumber.read(text)
  }
}
