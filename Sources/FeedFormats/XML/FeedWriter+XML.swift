import FeedModel

// Data on its way into XML. Markup is `StaticString`; what comes from a feed goes through one of these functions, and
// no character that XML 1.0 cannot hold gets past them.
extension FeedWriter {
  /// Character data: `&`, `<` and `>` as references (XML 1.0 §2.4).
  package mutating func text(_ text: String) { escape(text, .text) }

  /// The value of an attribute between double quotes; line ends and tabs as references, since a parser would make
  /// spaces of them (XML 1.0 §3.3.3).
  package mutating func attributeText(_ text: String) { escape(text, .attribute) }

  /// HTML source as one CDATA section, so that a person can read it; escaped whole where it holds `]]>`. `isClean` says
  /// that it holds no character to be left out.
  package mutating func content(_ html: String, isClean: Bool = false) {
    let html = isClean ? html : html.cleanedForFeeds
    html.utf8Bytes { bytes in
      if bytes.holdsSectionEnd {
        escape(bytes, .text)
      } else {
        out.markup("<![CDATA[")
        out.raw(bytes)
        out.markup("]]>")
      }
    }
  }

  /// Character data, escaped as `escaping` says.
  mutating func escape(_ text: String, _ escaping: XMLEscaping) {
    let text = text.cleanedForFeeds
    text.utf8Bytes { escape($0, escaping) }
  }

  /// Eight bytes at a time; what needs no escaping is copied in runs.
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ escaping: XMLEscaping) {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    var copied = 0
    var i = 0
    while i < count {
      var end = i + 8
      if end <= count {
        if !escaping.concerns(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) {
          i = end
          continue
        }
      } else {
        end = count
      }
      while i < end {
        if let reference = escaping.reference(for: bytes[i]) {
          if copied < i { out.raw(UnsafeBufferPointer(rebasing: bytes[copied..<i])) }
          out.markup(reference)
          copied = i + 1
        }
        i += 1
      }
    }
    if copied < count { out.raw(UnsafeBufferPointer(rebasing: bytes[copied..<count])) }
  }
}

/// What stands for the characters that XML keeps for itself.
enum XMLEscaping {
  case text
  /// Hexadecimal references: the one way in which most readers of RSS take a title for plain text.
  case hexText
  /// Plain text as HTML, and that as character data: what RSS's `description` holds.
  case asHTML
  case attribute

  /// Whether a byte of the eight may need a reference; a false alarm costs time, nothing else.
  @inline(__always)
  func concerns(_ word: UInt64) -> Bool {
    var hits = Word.zeros(word ^ 0x2626_2626_2626_2626)
    hits |= Word.zeros((word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C)
    if self == .attribute {
      hits |= Word.zeros(word ^ 0x2222_2222_2222_2222)
      hits |= Word.zeros(word ^ 0x0909_0909_0909_0909) | Word.zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A)
    }
    return hits & 0x8080_8080_8080_8080 != 0
  }

  @inline(__always)
  func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x26: ampersand
    case 0x3C: lessThan
    case 0x3E: greaterThan
    case 0x22 where self == .attribute: "&quot;"
    case 0x09 where self == .attribute: "&#9;"
    case 0x0A where self == .attribute: "&#10;"
    default: nil
    }
  }

  private var ampersand: StaticString {
    switch self {
    case .text, .attribute: "&amp;"
    case .hexText: "&#x26;"
    case .asHTML: "&amp;amp;"
    }
  }

  private var lessThan: StaticString {
    switch self {
    case .text, .attribute: "&lt;"
    case .hexText: "&#x3C;"
    case .asHTML: "&amp;lt;"
    }
  }

  private var greaterThan: StaticString {
    switch self {
    case .text, .attribute: "&gt;"
    case .hexText: "&#x3E;"
    case .asHTML: "&amp;gt;"
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `]]>` stands in it.
  fileprivate var holdsSectionEnd: Bool {
    var i = 0
    while true {
      i = firstBlock(from: i) { $0 == 0x5D }
      for j in i..<Swift.min(i + 64, count) where self[j] == 0x5D {
        if j + 2 < count, self[j + 1] == 0x5D, self[j + 2] == 0x3E { return true }
      }
      i += 64
      if i >= count { return false }
    }
  }
}
