import FeedModel

/// Paths of a site's files as text, from its top, with `/`.
enum SitePaths {
  static func join(_ folder: String, _ path: String) -> String {
    folder.isEmpty ? path : path.isEmpty ? folder : folder + "/" + path
  }

  /// Whether a folder is another or lies in it; "" is the top, which holds all.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    folder.isEmpty || path == folder || path.hasPrefix(folder + "/")
  }

  /// Without `./` in it and slashes at its ends; `..` goes up, where there is something above.
  static func cleaned(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The first day in a path: `2024-06-09`; `nil` where there is none, or no such day.
  static func day(in path: String) -> CivilTime? {
    let bytes = Array(path.utf8)
    var i = 0
    while i + 10 <= bytes.count {
      if let civil = day(at: i, in: bytes) { return civil.isValid ? civil : nil }
      i += 1
    }
    return nil
  }

  /// What stands behind the first `2024-06-09-` of a name, or all of it.
  static func withoutDay(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var i = 0
    while i + 11 <= bytes.count {
      if bytes[i + 10] == 0x2D, day(at: i, in: bytes) != nil {
        return String(decoding: bytes[(i + 11)...], as: UTF8.self)
      }
      i += 1
    }
    return name
  }

  private static func day(at start: Int, in bytes: [UInt8]) -> CivilTime? {
    var numbers = [0, 0, 0]
    for i in 0..<10 {
      let byte = bytes[start + i]
      if i == 4 || i == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard byte.isASCIIDigit else { return nil }
        let part = i < 4 ? 0 : i < 7 ? 1 : 2
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
      }
    }
    return CivilTime(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
