import FeedModel

/// Which files of an Eleventy site are templates that may be posts, and what Eleventy calls them.
enum EleventyPaths {
  static let templates: Set<String> = ["md", "markdown", "html", "njk", "liquid"]

  /// The templates among `files`.
  static func posts(among files: PathList, _ configuration: EleventyConfiguration) -> PathList {
    let input = configuration.input
    var kept: [String] = [
      configuration.includesFolder, configuration.dataFolder,
      SitePaths.join(input, "_layouts"),
      configuration.output, "node_modules",
    ].filter { !$0.isEmpty && $0 != input }
    kept += configuration.copied.filter { !$0.source.isEmpty && $0.source != input }.map(\.source)
    let ignored = configuration.ignored.map { SitePaths.cleaned($0) }.filter { !$0.isEmpty }
    let globs = ignored.map { Glob($0) }
    return files.kept { file in
      guard templates.contains(file.pathExtension), SitePaths.isInside(file, input), !file.hasSuffix(".11ty.js") else {
        return false
      }
      let isKept = kept.contains { SitePaths.isInside(file, $0) } || file.contains("/node_modules/")
      let isIgnored = ignored.contains { SitePaths.isInside(file, $0) } || globs.contains { $0.matches(file) }
      return !isKept && !isIgnored
    }
  }

  /// A path without the extension of its template language.
  static func withoutTemplateExtension(_ path: String) -> String {
    templates.contains(path.pathExtension) ? path.withoutExtension : path
  }
}

/// A template's names in permalinks.
struct EleventyNames {
  /// `page.fileSlug`
  let slug: String
  /// `page.filePathStem`
  let stem: String
  /// The address's path where no permalink is given.
  let defaultPath: String

  init(_ path: String, input: String) {
    let relative = input.isEmpty ? path : String(path.dropFirst(input.utf8.count + 1))
    let base = String(EleventyPaths.withoutTemplateExtension(relative).fileName)
    let folders = String(relative.folderPath)
    let name = SitePaths.withoutDay(base)
    slug = name == "index" ? SitePaths.withoutDay(String(folders.fileName)) : name
    let prefix = folders.isEmpty ? "/" : "/" + folders + "/"
    stem = prefix + name
    // `blog/first/first.md` is its folder's page, as `blog/first/index.md` is.
    defaultPath = base == "index" || base == folders.fileName ? prefix : prefix + base + "/"
  }
}
