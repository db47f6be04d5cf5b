import FeedModel

/// What Jekyll calls a post: slug, title, categories, tags.
struct JekyllNames {
  let slug: String
  /// The front matter's title, else one made of the slug.
  let title: String
  /// The folders above `_posts`, `categories` and `category`.
  let categories: [String]
  let tags: [String]
  private let path: String

  init(_ settings: Setting, path: String, site: borrowing JekyllSite) {
    self.path = path
    let named = DatedName(path.fileName)?.slug ?? DatedName.undatedSlug(path.fileName)
    slug = settings["slug"]?.text ?? named
    let title = settings["title"]?.text?.collapsedWhitespace ?? ""
    self.title = title.isEmpty ? Slug.title(from: named).collapsedWhitespace : title
    var categories = site.paths.categories(of: path)
    let own =
      EntryFields.words(settings["categories"], splits: true) + EntryFields.words(settings["category"], splits: false)
    for category in own where !categories.contains(category) { categories.append(category) }
    self.categories = categories
    let singular = EntryFields.words(settings["tag"], splits: false)
    tags = singular.isEmpty ? EntryFields.words(settings["tags"], splits: true) : singular
  }

  /// The path that Jekyll identifies a post by: the folder of its page's path, and the slug as it is written.
  func id(below path: String) -> String {
    var folder = path[...]
    while folder.utf8.count > 1, folder.utf8.last == 0x2F { folder.removeLast() }
    let parent = String(folder).folderPath
    var name = slug[...]
    while name.utf8.first == 0x2F { name.removeFirst() }
    return String(parent) + "/" + String(name)
  }

  func permalinkFields(date: CivilTime, site: JekyllSite) -> PermalinkFields {
    let collection = site.paths.collection(of: path)
    let base = String(path.fileName).withoutExtension
    let prefix = collection == "posts" ? "_posts" : "_" + collection
    var relative = site.paths.withoutCollectionsFolder(path).withoutExtension
    if let range = JekyllNames.range(of: prefix, in: relative) { relative.removeSubrange(range) }
    while relative.utf8.last == 0x2E { relative.removeLast() }
    return PermalinkFields(
      date: date, slug: slug, baseName: base, categories: categories, collection: collection, path: relative,
      outputExtension: site.outputExtension(of: path))
  }

  private static func range(of part: String, in text: String) -> Range<String.Index>? {
    let found = text.utf8Bytes { bytes in
      part.utf8Bytes { part in
        bytes.indices.dropLast(max(part.count - 1, 0)).first { bytes[$0..<$0 + part.count].elementsEqual(part) }
      }
    }
    return found.map { start in
      let start = text.utf8.index(text.utf8.startIndex, offsetBy: start)
      return start..<text.utf8.index(start, offsetBy: part.utf8.count)
    }
  }
}

extension JekyllSite {
  /// Markdown becomes `.html`, all else keeps its extension.
  func outputExtension(of path: String) -> String {
    let own = path.pathExtension
    return configuration.markdownExtensions.contains(own) ? ".html" : own.isEmpty ? "" : "." + own
  }
}

extension SiteAddress {
  /// The whole address of a path of the site, normalised as Jekyll's `absolute_url` does.
  func absolute(_ path: String) -> String {
    var text = ""
    text.reserveCapacity(origin.utf8.count + basePath.utf8.count + 1 + path.utf8.count)
    text += origin
    text += basePath
    if !path.hasPrefix("/") { text += "/" }
    text += path
    return WebAddress(text)?.string ?? text
  }
}
