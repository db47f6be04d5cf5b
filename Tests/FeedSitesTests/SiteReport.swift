import FeedModel
import FeedSites

/// A site read whole, as the build would, and shown as text.
struct SiteReport {
  var diagnostics = Diagnostics()
  private var entries: [(entry: Entry, post: Post)] = []
  private var skipped: [String] = []
  private var feed: Feed?
  private var wishes = FeedWishes()
  private var kind = ""

  mutating func read(_ archive: TextArchive) throws(FeedError) {
    var files: [String: [UInt8]] = [:]
    for section in archive.sections where !section.path.hasPrefix("expect/") && section.path != "options" {
      files[section.path] = section.bytes
    }
    let folder = MemoryFolder(files)
    var options = SiteOptions()
    var wanted: String?
    for line in (archive["options"] ?? "").split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "url": options.url = WebAddress(String(parts[1]))
      case "timezone": options.timezone = String(parts[1])
      case "drafts": options.includesDrafts = parts[1] == "true"
      case "kind": wanted = String(parts[1])
      default: break
      }
    }
    if let bytes = files["feedmill.yml"] {
      options.configuration = try SettingsFile.read(bytes, file: "feedmill.yml", report: &diagnostics)
      options.configurationFile = "feedmill.yml"
    }
    guard let kind = wanted.flatMap({ SiteKinds.named($0) }) ?? SiteKinds.recognizing(folder) else { return }
    let site = try kind.open(folder, options: options, report: &diagnostics)
    self.kind = kind.name
    feed = site.header
    wishes = site.wishes
    for path in site.postPaths { try read(path, of: site, in: folder) }
    entries.sort { a, b in
      if let x = a.post.order, let y = b.post.order, x != y { return x < y }
      let (x, y) = (a.entry.published?.seconds ?? 0, b.entry.published?.seconds ?? 0)
      return x != y ? x > y : a.entry.id.string < b.entry.id.string
    }
  }

  private mutating func read(_ path: String, of site: any Site, in folder: MemoryFolder) throws(FeedError) {
    guard let bytes = try folder.bytes(of: path) else { return }
    // A short head first, as the build has it.
    var glance = bytes.withUnsafeBytes { bytes in
      site.glance(
        at: path, head: UnsafeRawBufferPointer(rebasing: bytes.prefix(48)), isWhole: bytes.count <= 48,
        report: &diagnostics)
    }
    if case .needsMore = glance {
      glance = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &diagnostics) }
    }
    if let quick = bytes.withUnsafeBytes({ site.quickDate(head: $0, isWhole: true) }) {
      if case .post(let date) = glance, date == quick {
      } else {
        skipped.append("\(path): the quick look said \(quick.rfc3339)")
      }
    }
    switch glance {
    case .needsMore: skipped.append("\(path): still needs more")
    case .skipped(let reason): skipped.append("\(path): \(reason)")
    case .broken(let diagnostic, let date):
      diagnostics.report(diagnostic)
      skipped.append("\(path): broken \(date?.rfc3339 ?? "undated")")
    case .post, .placed:
      var date = Timestamp(seconds: 0)
      if case .post(let published) = glance { date = published }
      if case .placed(let standing) = glance {
        date = standing.published
        if let expires = standing.expires { skipped.append("\(path): until \(expires.rfc3339)") }
      }
      guard let post = site.post(at: path, bytes: bytes, report: &diagnostics) else { return }
      if post.collection != site.collection(of: path) { skipped.append("\(path): in \(site.collection(of: path))") }
      if post.entry.published != date { skipped.append("\(path): the glance said \(date.rfc3339)") }
      entries.append((site.entry(for: post, bytes: bytes, report: &diagnostics), post))
    }
  }

  func text(of section: TextArchive.Section) -> String {
    switch section.path {
    case "expect/entries":
      let columns = section.text.split(separator: "\n").first.map(String.init) ?? "id"
      let names = columns.split(separator: "|").map { $0.filter { $0 != " " } }
      return ([columns] + entries.map { row in names.map { cell($0, row.entry, row.post) }.joined(separator: " | ") })
        .map { $0 + "\n" }.joined()
    case "expect/skipped": return skipped.sorted().map { $0 + "\n" }.joined()
    case "expect/diagnostics":
      return diagnostics.all.map { "\($0.severity) \($0.code)\($0.place.map { " " + $0.description } ?? "")\n" }
        .sorted().joined()
    case "expect/feed": return feedText
    default: return "no such section\n"
    }
  }

  private func cell(_ column: String, _ entry: Entry, _ post: Post) -> String {
    let text: String? =
      switch column {
      case "id": entry.id.string
      case "kind": entry.id.kind.rawValue
      case "link": entry.link?.string
      case "date": entry.published?.rfc3339
      case "updated": entry.updated?.rfc3339
      case "title": entry.title
      case "authors": entry.authors.map(SiteReport.person).joined(separator: ", ")
      case "tags": entry.categories.map(\.term).joined(separator: ", ")
      case "summary": entry.summary
      case "image": entry.image?.string
      case "language": entry.language
      case "external": entry.externalLink?.string
      case "rights": entry.rights
      case "enclosures":
        entry.enclosures.map {
          "\($0.address) \($0.mediaType) \($0.bytes.map(String.init) ?? "?")" + ($0.seconds.map { " \($0) s" } ?? "")
        }.joined(separator: ", ")
      case "content":
        switch entry.content {
        case .html(let html, _): html
        case .text(let text): "text: " + text
        default: nil
        }
      case "path": post.path
      case "collection": post.collection
      case "groups": post.groups.joined(separator: ", ")
      case "origin": entry.origin?.description
      default: "no such column"
      }
    let shown = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    return shown.isEmpty ? "·" : shown
  }

  private static func person(_ person: Person) -> String {
    person.name + (person.email.map { " <\($0)>" } ?? "") + (person.page.map { " (\($0))" } ?? "")
  }

  private var feedText: String {
    guard let feed else { return "none\n" }
    let lines: [(String, String?)] = [
      ("kind", kind), ("title", feed.title), ("home", feed.homePage?.string), ("description", feed.description),
      ("language", feed.language), ("rights", feed.rights), ("icon", feed.icon?.string), ("logo", feed.logo?.string),
      ("authors", feed.authors.map(SiteReport.person).joined(separator: ", ")),
      ("limit", wishes.limit.map(String.init)), ("content", wishes.content?.rawValue),
      ("paths", wishes.paths.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")),
      ("feed id", wishes.feedID), ("future", wishes.includesFuture ? "true" : nil),
    ]
    let extras = wishes.extras.map { extra in
      let paths =
        extra.paths.isEmpty ? "" : extra.paths.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
      let language = extra.language.map { " (\($0))" } ?? ""
      return ("extra", Optional("\(extra.selector) at \(extra.path): \(extra.title ?? "·")\(paths)\(language)"))
    }
    return (lines + extras).filter { $0.1?.isEmpty == false }.map { "\($0.0): \($0.1 ?? "")\n" }.joined()
  }
}
