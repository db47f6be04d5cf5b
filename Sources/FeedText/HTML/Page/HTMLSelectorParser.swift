internal import FeedModel

/// Reads selectors.
struct HTMLSelectorParser {
  private let bytes: [UInt8]
  private var i = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func list() throws(HTMLSelectorError) -> [HTMLSelector.Part] {
    var parts: [HTMLSelector.Part] = []
    repeat {
      skipSpace()
      parts += try complex()
      guard parts.count <= HTMLSelector.mostParts else {
        throw wrong("it has more than \(HTMLSelector.mostParts) parts")
      }
    } while take(UInt8(ascii: ","))
    return parts
  }

  /// Compounds up to a comma or the end.
  private mutating func complex() throws(HTMLSelectorError) -> [HTMLSelector.Part] {
    var parts: [HTMLSelector.Part] = []
    var combinator: HTMLSelector.Combinator?
    while true {
      parts.append(HTMLSelector.Part(compound: try compound(), combinator: combinator))
      let hadSpace = skipSpace()
      guard let next = peek, next != UInt8(ascii: ",") else { break }
      if next == UInt8(ascii: ">") {
        i += 1
        skipSpace()
        combinator = .child
      } else if next == UInt8(ascii: "+") || next == UInt8(ascii: "~") {
        throw wrong("`\(Character(Unicode.Scalar(next)))` is not understood; descendants and children (`>`) are")
      } else if hadSpace {
        combinator = .descendant
      } else {
        throw wrong("`\(rest)` is not understood here")
      }
    }
    parts[parts.count - 1].isLast = true
    return parts
  }

