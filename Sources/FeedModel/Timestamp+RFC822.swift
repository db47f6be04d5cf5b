extension Timestamp {
  /// The date form of RSS 2.0, in UTC: `Fri, 01 Mar 2024 04:30:00 +0000` (RFC 822 as amended by RFC 1123 and 5322).
  public var rfc822: String {
    let t = utc
    return CivilTime.weekdayNames[t.weekday] + ", " + t.day.padded(2) + " " + CivilTime.monthNames[t.month - 1] + " "
      + t.year.padded(4) + " " + t.hour.padded(2) + ":" + t.minute.padded(2) + ":" + t.second.padded(2) + " +0000"
  }
}

extension CivilTime {
  /// English abbreviations, Sunday first (RFC 5322 §3.3).
  public static let weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  /// English abbreviations, January first (RFC 5322 §3.3).
  public static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
