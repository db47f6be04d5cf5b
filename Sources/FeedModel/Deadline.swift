/// A date that a newsletter announces.
public struct Deadline: Sendable, Hashable {
  public var label: String
  /// Year, month and day, by the clock of whoever announced it.
  public var day: CivilTime
  /// The last day, for what lasts several.
  public var lastDay: CivilTime?
  /// The instant, where the hour and its zone are given.
  public var time: Timestamp?
  /// The line as it stands in the newsletter.
  public var text: String

  public init(label: String, day: CivilTime, lastDay: CivilTime? = nil, time: Timestamp? = nil, text: String) {
    self.label = label
    self.day = day
    self.lastDay = lastDay
    self.time = time
    self.text = text
  }
}

extension CivilTime {
  /// `2026-06-13`.
  public var dayText: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}
