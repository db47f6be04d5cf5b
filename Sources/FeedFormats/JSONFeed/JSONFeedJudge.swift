import FeedModel
import FeedText

/// Reads the values of a JSON Feed and says what is wrong with each, at its place.
struct JSONFeedJudge {
  /// The version that a document says it is of, as far as it changes what may stand in it.
  enum Version {
    case old, current, newer
  }

  let circumstances: Circumstances
  var findings = Findings()
  /// What relative addresses are resolved against.
  var base: WebAddress?
  var version = Version.current
  var seenIDs: Set<EntryID> = []
  var seenLinks: Set<WebAddress> = []
  var extensions: [JSONExtension] = []
  /// Whether anybody is named, or somebody was meant to be.
  var hasAuthors = false
  var hasSaidThatAuthorIsKept = false
  var hasSaidThatIDsDiffer = false
  var isExpired = false
  /// When the item before was published, until one is found that is newer than it.
  var before: Timestamp?
  var isInOrder = true

  var together = EntriesTogether()

  init(circumstances: Circumstances) {
    self.circumstances = circumstances
    findings.circumstances = circumstances
  }

  mutating func say(_ message: Diagnostic.Message, at offset: Int) { findings.note(message, at: offset) }

  mutating func say(_ findings: ArraySlice<JSONFinding>) {
    for finding in findings { say(finding.message, at: finding.offset) }
  }

  /// What can be said only at the end.
  mutating func judgeWhole(at offset: Int) {
    if !hasAuthors { say(.noAuthor, at: offset) }
    for found in extensions where !found.isExplained { say(.unexplained(found.name), at: found.offset) }
  }
}

extension Diagnostic.Message {
  fileprivate static var noAuthor: Self {
    .info("json/author-missing", "give the feed \"authors\"; neither it nor an item says who writes")
  }
  fileprivate static func unexplained(_ name: String) -> Self {
    .info("json/extension-about-missing", "give \"\(name.excerpt)\" an \"about\" once, the address of its description")
  }
}
