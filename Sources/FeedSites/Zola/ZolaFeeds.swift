import FeedModel

/// The feeds that Zola would write of a site: its own, and those of languages, sections and terms that ask for one.
struct ZolaFeeds {
  /// A term of a taxonomy whose terms have feeds.
  struct Term: Hashable {
    var name: String
    /// In the site, with slashes at both ends.
    var folder: String
  }

  let site: ZolaSite
  private var configuration: ZolaConfiguration { site.configuration }

  /// Zola sets no limit of its own.
  private static let all = 1_000_000

  func wishes(report: inout Diagnostics) -> FeedWishes {
    var wishes = FeedWishes()
    let main = configuration.main
    wishes.limit = min(configuration.limit ?? ZolaFeeds.all, ZolaFeeds.all)
    wishes.copiedFolders = ["static/": ""]
    wishes.builtFolder = configuration.outputFolder
    wishes.includesFuture = true
    if main.hasFeed {
      wishes.paths = paths(main.feedFiles, in: "/")
      if let atom = wishes.paths["atom"] { wishes.feedID = configuration.permalink("/" + atom) }
      for name in main.feedFiles {
        if let template = site.template(name), format(of: name) != nil {
          report.report(.ownTemplate(name), at: site.folder.place(template))
        }
      }
    }
    for language in configuration.others where language.hasFeed { wishes.extras.append(extra(of: language)) }
    let sections = site.content.sections.values.filter { $0.hasFeed && $0.sitePath != "/" }
    for section in sections.sorted(by: { $0.file.path < $1.file.path }) {
      wishes.extras.append(extra(section.sitePath, language: section.file.language, name: section.title))
    }
    for (code, terms) in allTerms() {
      for term in terms { wishes.extras.append(extra(term.folder, language: code, name: term.name)) }
    }
    return wishes
  }

  /// The terms of a page that have feeds.
  func terms(of file: ZolaFile, _ settings: Setting) -> [Term] {
    let language = configuration.language(file.language)
    let prefix = language.code == configuration.main.code ? "/" : "/" + language.code + "/"
    return language.taxonomies.filter(\.hasFeeds).flatMap { taxonomy in
      let folder = prefix + ZolaSlug.path(taxonomy.name, configuration.taxonomySlugs) + "/"
      return EntryFields.words(settings["taxonomies"]?[taxonomy.name], splits: false).map {
        Term(name: $0, folder: folder + ZolaSlug.path($0, configuration.taxonomySlugs) + "/")
      }
    }
  }

  private func extra(of language: ZolaLanguage) -> FeedWishes.Extra {
    var extra = extra("/" + language.code + "/", language: language.code, name: nil)
    extra.selector = .collection(language.code)
    return extra
  }

  /// The feed of what lies in a folder of the site, or belongs to it.
  private func extra(_ folder: String, language code: String, name: String?) -> FeedWishes.Extra {
    let language = configuration.language(code)
    let paths = paths(language.feedFiles, in: folder)
    let title = language.title ?? site.header.title
    var extra = FeedWishes.Extra(
      .group(folder), path: paths["atom"] ?? String(folder.dropFirst()) + "atom.xml",
      title: name.map { title + " - " + $0 } ?? title)
    extra.paths = paths
    if code != configuration.main.code {
      extra.language = LanguageTag.from(code)
      extra.description = language.description
    }
    return extra
  }

  /// Every term that has a feed, by language; pages are read for it only where one is asked for.
  private func allTerms() -> [(code: String, terms: [Term])] {
    let languages = [configuration.main] + configuration.others
    guard languages.contains(where: { $0.taxonomies.contains(where: \.hasFeeds) }) else { return [] }
    var found: [String: [String: Term]] = [:]
    for path in site.postPaths {
      var ignored = Diagnostics()
      guard let bytes = try? site.folder.bytes(of: path),
        let front = try? FrontMatter.read(bytes, skipsSpace: true, file: path, report: &ignored),
        front.settings["draft"]?.bool != true || site.options.includesDrafts
      else { continue }
      let file = ZolaFile(path, configuration)
      for term in terms(of: file, front.settings) where found[file.language]?[term.folder] == nil {
        found[file.language, default: [:]][term.folder] = term
      }
    }
    return languages.map { language in
      (language.code, (found[language.code] ?? [:]).values.sorted { $0.folder < $1.folder })
    }
  }

  // MARK: - Files

  /// The paths of feeds by their formats.
  private func paths(_ names: [String], in folder: String) -> [String: String] {
    var paths: [String: String] = [:]
    for name in names {
      if let format = format(of: name), paths[format] == nil { paths[format] = String(folder.dropFirst()) + name }
    }
    return paths
  }

  /// A template of the site's own decides over its name; `nil` for a file that is no feed.
  private func format(of name: String) -> String? {
    if let path = site.template(name), let bytes = try? site.folder.bytes(of: path) {
      let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
      if text.contains("<rss") { return "rss" }
      if text.contains("<feed") { return "atom" }
      return text.contains("jsonfeed.org/version") ? "json" : nil
    }
    return name == "rss.xml" ? "rss" : name.hasSuffix(".xml") ? "atom" : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func ownTemplate(_ name: String) -> Self {
    .info(
      "zola/own-template",
      "Zola makes `\(name)` by this template, which is not run here: entries and their order are the same, what else "
        + "it writes may differ")
  }
}
