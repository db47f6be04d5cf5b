import FeedModel

/// Cuts a body into text and Hugo's shortcodes, in one go from front to back.
struct HugoShortcodes {
  private let bytes: [UInt8]
  private var position: Int
  private var pieces: [ShortcodePiece] = []
  /// Signs whose escapes have no end any more: looking again would be in vain.
  private var unescapable: Set<UInt8> = []

  static func pieces(of bytes: [UInt8], from start: Int) -> [ShortcodePiece] {
    var scanner = HugoShortcodes(bytes: bytes, position: start)
    scanner.run()
    return scanner.pieces
  }

  private init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether a shortcode's signs begin at an offset: `{{<` or `{{%`.
  static func begins(_ bytes: [UInt8], at i: Int) -> Bool {
    i + 2 < bytes.count && bytes[i] == 0x7B && bytes[i + 1] == 0x7B && (bytes[i + 2] == 0x3C || bytes[i + 2] == 0x25)
  }

  private mutating func run() {
    var text = position
    while position < bytes.count {
      guard HugoShortcodes.begins(bytes, at: position) else {
        position += 1
        continue
      }
      if text < position { pieces.append(.text(text..<position)) }
      let start = position
      if byte(start + 3) == UInt8(ascii: "/"), byte(start + 4) == UInt8(ascii: "*"), let end = escapeEnd(start) {
        let isAngle = bytes[start + 2] == 0x3C
        pieces.append(
          .escaped(start + 5..<end, opening: isAngle ? "{{<" : "{{%", closing: isAngle ? ">}}" : "%}}"))
        position = end + 5
      } else if let shortcode = shortcode() {
        pieces.append(.shortcode(shortcode))
      } else {
        position = brokenEnd(start)
        pieces.append(.broken(start..<position))
      }
      text = position
    }
    if text < bytes.count { pieces.append(.text(text..<bytes.count)) }
  }

  private func byte(_ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }

  /// Where the `*/>}}` of an escape begins.
  private mutating func escapeEnd(_ start: Int) -> Int? {
    let sign: UInt8 = bytes[start + 2] == 0x3C ? 0x3E : 0x25
    guard !unescapable.contains(sign) else { return nil }
    var i = start + 5
    while i + 4 < bytes.count {
      if bytes[i] == UInt8(ascii: "*"), bytes[i + 1] == UInt8(ascii: "/"), bytes[i + 2] == sign, isTagEnd(i + 2) {
        return i
      }
      i += 1
    }
    unescapable.insert(sign)
    return nil
  }

  /// A tag that is not closed takes the rest of its paragraph with it, up to the next one.
  private func brokenEnd(_ start: Int) -> Int {
    var i = start + 3
    while i < bytes.count {
      if bytes[i] == 0x0A {
        var next = i + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 || bytes[next] == 0x0D { next += 1 }
        if next == bytes.count || bytes[next] == 0x0A { return i }
      }
      if HugoShortcodes.begins(bytes, at: i) { return i }
      if isTagEnd(i) { return i + 3 }
      i += 1
    }
    return i
  }

  private func isTagEnd(_ i: Int) -> Bool {
    (byte(i) == 0x3E || byte(i) == 0x25) && byte(i + 1) == 0x7D && byte(i + 2) == 0x7D
  }

  /// The tag at `position`, taken; `nil` when it cannot be read.
  private mutating func shortcode() -> Shortcode? {
    let start = position
    let sign = bytes[start + 2]
    position += 3
    skipSpace()
    var found = Shortcode(name: "", notation: sign == 0x25 ? .markdown : .html, range: start..<start)
    if byte(position) == UInt8(ascii: "/"), byte(position + 1) != sign {
      found.isEnd = true
      position += 1
      skipSpace()
    }
    found.name = word()
    guard found.name.utf8.contains(where: { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }) else { return nil }
    while position < bytes.count {
      skipSpace()
      if byte(position) == UInt8(ascii: "/"), isTagEnd(position + 1) {
        found.isClosed = true
        position += 1
      }
      if isTagEnd(position) {
        // `{{< x %}}` is a slip whose meaning is plain.
        position += 3
        found.range = start..<position
        return found
      }
      guard found.arguments.count < 200, let argument = argument() else { return nil }
      found.arguments.append(argument)
    }
    return nil
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isASCIIWhitespace { position += 1 }
  }

  /// What comes before white space, `=`, a quote or the tag's end.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count {
      let next = bytes[position]
      if next.isASCIIWhitespace || next == 0x3D || next == 0x22 || next == 0x60 || next == 0x7B { break }
      if isTagEnd(position) || (next == UInt8(ascii: "/") && isTagEnd(position + 1)) { break }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func argument() -> (name: String, value: String)? {
    if let value = quoted() { return ("", value) }
    let start = position
    let first = word()
    let isName = !first.isEmpty && first.utf8.allSatisfy(HugoShortcodes.isNameByte)
    var next = position
    while isName, next < bytes.count, bytes[next].isASCIIWhitespace { next += 1 }
    guard byte(next) == 0x3D else { return position > start ? ("", first) : nil }
    position = next + 1
    if isName { skipSpace() }
    let value = quoted() ?? word()
    // An address holds `=` as well.
    return isName ? (first, value) : ("", first + "=" + value)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  /// A value in quotes or backquotes; `nil` when none begins here.
  private mutating func quoted() -> String? {
    let quote = byte(position)
    guard quote == 0x22 || quote == 0x60 else { return nil }
    var value: [UInt8] = []
    var i = position + 1
    while i < bytes.count, bytes[i] != quote {
      if HugoShortcodes.begins(bytes, at: i) { return nil }
      if quote == 0x22, bytes[i] == 0x5C, byte(i + 1) == 0x22 || byte(i + 1) == 0x5C { i += 1 }
      value.append(bytes[i])
      i += 1
    }
    guard i < bytes.count else { return nil }
    position = i + 1
    return String(decoding: value, as: UTF8.self)
  }
}
