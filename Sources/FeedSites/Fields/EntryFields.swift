import FeedModel
import FeedText

/// What front matter says of an entry in words that most generators share: each site kind takes from here what its
/// own rules do not settle.
struct EntryFields: Sendable {
  let settings: Setting
  /// The post's path within the folder.
  let path: String
  let folder: any Folder
  let address: SiteAddress
  let zone: Zone
  let people: People
  /// The post's page.
  let link: WebAddress?
  /// Whether a relative reference counts from the post's page and file, and not from the top of the site.
  var isRelativeToPost = false
  /// Whether it does so where the file lies beside the post: a page bundle.
  var isBundle = false
  /// Folders whose files the generator publishes at the top of the site: `static`.
  var assetFolders: [String] = []

  var file: String { folder.place(path).file }

  /// The address of a file or page that front matter names.
  func resolve(_ reference: String) -> WebAddress? {
    guard let link, countsFromPost(reference) else { return address.resolve(reference) }
    return link.resolve(reference)
  }

  private func countsFromPost(_ reference: String) -> Bool {
    if reference.hasPrefix("/") { return false }
    return isRelativeToPost || (isBundle && folder.size(of: path.folderPath + "/" + reference) != nil)
  }

  /// The path within the folder of a file that front matter names; `nil` for files of other sites.
  func sourcePath(of reference: String) -> String? {
    guard let path = address.sourcePath(of: reference) else { return nil }
    guard countsFromPost(reference), WebAddress(reference) == nil else { return path }
    var folders = self.path.folderPath.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }

  /// The first of `keys` that is not empty, on one line and without tags.
  func line(_ keys: String...) -> String? {
    for key in keys {
      guard let text = settings[key]?.text else { continue }
      let line = HTMLText.line(text).collapsedWhitespace
      if !line.isEmpty { return line }
    }
    return nil
  }

  /// The title with its generator's typography; `nil` when there is none.
  var title: String? {
    guard let text = settings["title"]?.text?.collapsedWhitespace, !text.isEmpty else { return nil }
    let title = TitleText.plain(text)
    return title.isEmpty ? nil : title
  }

  /// All persons of `author` and `authors`.
  var authors: [Person] {
    let first = people.read(settings["author"])
    return first + people.read(settings["authors"]).filter { !first.contains($0) }
  }

  /// The words of `plural`, a list or a text split at white space, and `singular`, which is not split.
  func words(_ singular: String, _ plural: String) -> [String] {
    var found = EntryFields.words(settings[plural], splits: true)
    for word in EntryFields.words(settings[singular], splits: false) where !found.contains(word) { found.append(word) }
    return found
  }

  static func words(_ setting: Setting?, splits: Bool) -> [String] {
    guard let setting else { return [] }
    if let list = setting.list { return list.flatMap { words($0, splits: false) } }
    guard let text = setting.text else { return [] }
    return splits ? text.split(whereSeparator: \.isWhitespace).map(String.init) : text.isEmpty ? [] : [text]
  }

  /// Words as categories of the entry: no comma at their ends, none twice.
  static func categories(_ words: [String]) -> [Category] {
    var seen = NameSet()
    return words.compactMap { word in
      var term = word.collapsedWhitespace
      while term.utf8.last == 0x2C { term.removeLast() }
      return !term.isEmpty && seen.insert(term) ? Category(term) : nil
    }
  }

  /// What the author wrote as a summary.
  var summary: String? { line("description", "excerpt", "summary") }

  var language: String? { LanguageTag.from(settings["lang"]?.text ?? settings["language"]?.text) }

  var rights: String? { line("rights", "copyright") }

  /// `image: path`, or a mapping with `path`, `url`, `src` or `feature`.
  var image: WebAddress? {
    for key in ["image", "thumbnail", "cover", "featured_image"] {
      guard let setting = settings[key] else { continue }
      let inner = setting["path"] ?? setting["url"] ?? setting["src"] ?? setting["feature"]
      if let text = (inner ?? setting).text?.trimmedWhitespace, !text.isEmpty, (inner ?? setting).bool == nil,
        let found = resolve(text), found.isHTTP
      {
        return found
      }
    }
    return nil
  }

  /// The page that a link post is about: only a whole address elsewhere than the post itself.
  var externalLink: WebAddress? {
    for key in [
      "external_url", "external-url", "externalUrl", "externalurl", "link_url", "link-url", "linkUrl", "linkurl",
      "link",
    ] {
      if let text = settings[key]?.text?.trimmedWhitespace, let found = WebAddress(text), found.isHTTP, found != link {
        return found
      }
    }
    return nil
  }

  var comments: WebAddress? {
    settings["comments"]?.text.flatMap { WebAddress($0) }.flatMap { $0.isHTTP ? $0 : nil }
  }

  /// The date of the first of `keys` that is set and can be read; a post does without.
  func date(_ keys: String..., report: inout Diagnostics) -> Timestamp? {
    for key in keys {
      guard let setting = settings[key], !setting.isNull else { continue }
      if let date = PostDate.read(setting, zone: zone, file: file, instead: "it is left out", report: &report) {
        return date
      }
    }
    return nil
  }

  /// `feed.id` of the front matter.
  var feedID: String? {
    settings["feed"]?["id"]?.text.flatMap { $0.trimmedWhitespace.isEmpty ? nil : $0.trimmedWhitespace }
  }

  /// Fills in everything but id, link, dates and categories, which each generator has its own rules for.
  func fill(_ entry: inout Entry, report: inout Diagnostics) {
    entry.title = title ?? entry.title
    entry.authors = authors
    entry.summary = summary
    entry.language = language
    entry.rights = rights
    entry.image = image
    entry.externalLink = externalLink
    entry.comments = comments
    entry.enclosures = enclosures(report: &report)
    entry.episode = episode
    entry.origin = folder.place(path, settings["title"].map { Mark(line: Int($0.mark.line), column: 1) } ?? .start)
  }
}
