import FeedModel

/// What the path of a file below `content` says: folders, name, language.
struct ZolaFile: Sendable, Hashable {
  /// Below the site's folder: `content/blog/post/index.fr.md`.
  let path: String
  /// The folders that stand in its address; a page called `index` stands for the folder it lies in.
  let folders: [Substring]
  /// Without extension and language; the folder's for an `index`.
  let name: String
  /// As in the configuration.
  let language: String
  /// A code after the name that the configuration does not know.
  let unknownLanguage: String?
  let isSection: Bool

  init(_ path: String, _ configuration: ZolaConfiguration) {
    self.path = path
    var folders = path.split(separator: "/").dropFirst().dropLast()
    var name = String(path.fileName)
    if name.hasSuffix(".md") { name.removeLast(3) }
    let isIndex = name.prefix { $0 != "." } == "index"
    var language = configuration.main.code
    var unknown: String?
    if !configuration.others.isEmpty, let dot = name.firstIndex(of: ".") {
      let code = String(name[name.index(after: dot)...])
      if configuration.others.contains(where: { $0.code == code }) {
        language = code
        name = String(name[..<dot])
      } else if code != configuration.main.code {
        unknown = code
      }
    }
    if isIndex, let folder = folders.last {
      folders = folders.dropLast()
      if name == "index" { name = String(folder) }
    }
    self.folders = Array(folders)
    self.name = name
    self.language = language
    unknownLanguage = unknown
    isSection = name == "_index" || name.hasPrefix("_index.")
  }

  /// The folder that holds the file, or for an `index` the one above: where its section's `_index.md` lies.
  var sectionFolder: String {
    folders.isEmpty ? Zola.contentFolder : Zola.contentFolder + "/" + folders.joined(separator: "/")
  }
}

extension ZolaConfiguration {
  /// The path in the site at which a page or a section is served, with slashes at both ends.
  func sitePath(of file: ZolaFile, _ settings: Setting) -> String {
    let language = file.language == main.code ? "" : "/" + file.language
    let folders = file.folders.isEmpty ? "" : "/" + file.folders.joined(separator: "/")
    if file.isSection { return language + folders + "/" }
    if let own = settings["path"]?.text?.trimmedWhitespace, !own.isEmpty {
      return (own.hasPrefix("/") ? "" : "/") + own + (own.hasSuffix("/") ? "" : "/")
    }
    let slug = slug(of: file, settings)
    // A page of the content folder itself that is called `index`.
    let isTop = file.folders.isEmpty && file.path == Zola.contentFolder + "/index.md"
    let path = language + folders + "/" + (isTop ? "" : slug)
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// The last part of a page's address.
  private func slug(of file: ZolaFile, _ settings: Setting) -> String {
    ZolaSlug.path(slugSource(of: file, settings), pathSlugs)
  }

  /// What the slug is made of: front matter's `slug`, else the file's name without its date.
  func slugSource(of file: ZolaFile, _ settings: Setting) -> String {
    if let own = settings["slug"]?.text, !own.isEmpty { return own }
    if !keepsDates, let slug = ZolaDatedName(file.name)?.slug { return slug }
    return file.name
  }
}
