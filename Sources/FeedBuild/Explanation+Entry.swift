import FeedModel
import FeedSites

extension Explanation {
  /// Each field of the entry and where it was taken from; `lock` is what the lock said before this build.
  static func fields(
    of entry: Entry, _ post: Post, _ bytes: [UInt8], _ lock: IDLock?, _ opened: OpenedSite
  ) -> [String] {
    let origins = FieldOrigins(of: entry, post: post, bytes: bytes)
    let standIn = opened.header.authors.joinedNames
    let authors = entry.authors.joinedNames
    let terms = entry.categories.map(\.term).joined(separator: ", ")
    let fields: [(name: String, value: String?, origin: String?)] = [
      ("id", entry.id.string, originOfID(post, origins.id, lock, opened)),
      ("link", entry.link?.string, origins.link),
      ("external", entry.externalLink?.string, entry.externalLink.map { _ in "front matter" }),
      ("title", entry.title, origins.title),
      ("published", entry.published?.rfc3339, origins.published),
      ("updated", entry.updated?.rfc3339, origins.updated),
      ("authors", authors ?? standIn, authors == nil ? "the feed's, as the post names none" : origins.authors),
      ("categories", terms.isEmpty ? nil : terms, origins.categories),
      ("summary", entry.summary.map(shortened), origins.summary),
      ("image", entry.image?.string, origins.image),
    ]
    let always = ["title", "published", "updated", "authors", "categories", "link"]
    return fields.compactMap { name, value, origin in
      guard value != nil || always.contains(name) else { return nil }
      let label = "  " + name + String(repeating: " ", count: max(1, 11 - name.utf8.count))
      guard let value else { return label + "none" }
      return label + value + (origin.map { "  (\($0))" } ?? "")
    }
  }

  /// The author's word, the lock's, or the configuration's; else what the site's kind makes ids of.
  private static func originOfID(_ post: Post, _ usual: String?, _ lock: IDLock?, _ opened: OpenedSite) -> String? {
    if Finishing.ownID(of: post, opened) != nil { return usual }
    let id = post.entry.id.string
    if let record = lock?.posts.first(where: { $0.id.exact == id.exact }) {
      return "line \(record.line) of \(IDLock.name)"
    }
    let isTag = opened.configuration.ids.rule == .tag && id.hasPrefix("tag:")
    let origin = isTag ? "made of the site's host, the post's date and its address, by `ids: tag`" : usual
    return lock == nil ? origin : origin.map { $0 + "; new to " + IDLock.name }
  }

  /// What the post's body lost or got otherwise, and why: the body is rendered once more, with notes.
  static func changes(of post: Post, _ bytes: [UInt8], _ opened: OpenedSite) -> [String] {
    var report = Diagnostics()
    report.changes = []
    let built = opened.configuration.builtPages?.entry(
      for: post, of: opened.site, in: opened.folder, options: opened.siteOptions, report: &report)
    if built == nil { _ = opened.site.entry(for: post, bytes: bytes, report: &report) }
    let changes = report.changes ?? []
    if changes.isEmpty { return ["  the text is as it was written"] }
    var lines = ["  \(changes.count) change\(changes.count == 1 ? "" : "s") in the text, by line and column:"]
    let places = changes.map { $0.place.map { "\($0.line):\($0.column)" } ?? "-" }
    let width = places.map(\.utf8.count).max() ?? 0
    var reason = ""
    for (change, place) in zip(changes, places) {
      let gap = String(repeating: " ", count: width - place.utf8.count)
      // The same reason again and again hides what is different.
      let why = change.why == reason ? "" : ": " + change.why
      reason = change.why
      lines.append("    \(gap)\(place)  \(change.what)\(why)")
    }
    return lines
  }

  private static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }
}
