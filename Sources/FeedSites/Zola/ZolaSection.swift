import FeedModel

/// A folder of pages: what its `_index.md` says.
struct ZolaSection: Sendable {
  let file: ZolaFile
  let title: String?
  let isDraft: Bool
  /// Whether its pages are pages of the section above it too.
  let isTransparent: Bool
  let hasFeed: Bool
  /// In the site, with slashes at both ends.
  let sitePath: String

  init(_ file: ZolaFile, _ settings: Setting, _ configuration: ZolaConfiguration) {
    self.file = file
    title = settings["title"]?.text?.collapsedWhitespace
    isDraft = settings["draft"]?.bool ?? false
    isTransparent = settings["transparent"]?.bool ?? false
    hasFeed = (settings["generate_feeds"] ?? settings["generate_feed"] ?? settings["generate_rss"])?.bool ?? false
    sitePath = configuration.sitePath(of: file, settings)
  }
}

/// What lies in the content folder.
struct ZolaContent: Sendable {
  /// Paths of pages that may be published.
  let pages: PathList
  /// Sections by the paths of their files.
  let sections: [String: ZolaSection]

  init(
    _ folder: any Folder, _ configuration: ZolaConfiguration, includesDrafts: Bool, report: inout Diagnostics
  ) {
    let files = folder.files(below: Zola.contentFolder).kept { $0.hasSuffix(".md") }
    var sections: [String: ZolaSection] = [:]
    var drafts: [String] = []
    for path in files where path.fileName.hasPrefix("_index.") {
      let file = ZolaFile(path, configuration)
      guard file.name == "_index", !configuration.ignores(String(path.folderPath)) else { continue }
      guard let settings = ZolaContent.settings(of: path, in: folder, report: &report) else { continue }
      let section = ZolaSection(file, settings, configuration)
      if section.isDraft, !includesDrafts {
        drafts.append(path.folderPath + "/")
      } else {
        sections[path] = section
      }
    }
    let isDraft = { (path: String) in drafts.contains { path.hasPrefix($0) } }
    pages = files.kept {
      !$0.fileName.hasPrefix("_index.") && !configuration.ignores($0) && (drafts.isEmpty || !isDraft($0))
    }
    self.sections = drafts.isEmpty ? sections : sections.filter { !isDraft($0.key) }
  }

  func hasPage(_ path: String) -> Bool { pages.contains(path) }

  /// The sections that a page belongs to: its own, and those above it as long as they are transparent.
  func sections(of file: ZolaFile, _ configuration: ZolaConfiguration) -> [ZolaSection] {
    let name = file.language == configuration.main.code ? "_index.md" : "_index." + file.language + ".md"
    var found: [ZolaSection] = []
    var folder = file.sectionFolder
    while let section = sections[folder + "/" + name] {
      found.append(section)
      guard section.isTransparent, folder != Zola.contentFolder else { break }
      folder = String(folder.folderPath)
    }
    return found
  }

  private static func settings(of path: String, in folder: any Folder, report: inout Diagnostics) -> Setting? {
    do {
      guard let bytes = try folder.bytes(of: path) else { return nil }
      return try FrontMatter.read(bytes, skipsSpace: true, file: folder.place(path).file, report: &report)?.settings
        ?? .empty
    } catch {
      report.report(error.diagnostic)
      return nil
    }
  }
}

extension ZolaConfiguration {
  /// Whether `ignored_content` names a file or folder; Zola holds its patterns against the whole path on the disk.
  func ignores(_ path: String) -> Bool {
    guard !ignored.isEmpty else { return false }
    return ignored.contains { $0.matches("/" + path) }
  }

  /// Whether `skip_content_templating` names a file, by its path in the content folder.
  func skipsTemplating(_ path: String) -> Bool {
    guard !untemplated.isEmpty else { return false }
    let inside = path.split(separator: "/").dropFirst().joined(separator: "/")
    return untemplated.contains { $0.matches(inside) }
  }
}
