import FeedModel
import FeedSites

/// Which record of the lock is about which post.
///
/// A mark counts only where it names one post and one record. What cannot be told is said, never guessed.
struct Recognition {
  /// A post as it is now.
  struct Sighting: Sendable {
    var trace: PostRecord.Trace
    /// The id that it has without the lock.
    var id: String
    /// Whether the author gave it that id.
    var isOwn = false
  }

  enum Finding: Equatable {
    case record(Int)
    case new
    /// New by every mark, though a post that is still there has its id.
    case taken(by: Int)
    /// One of these, or none of them.
    case ambiguous([Int])
    /// In the file of the record, and otherwise like it in nothing.
    case replaced(Int)
  }

  let records: [PostRecord]
  let posts: [Sighting]
  private(set) var recordOfPost: [Int?]
  private(set) var postOfRecord: [Int?]
  /// Records of posts that are in their files still, though nobody looked at them.
  private var isElsewhere: [Bool]
  /// For a post in the file of a record that it is otherwise unlike, that record.
  private var doubtful: [Int: Int] = [:]
  private let recordOfID: [[UInt8]: Int]

  /// `paths` are those of all files that may be posts.
  init(_ records: [PostRecord], _ posts: [Sighting], paths: PathList) {
    self.records = records
    self.posts = posts
    recordOfPost = Array(repeating: nil, count: posts.count)
    postOfRecord = Array(repeating: nil, count: records.count)
    isElsewhere = Array(repeating: false, count: records.count)
    recordOfID = Dictionary(records.indices.map { (records[$0].id.exact, $0) }, uniquingKeysWith: { first, _ in first })
    takeOwnIDs()
    takePaths(paths)
    for _ in 0..<3 where takeMarks() {}
    takeDoubtful()
  }

  /// What became of each post.
  var findings: [Finding] {
    var ambiguous: [Int: [Int]] = [:]
    for key in Mark.telling {
      let candidates = recordsByKey(key)
      for post in posts.indices where recordOfPost[post] == nil && !posts[post].isOwn {
        guard let found = key.of(posts[post].trace).flatMap({ candidates[$0] }) else { continue }
        ambiguous[post, default: []] += found.filter { !(ambiguous[post]?.contains($0) ?? false) }
      }
    }
    return posts.indices.map { post in
      if let record = recordOfPost[post] { return .record(record) }
      if posts[post].isOwn { return .new }
      if let candidates = ambiguous[post] { return .ambiguous(candidates.sorted()) }
      if let record = doubtful[post], isFree(record) { return .replaced(record) }
      guard let record = recordOfID[posts[post].id.exact] else { return .new }
      return isFree(record) ? .ambiguous([record]) : .taken(by: record)
    }
  }

  /// Whether a record is about a post that is no more in the site.
  func isGone(_ record: Int) -> Bool { isFree(record) }

  private func isFree(_ record: Int) -> Bool { postOfRecord[record] == nil && !isElsewhere[record] }

  private mutating func join(_ post: Int, _ record: Int) {
    recordOfPost[post] = record
    postOfRecord[record] = post
  }

  private mutating func takeOwnIDs() {
    for post in posts.indices where posts[post].isOwn {
      if let record = recordOfID[posts[post].id.exact], postOfRecord[record] == nil { join(post, record) }
    }
  }

  private mutating func takePaths(_ paths: PathList) {
    var recordsOfPath: [String: [Int]] = [:]
    for (index, record) in records.enumerated() {
      for path in record.traces.compactMap(\.path) { recordsOfPath[path, default: []].append(index) }
    }
    if recordsOfPath.isEmpty { return }
    for post in posts.indices where recordOfPost[post] == nil && !posts[post].isOwn {
      guard let path = posts[post].trace.path,
        let record = recordsOfPath[path]?.filter({ postOfRecord[$0] == nil })
          .max(by: { !records[$0].isExactly(at: path) && records[$1].isExactly(at: path) })
      else { continue }
      let traces = records[record].traces
      let isSame =
        posts[post].id.exact == records[record].id.exact
        || traces.contains { trace in
          trace.title == nil && trace.words == nil
            || trace.title != nil && trace.title == posts[post].trace.title
            || trace.words != nil && trace.words == posts[post].trace.words
        }
      if isSame { join(post, record) } else { doubtful[post] = record }
    }
    let seen = Set(posts.compactMap(\.trace.path))
    for path in paths where !seen.contains(path) {
      for record in recordsOfPath[path] ?? [] { isElsewhere[record] = true }
    }
  }

