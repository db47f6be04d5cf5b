import FeedModel

/// The escapes of a basic string, as a quoted key may hold them.
enum TOMLEscapes {
  /// `nil` where an escape is none of TOML's.
  static func decode(_ text: ArraySlice<UInt8>) -> String? {
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      guard let letter = rest.popFirst() else { return nil }
      switch letter {
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(letter)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        let count = letter == UInt8(ascii: "u") ? 4 : 8
        guard let value = UInt32(String(decoding: rest.prefix(count), as: UTF8.self), radix: 16),
          rest.count >= count, let scalar = Unicode.Scalar(value)
        else { return nil }
        rest = rest.dropFirst(count)
        out.append(contentsOf: Array(String(Character(scalar)).utf8))
      default: return nil
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
