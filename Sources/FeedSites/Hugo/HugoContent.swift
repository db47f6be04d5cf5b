import FeedModel

/// The files of a Hugo site's content: its regular pages and its sections.
struct HugoContent: Sendable {
  /// A section that has an `_index`.
  struct Section: Sendable {
    /// Its front matter, with what is handed down to it.
    var settings: Setting
    /// What it hands down itself.
    var cascade: [HugoCascade]
  }

  /// All pages' files: single ones and bundles' `index`.
  let pages: PathList
  /// By language and folder: `en/posts/series`.
  let sections: [String: Section]
  private let configuration: HugoConfiguration

  static let markdown: Set<String> = ["md", "markdown", "mdown"]
  static let html: Set<String> = ["html", "htm"]
  /// What Hugo reads with other programs, or in other ways.
  static let others: Set<String> = ["org", "adoc", "asciidoc", "ad", "rst", "pandoc", "pdc"]

  init(_ folder: any Folder, _ configuration: HugoConfiguration, report: inout Diagnostics) throws(FeedError) {
    self.configuration = configuration
    let ignored = HugoContent.ignored(configuration, report: &report)
    var files = PathList()
    var roots: [String] = []
    for mount in configuration.mounts where !roots.contains(where: { (mount.source + "/").hasPrefix($0 + "/") }) {
      roots.append(mount.source)
      files.append(
        contentsOf: folder.files(below: mount.source).kept { file in
          HugoContent.isContent(file) && !ignored.contains { $0.matches(file) }
        })
    }
    var bundles: Set<Substring> = []
    var branches: [String] = []
    for file in files {
      let name = file.fileName
      guard name.hasPrefix("index.") || name.hasPrefix("_index.") else { continue }
      if name.hasPrefix("_") {
        branches.append(file)
      } else if let page = HugoPage(file, configuration), page.isBundle {
        bundles.insert(file.folderPath)
      }
    }
    pages = files.kept { HugoContent.isPage($0, bundles: bundles) }
    branches.sort { $0.utf8.lazy.filter { $0 == 0x2F }.count < $1.utf8.lazy.filter { $0 == 0x2F }.count }
    sections = try HugoContent.sections(branches, folder, configuration, report: &report)
  }

  /// The section of a folder, where it has an `_index` in that language.
  func section(_ folders: some Collection<String>, in language: HugoLanguage) -> Section? {
    sections.isEmpty ? nil : sections[HugoContent.key(folders, language)]
  }

  /// The rules that reach a page of these folders, the nearest first.
  func cascade(_ folders: [String], in language: HugoLanguage) -> [HugoCascade] {
    HugoContent.cascade(folders, language, sections, configuration)
  }

  /// Whether a rule could reach any page.
  var hasCascade: Bool { !configuration.cascade.isEmpty || sections.values.contains { !$0.cascade.isEmpty } }

  private static func key(_ folders: some Collection<String>, _ language: HugoLanguage) -> String {
    language.code + "/" + folders.joined(separator: "/")
  }

  private static func cascade(
    _ folders: [String], _ language: HugoLanguage, _ sections: [String: Section], _ configuration: HugoConfiguration
  ) -> [HugoCascade] {
    var rules: [HugoCascade] = []
    if !sections.isEmpty {
      for count in stride(from: folders.count, through: 0, by: -1) {
        rules += sections[key(folders.prefix(count), language)]?.cascade ?? []
      }
    }
    return rules + (language.own["cascade"].map { HugoCascade.read($0) } ?? []) + configuration.cascade
  }

  private static func sections(
    _ files: [String], _ folder: any Folder, _ configuration: HugoConfiguration, report: inout Diagnostics
  ) throws(FeedError) -> [String: Section] {
    var sections: [String: Section] = [:]
    for file in files {
      guard let page = HugoPage(file, configuration), let bytes = try folder.bytes(of: file) else { continue }
      do {
        let own = try FrontMatter.read(bytes, file: folder.place(file).file, report: &report)?.settings ?? .empty
        let settings = own.lowercasedKeys
        let above = cascade(page.folders, page.language, sections, configuration)
        let itself = HugoCascade.Page(
          path: page.path, kind: page.folders.isEmpty ? "home" : "section", language: page.language.code)
        let rules = HugoCascade.read(settings["cascade"])
        sections[key(page.folders, page.language)] = Section(
          settings: HugoCascade.settings(settings, under: rules + above, for: itself), cascade: rules)
      } catch {
        report.report(error.diagnostic)
      }
    }
    return sections
  }

  private static func ignored(_ configuration: HugoConfiguration, report: inout Diagnostics) -> [HugoIgnore] {
    let setting = configuration.settings["ignorefiles"]
    return (setting?.list ?? setting.map { [$0] } ?? []).prefix(64).compactMap { item in
      guard let text = item.text, !text.isEmpty else { return nil }
      if let pattern = HugoIgnore(text) { return pattern }
      report.report(.unreadPattern(text), at: Place(file: configuration.file, mark: item.mark))
      return nil
    }
  }

  private static func isContent(_ path: String) -> Bool {
    let end = path.pathExtension
    return markdown.contains(end) || html.contains(end) || others.contains(end)
  }

  /// Not an `_index`, not the home page, and not a file that belongs to a bundle.
  private static func isPage(_ file: String, bundles: Set<Substring>) -> Bool {
    let name = file.fileName
    if name.hasPrefix("_index.") { return false }
    let isIndex = name.hasPrefix("index.")
    var folder = file.folderPath
    if isIndex, !bundles.contains(folder) { return false }
    if bundles.isEmpty { return true }
    if isIndex { folder = String(folder).folderPath }
    while !folder.isEmpty {
      if bundles.contains(folder) { return false }
      folder = String(folder).folderPath
    }
    return true
  }
}

extension Diagnostic.Message {
  fileprivate static func unreadPattern(_ text: String) -> Self {
    .info(
      "hugo/unread-pattern",
      "`\(text)` takes more of regular expressions than is read here, so that it leaves no file out")
  }
}