  private mutating func compound(isNested: Bool = false) throws(HTMLSelectorError) -> HTMLSelector.Compound {
    var compound = HTMLSelector.Compound()
    let start = i
    if take(UInt8(ascii: "*")) {
      // Anything.
    } else if let name = name() {
      compound.tests.append(.type(name.withUnsafeBufferPointer { HTMLElement($0) }, name: name.map(\.lowercasedASCII)))
    }
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "."):
        i += 1
        guard let name = name() else { throw wrong("a class is missing after `.`") }
        compound.tests.append(.className(name))
      case UInt8(ascii: "#"):
        i += 1
        guard let name = name() else { throw wrong("an id is missing after `#`") }
        compound.tests.append(.id(name))
      case UInt8(ascii: "["): compound.tests.append(try attribute())
      case UInt8(ascii: ":"):
        guard !isNested else { throw wrong("`:not(…)` cannot hold `\(rest)`") }
        compound.tests.append(try negation())
      default:
        guard i > start else { throw missing(after: start) }
        return compound
      }
    }
    guard i > start else { throw missing(after: start) }
    return compound
  }

  private func missing(after start: Int) -> HTMLSelectorError {
    start == bytes.count ? wrong("something is missing at its end") : wrong("`\(rest)` is not understood here")
  }

  private mutating func negation() throws(HTMLSelectorError) -> HTMLSelector.Test {
    let start = i
    i += 1
    guard let name = name(), name.map(\.lowercasedASCII).elementsEqual("not".utf8), take(UInt8(ascii: "(")) else {
      i = start
      throw wrong("`\(rest)` is not understood; of what begins with a colon only `:not(…)` is")
    }
    var compounds: [HTMLSelector.Compound] = []
    repeat {
      skipSpace()
      compounds.append(try compound(isNested: true))
      skipSpace()
    } while take(UInt8(ascii: ",")) && compounds.count < HTMLSelector.mostParts
    guard take(UInt8(ascii: ")")) else {
      throw wrong(peek == nil ? "`:not(` is never closed" : "`:not(…)` holds no spaces: what it names is one element")
    }
    return .not(compounds)
  }

  private mutating func attribute() throws(HTMLSelectorError) -> HTMLSelector.Test {
    i += 1
    skipSpace()
    guard let name = name()?.map(\.lowercasedASCII) else { throw wrong("an attribute is missing after `[`") }
    skipSpace()
    if take(UInt8(ascii: "]")) { return .attribute(name: name, .exists, value: [], ignoresCase: false) }
    let comparison = try comparison()
    skipSpace()
    let value = try value()
    skipSpace()
    var ignoresCase = false
    if let flag = peek, flag | 0x20 == UInt8(ascii: "i") || flag | 0x20 == UInt8(ascii: "s") {
      ignoresCase = flag | 0x20 == UInt8(ascii: "i")
      i += 1
      skipSpace()
    }
    guard take(UInt8(ascii: "]")) else { throw wrong("`[` is never closed") }
    return .attribute(
      name: name, comparison, value: ignoresCase ? value.map(\.lowercasedASCII) : value, ignoresCase: ignoresCase)
  }

  private mutating func comparison() throws(HTMLSelectorError) -> HTMLSelector.Comparison {
    let found: HTMLSelector.Comparison
    switch peek {
    case UInt8(ascii: "="): found = .equals
    case UInt8(ascii: "~"): found = .word
    case UInt8(ascii: "|"): found = .hyphened
    case UInt8(ascii: "^"): found = .prefix
    case UInt8(ascii: "$"): found = .suffix
    case UInt8(ascii: "*"): found = .part
    default: throw wrong(peek == nil ? "`[` is never closed" : "`\(rest)` is no comparison")
    }
    if found != .equals { i += 1 }
    guard take(UInt8(ascii: "=")) else { throw wrong("`=` is missing") }
    return found
  }

  /// A quoted text, or a name.
  private mutating func value() throws(HTMLSelectorError) -> [UInt8] {
    guard let quote = peek, quote == 0x22 || quote == 0x27 else {
      guard let name = name() else { throw wrong("a value is missing; put it into quotes") }
      return name
    }
    i += 1
    var value: [UInt8] = []
    while let byte = peek, byte != quote {
      if byte == 0x5C { escape(into: &value) } else { value.append(byte) }
      i += byte == 0x5C ? 0 : 1
    }
    guard take(quote) else { throw wrong("a quote is never closed") }
    return value
  }

  /// Letters, digits, `-`, `_`, everything beyond ASCII, and what is escaped; `nil` when there is none.
  private mutating func name() -> [UInt8]? {
    var name: [UInt8] = []
    while let byte = peek {
      if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2D || byte == 0x5F || byte >= 0x80 {
        name.append(byte)
        i += 1
      } else if byte == 0x5C, i + 1 < bytes.count {
        escape(into: &name)
      } else {
        break
      }
    }
    return name.isEmpty ? nil : name
  }

  /// `\:` is a colon; `\3a ` is one, too.
  private mutating func escape(into out: inout [UInt8]) {
    i += 1
    var value: UInt32 = 0
    let start = i
    while i < bytes.count, i - start < 6, bytes[i].isHexDigit {
      value = value << 4 | UInt32(bytes[i].isASCIIDigit ? bytes[i] - 0x30 : (bytes[i] | 0x20) - 0x61 + 10)
      i += 1
    }
    if i > start {
      if peek == 0x20 { i += 1 }
      out += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    } else if i < bytes.count {
      out.append(bytes[i])
      i += 1
    }
  }

  private var peek: UInt8? { i < bytes.count ? bytes[i] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    i += 1
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = i
    while let byte = peek, byte.isASCIIWhitespace { i += 1 }
    return i > start
  }

  /// What is left, for messages.
  private var rest: String {
    let text = String(decoding: bytes[min(i, bytes.count)...].prefix(40), as: UTF8.self)
    return text.cleanedForFeeds.collapsedWhitespace
  }

  private func wrong(_ reason: String) -> HTMLSelectorError {
    let before = String(decoding: bytes[..<min(i, bytes.count)], as: UTF8.self)
    return HTMLSelectorError(reason: reason, offset: before.unicodeScalars.count)
  }
}
