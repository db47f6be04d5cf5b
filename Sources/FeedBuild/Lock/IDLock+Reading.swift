import FeedModel
import FeedSites
import FeedText

extension IDLock {
  /// The lock of a site; an empty one where there is none yet.
  static func read(for opened: OpenedSite, report: inout Diagnostics) -> IDLock {
    let site = opened.folder.name
    return read(beside: opened.configuration.file, site: site.isEmpty ? "." : site, report: &report)
  }

  /// The lock beside a configuration file, else in the site's folder.
  static func read(beside configuration: String?, site: String, report: inout Diagnostics) -> IDLock {
    var lock = IDLock(file: Paths.join(configuration.map { Paths.folder(of: $0) } ?? site, name))
    do throws(FeedError) {
      guard let bytes = try FeedSize.bytes(of: lock.file, in: DiskFolder("."), path: lock.file) else { return lock }
      lock.isThere = true
      try lock.take(bytes, &report)
    } catch {
      report.report(error.diagnostic)
      lock.isSound = false
    }
    return lock
  }

  /// What the text says; findings are reported, and make the lock unsound.
  mutating func take(_ bytes: [UInt8], _ report: inout Diagnostics) throws(FeedError) {
    let before = report.count(of: .error)
    var lines = RecordLines(file: file)
    if try !lines.takeQuickly(bytes, &report) {
      // Written by hand, or by a program that puts YAML into another shape.
      let setting = try SettingsFile.read(bytes, file: file, report: &report)
      lines.take(setting, &report)
    }
    join(lines.posts)
    join(lines.feeds)
    reportContradictions(&report)
    if report.count(of: .error) > before { isSound = false }
  }

  /// Lines with one id are about one post.
  private mutating func join(_ records: [PostRecord]) {
    var places: [[UInt8]: Int] = [:]
    for record in records {
      guard let index = places[record.id.exact] else {
        places[record.id.exact] = posts.count
        posts.append(record)
        continue
      }
      repeated.append(record.line)
      for trace in record.traces where !posts[index].traces.contains(trace) { posts[index].traces.append(trace) }
    }
  }

  private mutating func join(_ records: [FeedRecord]) {
    var places: [[UInt8]: Int] = [:]
    for record in records {
      guard let index = places[record.id.exact] else {
        places[record.id.exact] = feeds.count
        feeds.append(record)
        continue
      }
      repeated.append(record.line)
      feeds[index].podcast = feeds[index].podcast ?? record.podcast
      for trace in record.traces where !feeds[index].traces.contains(trace) { feeds[index].traces.append(trace) }
    }
  }

  /// One post, or one feed, cannot have two ids.
  private func reportContradictions(_ report: inout Diagnostics) {
    self.report(
      posts.flatMap { record in
        record.traces.compactMap { trace in
          trace.path.map { Claim(key: $0.exact, shown: $0, id: record.id, line: trace.line) }
        }
      }, &report)
    self.report(
      feeds.flatMap { record in
        record.traces.map { trace in
          Claim(key: (trace.scope + "\n" + trace.path).exact, shown: trace.path, id: record.id, line: trace.line)
        }
      }, &report)
  }

  /// That a path, or a feed, has an id.
  private struct Claim {
    var key: [UInt8]
    var shown: String
    var id: String
    var line: Int
  }

  private func report(_ claims: [Claim], _ report: inout Diagnostics) {
    var first: [[UInt8]: Claim] = [:]
    for claim in claims.sorted(by: { $0.line < $1.line }) {
      guard let other = first[claim.key] else {
        first[claim.key] = claim
        continue
      }
      if other.id.exact == claim.id.exact { continue }
      report.report(
        .contradiction(claim.shown, claim.id, other.id), at: place(claim.line),
        notes: [Diagnostic.Note("the other line", at: place(other.line))])
    }
  }
}

/// The lines of a lock, before those of one id are joined.
private struct RecordLines {
  let file: String
  var posts: [PostRecord] = []
  var feeds: [FeedRecord] = []

  init(file: String) { self.file = file }

  /// Takes the lines as they are written; false when one of them is in another shape.
  mutating func takeQuickly(_ bytes: [UInt8], _ report: inout Diagnostics) throws(FeedError) -> Bool {
    var number = 0
    var isPlain = true
    var found = Diagnostics()
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let content = line.drop { $0 == 0x20 || $0 == 0x0D }
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      if [0x3C, 0x3D, 0x3E, 0x7C].contains(first), RecordLines.isConflictMark(content) {
        throw FeedError(.unmerged, at: Place(file: file, line: number, column: 1))
      }
      guard isPlain else { continue }
      var findings: [JSONFinding] = []
      guard first == UInt8(ascii: "-"), content.dropFirst().first == 0x20,
        let node = try? JSONReader.read(Array(content.dropFirst(2)), findings: &findings), findings.isEmpty,
        node.members != nil
      else {
        isPlain = false
        continue
      }
      add(number, &found) { node[$0]?.string }
    }
    if isPlain {
      report.merge(found)
    } else {
      posts = []
      feeds = []
    }
    return isPlain
  }

  private static func isConflictMark(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return line.prefix { $0 == first }.count == 7
  }

  mutating func take(_ setting: Setting, _ report: inout Diagnostics) {
    guard let items = setting.list else {
      if setting.members?.isEmpty == true { return }
      return report.report(.noRecord, at: Place(file: file, mark: setting.mark))
    }
    for item in items {
      guard item.members != nil else {
        report.report(.noRecord, at: Place(file: file, mark: item.mark))
        continue
      }
      add(Int(item.mark.line), &report) { item[$0]?.text }
    }
  }

  private mutating func add(_ line: Int, _ report: inout Diagnostics, _ value: (String) -> String?) {
    let place = Place(file: file, line: line, column: 1)
    guard let id = value("id"), !id.trimmedWhitespace.isEmpty else { return report.report(.noID, at: place) }
    if let scope = value("feed") {
      let trace = FeedRecord.Trace(scope: scope, path: value("path") ?? "", line: line)
      feeds.append(FeedRecord(id: id, podcast: value("podcast"), traces: [trace]))
      return
    }
    var date: Timestamp?
    if let text = value("date") {
      date = Timestamp.readingRFC3339(text)?.timestamp
      if date == nil { report.report(.badDate(text), at: place) }
    }
    let trace = PostRecord.Trace(
      path: value("post"), date: date, title: value("title"), words: value("words"), line: line)
    posts.append(PostRecord(id: id, traces: [trace]))
  }
}

extension Diagnostic.Message {
  fileprivate static func contradiction(_ path: String, _ id: String, _ other: String) -> Self {
    .error(
      "identity/lock-contradiction", "`\(path)` has two ids, `\(other)` and `\(id)`; delete the line that is wrong")
  }
  fileprivate static var unmerged: Self {
    .error(
      "identity/lock-unmerged",
      "git could not merge this; delete the lines with `<<<<<<<`, `=======` and `>>>>>>>` and keep those between them")
  }
  fileprivate static var noRecord: Self {
    .error("identity/lock-line", "a line of the lock is a mapping with `post` or `feed`, and `id`")
  }
  fileprivate static var noID: Self {
    .error("identity/lock-line", "this line gives no `id`; give it, or delete the line")
  }
  fileprivate static func badDate(_ text: String) -> Self {
    .error("identity/lock-line", "`\(text)` is no date; write it as 2026-03-01T09:00:00Z, or leave it out")
  }
}
