import FeedModel

/// A template such as `/:categories/:year/:month/:day/:title:output_ext`.
struct Permalink: Sendable {
  let template: String

  init(_ template: String) { self.template = template }

  /// The template of a built-in style, else the text itself.
  init(style: String) {
    template =
      switch style {
      case "date": "/:categories/:year/:month/:day/:title:output_ext"
      case "pretty": "/:categories/:year/:month/:day/:title/"
      case "ordinal": "/:categories/:year/:y_day/:title:output_ext"
      case "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext"
      case "none": "/:categories/:title:output_ext"
      default: style
      }
  }

  /// The template of pages and collections under a style: `ending` is what the style ends with.
  static func suffix(ofStyle style: String) -> String {
    switch style {
    case "pretty": "/"
    case "date", "ordinal", "none": ":output_ext"
    default: style.hasSuffix("/") ? "/" : style.hasSuffix(":output_ext") ? ":output_ext" : ""
    }
  }

  /// The path that the template makes; placeholders that do not exist are told to `unknown` and left out.
  func path(_ fields: PermalinkFields, unknown: (String) -> Void = { _ in }) -> String {
    guard template.utf8.contains(0x3A) else { return Permalink.sanitized(template) }
    var out: [UInt8] = []
    let bytes = Array(template.utf8)
    out.reserveCapacity(bytes.count + 64)
    var i = 0
    while i < bytes.count {
      var end = i + 1
      while bytes[i] == 0x3A, end < bytes.count, bytes[end] &- 0x61 < 26 || bytes[end] == 0x5F { end += 1 }
      guard bytes[i] == 0x3A, end > i + 1 else {
        out.append(bytes[i])
        i += 1
        continue
      }
      let name = String(decoding: bytes[i + 1..<end], as: UTF8.self)
      if let value = fields.value(of: name) {
        out += Permalink.escaped(value).utf8
      } else if name.hasSuffix("_"), let value = fields.value(of: String(name.dropLast())) {
        out += Permalink.escaped(value).utf8
        out.append(0x5F)
      } else {
        unknown(name)
      }
      i = end
    }
    return Permalink.sanitized(String(decoding: out, as: UTF8.self))
  }

  /// One slash at the beginning, no runs of slashes, no steps upwards.
  private static func sanitized(_ path: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(path.utf8)
    out.reserveCapacity(bytes.count + 1)
    out.append(0x2F)
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x2E, i + 1 < bytes.count, bytes[i + 1] == 0x2E {
        if out.last != 0x2F { out.append(0x2F) }
        i += 2
      } else if bytes[i] == 0x2E, i + 1 < bytes.count, bytes[i + 1] == 0x2F {
        i += 2
      } else {
        if bytes[i] != 0x2F || out.last != 0x2F { out.append(bytes[i]) }
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A value as a part of a path: what a path cannot hold is percent-encoded.
  static func escaped(_ value: String) -> String {
    let isPlain = value.utf8Bytes {
      $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
    }
    if isPlain { return value }
    let digits = Array("0123456789ABCDEF".utf8)
    let kept: StaticString = "-._~!$&'()*+,;=:@/?"
    var out: [UInt8] = []
    for byte in value.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || kept.withUTF8Buffer({ $0.contains(byte) }) {
        out.append(byte)
      } else {
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// What placeholders stand for.
struct PermalinkFields: Sendable {
  /// The post's day and time as the site's clock shows them.
  var date: CivilTime
  var slug: String
  /// The file's name without its extension.
  var baseName: String
  var categories: [String]
  var collection: String
  /// The file's path within its collection, without its extension, with a slash before it.
  var path: String
  /// With its period: `.html`.
  var outputExtension: String

  /// `nil` for a placeholder that does not exist.
  func value(of name: String) -> String? {
    switch name {
    case "year": date.year.digits(4)
    case "short_year": (date.year % 100).digits(2)
    case "month": date.month.digits(2)
    case "i_month": String(date.month)
    case "day": date.day.digits(2)
    case "i_day": String(date.day)
    case "y_day": date.dayOfYear.digits(3)
    case "hour": date.hour.digits(2)
    case "minute": date.minute.digits(2)
    case "second": date.second.digits(2)
    case "w_year": String(ISOWeek(date).year)
    case "week": ISOWeek(date).week.digits(2)
    case "w_day": String(date.weekday == 0 ? 7 : date.weekday)
    case "short_day": String(CalendarNames.days[date.weekday].prefix(3))
    case "long_day": CalendarNames.days[date.weekday]
    case "short_month": String(CalendarNames.month(date.month).prefix(3))
    case "long_month": CalendarNames.month(date.month)
    case "title": Slug.make(slug, mode: .pretty, keepsCase: true)
    case "slug": Slug.make(slug)
    case "name": Slug.make(baseName)
    case "categories": distinct(categories.map { $0.lowercased() })
    case "slugified_categories": distinct(categories.map { Slug.make($0) })
    case "collection": collection
    case "path": path
    case "output_ext": outputExtension
    default: nil
    }
  }

  private func distinct(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: "/")
  }
}

/// Year and week of ISO 8601: weeks begin on Monday, the first one holds the year's first Thursday.
struct ISOWeek {
  let year: Int
  let week: Int

  init(_ date: CivilTime) {
    let weekday = date.weekday == 0 ? 7 : date.weekday
    let thursday = CivilTime(secondsSinceEpoch: Int64(date.daysSinceEpoch - weekday + 4) * 86_400)
    year = thursday.year
    week = (thursday.dayOfYear - 1) / 7 + 1
  }
}

/// The English names that addresses and dates are written with.
enum CalendarNames {
  static let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static func month(_ number: Int) -> String { (1...12).contains(number) ? months[number - 1] : "" }
}

extension Int {
  /// Decimal digits with leading zeros up to `width`.
  func digits(_ width: Int) -> String {
    let text = String(self)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
  }
}
