import FeedModel

/// Texts as parts of addresses, by Jekyll's rules.
enum Slug {
  enum Mode: String {
    case plain = "default"
    case pretty, ascii, latin, raw, none
  }

  /// Runs of what is neither a letter nor a digit become one hyphen, none at the ends.
  static func make(_ text: String, mode: Mode = .plain, keepsCase: Bool = false) -> String {
    if isSlug(text) { return text }
    if mode == .latin { return make(inASCII(text), mode: .ascii, keepsCase: keepsCase) }
    if mode == .none { return keepsCase ? text : text.lowercased() }
    var out = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if keeps(scalar, mode) {
        if isPending { out.append("-") }
        isPending = false
        out.append(scalar)
      } else {
        isPending = true
      }
    }
    if isPending { out.append("-") }
    if out.first == "-" { out.removeFirst() }
    if out.last == "-" { out.removeLast() }
    return keepsCase ? String(out) : String(out).lowercased()
  }

  /// Whether it is the slug of itself in every mode: small letters and digits of ASCII, single hyphens between them.
  private static func isSlug(_ text: String) -> Bool {
    text.utf8Bytes { bytes in
      var isBehindHyphen = true
      for byte in bytes {
        let isHyphen = byte == 0x2D
        guard isHyphen ? !isBehindHyphen : byte &- 0x61 < 26 || byte.isASCIIDigit else { return false }
        isBehindHyphen = isHyphen
      }
      return !isBehindHyphen
    }
  }

  /// "meet-the-team" as "Meet The Team".
  static func title(from slug: String) -> String {
    var words = slug.split(separator: "-", omittingEmptySubsequences: false)
    // Ruby's split keeps empty pieces but not the ones at the end.
    while words.last?.isEmpty == true { words.removeLast() }
    return words.map { capitalized(String($0)) }.joined(separator: " ")
  }

  /// The first letter upper-case, all others lower-case.
  static func capitalized(_ word: String) -> String {
    guard let first = word.first else { return word }
    return String(first).uppercased() + word.dropFirst().lowercased()
  }

  /// Latin letters without their accents; what has no such letter becomes `?`.
  private static func inASCII(_ text: String) -> String {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      let letters = scalar.isASCII ? Array(String(scalar).utf8) : MarkdownPlainLetters.of(scalar)
      out += letters.isEmpty ? [0x3F] : letters
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func keeps(_ scalar: Unicode.Scalar, _ mode: Mode) -> Bool {
    if scalar.isASCII {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) { return true }
      return switch mode {
      case .pretty: "._~!$&'()+,;=@".unicodeScalars.contains(scalar)
      case .raw: !scalar.properties.isWhitespace
      default: false
      }
    }
    switch mode {
    case .ascii: return false
    case .raw: return !scalar.properties.isWhitespace
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber:
      true
    default: false
    }
  }
}
