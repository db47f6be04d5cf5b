import FeedModel
import FeedText

extension JSONFeedJudge {
  /// JSON Feed 1.1, "Top-level" and "Future Compatibility".
  mutating func judgeVersion(_ members: [JSONNode.Member], at offset: Int) {
    guard let member = members.last(where: { $0.name == "version" }) else { return say(.missingVersion, at: offset) }
    guard let text = text(member, .version) else { return }
    switch text {
    case "https://jsonfeed.org/version/1.1": break
    case "https://jsonfeed.org/version/1":
      version = .old
      say(.oldVersion, at: member.value.offset)
    default:
      if Self.isNewer(text) {
        version = .newer
        say(.newerVersion(text), at: member.value.offset)
      } else {
        say(.unknownVersion(text), at: member.value.offset)
      }
    }
    if members.first?.name != "version" { say(.versionNotFirst, at: member.offset) }
  }

  /// Whether a text is the address of a version after 1.1.
  private static func isNewer(_ text: String) -> Bool {
    let prefix = "https://jsonfeed.org/version/"
    guard text.hasPrefix(prefix) else { return false }
    let parts = text.utf8.dropFirst(prefix.utf8.count).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
    guard isNumber, parts.count <= 3 else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    return [1, 1].lexicographicallyPrecedes(numbers)
  }
}

extension Diagnostic.Message {
  fileprivate static var missingVersion: Self {
    .error("json/version-missing", "add \"version\": \"https://jsonfeed.org/version/1.1\" as the first member")
  }
  fileprivate static func unknownVersion(_ text: String) -> Self {
    .error(
      "json/version-unknown", "write https://jsonfeed.org/version/1.1; \"\(text.excerpt)\" is no version of JSON Feed")
  }
  fileprivate static func newerVersion(_ text: String) -> Self {
    .warning("json/version-future", "\"\(text.excerpt)\" is newer than 1.1, which it is judged by here")
  }
  fileprivate static var oldVersion: Self {
    .info("json/version-old", "write https://jsonfeed.org/version/1.1; this is version 1.0 and judged as such")
  }
  fileprivate static var versionNotFirst: Self {
    .info("json/version-not-first", "move \"version\" to the top, where readers look for it")
  }
}
