package import FeedModel

extension PostDate {
  /// Takes `2024-06-09-update.md` apart into the day and `update.md`; a year of two digits and months and days of one
  /// are understood as Jekyll does. `nil` where the name begins with no date or with one that does not exist.
  package static func fromFileName(_ name: String) -> (date: CivilTime, rest: String)? {
    let fields = name.utf8.split(separator: 0x2D, maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, let year = number(fields[0], 2...4), let month = number(fields[1], 1...2),
      let day = number(fields[2], 1...2), fields[0].count != 3
    else { return nil }
    let fullYear = fields[0].count == 4 ? year : year >= 69 ? year + 1900 : year + 2000
    let civil = CivilTime(year: fullYear, month: month, day: day)
    return civil.isValid ? (civil, String(Substring(fields[3]))) : nil
  }

  private static func number(_ text: Substring.UTF8View.SubSequence, _ digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
