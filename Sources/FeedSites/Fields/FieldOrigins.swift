public import FeedModel
import FeedText

/// Where the fields of an entry were taken from, in words; worked out afterwards, for who asks.
///
/// A front matter key counts only when its value is what the entry holds: what a site's own rules make of it is told
/// apart from what the author wrote.
public struct FieldOrigins {
  private let post: Post
  private let entry: Entry
  private let bytes: [UInt8]
  /// The post's own front matter, without the site's defaults.
  private let own: Setting

  /// `entry` is the finished one, `bytes` the post's file.
  public init(of entry: Entry, post: Post, bytes: [UInt8]) {
    self.post = post
    self.entry = entry
    self.bytes = bytes
    var ignored = Diagnostics()
    let front = try? FrontMatter.read(bytes, file: post.path, report: &ignored)
    own = front?.settings ?? .empty
  }

  public var id: String? {
    if value(["feed", "id"])?.text?.trimmedWhitespace == entry.id.string { return origin(["feed", "id"]) }
    for member in post.settings.members ?? [] where member.value.text?.trimmedWhitespace == entry.id.string {
      if member.key != "permalink", member.key != "url" { return origin([member.key]) }
    }
    if entry.id.string == entry.link?.string { return "the link" }
    return "made of the link's folder and the post's name, as the site's own feed has it"
  }

  public var link: String? {
    guard let link = entry.link else { return nil }
    for key in ["permalink", "url", "path", "slug"] {
      guard let text = post.settings[key]?.text, !text.isEmpty else { continue }
      let last = text.split(separator: "/").last.map(String.init) ?? ""
      if text.contains(":") || link.string.contains(last) { return origin([key]) }
    }
    return "the site's rule for addresses"
  }

  public var title: String? {
    guard let title = entry.title else { return nil }
    for path in [["feed", "title"], ["title"]] {
      if let text = value(path)?.text?.collapsedWhitespace, !text.isEmpty { return origin(path) }
    }
    let name = post.path.fileName
    let slug = DatedName(name)?.slug ?? DatedName.undatedSlug(name)
    let isName = title == Slug.title(from: slug).collapsedWhitespace
    return isName ? "the file's name" : "the first heading or the page's head"
  }

  public var published: String? {
    guard let published = entry.published else { return nil }
    for key in ["date", "publishDate", "publishdate", "published", "pubDate", "created", "lastmod", "updated"]
    where isDate(post.settings[key], published) {
      return origin([key])
    }
    return DatedName(post.path.fileName) == nil ? "the page itself or the site's rule for dates" : "the file's name"
  }

  public var updated: String? {
    guard let updated = entry.updated, updated != entry.published else { return nil }
    for key in ["last_modified_at", "updated", "lastmod", "modified", "date"]
    where isDate(post.settings[key], updated) {
      return origin([key])
    }
    return "the page itself or the site's rule for dates"
  }

  public var authors: String? {
    entry.authors.isEmpty ? nil : first(["author"], ["authors"]) ?? "the site"
  }

  public var categories: String? {
    if entry.categories.isEmpty { return nil }
    let keys = ["categories", "category", "tags", "tag", "taxonomies"].filter { post.settings[$0]?.isNull == false }
    if keys.isEmpty { return "the folders that it lies in" }
    return keys.compactMap { origin([$0]) }.joined(separator: "; ")
  }

  public var summary: String? {
    guard entry.summary != nil else { return nil }
    if post.entry.summary != nil {
      return first(["description"], ["excerpt"], ["summary"]) ?? "the page's head"
    }
    return hasMarker ? "the text before the marker that ends it" : "the first paragraph"
  }

  public var image: String? {
    guard entry.image != nil else { return nil }
    if post.entry.image == nil { return "the first image of the text" }
    return first(["image"], ["thumbnail"], ["cover"], ["featured_image"], ["images"]) ?? "the page's head"
  }

  private var hasMarker: Bool {
    let body = bytes[min(post.bodyOffset, bytes.count)...]
    let own = post.settings["excerpt_separator"]?.text
    let text = String(decoding: body, as: UTF8.self)
    if let own, !own.isEmpty { return text.utf8.contains(sequence: own.utf8) }
    return ["<!--more", "<!-- more"].contains { text.utf8.contains(sequence: $0.utf8) }
  }

  private func first(_ paths: [String]...) -> String? {
    for path in paths {
      if let value = value(path), !value.isNull { return origin(path) }
    }
    return nil
  }

  private func value(_ path: [String]) -> Setting? {
    path.reduce(Optional(post.settings)) { $0?[$1] }
  }

  /// Whose setting it is, and on which line the post has it.
  private func origin(_ path: [String]) -> String? {
    let key = path.joined(separator: ".")
    var setting: Setting? = own
    var mark: Mark?
    for name in path {
      mark = setting?.members?.last { $0.key == name }?.keyMark
      setting = setting?[name]
    }
    guard setting != nil, let mark else { return "`\(key)` of the site's defaults" }
    return "`\(key)` in line \(mark.line)"
  }

  /// Whether the setting says this instant; the zone that it is read in is not known here, so a day more or less counts.
  private func isDate(_ setting: Setting?, _ wanted: Timestamp) -> Bool {
    guard let setting, !setting.isNull else { return false }
    var ignored = Diagnostics()
    guard let date = PostDate.read(setting, zone: .utc, file: post.path, report: &ignored) else { return false }
    let (distance, isFar) = date.seconds.subtractingReportingOverflow(wanted.seconds)
    return !isFar && (-50_400...50_400).contains(distance)
  }
}

extension String.UTF8View {
  fileprivate func contains(sequence: String.UTF8View) -> Bool {
    guard let first = sequence.first else { return false }
    var rest = self[...]
    while let index = rest.firstIndex(of: first) {
      if rest[index...].starts(with: sequence) { return true }
      rest = rest[rest.index(after: index)...]
    }
    return false
  }
}
