import FeedModel

/// Reads a TOML document line by line: headers of tables, and keys with values.
struct TOMLReader {
  struct Key {
    var text: String
    var offset: Int
  }

  var tree: TOMLTree
  let bytes: ArraySlice<UInt8>
  var i: Int
  /// The table that the last header named, and how many headers there were.
  private var table = TOMLTree.root
  private var section = 0

  /// The offsets are those of the slice, whose text is valid UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    i = bytes.startIndex
    tree = TOMLTree(start: bytes.startIndex)
  }

  mutating func readDocument() throws(TOMLFault) {
    while true {
      try skipLines()
      guard let byte = peek() else { return }
      if byte == UInt8(ascii: "[") { try header() } else { try pair(in: table) }
      skipBlanks()
      guard atLineEnd else { throw fault("the line must end here; put each key on a line of its own") }
    }
  }

  // MARK: Headers

  private mutating func header() throws(TOMLFault) {
    let start = i
    i += 1
    let isArray = take("[")
    let path = try keyPath()
    guard take("]"), !isArray || take("]") else { throw fault("a table's name must be closed by a bracket here") }
    section += 1
    guard let last = path.last else { return }
    var node = TOMLTree.root
    for key in path.dropLast() { node = try opened(key, in: node) }
    try checkDepth(of: node, at: start)
    table = isArray ? try element(of: last, in: node, start: start) : try named(last, in: node)
  }

  /// The table on the way to the one that a header names; of an array of tables, the last.
  private mutating func opened(_ key: Key, in node: Int) throws(TOMLFault) -> Int {
    guard let found = tree.member(key.text, of: node) else {
      return tree.add(
        key.text, at: key.offset, to: node,
        TOMLTree.Node(kind: .table([]), growth: .open, offset: key.offset, depth: 0))
    }
    switch (tree[found].kind, tree[found].growth) {
    case (.array(let elements), .listed): return elements.last ?? found
    case (_, .closed): throw taken(key, by: found, tree[found].isTable ? .written : .other)
    default: return found
    }
  }

  private mutating func named(_ key: Key, in node: Int) throws(TOMLFault) -> Int {
    guard let found = tree.member(key.text, of: node) else {
      return tree.add(
        key.text, at: key.offset, to: node,
        TOMLTree.Node(kind: .table([]), growth: .named, offset: key.offset, depth: 0))
    }
    switch tree[found].growth {
    case .open: tree.set(found, .named)
    case .named: throw taken(key, by: found, .twice)
    case .pointed: throw taken(key, by: found, .table)
    case .listed: throw taken(key, by: found, .list)
    case .closed: throw taken(key, by: found, tree[found].isTable ? .written : .other)
    }
    return found
  }

  private mutating func element(of key: Key, in node: Int, start: Int) throws(TOMLFault) -> Int {
    let array: Int
    if let found = tree.member(key.text, of: node) {
      guard case .listed = tree[found].growth else {
        throw taken(key, by: found, tree[found].isTable ? .table : .other)
      }
      array = found
    } else {
      array = tree.add(
        key.text, at: key.offset, to: node, TOMLTree.Node(kind: .array([]), growth: .listed, offset: start, depth: 0))
    }
    return tree.addElement(to: array, TOMLTree.Node(kind: .table([]), growth: .named, offset: start, depth: 0))
  }

  // MARK: Keys with values

  /// `key = value`, in a table of the document or in one within braces.
  mutating func pair(in table: Int) throws(TOMLFault) {
    let path = try keyPath()
    guard take("=") else { throw fault("`=` is expected after a key") }
    skipBlanks()
    guard let last = path.last else { return }
    var node = table
    for key in path.dropLast() { node = try pointed(key, in: node) }
    try checkDepth(of: node, at: last.offset)
    if let found = tree.member(last.text, of: node) { throw taken(last, by: found, .twice) }
    let made = tree.add(
      last.text, at: last.offset, to: node,
      TOMLTree.Node(kind: .table([]), growth: .closed, offset: i, depth: 0))
    try value(made)
  }

  /// The table before a point in a key.
  private mutating func pointed(_ key: Key, in node: Int) throws(TOMLFault) -> Int {
    guard let found = tree.member(key.text, of: node) else {
      return tree.add(
        key.text, at: key.offset, to: node,
        TOMLTree.Node(kind: .table([]), growth: .pointed(section: section), offset: key.offset, depth: 0))
    }
    switch tree[found].growth {
    case .open: tree.set(found, .pointed(section: section))
    case .pointed(section): break
    case .pointed, .named: throw taken(key, by: found, .table)
    case .listed: throw taken(key, by: found, .list)
    case .closed: throw taken(key, by: found, tree[found].isTable ? .written : .other)
    }
    return found
  }

  func checkDepth(of node: Int, at offset: Int) throws(TOMLFault) {
    guard tree[node].depth > TOML.maximumDepth else { return }
    throw TOMLFault(TOMLReader.tooDeep, at: offset)
  }

  static let tooDeep = "tables and arrays nest deeper than \(TOML.maximumDepth) levels"

  // MARK: Bytes

  var atLineEnd: Bool {
    guard let byte = peek() else { return true }
    return byte == 0x0A || byte == UInt8(ascii: "#") || (byte == 0x0D && peek(1) == 0x0A)
  }

  func peek(_ distance: Int = 0) -> UInt8? { bytes.endIndex - i > distance ? bytes[i + distance] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek(), UInt32(byte) == character.value else { return false }
    i += 1
    return true
  }

  mutating func skipBlanks() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 { i += 1 }
  }

  /// White space, line ends and comments.
  mutating func skipLines() throws(TOMLFault) {
    while let byte = peek() {
      if byte == UInt8(ascii: "#") {
        while let byte = peek(), byte != 0x0A, !(byte == 0x0D && peek(1) == 0x0A) {
          try checkControl(byte)
          i += 1
        }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || (byte == 0x0D && peek(1) == 0x0A) {
        i += 1
      } else {
        return
      }
    }
  }

  /// A tab may stand in texts and comments, line ends where the caller says so.
  func checkControl(_ byte: UInt8) throws(TOMLFault) {
    if let text = TOMLReader.controlFault(byte) { throw TOMLFault(text, at: i) }
  }

  private static func controlFault(_ byte: UInt8) -> String? {
    guard byte < 0x20 && byte != 0x09 || byte == 0x7F else { return nil }
    let digits = String(byte, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    return "the character \(name) cannot stand in TOML; remove it"
  }

  /// A fault at the current byte.
  func fault(_ text: String) -> TOMLFault {
    let control = atLineEnd ? nil : peek().flatMap(TOMLReader.controlFault)
    return TOMLFault(control ?? text, at: i)
  }
}
