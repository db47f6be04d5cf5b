import FeedModel

/// A pattern of `[permalinks]` or of a page's `url`: `/:year/:month/:slug/`.
struct HugoPattern: Sendable {
  /// What a page fills in.
  struct Fields {
    /// As the date's own clock shows it.
    var date: CivilTime
    var title: String
    var slug: String
    /// The name of the file without its extension, or of the bundle's folder.
    var baseName: String
    /// The first folder.
    var section: String
    /// The folders down to the section that the page is in, and the same with sections' slugs.
    var sections: [String]
    var sectionSlugs: [String]
    var url: HugoURL
  }

  let text: String

  init(_ text: String) { self.text = text }

  /// The path that it makes; a token that does not exist is told to `unknown` and stays out.
  func path(_ fields: Fields, unknown: (String) -> Void = { _ in }) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x5C, i + 1 < bytes.count, bytes[i + 1] == 0x3A {
        out.append(0x3A)
        i += 2
        continue
      }
      var end = i + 1
      while bytes[i] == 0x3A, end < bytes.count, HugoPattern.isWord(bytes[end]) { end += 1 }
      guard bytes[i] == 0x3A, end > i + 1 else {
        out.append(bytes[i])
        i += 1
        continue
      }
      let name = String(decoding: bytes[i + 1..<end], as: UTF8.self)
      var slice: String?
      if end < bytes.count, bytes[end] == 0x5B, let close = bytes[end...].firstIndex(of: 0x5D), close > end + 1 {
        slice = String(decoding: bytes[end + 1..<close], as: UTF8.self)
        end = close + 1
      }
      if let value = fields.value(of: name, slice: slice) {
        out += value.utf8
      } else {
        unknown(name)
      }
      i = end
    }
    return HugoURL.unescaped(String(decoding: out, as: UTF8.self))
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F }
}

extension HugoPattern.Fields {
  func value(of name: String, slice: String?) -> String? {
    switch name {
    case "year": String(date.year)
    case "month": date.month.digits(2)
    case "monthname": CalendarNames.month(date.month)
    case "day": date.day.digits(2)
    case "weekday": String(date.weekday)
    case "weekdayname": CalendarNames.days[date.weekday]
    case "yearday": String(date.dayOfYear)
    case "section": section
    case "sections": HugoSlice.take(slice, of: sections).joined(separator: "/")
    case "sectionslug": sectionSlugs.last ?? ""
    case "sectionslugs": HugoSlice.take(slice, of: sectionSlugs).joined(separator: "/")
    case "title": ofTitle
    case "slug": slug.isEmpty ? ofTitle : url.sanitized(slug)
    case "filename", "contentbasename": url.sanitized(baseName)
    case "slugorfilename", "slugorcontentbasename": url.sanitized(slug.isEmpty ? baseName : slug)
    default: GoDate.format(name, date)
    }
  }

  private var ofTitle: String { url.sanitized(String(title.map { $0 == "/" ? "-" : $0 })) }
}

/// `[1:]`, `[:2]`, `[0]`, `[last]` behind a token.
private enum HugoSlice {
  static func take(_ slice: String?, of parts: [String]) -> [String] {
    guard let slice else { return parts }
    func position(_ text: Substring) -> Int? {
      text == "last" ? max(0, parts.count - 1) : Int(text).map { max(0, min($0, parts.count)) }
    }
    guard let colon = slice.firstIndex(of: ":") else {
      guard let i = position(slice[...]), i < parts.count else { return [] }
      return [parts[i]]
    }
    let low = slice[..<colon].isEmpty ? 0 : position(slice[..<colon]) ?? 0
    let high = slice[slice.index(after: colon)...]
    let end = high.isEmpty ? parts.count : position(high) ?? parts.count
    return low < end ? Array(parts[low..<end]) : []
  }
}

/// Dates written by an example, as Go does: `2006`, `01`, `Jan`.
enum GoDate {
  /// `nil` for what is no part of the example.
  static func format(_ layout: String, _ date: CivilTime) -> String? {
    var out = ""
    var rest = layout[...]
    var isDate = false
    while !rest.isEmpty {
      if let (length, text) = part(rest, date) {
        out += text
        rest = rest.dropFirst(length)
        isDate = true
      } else {
        out.append(rest.removeFirst())
      }
    }
    return isDate ? out : nil
  }

  private static func part(_ rest: Substring, _ date: CivilTime) -> (Int, String)? {
    let month = CalendarNames.month(date.month)
    let day = CalendarNames.days[date.weekday]
    let hour = date.hour % 12 == 0 ? 12 : date.hour % 12
    let parts: [(String, String)] = [
      ("2006", date.year.digits(4)), ("January", month), ("Jan", String(month.prefix(3))), ("Monday", day),
      ("Mon", String(day.prefix(3))), ("002", date.dayOfYear.digits(3)), ("01", date.month.digits(2)),
      ("02", date.day.digits(2)), ("03", hour.digits(2)), ("04", date.minute.digits(2)), ("05", date.second.digits(2)),
      ("06", (date.year % 100).digits(2)), ("15", date.hour.digits(2)), ("PM", date.hour < 12 ? "AM" : "PM"),
      ("_2", date.day < 10 ? " \(date.day)" : "\(date.day)"), ("1", String(date.month)), ("2", String(date.day)),
      ("3", String(hour)), ("4", String(date.minute)), ("5", String(date.second)),
    ]
    return parts.first { rest.hasPrefix($0.0) }.map { ($0.0.utf8.count, $0.1) }
  }
}
