import FeedModel

/// An attribute list: `#id .class key="value"`.
struct MarkdownAttributes: Sendable {
  var id: [UInt8]?
  var classes: [[UInt8]] = []
  var others: [(name: [UInt8], value: [UInt8])] = []
  /// Words that are neither: names of attribute lists defined elsewhere, `toc`.
  var references: [[UInt8]] = []

  var isEmpty: Bool { id == nil && classes.isEmpty && others.isEmpty && references.isEmpty }

  /// Reads what stands between the braces; `nil` when it is no such list.
  init?(_ bytes: some Collection<UInt8>, allowsReferences: Bool) {
    let bytes = Array(bytes)
    var i = 0
    while i < bytes.count {
      if bytes[i].isASCIIWhitespace {
        i += 1
        continue
      }
      let start = i
      while i < bytes.count, !bytes[i].isASCIIWhitespace, bytes[i] != UInt8(ascii: "=") {
        // kramdown's `#a.b`, `.a.b`: each dot or hash begins anew.
        if allowsReferences, i > start, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: "#"),
          Self.isShort(bytes[start])
        {
          break
        }
        i += 1
      }
      let word = Array(bytes[start..<i])
      if i < bytes.count, bytes[i] == UInt8(ascii: "=") {
        guard Self.isName(word), let value = Self.value(bytes, &i) else { return nil }
        set(word, value)
      } else if word.first == UInt8(ascii: "#") {
        guard word.count > 1 else { return nil }
        id = Array(word.dropFirst())
      } else if word.first == UInt8(ascii: ".") {
        guard word.count > 1 else { return nil }
        classes.append(Array(word.dropFirst()))
      } else {
        guard allowsReferences, Self.isName(word) else { return nil }
        references.append(word)
      }
    }
  }

  mutating func merge(_ other: MarkdownAttributes) {
    id = other.id ?? id
    classes += other.classes
    others += other.others
  }

  /// The attributes as they stand in a start tag, each with a space before it.
  var html: [UInt8] {
    var out: [UInt8] = []
    func add(_ name: [UInt8], _ value: [UInt8]) {
      out.append(UInt8(ascii: " "))
      out += name
      out += Array("=\"".utf8)
      value.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: true, to: &out) }
      out.append(UInt8(ascii: "\""))
    }
    if let id { add(Array("id".utf8), id) }
    if !classes.isEmpty { add(Array("class".utf8), Array(classes.joined(separator: [0x20]))) }
    for other in others { add(other.name, other.value) }
    return out
  }

  private mutating func set(_ name: [UInt8], _ value: [UInt8]) {
    if name == Array("id".utf8) {
      id = value
    } else if name == Array("class".utf8) {
      classes += value.split(separator: 0x20).map(Array.init)
    } else {
      others.removeAll { $0.name == name }
      others.append((name, value))
    }
  }

  private static func isShort(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".") }

  private static func isName(_ word: [UInt8]) -> Bool {
    guard let first = word.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return false }
    return word.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
  }

  /// The value after `=` at `i`, quoted or bare.
  private static func value(_ bytes: [UInt8], _ i: inout Int) -> [UInt8]? {
    i += 1
    guard i < bytes.count else { return nil }
    let quote = bytes[i]
    var value: [UInt8] = []
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      i += 1
      while i < bytes.count, bytes[i] != quote {
        if bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.count, bytes[i + 1] == quote { i += 1 }
        value.append(bytes[i])
        i += 1
      }
      guard i < bytes.count else { return nil }
      i += 1
      return value
    }
    while i < bytes.count, !bytes[i].isASCIIWhitespace {
      value.append(bytes[i])
      i += 1
    }
    return value
  }
}
