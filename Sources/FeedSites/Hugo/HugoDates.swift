import FeedModel

/// Which words of front matter each of a page's dates is taken from: the site's `frontmatter`, or Hugo's own.
struct HugoDates: Sendable {
  let date: [String]
  let published: [String]
  let modified: [String]
  let expires: [String]
  /// Whether the words are Hugo's own, and a `date` alone decides.
  let isStandard: Bool

  static let standardDate = ["date", "publishdate", "pubdate", "published", "lastmod", "modified"]
  static let standardPublished = ["publishdate", "pubdate", "published", "date"]
  static let standardModified = [":git", "lastmod", "modified", "date", "publishdate", "pubdate", "published"]
  static let standardExpires = ["expirydate", "unpublishdate"]

  init(_ setting: Setting?) {
    func words(_ key: String, _ standard: [String]) -> [String] {
      guard let setting = setting?[key] else { return standard }
      return EntryFields.words(setting, splits: false).flatMap { word in
        switch word.lowercased() {
        case ":default": standard
        case "publishdate": ["publishdate", "pubdate", "published"]
        case "lastmod": ["lastmod", "modified"]
        case "expirydate": ["expirydate", "unpublishdate"]
        case let word: [word]
        }
      }
    }
    date = words("date", HugoDates.standardDate)
    published = words("publishdate", HugoDates.standardPublished)
    modified = words("lastmod", HugoDates.standardModified)
    expires = words("expirydate", HugoDates.standardExpires)
    isStandard = (setting?.members ?? []).isEmpty
  }

  /// The first of `words` that says a date, and the slug that goes with the date of a name.
  func find(
    _ words: [String], _ settings: Setting, name: String, zone: Zone, file: String, report: inout Diagnostics
  ) -> (date: Timestamp, slug: String?)? {
    for word in words {
      switch word {
      case ":filename":
        if let (date, rest) = HugoDates.ofName(name, zone: zone) { return (date, rest) }
      case ":filemodtime", ":git": break
      default:
        if let setting = settings[word], setting.bool == nil,
          let date = HugoTime.read(setting, zone: zone, file: file, report: &report)
        {
          return (date, nil)
        }
      }
    }
    return nil
  }

  /// `2024-06-09-title`, `2024-06-09-10-11-12-title`, `2024-06-09`: the date and what stands behind it.
  static func ofName(_ name: String, zone: Zone) -> (Timestamp, String)? {
    let bytes = Array(name.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count, bytes[start..<start + count].allSatisfy(\.isASCIIDigit) else { return nil }
      return bytes[start..<start + count].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0, 4), let month = number(5, 2),
      let day = number(8, 2)
    else { return nil }
    var civil = CivilTime(year: year, month: month, day: day)
    var end = 10
    if bytes.count >= 19, bytes[10] == 0x2D, bytes[13] == 0x2D, bytes[16] == 0x2D, let hour = number(11, 2),
      let minute = number(14, 2), let second = number(17, 2)
    {
      let timed = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
      if timed.isValid, second < 60 { (civil, end) = (timed, 19) }
    }
    guard civil.isValid else { return nil }
    let rest = String(decoding: bytes[end...].drop { $0 == 0x2D || $0 == 0x5F || $0 == 0x20 }, as: UTF8.self)
    return (zone.timestamp(civil), rest)
  }
}
