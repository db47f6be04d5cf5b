import FeedModel

/// Finds the places of keys and values in a TOML document, and refuses what is surely none: TOMLKit, which decides
/// about the rest, aborts at some of it.
struct TOMLScan {
  private(set) var places = TOMLPlaces()
  /// Where it gave up, and what is wrong there.
  private(set) var failure: (offset: Int, text: String)?

  private let bytes: ArraySlice<UInt8>
  private var i: Int
  private var table = 0

  /// The offsets are those of the slice.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    i = bytes.startIndex
  }

  /// `false` when it gave up.
  mutating func run() -> Bool {
    while true {
      skipBlank()
      guard let byte = peek() else { return true }
      guard byte == UInt8(ascii: "[") ? header() : pair(in: table) else { return false }
      skip { $0 == 0x20 || $0 == 0x09 }
      guard let after = peek() else { return true }
      guard Self.endsLine(after) else { return fail("the line must end here; put each key on a line of its own") }
    }
  }

  private mutating func header() -> Bool {
    let start = i
    i += 1
    let isArray = peek() == UInt8(ascii: "[")
    if isArray { i += 1 }
    guard let path = keyPath(), let last = path.last else { return false }
    var node = 0
    for part in path.dropLast() { node = places.table(part.key, at: part.offset, in: node) }
    guard isShallow(node, at: start) else { return false }
    if isArray {
      let array =
        places.member(last.key, of: node)
        ?? places.addMember(
          last.key, keyOffset: last.offset, offset: start, to: node)
      table = places.addElement(at: start, to: array)
    } else {
      table = places.table(last.key, at: last.offset, in: node)
    }
    guard take("]"), !isArray || take("]") else { return fail("a table's name must be closed by a bracket here") }
    return true
  }

  /// `key = value`.
  private mutating func pair(in table: Int) -> Bool {
    guard let path = keyPath(), let last = path.last else { return false }
    guard take("=") else { return fail("`=` is expected after a key") }
    skip { $0 == 0x20 || $0 == 0x09 }
    var node = table
    for part in path.dropLast() { node = places.table(part.key, at: part.offset, in: node) }
    guard isShallow(node, at: last.offset) else { return false }
    return value(places.addMember(last.key, keyOffset: last.offset, offset: i, to: node))
  }

  private mutating func value(_ node: Int) -> Bool {
    guard isShallow(node, at: i) else { return false }
    guard let first = peek() else { return fail("a value is expected here") }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string()
    case UInt8(ascii: "["): return array(node)
    case UInt8(ascii: "{"): return inlineTable(node)
    default:
      return bareValue(node)
    }
  }

  /// A number, a date, a time or a word. A space may stand in a date only.
  private mutating func bareValue(_ node: Int) -> Bool {
    let start = i
    skip { !Self.endsValue($0) }
    var end = i
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let text = bytes[start..<end]
    places.nodes[node].end = end
    guard let first = text.first else { return fail("a value is expected here") }
    let isNumber = first.isASCIIDigit || first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    guard isNumber ? text.allSatisfy(Self.isNumeric) : Self.words.contains(where: text.elementsEqual) else {
      i = start
      return fail("text must stand in quotes; without them a value is a number, a date, true or false")
    }
    return true
  }

  private static let words = ["true", "false", "inf", "nan"].map { Array($0.utf8) }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == 0x20
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || endsLine(byte)
  }

  private mutating func array(_ node: Int) -> Bool {
    i += 1
    while true {
      skipBlank()
      if take("]") { return true }
      guard value(places.addElement(at: i, to: node)) else { return false }
      skipBlank()
      if !take(",") { return take("]") || fail("a comma or a closing `]` is expected here") }
    }
  }

  private mutating func inlineTable(_ node: Int) -> Bool {
    i += 1
    skipBlank()
    if take("}") { return true }
    while true {
      skipBlank()
      guard pair(in: node) else { return false }
      skipBlank()
      if !take(",") { return take("}") || fail("a comma or a closing `}` is expected here") }
    }
  }

  /// Passes over a string of any of the four kinds.
  private mutating func string() -> Bool {
    let start = i
    let quote = bytes[i]
    let isLong = bytes.endIndex - i >= 3 && bytes[i + 1] == quote && bytes[i + 2] == quote
    i += isLong ? 3 : 1
    while let byte = peek() {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        i = min(i + 2, bytes.endIndex)
      } else if byte == quote, !isLong {
        i += 1
        return true
      } else if byte == 0x0A, !isLong {
        break
      } else if byte == quote, bytes.endIndex - i >= 3, bytes[i + 1] == quote, bytes[i + 2] == quote {
        i += 3
        // Up to two more quotes belong to the text.
        for _ in 0..<2 where peek() == quote { i += 1 }
        return true
      } else {
        i += 1
      }
    }
    i = start
    return fail("this quote is never closed")
  }

  /// Keys with points between them; passes over the white space around.
  private mutating func keyPath() -> [(key: String, offset: Int)]? {
    var path: [(key: String, offset: Int)] = []
    repeat {
      skip { $0 == 0x20 || $0 == 0x09 }
      let start = i
      guard let key = key() else {
        _ = fail("a key is expected here: letters, digits, `-` and `_`, or any text in quotes")
        return nil
      }
      path.append((key, start))
      guard path.count <= TOML.maximumDepth else {
        i = start
        _ = fail(Self.tooDeep)
        return nil
      }
      skip { $0 == 0x20 || $0 == 0x09 }
    } while take(".")
    return path
  }

  private mutating func key() -> String? {
    guard let first = peek() else { return nil }
    let start = i
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard string(), i - 1 > start else { return nil }
      let text = bytes[(start + 1)..<(i - 1)]
      guard i - start < 4 || bytes[start + 1] != first || bytes[start + 2] != first else {
        i = start
        return nil
      }
      return first == UInt8(ascii: "'") ? String(decoding: text, as: UTF8.self) : TOMLEscapes.decode(text)
    }
    skip { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return i > start ? String(decoding: bytes[start..<i], as: UTF8.self) : nil
  }

  private mutating func isShallow(_ node: Int, at offset: Int) -> Bool {
    guard places.nodes[node].depth > TOML.maximumDepth else { return true }
    i = offset
    return fail(Self.tooDeep)
  }

  private static let tooDeep = "tables and arrays nest deeper than \(TOML.maximumDepth) levels"

  private mutating func fail(_ text: String) -> Bool {
    if failure == nil { failure = (i, text) }
    return false
  }

  private func peek() -> UInt8? { i < bytes.endIndex ? bytes[i] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek(), UInt32(byte) == character.value else { return false }
    i += 1
    return true
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while let byte = peek(), isSkipped(byte) { i += 1 }
  }

  /// White space, line ends and comments.
  private mutating func skipBlank() {
    while true {
      skip { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      guard peek() == UInt8(ascii: "#") else { return }
      skip { $0 != 0x0A }
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "#") }
}
