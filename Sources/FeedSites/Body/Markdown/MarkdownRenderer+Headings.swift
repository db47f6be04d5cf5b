import FeedModel

extension MarkdownRenderer {
  /// What a heading's id is made of.
  struct Heading {
    var text: [UInt8] = []
    var attributes: MarkdownAttributes?

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }
    mutating func addSpace() { text.append(0x20) }
  }

  /// Writes the heading's id, the author's or one made from its text, and its other attributes.
  mutating func endHeading() {
    guard let heading, let tag = blocks.last?.tag else { return }
    self.heading = nil
    var attributes = heading.attributes
    if attributes != nil {
      // What stood before the braces.
      while out.last == 0x20 { out.removeLast() }
    }
    if attributes?.id == nil {
      let id = identifier(of: heading.text)
      if attributes == nil {
        if !id.isEmpty { insertIdentifier(id, at: tag) }
        return
      }
      if !id.isEmpty { attributes?.id = id }
    } else if let id = attributes?.id {
      headingIDs[ByteKey(id), default: 0] += 1
    }
    if let html = attributes?.html, !html.isEmpty { insert(html, at: tag) }
  }

  /// An id is all that most headings get.
  private mutating func insertIdentifier(_ id: [UInt8], at tag: Int) {
    var html: [UInt8] = []
    html.reserveCapacity(id.count + 6)
    html.append(" id=\"")
    id.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: true, to: &html) }
    html.append("\"")
    insert(html, at: tag)
  }

  private mutating func identifier(of text: [UInt8]) -> [UInt8] {
    let made: [UInt8] =
      switch features.headingIDs {
      case .none: []
      case .github: MarkdownIdentifier.github(text)
      case .githubASCII: MarkdownIdentifier.github(MarkdownPlainLetters.plain(text))
      case .blackfriday: MarkdownIdentifier.blackfriday(text)
      case .slug: ZolaSlug.slug(String(decoding: text, as: UTF8.self).unicodeScalars)
      case .underscored: text.map { $0.isASCIIWhitespace ? UInt8(ascii: "_") : $0 }
      }
    // Goldmark's word for headings that leave nothing for an id.
    let isNameless = made.isEmpty && features.quotes == .goldmark && features.headingIDs != .none && !text.isEmpty
    let id = ByteKey(isNameless ? Array("heading".utf8) : made)
    guard !id.bytes.isEmpty else { return [] }
    if headingIDs.isEmpty { headingIDs.reserveCapacity(16) }
    let count = headingIDs.updateValue(1, forKey: id) ?? 0
    guard count > 0 else { return id.bytes }
    headingIDs[id] = count + 1
    var number = count
    var candidate = id.numbered(number)
    while headingIDs[candidate] != nil, number < count + 1000 {
      number += 1
      candidate = id.numbered(number)
    }
    headingIDs[candidate] = 1
    return candidate.bytes
  }
}

extension ByteKey {
  fileprivate func numbered(_ number: Int) -> ByteKey { ByteKey(bytes + "-\(number)".utf8) }
}

/// Ids made from headings.
enum MarkdownIdentifier {
  /// Lower case; letters, digits, `_` and `-` stay, each space becomes `-`, the rest goes.
  static func github(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text { append(byte, to: &out) }
      return out
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        append(UInt8(truncatingIfNeeded: scalar.value), to: &out)
      } else if isWord(scalar) {
        out += Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
    return out
  }

  /// Lower case letters and digits, a hyphen for every run of anything else between them.
  static func blackfriday(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var isPending = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard isWord(scalar), scalar != "_" else {
        isPending = !out.isEmpty
        continue
      }
      if isPending { out.append(UInt8(ascii: "-")) }
      isPending = false
      out += Array(scalar.properties.lowercaseMapping.utf8)
    }
    return out
  }

  private static func append(_ byte: UInt8, to out: inout [UInt8]) {
    if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") {
      out.append(byte.lowercasedASCII)
    } else if byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "-") {
      out.append(UInt8(ascii: "-"))
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      return true
    default: return false
    }
  }
}

/// Letters without their accents, for slugs in ASCII: Latin-1 and Latin Extended-A.
enum MarkdownPlainLetters {
  /// The text in ASCII, letters of other scripts left out.
  static func plain(_ text: [UInt8]) -> [UInt8] {
    String(decoding: text, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
      if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value)] }
      let letters = of(scalar)
      return letters == [UInt8(ascii: "-")] ? [] : letters
    }
  }

  static func of(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "Æ", "æ": return Array("ae".utf8)
    case "Œ", "œ": return Array("oe".utf8)
    case "ß": return Array("ss".utf8)
    case "Þ", "þ": return Array("th".utf8)
    case "’", "‘": return []
    default: break
    }
    let offset = Int(scalar.value) - 0xC0
    guard offset >= 0, offset < letters.utf8CodeUnitCount else { return [UInt8(ascii: "-")] }
    return letters.withUTF8Buffer { [$0[offset]] }
  }

  private static let letters: StaticString = """
    AAAAAAACEEEEIIIIDNOOOOO-OUUUUYTsaaaaaaaceeeeiiiidnooooo-ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTt\
    UuUuUuUuUuUuWwYyYZzZzZzs
    """
}

extension [UInt8] {
  /// Without ASCII white space at either end.
  var trimmedSpaces: [UInt8] {
    guard let first = firstIndex(where: { !$0.isASCIIWhitespace }),
      let last = lastIndex(where: { !$0.isASCIIWhitespace })
    else { return [] }
    return Array(self[first...last])
  }
}
