public import FeedModel
import FeedSites

/// What `feedmill ids` does: shows the lock, holds it against the posts, fills it.
public enum LockedIDs {
  /// What a command found, and what it has to say about it.
  public struct Outcome: Sendable {
    public var diagnostics = Diagnostics()
    /// For people: a line each.
    public var lines: [String] = []
    /// Whether something is not as it should be.
    public var hasFailed = false

    /// What ends the command.
    public var status: ExitStatus { hasFailed || diagnostics.hasErrors ? .findings : .fine }
  }

  /// A line of the lock.
  public struct Item: Sendable {
    /// `feed` or `post`.
    public var kind: String
    public var id: String
    /// The post's path, or the feed's under the output folder.
    public var path: String?
    public var date: Timestamp?
    /// The post's title, or what the feed holds.
    public var title: String?
  }

  /// What the lock of a site says: the feeds, then the posts, the newest first.
  public static func list(_ site: String, configuration: String? = nil) throws(FeedError) -> (
    items: [Item], diagnostics: Diagnostics
  ) {
    var report = Diagnostics()
    guard Paths.isFolder(site) else { throw FeedError(.noLock, at: .whole(site)) }
    let lock = IDLock.read(beside: configuration, site: site, report: &report)
    guard lock.isThere else { throw FeedError(.noLock, at: .whole(lock.file)) }
    let feeds = lock.feeds.flatMap { record in
      record.traces.map { Item(kind: "feed", id: record.id, path: $0.path, title: $0.scope) }
    }
    let posts = lock.posts.flatMap { record in
      record.traces.map { Item(kind: "post", id: record.id, path: $0.path, date: $0.date, title: $0.title) }
    }
    return (feeds.sorted(by: Item.precedes) + posts.sorted(by: Item.precedes), report)
  }

  /// Records every post of the site that may be published, not those alone that its feeds hold.
  public static func record(_ options: BuildOptions) throws(FeedError) -> Outcome {
    var outcome = Outcome()
    let site = try LockedSite.open(options, report: &outcome.diagnostics)
    try write(site.lock, of: site, options, &outcome)
    let added = site.lock.posts.count - site.before.posts.count
    outcome.lines.append(site.lock.summary + ", \(added) of the posts new")
    return outcome
  }

  /// Puts a lock in the place of the file, unless something is wrong with it.
  static func write(
    _ lock: IDLock, of site: LockedSite, _ options: BuildOptions, _ outcome: inout Outcome
  ) throws(FeedError) {
    if !lock.isSound || outcome.diagnostics.hasErrors || options.isDryRun { return }
    try Convert.publish(Array(lock.text.utf8), at: lock.file)
    if !site.opened.configuration.ids.isLocked { outcome.diagnostics.report(.notAsked, at: .whole(lock.file)) }
  }
}

extension IDLock {
  var summary: String {
    func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    return "\(counted(posts.count, "post")) and \(counted(feeds.count, "feed")) recorded"
  }
}

extension LockedIDs.Item {
  fileprivate static func precedes(_ a: Self, _ b: Self) -> Bool {
    let (old, new) = (a.date?.seconds ?? .min, b.date?.seconds ?? .min)
    if old != new { return old > new }
    if a.path != b.path { return (a.path ?? "") < (b.path ?? "") }
    return a.id < b.id
  }

  /// The line of a table, or (`style` not text) a JSON object.
  public func line(style: DiagnosticStyle) -> String {
    if style == .text {
      let day = date.map { String($0.rfc3339.prefix(10)) } ?? (kind == "feed" ? "feed      " : "no date   ")
      let named = path.map { TextReport.printable($0) } ?? "(no file)"
      return "\(day)  \(TextReport.printable(id))  \(named)" + (title.map { "  " + TextReport.printable($0) } ?? "")
    }
    var members = [JSONMember("kind", .string(kind)), JSONMember("id", .string(id))]
    if let path { members.append(JSONMember("path", .string(path))) }
    if let date { members.append(JSONMember("date", .string(date.rfc3339))) }
    if let title { members.append(JSONMember(kind == "feed" ? "holds" : "title", .string(title))) }
    return JSONValue.object(members).compactText
  }
}

extension Diagnostic.Message {
  fileprivate static var noLock: Self {
    .error("input/no-lock", "there is no \(IDLock.name) here; a build with `ids: lock` in feedmill.yml writes it")
  }

  fileprivate static var notAsked: Self {
    .warning("identity/lock-not-used", "builds do not look at this file; write `ids: lock` into feedmill.yml")
  }
}
