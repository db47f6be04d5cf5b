package import FeedModel

/// What stands at the head of a text as lines of `Title: …`, `Date: …`, up to the first empty line, as Pelican and
/// MultiMarkdown have it.
package enum HeaderLines {
  /// Keys that such a head may begin with.
  private static let known: Set<String> = [
    "title", "date", "modified", "category", "tags", "keywords", "slug", "author", "authors", "summary", "status",
    "lang", "translation", "template", "save_as", "url", "description", "subtitle", "image", "cover", "published",
  ]

  /// Reads the head; `nil` for a text that has none. A line that begins with `Title:` is not enough: the title and one
  /// more known key must be there, and nothing but such lines.
  package static func read(_ bytes: [UInt8]) -> FrontMatter? {
    var start = bytes.starts(with: FrontMatterBounds.byteOrderMark) ? 3 : 0
    guard mayBegin(bytes[start...]) else { return nil }
    var members: [Setting.Member] = []
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      if text.utf8.allSatisfy(\.isASCIIWhitespace) { break }
      if let member = member(text, line: line) {
        members.append(member)
      } else if let last = members.indices.last, text.hasPrefix("    ") || text.hasPrefix("\t") {
        let joined = (members[last].value.text ?? "") + " " + text.trimmedWhitespace
        members[last].value.value = .string(joined.trimmedWhitespace)
      } else {
        return nil
      }
      guard members.count <= 100 else { return nil }
      start = min(end + 1, bytes.count)
      line += 1
    }
    let keys = Set(members.map(\.key))
    guard let first = members.first, known.contains(first.key), keys.contains("title"),
      keys.intersection(known).count > 1
    else { return nil }
    let body = start < bytes.count ? (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1 : bytes.count
    return FrontMatter(settings: Setting(.mapping(members)), bodyOffset: body, bodyLine: line + 1)
  }

  /// Whether the first line begins with a known key: all that most files are asked.
  static func mayBegin(_ bytes: some Sequence<UInt8>) -> Bool {
    var key: [UInt8] = []
    for byte in bytes {
      if byte == 0x3A { return known.contains(String(decoding: key, as: UTF8.self)) }
      guard byte.isASCIILetter || byte == 0x5F, key.count < 12 else { return false }
      key.append(byte.lowercasedASCII)
    }
    return false
  }

  private static func member(_ text: String, line: Int) -> Setting.Member? {
    guard let colon = text.utf8.firstIndex(of: 0x3A), colon != text.utf8.startIndex else { return nil }
    let key = text[..<colon]
    guard key.utf8.first?.isASCIILetter == true,
      key.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    let value = text[text.utf8.index(after: colon)...].trimmedWhitespace
    let name = String(decoding: key.utf8.map(\.lowercasedASCII), as: UTF8.self)
    let mark = Mark(line: line, column: key.utf8.count + 2)
    return Setting.Member(
      key: name, keyMark: Mark(line: line, column: 1), value: Setting(self.value(value, of: name, mark), at: mark))
  }

  private static func value(_ text: String, of key: String, _ mark: Mark) -> Setting.Value {
    switch key {
    case "tags", "keywords": list(text, separators: ",", mark)
    case "authors": list(text, separators: text.contains(";") ? ";" : ",", mark)
    case "date", "modified": .date(text)
    default: .string(text)
    }
  }

  private static func list(_ text: String, separators: String, _ mark: Mark) -> Setting.Value {
    .list(
      text.split { separators.contains($0) }.map { $0.trimmedWhitespace }.filter { !$0.isEmpty }
        .map { Setting(.string($0), at: mark) })
  }
}

extension FrontMatter {
  /// Front matter between fences, else lines of `Title: …`.
  package static func readAny(
    _ bytes: [UInt8], file: String, report: inout Diagnostics
  ) throws(FeedError) -> FrontMatter? {
    try read(bytes, file: file, report: &report) ?? HeaderLines.read(bytes)
  }
}
