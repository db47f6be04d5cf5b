import FeedModel
import FeedText

extension JSONFeedJudge {
  mutating func icon(_ member: JSONNode.Member) -> WebAddress? {
    guard let address = address(member, .icon) else { return nil }
    if let size = address.namedSize {
      if size.width != size.height { say(.iconNotSquare(size), at: member.value.offset) }
      if min(size.width, size.height) < 512 { say(.iconSmall(size), at: member.value.offset) }
    }
    return address
  }

  mutating func favicon(_ member: JSONNode.Member) -> WebAddress? {
    guard let address = address(member, .favicon) else { return nil }
    if let size = address.namedSize {
      if size.width != size.height { say(.faviconNotSquare(size), at: member.value.offset) }
      if min(size.width, size.height) < 64 { say(.faviconSmall(size), at: member.value.offset) }
    }
    return address
  }
}

/// The width and height of a picture.
private struct PictureSize: CustomStringConvertible {
  var width: Int
  var height: Int
  var description: String { "\(width)×\(height)" }
}

extension WebAddress {
  /// The size that the file's name states: `icon-192x192.png`. Nothing else of a picture is known without fetching it.
  fileprivate var namedSize: PictureSize? {
    guard let name = path.utf8.split(separator: UInt8(ascii: "/")).last, name.contains(UInt8(ascii: "x")) else {
      return nil
    }
    let words = name.split { !$0.isASCIIDigit && !$0.isASCIILetter }
    for word in words {
      let sides = word.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
      guard sides.count == 2, sides.allSatisfy({ (1...5).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
        let width = Int(String(decoding: sides[0], as: UTF8.self)),
        let height = Int(String(decoding: sides[1], as: UTF8.self)), width > 0, height > 0
      else { continue }
      return PictureSize(width: width, height: height)
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func iconNotSquare(_ size: PictureSize) -> Self {
    .warning("json/icon-not-square", "name a square picture in \"icon\"; by its name this one has \(size) pixels")
  }
  fileprivate static func iconSmall(_ size: PictureSize) -> Self {
    .info("json/icon-small", "name a picture of 512×512 pixels in \"icon\"; by its name this one has \(size)")
  }
  fileprivate static func faviconNotSquare(_ size: PictureSize) -> Self {
    .warning("json/favicon-not-square", "name a square picture in \"favicon\"; by its name this one has \(size) pixels")
  }
  fileprivate static func faviconSmall(_ size: PictureSize) -> Self {
    .warning(
      "json/favicon-small", "name a picture of at least 64×64 pixels in \"favicon\"; by its name this one has \(size)")
  }
}
