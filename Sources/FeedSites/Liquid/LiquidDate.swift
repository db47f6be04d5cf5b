import FeedModel

/// Dates in templates.
enum LiquidDate {
  /// The date filters; `nil` when the value is no date.
  static func apply(_ call: LiquidCall, zone: Zone, file: String) -> LiquidValue? {
    if call.text.isEmpty { return call.input }
    guard let instant = instant(call.input, zone: zone, file: file) else { return nil }
    let offset = zone.offsetMinutes(at: instant.seconds)
    let local = Timestamp(seconds: instant.seconds, offsetMinutes: offset)
    switch call.name {
    case "date_to_xmlschema": return .string(format("%Y-%m-%dT%H:%M:%S%:z", local))
    case "date_to_rfc822": return .string(format("%a, %d %b %Y %H:%M:%S %z", local))
    case "date_to_string": return .string(day(local, month: "%b", call))
    case "date_to_long_string": return .string(day(local, month: "%B", call))
    default: return .string(call.word(0).isEmpty ? call.text : format(call.word(0), local, zone: zone))
    }
  }

  /// A timestamp as the generator's language shows it: `2024-03-01 04:30:00 +0000`.
  static func rubyText(_ instant: Timestamp) -> String { format("%Y-%m-%d %H:%M:%S %z", instant) }

  private static func format(_ pattern: String, _ instant: Timestamp, zone: Zone? = nil) -> String {
    Strftime.format(pattern, instant, zoneName: zone?.abbreviation(at: instant.seconds) ?? "UTC")
  }

  private static func day(_ local: Timestamp, month: String, _ call: LiquidCall) -> String {
    guard call.word(0) == "ordinal" else { return format("%d \(month) %Y", local) }
    let day = local.local.day
    let ordinal = String(day) + suffix(day)
    return call.word(1) == "US" ? format("\(month) \(ordinal), %Y", local) : format("\(ordinal) \(month) %Y", local)
  }

  private static func suffix(_ day: Int) -> String {
    if (11...13).contains(day) { return "th" }
    return switch day % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  /// Seconds from 1970 to the year 10000.
  private static let range = 253_402_300_800

  /// A date, seconds since 1970, or a text that reads as a date; `now` and `today` are not offered: a build has no clock.
  private static func instant(_ value: LiquidValue, zone: Zone, file: String) -> Timestamp? {
    switch value {
    case .instant(let instant): return instant
    case .int(let seconds): return (-range..<range).contains(seconds) ? Timestamp(seconds: Int64(seconds)) : nil
    case .string(let text):
      if text == "now" || text == "today" { return nil }
      if let seconds = Int(text), text.utf8.count >= 8, (-range..<range).contains(seconds) {
        return Timestamp(seconds: Int64(seconds))
      }
      var ignored = Diagnostics()
      return PostDate.read(Setting(.date(text)), zone: zone, file: file, report: &ignored)
    default: return nil
    }
  }
}
