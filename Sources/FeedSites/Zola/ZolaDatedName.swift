import FeedModel

/// A file's or folder's name that begins with a date: `2018-10-10-slug`, `2018-10-10T20:00:00Z_slug`.
struct ZolaDatedName: Hashable {
  /// As it stands in the name.
  var date: String
  /// What stands behind the date and a hyphen or an underscore; `nil` when nothing does.
  var slug: String?

  /// `nil` when the name does not begin with a date.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    guard ZolaDatedName.matches(bytes, at: 0, "dddd-dd-dd"), (1...12).contains(ZolaDatedName.number(bytes, 5)),
      (1...31).contains(ZolaDatedName.number(bytes, 8))
    else { return nil }
    var end = ZolaDatedName.endOfTime(bytes, from: 10) ?? 10
    date = String(decoding: bytes[..<end], as: UTF8.self)
    if end < bytes.count, bytes[end].isASCIIWhitespace { end += 1 }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_") else { return }
    slug = String(decoding: bytes[(end + 1)...], as: UTF8.self)
  }

  /// The end of `T20:00:00Z`, with a fraction and an offset too.
  private static func endOfTime(_ bytes: [UInt8], from start: Int) -> Int? {
    guard matches(bytes, at: start, "Tdd:dd:dd"), number(bytes, start + 1) < 24, number(bytes, start + 4) < 60,
      number(bytes, start + 7) <= 60
    else { return nil }
    var i = start + 9
    if i + 1 < bytes.count, bytes[i] == UInt8(ascii: "."), bytes[i + 1].isASCIIDigit {
      i += 1
      while i < bytes.count, bytes[i].isASCIIDigit { i += 1 }
    }
    if matches(bytes, at: i, "Z") { return i + 1 }
    guard matches(bytes, at: i, "+dd:dd") || matches(bytes, at: i, "-dd:dd"), number(bytes, i + 1) < 24,
      number(bytes, i + 4) < 60
    else { return nil }
    return i + 6
  }

  /// Whether the bytes are those of a form in which `d` stands for a digit.
  private static func matches(_ bytes: [UInt8], at start: Int, _ form: StaticString) -> Bool {
    guard start + form.utf8CodeUnitCount <= bytes.count else { return false }
    return form.withUTF8Buffer { form in
      for (i, wanted) in form.enumerated() {
        let byte = bytes[start + i]
        guard wanted == UInt8(ascii: "d") ? byte.isASCIIDigit : byte == wanted else { return false }
      }
      return true
    }
  }

  /// Two digits.
  private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
    Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
  }
}
