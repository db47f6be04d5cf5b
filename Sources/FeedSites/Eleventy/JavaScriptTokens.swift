import FeedModel

/// The words of a program in JavaScript, for finding what is plainly written in it: nothing is run.
struct JavaScriptTokens {
  enum Kind: Hashable {
    case name(String)
    case string(String)
    case number(String)
    case sign(UInt8)
    /// A regular expression, or a template with something to be put in.
    case other
  }

  struct Token {
    var kind: Kind
    var offset: Int
    /// Whether a line ends before it.
    var beginsLine: Bool
  }

  private(set) var all: [Token] = []
  private let bytes: [UInt8]
  private var i = 0
  private var beginsLine = true

  /// Programs longer than this are not looked at.
  static let maximumBytes = 1 << 20

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.count <= JavaScriptTokens.maximumBytes ? bytes : []
    while let token = next() { all.append(token) }
  }

  private mutating func next() -> Token? {
    skipSpaceAndComments()
    guard i < bytes.count else { return nil }
    let start = i
    defer { beginsLine = false }
    let first = bytes[i]
    let kind: Kind
    if JavaScriptTokens.isNameByte(first), !first.isASCIIDigit {
      while i < bytes.count, JavaScriptTokens.isNameByte(bytes[i]) { i += 1 }
      kind = .name(text(start..<i))
    } else if first.isASCIIDigit {
      while i < bytes.count, JavaScriptTokens.isNameByte(bytes[i]) || bytes[i] == 0x2E { i += 1 }
      kind = .number(text(start..<i))
    } else if first == 0x22 || first == 0x27 || first == 0x60 {
      kind = quoted(first)
    } else if first == 0x2F, mayBeginExpression {
      kind = regularExpression()
    } else {
      i += 1
      kind = .sign(first)
    }
    return Token(kind: kind, offset: start, beginsLine: beginsLine)
  }

  private mutating func skipSpaceAndComments() {
    while i < bytes.count {
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0
      if bytes[i] == 0x0A {
        beginsLine = true
        i += 1
      } else if bytes[i].isASCIIWhitespace || bytes[i] == 0xEF || bytes[i] == 0xBB || bytes[i] == 0xBF {
        i += 1
      } else if bytes[i] == 0x2F, next == 0x2F {
        while i < bytes.count, bytes[i] != 0x0A { i += 1 }
      } else if bytes[i] == 0x2F, next == 0x2A {
        i += 2
        while i < bytes.count, !(bytes[i] == 0x2A && i + 1 < bytes.count && bytes[i + 1] == 0x2F) {
          if bytes[i] == 0x0A { beginsLine = true }
          i += 1
        }
        i = min(i + 2, bytes.count)
      } else {
        return
      }
    }
  }

  /// A text between quotes; a template with `${…}` is none.
  private mutating func quoted(_ quote: UInt8) -> Kind {
    i += 1
    var content: [UInt8] = []
    var isPlain = true
    while i < bytes.count, bytes[i] != quote {
      let byte = bytes[i]
      if byte == 0x0A, quote != 0x60 { break }
      if byte == 0x5C {
        isPlain = appendEscape(to: &content) && isPlain
      } else if quote == 0x60, byte == 0x24, i + 1 < bytes.count, bytes[i + 1] == 0x7B {
        isPlain = false
        skipInsertion()
      } else {
        content.append(byte)
        i += 1
      }
    }
    i = min(i + 1, bytes.count)
    return isPlain ? .string(String(decoding: content, as: UTF8.self)) : .other
  }

  /// Takes a backslash and what follows; false for an escape that is not known here.
  private mutating func appendEscape(to content: inout [UInt8]) -> Bool {
    guard i + 1 < bytes.count else {
      i += 1
      return false
    }
    let letter = bytes[i + 1]
    i += 2
    switch letter {
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "r"): content.append(0x0D)
    case 0x0A: break
    case UInt8(ascii: "u"): return appendCodePoint(to: &content)
    case UInt8(ascii: "x"), UInt8(ascii: "0"), UInt8(ascii: "b"), UInt8(ascii: "v"), UInt8(ascii: "f"): return false
    default: content.append(letter)
    }
    return true
  }

  /// `00e9` or `{1F33E}`.
  private mutating func appendCodePoint(to content: inout [UInt8]) -> Bool {
    let isBraced = i < bytes.count && bytes[i] == 0x7B
    if isBraced { i += 1 }
    var digits = ""
    while i < bytes.count, digits.utf8.count < (isBraced ? 6 : 4), bytes[i].isASCIILetter || bytes[i].isASCIIDigit {
      digits.unicodeScalars.append(Unicode.Scalar(bytes[i]))
      i += 1
    }
    if isBraced, i < bytes.count, bytes[i] == 0x7D { i += 1 }
    guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else { return false }
    content += String(scalar).utf8
    return true
  }

  /// Passes over `${…}`, braces within it included.
  private mutating func skipInsertion() {
    var depth = 0
    while i < bytes.count {
      if bytes[i] == 0x7B { depth += 1 }
      if bytes[i] == 0x7D { depth -= 1 }
      i += 1
      if depth == 0, bytes[i - 1] == 0x7D { return }
    }
  }

  /// Whether a slash here begins a regular expression and is no division.
  private var mayBeginExpression: Bool {
    switch all.last?.kind {
    case .name(let name): ["return", "typeof", "case", "in", "of"].contains(name)
    case .string, .number, .other: false
    case .sign(let sign): sign != 0x29 && sign != 0x5D && sign != 0x7D
    case nil: true
    }
  }

  private mutating func regularExpression() -> Kind {
    let start = i
    var isInClass = false
    i += 1
    while i < bytes.count, bytes[i] != 0x0A {
      if bytes[i] == 0x5C {
        i += 1
      } else if bytes[i] == 0x5B {
        isInClass = true
      } else if bytes[i] == 0x5D {
        isInClass = false
      } else if bytes[i] == 0x2F, !isInClass {
        i += 1
        while i < bytes.count, bytes[i].isASCIILetter { i += 1 }
        return .other
      }
      i += 1
    }
    i = start + 1
    return .sign(0x2F)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F || byte == 0x24 || byte >= 0x80
  }
}
