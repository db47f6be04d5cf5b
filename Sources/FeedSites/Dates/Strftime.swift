package import FeedModel

/// Dates written by a pattern, as Ruby's `strftime` and Liquid's `date` filter do; names are English.
package enum Strftime {
  /// Fills in the directives of `pattern` with what the timestamp's own clock shows; what is no directive stays.
  package static func format(_ pattern: String, _ time: Timestamp, zoneName: String = "UTC") -> String {
    var out: [UInt8] = []
    var formatter = Formatter(time: time, civil: time.clamped.local, zoneName: zoneName)
    let bytes = Array(pattern.utf8)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x25, let end = formatter.write(bytes, directiveAt: i, to: &out) else {
        out.append(bytes[i])
        i += 1
        continue
      }
      i = end
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Wider fields than this are cut to it.
  private static let widest = 64

  /// The flags and the width between `%` and the letter.
  private struct Shape {
    var padding: UInt8?
    var isUnpadded = false
    var isUpper = false
    var swapsCase = false
    var colons = 0
    var width = 0
  }

  private struct Formatter {
    let time: Timestamp
    let civil: CivilTime
    let zoneName: String

    /// Writes the directive that begins at `start`; the offset after it, or `nil` when it is none.
    mutating func write(_ pattern: [UInt8], directiveAt start: Int, to out: inout [UInt8]) -> Int? {
      var shape = Shape()
      var i = start + 1
      while i < pattern.count {
        switch pattern[i] {
        case 0x2D: shape.isUnpadded = true
        case 0x30 where shape.width == 0: shape.padding = 0x30
        case 0x5F: shape.padding = 0x20
        case 0x5E: shape.isUpper = true
        case 0x23: shape.swapsCase = true
        case 0x3A: shape.colons += 1
        case 0x30...0x39: shape.width = min(shape.width * 10 + Int(pattern[i] - 0x30), Strftime.widest)
        case 0x45, 0x4F: break
        default:
          guard write(pattern[i], shape, to: &out) else { return nil }
          return i + 1
        }
        i += 1
      }
      return nil
    }

    private func write(_ letter: UInt8, _ shape: Shape, to out: inout [UInt8]) -> Bool {
      var shape = shape
      if shape.swapsCase, "AaBbh".utf8.contains(letter) { shape.isUpper = true }
      if letter == UInt8(ascii: "N") || letter == UInt8(ascii: "L") {
        let usual = letter == UInt8(ascii: "N") ? 9 : 3
        Strftime.pad(shape.width > 0 ? shape.width : usual, with: 0x30, to: &out)
      } else if let (value, width, padding) = number(letter) {
        Strftime.append(value, width: width, padding: padding, shape, to: &out)
      } else if let text = text(letter, shape) {
        Strftime.append(text, shape, to: &out)
      } else {
        return false
      }
      return true
    }

    /// A number, its usual width and what fills it.
    private func number(_ letter: UInt8) -> (Int, Int, UInt8)? {
      let zero: UInt8 = 0x30
      let blank: UInt8 = 0x20
      switch Unicode.Scalar(letter) {
      case "Y": return (civil.year, 4, zero)
      case "C": return (civil.year / 100, 2, zero)
      case "y": return (civil.year % 100, 2, zero)
      case "m": return (civil.month, 2, zero)
      case "d": return (civil.day, 2, zero)
      case "e": return (civil.day, 2, blank)
      case "j": return (civil.dayOfYear, 3, zero)
      case "H": return (civil.hour, 2, zero)
      case "k": return (civil.hour, 2, blank)
      case "I": return (hour12, 2, zero)
      case "l": return (hour12, 2, blank)
      case "M": return (civil.minute, 2, zero)
      case "S": return (civil.second, 2, zero)
      case "s": return (Int(time.seconds), 1, zero)
      case "u": return (civil.weekday == 0 ? 7 : civil.weekday, 1, zero)
      case "w": return (civil.weekday, 1, zero)
      case "U": return ((civil.dayOfYear + 6 - civil.weekday) / 7, 2, zero)
      case "W": return ((civil.dayOfYear + 6 - (civil.weekday + 6) % 7) / 7, 2, zero)
      case "V": return (civil.weekOfISOYear.week, 2, zero)
      case "G": return (civil.weekOfISOYear.year, 4, zero)
      case "g": return (civil.weekOfISOYear.year % 100, 2, zero)
      default: return nil
      }
    }

    private func text(_ letter: UInt8, _ shape: Shape) -> String? {
      switch Unicode.Scalar(letter) {
      case "B": return Strftime.months[civil.month - 1]
      case "b", "h": return CivilTime.monthNames[civil.month - 1]
      case "A": return Strftime.weekdays[civil.weekday]
      case "a": return CivilTime.weekdayNames[civil.weekday]
      case "p": return shape.swapsCase ? (civil.hour < 12 ? "am" : "pm") : (civil.hour < 12 ? "AM" : "PM")
      case "P": return civil.hour < 12 ? "am" : "pm"
      case "Z": return shape.swapsCase ? zoneName.lowercased() : zoneName
      case "z": return offset(colons: shape.colons)
      case "n": return "\n"
      case "t": return "\t"
      case "%": return "%"
      case "c": return again("%a %b %e %H:%M:%S %Y")
      case "D", "x": return again("%m/%d/%y")
      case "F": return again("%Y-%m-%d")
      case "T", "X": return again("%H:%M:%S")
      case "R": return again("%H:%M")
      case "r": return again("%I:%M:%S %p")
      case "v": return again("%e-%^b-%Y")
      default: return nil
      }
    }

    private var hour12: Int { (civil.hour + 11) % 12 + 1 }

    private func again(_ pattern: String) -> String { Strftime.format(pattern, time, zoneName: zoneName) }

    /// `+0530`, `+05:30` with one colon, `+05:30:00` with two.
    private func offset(colons: Int) -> String {
      let minutes = abs(Int(time.offsetMinutes))
      let colon = colons > 0 ? ":" : ""
      let seconds = colons > 1 ? ":00" : ""
      return (time.offsetMinutes < 0 ? "-" : "+") + twoDigits(minutes / 60) + colon + twoDigits(minutes % 60) + seconds
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }

  private static func append(
    _ value: Int, width: Int, padding: UInt8, _ shape: Shape, to out: inout [UInt8]
  ) {
    let digits = String(value)
    let wanted = shape.width > 0 ? shape.width : shape.isUnpadded ? 0 : width
    pad(wanted - digits.utf8.count, with: shape.padding ?? padding, to: &out)
    out.append(contentsOf: digits.utf8)
  }

  private static func append(_ text: String, _ shape: Shape, to out: inout [UInt8]) {
    pad(shape.width - text.utf8.count, with: shape.padding ?? 0x20, to: &out)
    out.append(contentsOf: (shape.isUpper ? text.uppercased() : text).utf8)
  }

  private static func pad(_ count: Int, with byte: UInt8, to out: inout [UInt8]) {
    if count > 0 { out.append(contentsOf: repeatElement(byte, count: count)) }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}

extension CivilTime {
  /// The week from Monday to Sunday, and the year that it belongs to (ISO 8601): the one of its Thursday.
  fileprivate var weekOfISOYear: (year: Int, week: Int) {
    let thursday = adding(days: 3 - (weekday + 6) % 7)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }
}
