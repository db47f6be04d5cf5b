package import FeedModel

extension Zone {
  /// Looks up `Europe/Berlin` in the folder of zone files, or understands `UTC`, `Z` and offsets such as `+02:00`.
  package static func named(_ name: String, zoneinfo: String = "/usr/share/zoneinfo") throws(FeedError) -> Zone {
    let name = name.trimmedWhitespace
    if ["UTC", "GMT", "Z", "Etc/UTC"].contains(name) { return Zone(name: name, offset: 0, abbreviation: "UTC") }
    if let seconds = fixedOffset(name) { return Zone(name: name, offset: seconds, abbreviation: name) }
    guard isPlainName(name) else { throw FeedError(.unknownZone(name)) }
    guard let bytes = SmallFile.bytes(at: zoneinfo + "/" + name, atMost: 1 << 20) else {
      throw FeedError(SmallFile.isFolder(zoneinfo + "/Europe") ? .unknownZone(name) : .noZoneFiles(in: zoneinfo))
    }
    guard let file = ZoneFile(bytes) else { throw FeedError(.brokenZoneFile(zoneinfo + "/" + name)) }
    return Zone(name: name, file: file)
  }

  /// `+02:00`, `-0330`, `+2`
  private static func fixedOffset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
    let parts = bytes.dropFirst().split(separator: 0x3A, omittingEmptySubsequences: false)
    let digits = Array(parts.joined())
    guard (1...2).contains(parts.count), (1...4).contains(digits.count), digits.count != 3,
      digits.allSatisfy(\.isASCIIDigit), parts.count == 1 || (parts[1].count == 2 && digits.count == 4)
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let hours = digits.count > 2 ? number / 100 : number
    let minutes = digits.count > 2 ? number % 100 : 0
    guard hours < 24, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
  }

  /// Names as in the zone database; nothing that could lead out of its folder.
  private static func isPlainName(_ name: String) -> Bool {
    guard (1...64).contains(name.utf8.count) else { return false }
    return name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.first, first.isASCIILetter else { return false }
      return part.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x5F
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownZone(_ name: String) -> Self {
    .error(
      "zone/unknown",
      "there is no time zone `\(name.cleanedForFeeds)`; write a name such as Europe/Berlin, or an offset such as +02:00"
    )
  }

  fileprivate static func noZoneFiles(in folder: String) -> Self {
    .error("zone/no-zoneinfo", "there are no zone files in \(folder); install the package `tzdata`, or write an offset")
  }

  fileprivate static func brokenZoneFile(_ path: String) -> Self {
    .error("zone/broken-file", "\(path) is not a zone file (RFC 9636); install the package `tzdata` anew")
  }
}
