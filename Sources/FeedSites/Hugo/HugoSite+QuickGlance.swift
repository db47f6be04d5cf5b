import FeedModel
import FeedText

extension HugoSite {
  /// Where the ordinary page of an ordinary site stands: a `date`, perhaps `draft: false`, and nothing else that
  /// decides. Most pages of a large site are looked at only to be passed over; `nil` leaves one to be read properly.
  func quickStanding(at path: String, head: UnsafeRawBufferPointer, isWhole: Bool) -> PostStanding? {
    guard configuration.languages.count == 1, !content.hasCascade, configuration.main.dates.isStandard,
      HugoSite.isPlainName(path)
    else { return nil }
    let scan = FrontMatterScan(head, isWhole: isWhole, keys: HugoSite.quickKeys)
    guard let date = scan.value(at: 0),
      let instant = HugoTime.quick(UnsafeRawBufferPointer(rebasing: head[date.range]), zone: configuration.main.zone),
      !HugoSite.hasDecisiveKey(UnsafeRawBufferPointer(rebasing: head[..<min(scan.bodyOffset, head.count)]))
    else { return nil }
    if let draft = scan.value(at: 1), !head[draft.range].elementsEqual("false".utf8) || draft.isQuoted { return nil }
    return PostStanding(published: instant, expires: nil, order: PostOrder(rank: 0, date: instant))
  }

  /// The date first.
  private static let quickKeys = FrontMatterScan.Keys("date", "draft")

  /// The keys, in any case, under which something else stands that decides; `date` and `draft` are known as they are.
  private static let decisive: [StaticString] = [
    "publishdate", "pubdate", "published", "expirydate", "unpublishdate", "headless", "build", "_build", "weight",
    "feed", "params", "date", "draft",
  ]

  /// `name.md`, with no language in its name and no underscore before it.
  private static func isPlainName(_ path: String) -> Bool {
    path.utf8Bytes { path in
      let name = UnsafeBufferPointer(rebasing: path[(ByteSearch.last(0x2F, in: path) + 1)...])
      guard name.count > 3, name[0] != 0x5F, name.suffix(3).elementsEqual(".md".utf8) else { return false }
      return !name[..<(name.count - 3)].contains { $0 == 0x2E || $0 >= 0x80 }
    }
  }

  private static func hasDecisiveKey(_ front: UnsafeRawBufferPointer) -> Bool {
    front.withMemoryRebound(to: UInt8.self) { front in
      var i = 0
      while i < front.count {
        let end = ByteSearch.first(0x0A, in: front, from: i)
        let first = front[i]
        // A quoted key is rare enough to be read properly.
        if first == 0x22 || first == 0x27 { return true }
        if first.isASCIILetter || first == 0x5F {
          let colon = min(ByteSearch.first(0x3A, in: front, from: i), end)
          if isDecisive(UnsafeBufferPointer(rebasing: front[i..<colon])) { return true }
        }
        i = end + 1
      }
      return false
    }
  }

  private static func isDecisive(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = key.first?.lowercasedASCII else { return false }
    for word in decisive where word.utf8CodeUnitCount == key.count && word.utf8Start[0] == first {
      if ByteSearch.matches(word, in: key, at: 0) { return !isKnown(key) }
    }
    return false
  }

  /// Those that were asked for, as they are.
  private static func isKnown(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    key.elementsEqual("date".utf8) || key.elementsEqual("draft".utf8)
  }
}
