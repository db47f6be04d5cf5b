import FeedModel

/// Which templates the site's feed holds.
struct EleventyCollection: Sendable {
  enum Rule: Sendable {
    case tags(Set<String>)
    case globs([Glob])
    /// Templates below folders of these names.
    case folders(Set<String>)
    case all
  }

  let name: String
  let rule: Rule
  /// What was taken for granted; `nil` where the site says it.
  let assumption: String?

  /// Whether it may hold templates that are no posts, so that one without a date is nothing to speak of.
  var isLoose: Bool {
    switch rule {
    case .folders, .all: true
    case .tags, .globs: false
    }
  }

  func holds(_ path: String, tags: [String]) -> Bool {
    switch rule {
    case .tags(let wanted): tags.contains { wanted.contains($0) }
    case .globs(let globs): globs.contains { $0.matches(path) }
    case .folders(let names):
      path.pathExtension != "html" && path.folderPath.split(separator: "/").contains { names.contains(String($0)) }
    case .all: true
    }
  }

  /// The names that posts' collections and folders go by.
  private static let usual = ["posts", "post", "blog", "articles", "article", "notes", "writing", "news"]

  /// The collection that the site's feed names, else the usual one that something is in, else the usual folders.
  static func find(
    _ wanted: String?, _ configuration: EleventyConfiguration, _ data: EleventyData, paths: PathList,
    hasTag: (String) -> Bool
  ) -> EleventyCollection {
    if let wanted {
      if wanted == "all" { return Self(name: wanted, rule: .all, assumption: nil) }
      if let found = made(wanted, configuration) { return found }
      if configuration.collections[wanted] == nil || hasTag(wanted) {
        return Self(name: wanted, rule: .tags([wanted]), assumption: nil)
      }
      return folders(because: "the collection `\(wanted)` is made by a function")
    }
    for name in usual {
      if let found = made(name, configuration) {
        return Self(name: name, rule: found.rule, assumption: "the feed holds the collection `\(name)`")
      }
      if hasTag(name) {
        return Self(name: name, rule: .tags([name]), assumption: "the feed holds what is tagged `\(name)`")
      }
    }
    return folders(because: "no feed and no usual tag says what a post is")
  }

  private static func made(_ name: String, _ configuration: EleventyConfiguration) -> EleventyCollection? {
    switch configuration.collections[name] {
    case .globs(let globs): Self(name: name, rule: .globs(EleventyCollection.expanded(globs)), assumption: nil)
    case .tags(let tags): Self(name: name, rule: .tags(Set(tags)), assumption: nil)
    case .unknown, nil: nil
    }
  }

  private static func folders(because reason: String) -> EleventyCollection {
    Self(
      name: "posts", rule: .folders(Set(usual + ["_posts"])),
      assumption: "\(reason), so all dated templates in folders called `posts`, `blog` and the like are taken")
  }

  /// `a/*.{md,njk}` as `a/*.md` and `a/*.njk`.
  private static func expanded(_ globs: [String]) -> [Glob] {
    globs.prefix(100).flatMap { glob -> [Glob] in
      guard let open = glob.firstIndex(of: "{"), let close = glob[open...].firstIndex(of: "}") else {
        return [Glob(glob)]
      }
      return glob[glob.index(after: open)..<close].split(separator: ",").prefix(50).map {
        Glob(String(glob[..<open]) + $0.trimmedWhitespace + glob[glob.index(after: close)...])
      }
    }
  }
}
