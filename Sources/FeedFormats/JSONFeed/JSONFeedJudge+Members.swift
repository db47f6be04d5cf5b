import FeedModel
import FeedText

extension JSONFeedJudge {
  /// A member that its part does not define: kept when it is an extension, else reported.
  mutating func other(_ member: JSONNode.Member, in part: JSONFeedPart) -> JSONMember? {
    let name = member.name
    if name.utf8.first == UInt8(ascii: "_") {
      judgeExtension(member)
      return JSONMember(name, member.value.plain)
    }
    if version == .newer {
      say(.newerThanKnown(name), at: member.offset)
    } else if let owner = JSONFeedPart.allCases.first(where: { $0 != part && $0.names.contains(name) }) {
      say(.misplaced(name, owner, in: part), at: member.offset)
    } else if let nearest = part.meant(by: name) ?? DidYouMean.suggest(name, among: part.names) {
      say(.misspelled(name, nearest), at: member.offset)
    } else if part == .author {
      say(.unknownOfAuthor(name), at: member.offset)
    } else {
      say(.unknown(name, in: part), at: member.offset)
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func newerThanKnown(_ name: String) -> Self {
    .info("json/key-of-newer-version", "\"\(name.excerpt)\" is not of version 1.1; it is passed over")
  }
  fileprivate static func misplaced(_ name: String, _ owner: JSONFeedPart, in part: JSONFeedPart) -> Self {
    .error("json/misplaced-key", "\"\(name)\" belongs to the \(owner), not to the \(part); move it there")
  }
  fileprivate static func misspelled(_ name: String, _ nearest: String) -> Self {
    .error("json/misspelled-key", "\"\(name.excerpt)\" is unknown; did you mean \"\(nearest)\"?")
  }
  fileprivate static func unknown(_ name: String, in part: JSONFeedPart) -> Self {
    .error("json/unknown-key", "\"\(name.excerpt)\" is unknown in the \(part); begin names of your own with \"_\"")
  }
  fileprivate static func unknownOfAuthor(_ name: String) -> Self {
    .error(
      "json/author-unknown-key", "\"\(name.excerpt)\" is unknown in an author, who has a name, a url and an avatar")
  }
}
