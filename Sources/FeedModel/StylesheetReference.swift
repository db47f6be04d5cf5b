/// What leads to a style sheet: a URI reference (RFC 3986 §4.1).
enum StylesheetReference {
  /// Without white space at its ends; `nil` where it is empty or holds what no reference may.
  static func normalForm(_ text: String) -> String? {
    let text = text.trimmedWhitespace
    return text.isEmpty || !text.utf8.allSatisfy(isAllowed) ? nil : text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: false
    default: (0x21...0x7E).contains(byte)
    }
  }
}
