import FeedModel

/// Which files of a Jekyll source are posts.
struct JekyllPaths: Sendable {
  /// A pattern of `exclude`: what begins with it, and what it matches when it has wildcards.
  private struct Exclusion: Sendable {
    var prefix: String
    var glob: Glob?
  }

  private let excluded: [Exclusion]
  private let included: [Glob]
  private let collectionsFolder: String
  private let showsDrafts: Bool
  private let collections: [String]
  private let destination: String

  private static let alwaysExcluded = [
    ".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules", "vendor/bundle/",
    "vendor/cache/", "vendor/gems/", "vendor/ruby/",
  ]
  /// What a folder of posts may hold beside posts.
  private static let binaries: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "mp3", "m4a", "ogg", "opus", "mp4", "webm", "mov", "pdf",
    "zip", "gz", "woff", "woff2", "ttf", "bak", "swp",
  ]

  init(_ configuration: JekyllConfiguration, collections: [String]) {
    let settings = configuration.settings
    let kept = JekyllPaths.texts(settings["include"]) + [".htaccess"]
    excluded = (JekyllPaths.texts(settings["exclude"]) + JekyllPaths.alwaysExcluded)
      .filter { !kept.contains($0) }
      .map { pattern in
        let pattern = pattern.hasPrefix("/") ? String(pattern.dropFirst()) : pattern
        let hasWildcards = pattern.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
        return Exclusion(prefix: pattern, glob: hasWildcards ? Glob(pattern, crossesFolders: true) : nil)
      }
    included = kept.map { Glob($0, crossesFolders: true) }
    collectionsFolder = configuration.collectionsFolder
    showsDrafts = configuration.showsDrafts
    destination = settings["destination"]?.text ?? "_site"
    self.collections = collections.filter { $0 != "posts" }
  }

  /// The posts among `files`, and files in a `_posts` folder whose name has no day.
  func posts(among files: PathList) -> (posts: PathList, undated: [String]) {
    var undated: [String] = []
    var verdicts: [String: (verdict: Verdict, exclusions: [Exclusion])] = [:]
    var last: (folder: String, verdict: Verdict, exclusions: [Exclusion]) = ("", .no, [])
    /// The folder with its slash where posts stand in it and none is excluded, so that most need no second look.
    var plainFolder: [UInt8] = []
    let posts = files.keptBytes { bytes in
      if DatedName.isPlainPost(bytes, in: plainFolder) { return true }
      let file = String(decoding: bytes, as: UTF8.self)
      if file.folderPath != last.folder || last.folder.isEmpty {
        let folder = String(file.folderPath)
        let known = verdicts[folder] ?? (judge(folder), self.exclusions(below: folder))
        verdicts[folder] = known
        last = (folder, known.verdict, known.exclusions)
        let isPlain = known.verdict == .posts && known.exclusions.isEmpty && !folder.isEmpty
        plainFolder = isPlain ? Array(folder.utf8) + [UInt8(ascii: "/")] : []
        if DatedName.isPlainPost(bytes, in: plainFolder) { return true }
      }
      let (verdict, exclusions) = (last.verdict, last.exclusions)
      guard verdict != .no else { return false }
      guard !isSpecial(file.fileName), !JekyllPaths.isExcluded(file, by: exclusions),
        !JekyllPaths.binaries.contains(file.pathExtension)
      else { return false }
      if verdict != .posts || DatedName(file.fileName) != nil { return true }
      if JekyllPaths.looksLikeAPost(file) { undated.append(file) }
      return false
    }
    return (posts, undated)
  }

  /// The collection that a path belongs to.
  func collection(of path: String) -> String {
    let relative = withoutCollectionsFolder(path).utf8
    guard !collections.isEmpty, relative.first == UInt8(ascii: "_") else { return "posts" }
    let first = Substring(relative.dropFirst().prefix { $0 != UInt8(ascii: "/") })
    return collections.first { first == $0 } ?? "posts"
  }

  func isDraft(_ path: String) -> Bool {
    path.folderPath.split(separator: "/").contains("_drafts") && collection(of: path) == "posts"
  }

  /// The folders above `_posts` or `_drafts`.
  func categories(of path: String) -> [String] {
    guard collection(of: path) == "posts" else { return [] }
    if path.hasPrefix("_posts/") { return [] }
    let folders = withoutCollectionsFolder(path).folderPath.split(separator: "/")
    return folders.prefix { $0 != "_posts" && $0 != "_drafts" }.map(String.init)
  }

  /// A path as scopes and addresses see it.
  func withoutCollectionsFolder(_ path: String) -> String {
    guard !collectionsFolder.isEmpty, path.hasPrefix(collectionsFolder + "/") else { return path }
    return String(path.dropFirst(collectionsFolder.count + 1))
  }

  private enum Verdict { case no, posts, drafts, collection }

  private func judge(_ folder: String) -> Verdict {
    var path = ""
    var verdict = Verdict.no
    var isTop = true
    let relative = withoutCollectionsFolder(folder)
    if !collectionsFolder.isEmpty, relative == folder { return .no }
    for (i, part) in relative.split(separator: "/").enumerated() {
      path += (path.isEmpty ? "" : "/") + String(part)
      if verdict != .no {
        if isTop, isSpecial(part) { return .no }
        isTop = false
        continue
      }
      if part == "_posts" {
        verdict = .posts
      } else if part == "_drafts" {
        if !showsDrafts { return .no }
        verdict = .drafts
      } else if i == 0, collections.contains(where: { part == "_" + $0 }) {
        verdict = .collection
      } else if path == destination || isSpecial(part) || isExcluded(path) {
        return .no
      }
    }
    return verdict
  }

  /// Names that Jekyll keeps to itself unless `include` says otherwise.
  private func isSpecial(_ name: Substring) -> Bool {
    guard let first = name.utf8.first else { return true }
    guard first == 0x2E || first == 0x5F || first == 0x23 || first == 0x7E || name.utf8.last == 0x7E else {
      return false
    }
    return !included.contains { $0.matches(String(name)) }
  }

  private func isExcluded(_ path: String) -> Bool { JekyllPaths.isExcluded(path, by: excluded) }

  private static func isExcluded(_ path: String, by exclusions: [Exclusion]) -> Bool {
    exclusions.contains {
      path.hasPrefix($0.prefix) || $0.prefix == path + "/" || ($0.glob?.matches(path) ?? false)
    }
  }

  /// The exclusions that can concern files of a folder which is itself not excluded.
  private func exclusions(below folder: String) -> [Exclusion] {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    return excluded.filter { $0.glob != nil || $0.prefix.hasPrefix(prefix) }
  }

  private static func looksLikeAPost(_ file: String) -> Bool {
    ["md", "markdown", "mkd", "mkdn", "mkdown", "html", "textile"].contains(file.pathExtension)
      && !["README", "index"].contains(String(file.fileName).withoutExtension)
  }

  private static func texts(_ setting: Setting?) -> [String] {
    setting?.list?.compactMap(\.text) ?? setting?.text.map { [$0] } ?? []
  }
}
