import FeedModel

/// Cuts a body into text and Zola's shortcodes. What does not follow Zola's grammar to the letter is text.
struct ZolaShortcodes {
  private let bytes: [UInt8]
  private var position: Int
  private var pieces: [ShortcodePiece] = []

  static func pieces(of bytes: [UInt8], from start: Int) -> [ShortcodePiece] {
    var scanner = ZolaShortcodes(bytes: bytes, position: start)
    scanner.run()
    return scanner.pieces
  }

  private init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  static func begins(_ bytes: [UInt8], at i: Int) -> Bool {
    i + 1 < bytes.count && bytes[i] == 0x7B && (bytes[i + 1] == 0x7B || bytes[i + 1] == 0x25)
  }

  private mutating func run() {
    var text = position
    while position < bytes.count {
      guard ZolaShortcodes.begins(bytes, at: position) else {
        position += 1
        continue
      }
      let start = position
      guard let piece = piece() else {
        position = start + 1
        continue
      }
      if text < start { pieces.append(.text(text..<start)) }
      pieces.append(piece)
      text = position
    }
    if text < bytes.count { pieces.append(.text(text..<bytes.count)) }
  }

  /// The shortcode or the escape at `position`, taken.
  private mutating func piece() -> ShortcodePiece? {
    let start = position
    let hasBody = bytes[start + 1] == 0x25
    position += 2
    let isEscaped = take("/*")
    let inside = position
    skipSpace()
    let name = identifier()
    guard !name.isEmpty else { return nil }
    var found = Shortcode(name: name, range: start..<start)
    found.needsEnd = hasBody
    skipSpace()
    if byte(position) == UInt8(ascii: "(") {
      position += 1
      guard arguments(&found) else { return nil }
    } else if hasBody, name == "end" {
      found.isEnd = true
      found.needsEnd = false
    } else {
      return nil
    }
    skipSpace()
    let insideEnd = position
    if isEscaped {
      guard take("*/") else { return nil }
    }
    guard hasBody ? take("%}") : take("}}") else { return nil }
    if isEscaped { return .escaped(inside..<insideEnd, opening: hasBody ? "{%" : "{{", closing: hasBody ? "%}" : "}}") }
    found.range = start..<position
    return .shortcode(found)
  }

  private func byte(_ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isASCIIWhitespace { position += 1 }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for i in 0..<count where bytes[position + i] != text.utf8Start[i] { return false }
    position += count
    return true
  }

  private mutating func identifier() -> String {
    let start = position
    while position < bytes.count {
      let next = bytes[position]
      guard next.isASCIILetter || next == 0x5F || (next.isASCIIDigit && position > start) else { break }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// `a="x", b=1)`.
  private mutating func arguments(_ found: inout Shortcode) -> Bool {
    skipSpace()
    while !take(")") {
      guard found.arguments.count < 200 else { return false }
      let name = identifier()
      skipSpace()
      guard !name.isEmpty, take("=") else { return false }
      skipSpace()
      guard let values = literal(depth: 0) else { return false }
      found.arguments += values.prefix(200).map { (name, $0) }
      skipSpace()
      if !take(",") {
        guard take(")") else { return false }
        break
      }
      skipSpace()
    }
    return true
  }

  /// A text, number or truth value; the members of a list.
  private mutating func literal(depth: Int) -> [String]? {
    let quote = byte(position)
    if quote == 0x22 || quote == 0x27 || quote == 0x60 {
      var end = position + 1
      while end < bytes.count, bytes[end] != quote {
        // A text that is never closed is not looked through again and again.
        if ZolaShortcodes.begins(bytes, at: end) { return nil }
        end += 1
      }
      guard end < bytes.count else { return nil }
      defer { position = end + 1 }
      return [String(decoding: bytes[position + 1..<end], as: UTF8.self)]
    }
    if take("[") { return depth < 8 ? list(depth: depth + 1) : nil }
    let start = position
    while position < bytes.count {
      let next = bytes[position]
      guard next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "-") || next == UInt8(ascii: ".") else {
        break
      }
      position += 1
    }
    return start == position ? nil : [String(decoding: bytes[start..<position], as: UTF8.self)]
  }

  private mutating func list(depth: Int) -> [String]? {
    var members: [String] = []
    skipSpace()
    while !take("]") {
      guard let member = literal(depth: depth), members.count < 1000 else { return nil }
      members += member
      skipSpace()
      guard take(",") else { return take("]") ? members : nil }
      skipSpace()
    }
    return members
  }
}
