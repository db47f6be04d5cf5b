import FeedModel
import FeedText

// A line for each record, which stands for itself. They are ordered by a number made of the id: two branches that each
// add a post add their lines in different places, where git merges them without a question.
extension IDLock {
  static let heading =
    "# The ids that readers know the feeds and posts by. Commit this file; see Documentation/ids.md of Feedmill.\n"

  var text: String {
    let feeds = self.feeds.map { (key: TextFingerprint.spread($0.id), id: $0.id, lines: $0.lines) }
    let posts = self.posts.map { (key: TextFingerprint.spread($0.id), id: $0.id, lines: $0.lines) }
    return IDLock.heading
      + [feeds, posts].map { records in
        records.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.lines).joined()
      }.joined()
  }
}

extension PostRecord {
  fileprivate var lines: String {
    traces.map { trace in
      var line = RecordLine()
      if let path = trace.path { line.add("post", path) }
      line.add("id", id)
      if let date = trace.date { line.add("date", date.rfc3339) }
      if let title = trace.title { line.add("title", title) }
      if let words = trace.words { line.add("words", words) }
      return line.text
    }.joined()
  }
}

extension FeedRecord {
  fileprivate var lines: String {
    traces.map { trace in
      var line = RecordLine()
      line.add("feed", trace.scope)
      line.add("path", trace.path)
      line.add("id", id)
      if let podcast { line.add("podcast", podcast) }
      return line.text
    }.joined()
  }
}

/// A record as a line of YAML that is JSON too.
private struct RecordLine {
  private var members = ""

  mutating func add(_ name: String, _ value: String) {
    members += (members.isEmpty ? "" : ", ") + name.quotedAsJSON + ": " + value.quotedAsJSON
  }

  var text: String { "- {" + members + "}\n" }
}
