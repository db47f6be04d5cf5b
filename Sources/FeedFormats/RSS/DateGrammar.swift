import FeedModel

/// Dates as RFC 822 §5.1 has them, with four digits for the year (RFC 1123 §5.2.14): other forms are read, but forbidden.
enum DateGrammar {
  /// Whether a text is such a date, in letters of any case, with comments and any white space between its parts.
  static func allows(_ text: String) -> Bool {
    var bytes = plain(text)
    if let comma = bytes.firstIndex(of: 0x2C) {
      let day = bytes[..<comma].split(whereSeparator: \.isASCIIWhitespace)
      guard day.count == 1, isOne(of: days, day[0]) else { return false }
      bytes.removeSubrange(...comma)
    }
    let parts = bytes.split(whereSeparator: \.isASCIIWhitespace)
    guard parts.count == 5, isNumber(parts[0], digits: 1...2), isOne(of: months, parts[1]) else { return false }
    guard parts[2].count != 3, isNumber(parts[2], digits: 2...4), isTime(parts[3]) else { return false }
    return isZone(parts[4])
  }

  /// In lower case, each comment a space; an escaped sign is none.
  private static func plain(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 0
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x28 {
        depth += 1
        bytes.append(0x20)
      } else if byte == 0x29, depth > 0 {
        depth -= 1
      } else if depth == 0 {
        bytes.append(byte.lowercasedASCII)
      }
    }
    return bytes
  }

  private static func isTime(_ part: ArraySlice<UInt8>) -> Bool {
    let fields = part.split(separator: 0x3A, omittingEmptySubsequences: false)
    return (2...3).contains(fields.count) && fields.allSatisfy { isNumber($0, digits: 2...2) }
  }

  /// Military zones are one letter, and none is J.
  private static func isZone(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first else { return false }
    if first == 0x2B || first == 0x2D { return isNumber(part.dropFirst(), digits: 4...4) }
    if part.count == 1 { return first.isASCIILetter && first != UInt8(ascii: "j") }
    return isOne(of: zones, part)
  }

  private static func isNumber(_ part: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Bool {
    digits.contains(part.count) && part.allSatisfy(\.isASCIIDigit)
  }

  private static func isOne(of names: [StaticString], _ part: ArraySlice<UInt8>) -> Bool {
    names.contains { name in name.withUTF8Buffer { part.elementsEqual($0) } }
  }

  private static let days: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones: [StaticString] = ["ut", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"]
}
