extension Timestamp {
  /// RFC 3339 in UTC, `2024-03-01T04:30:00Z`: the only form that every measured reader dates rightly.
  public var rfc3339: String {
    let t = utc
    return t.year.padded(4) + "-" + t.month.padded(2) + "-" + t.day.padded(2) + "T" + t.hour.padded(2) + ":"
      + t.minute.padded(2) + ":" + t.second.padded(2) + "Z"
  }
}

extension Int {
  /// Decimal digits, with leading zeros up to `width`.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
