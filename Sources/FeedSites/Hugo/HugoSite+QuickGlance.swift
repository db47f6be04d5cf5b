import FeedModel

extension HugoSite {
  /// Where the ordinary page of an ordinary site stands: a `date`, perhaps `draft: false`, and nothing else that
  /// decides. Most pages of a large site are looked at only to be passed over; `nil` leaves one to be read properly.
  func quickStanding(at path: String, head: UnsafeRawBufferPointer, isWhole: Bool) -> PostStanding? {
    guard configuration.languages.count == 1, !content.hasCascade, configuration.main.dates.isStandard,
      HugoSite.isPlainName(path)
    else { return nil }
    let scan = FrontMatterScan(head, isWhole: isWhole, keys: HugoSite.quickKeys)
    guard case .simple = scan.outcome, let date = scan.setting(of: "date"),
      !HugoSite.hasDecisiveKey(UnsafeRawBufferPointer(rebasing: head[..<min(scan.bodyOffset, head.count)]))
    else { return nil }
    if let draft = scan.setting(of: "draft"), draft.bool != false { return nil }
    var later = Diagnostics()
    guard date.bool == nil,
      let instant = HugoTime.read(date, zone: configuration.main.zone, file: path, report: &later), later.isEmpty
    else { return nil }
    return PostStanding(published: instant, expires: nil, order: PostOrder(rank: 0, date: instant))
  }

  private static let quickKeys = FrontMatterScan.Keys("date", "draft")

  /// The keys, in any case, under which something else stands that decides; `date` and `draft` are known as they are.
  private static let decisive: [StaticString] = [
    "publishdate", "pubdate", "published", "expirydate", "unpublishdate", "headless", "build", "_build", "weight",
    "feed", "params", "date", "draft",
  ]

  /// `name.md`, with no language in its name and no underscore before it.
  private static func isPlainName(_ path: String) -> Bool {
    let name = path.utf8.suffix { $0 != 0x2F }
    return name.suffix(3).elementsEqual(".md".utf8) && name.first != 0x5F
      && name.dropLast(3).allSatisfy { $0 != 0x2E && $0 < 0x80 }
  }

  private static func hasDecisiveKey(_ front: UnsafeRawBufferPointer) -> Bool {
    var i = 0
    while i < front.count {
      var end = i
      while end < front.count, front[end] != 0x0A { end += 1 }
      let first = front[i]
      if first.isASCIILetter || first == 0x5F || first == 0x22 || first == 0x27 {
        // A quoted key is rare enough to be read properly.
        if !first.isASCIILetter, first != 0x5F { return true }
        var colon = i
        while colon < end, front[colon] != 0x3A { colon += 1 }
        if isDecisive(UnsafeRawBufferPointer(rebasing: front[i..<colon])) { return true }
      }
      i = end + 1
    }
    return false
  }

  private static func isDecisive(_ key: UnsafeRawBufferPointer) -> Bool {
    if key.elementsEqual("date".utf8) || key.elementsEqual("draft".utf8) { return false }
    return decisive.contains { word in
      word.utf8CodeUnitCount == key.count && key.indices.allSatisfy { key[$0].lowercasedASCII == word.utf8Start[$0] }
    }
  }
}

extension Sequence<UInt8> where Self: BidirectionalCollection {
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, holds(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
