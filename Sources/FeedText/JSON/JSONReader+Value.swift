import FeedModel

extension JSONReader {
  /// Reads the next value whole.
  package mutating func readNode() throws(JSONSyntaxError) -> JSONNode {
    let floor = levels.count
    defer { levels.removeSubrange(min(floor, levels.count)...) }
    while true {
      let leaf = try readLeafOrEnter()
      if let leaf, levels.count == floor { return leaf }
      if let closed = try advance(above: floor, with: leaf) { return closed }
    }
  }

  /// Goes over the next value, checking its structure; its strings are not decoded and nothing is noted.
  package mutating func skip() throws(JSONSyntaxError) {
    let floor = levels.count
    let wasRecording = isRecording
    isRecording = false
    defer {
      isRecording = wasRecording
      levels.removeSubrange(min(floor, levels.count)...)
    }
    repeat {
      switch nextKind() {
      case .object: try enter(isObject: true)
      case .array: try enter(isObject: false)
      case .string: try skipString()
      case .number: _ = try readNumber()
      case .word, nil: _ = try readWord()
      }
      while levels.count > floor {
        let isObject = levels[levels.count - 1].isObject
        if isObject ? try nextMember() != nil : try nextElement() { break }
      }
    } while levels.count > floor
  }

  /// Reads a value that is no container, or enters one and returns `nil`.
  private mutating func readLeafOrEnter() throws(JSONSyntaxError) -> JSONNode? {
    let kind = nextKind()
    let start = offset
    switch kind {
    case .object:
      try enter(isObject: true)
      return nil
    case .array:
      try enter(isObject: false)
      return nil
    case .string: return JSONNode(value: .string(try readString()), offset: start)
    case .number: return JSONNode(value: .number(try readNumber()), offset: start)
    case .word, nil: return JSONNode(value: try readWord(), offset: start)
    }
  }

  /// Puts `node` into the innermost level and goes on to its next value; levels that end become values of the level
  /// around them. Returns the outermost value once it is complete, `nil` while a value is to be read.
  private mutating func advance(above floor: Int, with node: JSONNode?) throws(JSONSyntaxError) -> JSONNode? {
    var node = node
    while true {
      let top = levels.count - 1
      if let value = node { levels[top].add(value) }
      let isObject = levels[top].isObject
      let start = levels[top].offset
      // Taken out before the level goes, and put back when it stays.
      let members = isObject ? levels[top].takeMembers() : []
      let elements = isObject ? [] : levels[top].takeElements()
      let goesOn = isObject ? try nextMember() != nil : try nextElement()
      if goesOn {
        levels[top].members = members
        levels[top].elements = elements
        return nil
      }
      if isObject { noteDuplicates(in: members) }
      let closed = JSONNode(value: isObject ? .object(members) : .array(elements), offset: start)
      if levels.count == floor { return closed }
      node = closed
    }
  }

  private mutating func noteDuplicates(in members: [JSONNode.Member]) {
    guard isRecording, members.count > 1 else { return }
    if members.count <= 16 {
      for i in 1..<members.count where members[..<i].contains(where: { $0.name == members[i].name }) {
        noteDuplicate(members[i].name, at: members[i].offset)
      }
    } else {
      var seen: Set<String> = []
      for member in members where !seen.insert(member.name).inserted {
        noteDuplicate(member.name, at: member.offset)
      }
    }
  }

  private mutating func readWord() throws(JSONSyntaxError) -> JSONNode.Value {
    skipSpace()
    var end = offset
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    switch String(decoding: bytes[offset..<end], as: UTF8.self) {
    case "true":
      offset = end
      return .bool(true)
    case "false":
      offset = end
      return .bool(false)
    case "null":
      offset = end
      return .null
    default: throw unexpectedValue()
    }
  }

  /// RFC 8259 §6.
  private mutating func readNumber() throws(JSONSyntaxError) -> String {
    let start = offset
    var end = offset
    func byte(_ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }
    func digits() -> Bool {
      let first = end
      while byte(end).isASCIIDigit { end += 1 }
      return end > first
    }
    if byte(end) == UInt8(ascii: "-") { end += 1 }
    if byte(end) == 0x30, byte(end + 1).isASCIIDigit {
      throw JSONSyntaxError(.badNumber("a number does not begin with 0"), at: start)
    }
    guard digits() else { throw JSONSyntaxError(.badNumber("a digit must follow the minus sign"), at: start) }
    if byte(end) == UInt8(ascii: ".") {
      end += 1
      guard digits() else { throw JSONSyntaxError(.badNumber("a digit must follow the decimal point"), at: start) }
    }
    if byte(end) | 0x20 == UInt8(ascii: "e") {
      end += 1
      if byte(end) == UInt8(ascii: "+") || byte(end) == UInt8(ascii: "-") { end += 1 }
      guard digits() else { throw JSONSyntaxError(.badNumber("a digit must follow the exponent's e"), at: start) }
    }
    offset = end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension JSONReader.Level {
  fileprivate mutating func add(_ value: JSONNode) {
    if isObject {
      members.append(JSONNode.Member(name: name ?? "", offset: nameOffset, value: value))
    } else {
      elements.append(value)
    }
  }

  fileprivate mutating func takeMembers() -> [JSONNode.Member] {
    defer { members = [] }
    return members
  }

  fileprivate mutating func takeElements() -> [JSONNode] {
    defer { elements = [] }
    return elements
  }
}

extension Diagnostic.Message {
  fileprivate static func badNumber(_ why: String) -> Self { .error("json/not-wellformed", why) }
}
