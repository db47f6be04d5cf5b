import FeedModel
extension Timestamp {
  static func strictDate(_ text: String) -> Timestamp? {
    let b = Array(text.utf8)
    guard b.count >= 20, b[4] == 0x2D else { return nil }
    func n(_ r: Range<Int>) -> Int { Int(String(decoding: b[r], as: UTF8.self)) ?? -1 }
    let civil = CivilTime(
      year: n(0..<4), month: n(5..<7), day: n(8..<10), hour: n(11..<13), minute: n(14..<16), second: n(17..<19))
    if b.count == 20 { return Timestamp(civil) }
    guard b.count == 25 else { return nil }
    return Timestamp(civil, offsetMinutes: (n(20..<22) * 60 + n(23..<25)) * (b[19] == 0x2D ? -1 : 1))
  }
}
