/// Reads JSON (RFC 8259) strictly, with the place of every value.
///
/// A whole value at once by `readNode`, or step by step so that a long array is never held whole:
///
///     try reader.enterObject()
///     while let (name, offset) = try reader.nextMember() {
///       if name == "items" {
///         try reader.enterArray()
///         while try reader.nextElement() { use(try reader.readNode()) }
///       } else { try reader.skip() }
///     }
///     try reader.finish()
///
/// Nothing recurses, and nesting is bounded by `depthLimit`.
package struct JSONReader: Sendable {
  /// An object or array that reading is inside of.
  struct Level: Sendable {
    var isObject: Bool
    /// Byte offset of the bracket.
    var offset: Int
    var count = 0
    /// The member whose value was read last.
    var name: String?
    var members: [JSONNode.Member] = []
    var elements: [JSONNode] = []
    var nameOffset = 0
  }

  package static let depthLimit = 512
  /// Deeper than any feed needs to be.
  package static let usualDepth = 32

  let bytes: [UInt8]
  /// Byte offset of what is read next.
  package var offset: Int
  package internal(set) var findings: [JSONFinding] = []
  var levels: [Level] = []
  /// Reused for strings with escapes.
  var scratch: [UInt8] = []
  /// What its long strings should be, where that is known.
  package var known: KnownTexts?
  /// Whether findings count: not while skipping what will be read again.
  var isRecording = true
  /// Levels around those that are kept track of, when reading began inside of them.
  private var outerLevels = 0
  private var hasNotedDepth = false
  var hasNotedSlashes = false

  package init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = max(0, min(offset, bytes.count))
    if self.offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      findings.append(JSONFinding(kind: .byteOrderMark, offset: 0))
      self.offset = 3
    }
  }

  /// Reads a document of one value and nothing after it.
  package static func read(
    _ bytes: [UInt8], findings: inout [JSONFinding]
  ) throws(JSONSyntaxError) -> JSONNode {
    var reader = JSONReader(bytes)
    defer { findings += reader.findings }
    let node = try reader.readNode()
    try reader.finish()
    return node
  }

  /// What kind of value comes next, by its first character; `nil` at the end or for none of them.
  package enum Kind: Sendable { case object, array, string, number, word }

  package mutating func nextKind() -> Kind? {
    skipSpace()
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), 0x30...0x39: return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .word
    default: return nil
    }
  }

  package mutating func enterObject() throws(JSONSyntaxError) {
    guard nextKind() == .object else { throw unexpectedValue() }
    try enter(isObject: true)
  }

  package mutating func enterArray() throws(JSONSyntaxError) {
    guard nextKind() == .array else { throw unexpectedValue() }
    try enter(isObject: false)
  }

  /// The name of the next member of the object entered last, with the offset of its quote; `nil` after the last one,
  /// and then the object is left.
  package mutating func nextMember() throws(JSONSyntaxError) -> (name: String, offset: Int)? {
    guard try step(isObject: true) else { return nil }
    let start = offset
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { throw expectedName() }
    let name = try readString()
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      throw JSONSyntaxError(.expectedColon(name), at: offset)
    }
    offset += 1
    levels[levels.count - 1].name = name
    levels[levels.count - 1].nameOffset = start
    return (name, start)
  }

  /// Whether the array entered last has another element; `false` after the last one, and then the array is left.
  package mutating func nextElement() throws(JSONSyntaxError) -> Bool {
    try step(isObject: false)
  }

  /// Says that nothing but white space may follow.
  package mutating func finish() throws(JSONSyntaxError) {
    skipSpace()
    if offset < bytes.count { throw JSONSyntaxError(.trailingData, at: offset) }
  }

  /// Says that the object around what was gone back to ends here, and the document with it.
  package mutating func finishObject() throws(JSONSyntaxError) {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "}") else {
      throw JSONSyntaxError(.neverClosed(isObject: true), at: min(offset, max(0, bytes.count - 1)))
    }
    offset += 1
    try finish()
  }

  /// Goes back to a value that was skipped, `depth` levels below the top.
  package mutating func goBack(to offset: Int, depth: Int) {
    self.offset = max(0, min(offset, bytes.count))
    levels.removeAll()
    outerLevels = depth
  }

  /// Notes a name that the caller met twice in an object it walks step by step.
  package mutating func noteDuplicate(_ name: String, at offset: Int) {
    findings.append(JSONFinding(kind: .duplicateName(name), offset: offset))
  }

  // MARK: - Steps

  mutating func enter(isObject: Bool) throws(JSONSyntaxError) {
    guard levels.count + outerLevels < Self.depthLimit else { throw JSONSyntaxError(.tooDeep, at: offset) }
    if levels.count + outerLevels >= Self.usualDepth, isRecording, !hasNotedDepth {
      findings.append(JSONFinding(kind: .deep, offset: offset))
      hasNotedDepth = true
    }
    levels.append(Level(isObject: isObject, offset: offset))
    offset += 1
  }

  /// Goes over a comma to the next member or element, or over the closing bracket.
  mutating func step(isObject: Bool) throws(JSONSyntaxError) -> Bool {
    guard let level = levels.last, level.isObject == isObject else {
      preconditionFailure("step in an object or array that was not entered")
    }
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    skipSpace()
    guard offset < bytes.count else { throw JSONSyntaxError(.neverClosed(isObject: isObject), at: level.offset) }
    if bytes[offset] == close {
      offset += 1
      levels.removeLast()
      return false
    }
    if level.count > 0 {
      guard bytes[offset] == UInt8(ascii: ",") else { throw expectedComma(in: level) }
      let comma = offset
      offset += 1
      skipSpace()
      guard offset < bytes.count else { throw JSONSyntaxError(.neverClosed(isObject: isObject), at: level.offset) }
      if bytes[offset] == close { throw JSONSyntaxError(.trailingComma(isObject: isObject), at: comma) }
    }
    levels[levels.count - 1].count += 1
    return true
  }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }
}
