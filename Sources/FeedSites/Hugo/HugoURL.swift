import FeedModel

/// Texts as parts of addresses, by Hugo's rules.
struct HugoURL: Sendable {
  let keepsCase: Bool
  let removesAccents: Bool

  /// Letters, digits, marks and a few signs stay; a space becomes one hyphen; all else goes.
  func sanitized(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isPending = false
    var wasHyphen = false
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      if HugoURL.isAllowed(scalar, at: i, in: scalars) {
        wasHyphen = scalar == "-"
        if isPending, !wasHyphen { out.append("-") }
        isPending = false
        out.append(scalar)
      } else if !out.isEmpty, !wasHyphen, scalar.properties.isWhitespace {
        isPending = true
      }
    }
    let text = String(out)
    let plain = removesAccents ? HugoURL.withoutAccents(text) : text
    return keepsCase ? plain : HugoURL.lowercased(plain)
  }

  /// In lower case letter by letter, so that none becomes two.
  static func lowercased(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 0x7F }) else { return text.lowercased() }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(scalar.isASCII ? scalar : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    }
    return String(decoding: Array(String(out).utf8).map(\.lowercasedASCII), as: UTF8.self)
  }

  /// A path as it stands in an address: what cannot be there is percent-encoded; escapes stay.
  static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in path.utf8 {
      if byte > 0x7F || byte <= 0x20 || byte == 0x23 || byte == 0x22 || byte == 0x7F {
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A path whose escapes are read and whose plus signs are spaces, as Hugo takes what a pattern made.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x2B }) else { return text }
    let spaced = text.utf8.map { $0 == 0x2B ? 0x20 : $0 }
    return String(decoding: spaced.percentDecoded, as: UTF8.self)
  }

  /// A path without empty and dotted parts.
  static func cleaned(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private static func isAllowed(_ scalar: Unicode.Scalar, at i: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "/", "_", "#", "+", "~", "-", "@": return true
      case "%": return i + 2 < scalars.count && isHex(scalars[i + 1]) && isHex(scalars[i + 2])
      default: return false
      }
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  private static func isHex(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && UInt8(truncatingIfNeeded: scalar.value).hexValue != nil
  }

  private static func withoutAccents(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 0x7F }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        out.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        out.append(HugoAccents.base(of: scalar))
      }
    }
    return String(out)
  }
}
