import FeedModel

extension LiquidDate {
  /// `strftime` as Ruby has it, in English; what is not known stays as it is written.
  static func format(_ pattern: String, _ instant: Timestamp) -> String {
    var out = ""
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        out.unicodeScalars.append(scalar)
        continue
      }
      let whole = rest
      var flag: Unicode.Scalar?
      var width = 0
      var colons = 0
      while let next = rest.first, "-_0^#".unicodeScalars.contains(next) {
        flag = next
        rest.removeFirst()
      }
      while let next = rest.first, ("0"..."9").contains(next), width < 100 {
        width = width * 10 + Int(next.value - 0x30)
        rest.removeFirst()
      }
      while rest.first == ":", colons < 2 {
        colons += 1
        rest.removeFirst()
      }
      if let letter = rest.popFirst(), let field = field(letter, instant, colons: colons) {
        out += field.shown(flag: flag, width: width)
      } else {
        out += "%"
        rest = whole
      }
    }
    return out
  }

  private enum Field {
    case number(Int, width: Int, pad: Character)
    case text(String)

    func shown(flag: Unicode.Scalar?, width: Int) -> String {
      switch self {
      case .number(let value, let standard, let pad):
        if flag == "-" { return String(value) }
        let fill = flag == "_" ? " " : flag == "0" ? "0" : pad
        let digits = String(value)
        let missing = max(width > 0 ? width : standard, digits.utf8.count) - digits.utf8.count
        return String(repeating: fill, count: missing) + digits
      case .text(let text):
        let cased = flag == "^" || flag == "#" ? text.uppercased() : text
        return String(repeating: " ", count: max(width - cased.utf8.count, 0)) + cased
      }
    }
  }

  private static func field(_ letter: Unicode.Scalar, _ instant: Timestamp, colons: Int) -> Field? {
    let t = instant.local
    func two(_ value: Int) -> Field { .number(value, width: 2, pad: "0") }
    func nested(_ pattern: String) -> Field { .text(format(pattern, instant)) }
    switch letter {
    case "Y": return .number(t.year, width: 4, pad: "0")
    case "C": return two(t.year / 100)
    case "y": return two(t.year % 100)
    case "m": return two(t.month)
    case "d": return two(t.day)
    case "e": return .number(t.day, width: 2, pad: " ")
    case "j": return .number(t.dayOfYear, width: 3, pad: "0")
    case "H": return two(t.hour)
    case "k": return .number(t.hour, width: 2, pad: " ")
    case "I": return two((t.hour + 11) % 12 + 1)
    case "l": return .number((t.hour + 11) % 12 + 1, width: 2, pad: " ")
    case "M": return two(t.minute)
    case "S": return two(t.second)
    case "L": return .text("000")
    case "N": return .text("000000000")
    case "s": return .number(Int(instant.seconds), width: 1, pad: "0")
    case "p": return .text(t.hour < 12 ? "AM" : "PM")
    case "P": return .text(t.hour < 12 ? "am" : "pm")
    case "A": return .text(CalendarNames.days[t.weekday])
    case "a": return .text(String(CalendarNames.days[t.weekday].prefix(3)))
    case "B": return .text(CalendarNames.month(t.month))
    case "b", "h": return .text(String(CalendarNames.month(t.month).prefix(3)))
    case "u": return .number(t.weekday == 0 ? 7 : t.weekday, width: 1, pad: "0")
    case "w": return .number(t.weekday, width: 1, pad: "0")
    case "G": return .number(ISOWeek(t).year, width: 4, pad: "0")
    case "g": return two(ISOWeek(t).year % 100)
    case "V": return two(ISOWeek(t).week)
    case "U": return two((t.dayOfYear + 6 - t.weekday) / 7)
    case "W": return two((t.dayOfYear + 6 - (t.weekday + 6) % 7) / 7)
    case "z": return .text(offset(Int(instant.offsetMinutes), colons: colons))
    case "Z": return .text(instant.offsetMinutes == 0 ? "UTC" : offset(Int(instant.offsetMinutes), colons: 0))
    case "F": return nested("%Y-%m-%d")
    case "D", "x": return nested("%m/%d/%y")
    case "T", "X": return nested("%H:%M:%S")
    case "R": return nested("%H:%M")
    case "r": return nested("%I:%M:%S %p")
    case "c": return nested("%a %b %e %H:%M:%S %Y")
    case "v": return nested("%e-%^b-%Y")
    case "n": return .text("\n")
    case "t": return .text("\t")
    case "%": return .text("%")
    default: return nil
    }
  }

  private static func offset(_ minutes: Int, colons: Int) -> String {
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    let sign = minutes < 0 ? "-" : "+"
    let colon = colons > 0 ? ":" : ""
    return sign + hours.digits(2) + colon + rest.digits(2) + (colons > 1 ? ":00" : "")
  }
}
