import FeedModel

/// The ids that readers know a site's posts and feeds by: what `feedmill.ids.yml` says.
struct IDLock: Sendable {
  /// In the site's folder.
  static let name = "feedmill.ids.yml"

  /// As a person would type it.
  var file: String
  /// Whether there is such a file yet.
  var isThere = false
  var posts: [PostRecord] = []
  var feeds: [FeedRecord] = []
  /// Lines that repeat the id of another.
  var repeated: [Int] = []
  /// Whether the file could be read, and all that it says holds together.
  var isSound = true

  func place(_ line: Int) -> Place { line > 0 ? Place(file: file, line: line, column: 1) : .whole(file) }
}

/// A post's id, and what the post is recognised by.
struct PostRecord: Sendable, Equatable {
  /// What was seen of the post: once, but for a merge that kept the lines of both sides.
  struct Trace: Sendable, Equatable {
    /// `nil` for a post that is gone whose path another post has now.
    var path: String?
    var date: Timestamp?
    var title: String?
    /// The fingerprint of its text.
    var words: String?
    /// In the file; 0 for one that is not in it yet.
    var line = 0

    /// Lines do not count.
    static func == (a: Trace, b: Trace) -> Bool {
      a.path == b.path && a.date == b.date && a.title == b.title && a.words == b.words
    }

    init(path: String?, date: Timestamp?, title: String?, words: String?, line: Int = 0) {
      self.path = path
      self.date = date.map { Timestamp(seconds: $0.clamped.seconds) }
      self.title = title.flatMap(Trace.shortened)
      self.words = words
      self.line = line
    }

    /// As much of a title as recognition needs.
    static func shortened(_ title: String) -> String? {
      let scalars = title.collapsedWhitespace.unicodeScalars.prefix(80)
      return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars)).trimmedWhitespace
    }
  }

  var id: String
  /// Never empty.
  var traces: [Trace]

  var line: Int { traces.first?.line ?? 0 }
  var shown: String { traces.lazy.compactMap { $0.path ?? $0.title }.first ?? id }
}

/// A feed's own id, and which feed it is.
struct FeedRecord: Sendable, Equatable {
  struct Trace: Sendable, Equatable {
    /// What the feed holds, by `FeedScope.key`.
    var scope: String
    /// Where its Atom goes under the output folder.
    var path: String
    var line = 0

    static func == (a: Trace, b: Trace) -> Bool { a.scope == b.scope && a.path == b.path }
  }

  var id: String
  /// The feed's id as a podcast.
  var podcast: String?
  var traces: [Trace]

  var line: Int { traces.first?.line ?? 0 }
}

extension String {
  /// For telling ids apart character by character; `String`'s own equality joins what Unicode calls equivalent.
  var exact: [UInt8] { Array(utf8) }
}
