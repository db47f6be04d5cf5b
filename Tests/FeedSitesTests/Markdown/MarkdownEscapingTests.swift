import Testing

@testable import FeedSites

@Suite struct MarkdownEscapingTests {
  /// What may stand in an address besides letters and digits.
  private static let plain = Set("~-_.+!*(),%#@?=;:/$'".utf8)

  private func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    bytes.withUnsafeBufferPointer { MarkdownEscaping.appendAddress($0, to: &out) }
    return out
  }

  @Test(arguments: 0..<19) func everyByteOfAnAddressIsEscapedWhereverItStands(place: Int) {
    for byte in UInt8.min...UInt8.max {
      let isPlain =
        byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
      let digits = String(byte, radix: 16, uppercase: true)
      let wanted =
        isPlain || Self.plain.contains(byte)
        ? [byte] : Array((byte == 0x26 ? "&amp;" : "%" + (byte < 16 ? "0" : "") + digits).utf8)
      let before = [UInt8](repeating: 0x7A, count: place)
      let after = [UInt8](repeating: 0x5F, count: 18 - place)
      #expect(escaped(before + [byte] + after) == before + wanted + after, "\(byte)")
    }
  }
}