  /// One round over the marks; whether a post was recognised.
  private mutating func takeMarks() -> Bool {
    let before = recordOfPost.count { $0 == nil }
    if before == 0 || !records.indices.contains(where: isFree) { return false }
    for key in Mark.telling {
      let candidates = recordsByKey(key)
      if candidates.isEmpty { continue }
      var groups: [String: [Int]] = [:]
      for post in posts.indices where recordOfPost[post] == nil && !posts[post].isOwn {
        if let value = key.of(posts[post].trace), candidates[value] != nil { groups[value, default: []].append(post) }
      }
      for (value, group) in groups.sorted(by: { ($0.value.first ?? 0) < ($1.value.first ?? 0) }) {
        settle(group, (candidates[value] ?? []).filter(isFree))
      }
    }
    takeIDs()
    return recordOfPost.count { $0 == nil } < before
  }

  /// Posts and records that are alike in one mark are told apart by the others.
  private mutating func settle(_ group: [Int], _ candidates: [Int]) {
    if group.count == 1, candidates.count == 1 { return join(group[0], candidates[0]) }
    if group.isEmpty || candidates.isEmpty { return }
    for key in Mark.allCases {
      var records: [String: [Int]] = [:]
      for record in candidates where isFree(record) {
        for value in values(key, record) { records[value, default: []].append(record) }
      }
      var found: [String: [Int]] = [:]
      for post in group where recordOfPost[post] == nil {
        if let value = key == .id ? posts[post].id : key.of(posts[post].trace) {
          found[value, default: []].append(post)
        }
      }
      for (value, posts) in found {
        if posts.count == 1, let record = records[value], record.count == 1, isFree(record[0]) {
          join(posts[0], record[0])
        }
      }
    }
  }

  /// The id that a post would have without the lock, where something else speaks for it too.
  private mutating func takeIDs() {
    var wanted: [[UInt8]: [Int]] = [:]
    for post in posts.indices where recordOfPost[post] == nil && !posts[post].isOwn {
      if recordOfID[posts[post].id.exact] != nil { wanted[posts[post].id.exact, default: []].append(post) }
    }
    for (id, group) in wanted {
      guard group.count == 1, let record = recordOfID[id], isFree(record),
        records[record].traces.contains(where: { $0.isLike(posts[group[0]].trace) })
      else { continue }
      join(group[0], record)
    }
  }

  /// Nothing else lays claim to the record, and the date at least is the same: the post was rewritten.
  private mutating func takeDoubtful() {
    for (post, record) in doubtful.sorted(by: { $0.key < $1.key }) where recordOfPost[post] == nil && isFree(record) {
      if records[record].traces.contains(where: { $0.isLike(posts[post].trace) }) { join(post, record) }
    }
  }

  private func recordsByKey(_ key: Mark) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for record in records.indices where isFree(record) {
      for value in values(key, record) { found[value, default: []].append(record) }
    }
    return found
  }

  private func values(_ key: Mark, _ record: Int) -> Set<String> {
    key == .id ? [records[record].id] : Set(records[record].traces.compactMap(key.of))
  }
}

/// What a post is recognised by.
private enum Mark: CaseIterable {
  case words, id, instant, day, shiftedDay, name

  /// Those that tell one post from others by themselves, the surest first.
  static let telling: [Mark] = [.instant, .day, .shiftedDay, .words]

  func of(_ trace: PostRecord.Trace) -> String? {
    switch self {
    case .words: return trace.words
    case .id: return nil
    case .instant: return titled(trace) { $0 }
    case .day: return titled(trace) { $0.day }
    // A post in another time zone may be on another day.
    case .shiftedDay: return titled(trace) { ($0 + 43_200).day }
    case .name:
      guard let path = trace.path else { return nil }
      let name = Paths.name(of: path)
      return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
  }

  private func titled(_ trace: PostRecord.Trace, _ part: (Int64) -> Int64) -> String? {
    guard let title = trace.title, let date = trace.date else { return nil }
    return "\(part(date.seconds)) \(title)"
  }
}

extension Int64 {
  fileprivate var day: Int64 { self >= 0 ? self / 86_400 : (self - 86_399) / 86_400 }
}

extension PostRecord {
  /// File names that Unicode calls equivalent may be two files.
  fileprivate func isExactly(at path: String) -> Bool { traces.contains { $0.path?.exact == path.exact } }
}

extension PostRecord.Trace {
  /// Whether the title, the text or the day is the same.
  fileprivate func isLike(_ other: PostRecord.Trace) -> Bool {
    if let title, title == other.title { return true }
    if let words, words == other.words { return true }
    if let date, let theirs = other.date { return (date.seconds - theirs.seconds).magnitude < 86_400 }
    return false
  }
}
