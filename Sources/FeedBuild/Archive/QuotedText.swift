import FeedModel

/// Text between double quotes, as YAML and JSON both have it.
enum QuotedText {
  static func quoted(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    out.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        out.append("\\")
        out.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        out.append(
          contentsOf: ("\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits).unicodeScalars)
      default: out.append(scalar)
      }
    }
    out.append("\"")
    return String(out)
  }

  /// The text that a line begins with, and what stands behind it.
  static func read(_ line: ArraySlice<UInt8>) -> (text: String, rest: ArraySlice<UInt8>)? {
    guard line.first == 0x22 else { return nil }
    var bytes: [UInt8] = []
    var rest = line.dropFirst()
    while let byte = rest.popFirst() {
      switch byte {
      case 0x22: return (String(decoding: bytes, as: UTF8.self), rest)
      case 0x5C:
        guard let escaped = rest.popFirst() else { return nil }
        guard escaped == 0x75 else {
          guard escaped == 0x22 || escaped == 0x5C else { return nil }
          bytes.append(escaped)
          continue
        }
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
          return nil
        }
        rest = rest.dropFirst(4)
        bytes += String(Character(scalar)).utf8
      default: bytes.append(byte)
      }
    }
    return nil
  }
}
