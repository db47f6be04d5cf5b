import FeedModel

/// The `feed:` block of jekyll-feed.
struct JekyllFeedBlock {
  struct Collection {
    var name: String
    /// Without a slash at its beginning.
    var path: String
    var categories: [String]
  }

  let settings: Setting?
  /// `posts` among them, always.
  let collections: [Collection]
  private let configuration: JekyllConfiguration

  init(_ configuration: JekyllConfiguration) {
    self.configuration = configuration
    let settings = configuration.settings["feed"]
    self.settings = settings
    var found: [Collection] = []
    let block = settings?["collections"]
    for member in block?.members ?? [] {
      found.append(JekyllFeedBlock.collection(member.key, member.value, settings: settings))
    }
    for item in block?.list ?? [] {
      if let name = item.text { found.append(JekyllFeedBlock.collection(name, nil, settings: settings)) }
    }
    if !found.contains(where: { $0.name == "posts" }) {
      found.insert(JekyllFeedBlock.collection("posts", nil, settings: settings), at: 0)
    }
    collections = found
  }

  /// What jekyll-feed would publish of this site.
  func wishes(of site: JekyllSite, report: inout Diagnostics) throws(FeedError) -> FeedWishes {
    var wishes = FeedWishes()
    wishes.limit = settings?["posts_limit"].flatMap { $0.int ?? $0.text.flatMap { Int($0) } } ?? 10
    if settings?["excerpt_only"]?.bool == true { wishes.content = .summary }
    wishes.copiedFolders = ["": ""]
    wishes.includesFuture = configuration.showsFuture
    let main = collections.first { $0.name == "posts" }?.path ?? "feed.xml"
    wishes.paths = try paths(main: main, in: site.folder)
    if let path = wishes.paths["atom"] { wishes.feedID = configuration.address.of(path)?.string }
    let title = site.header.title
    for collection in collections {
      let name = collection.name == "posts" ? nil : Slug.capitalized(collection.name)
      let titled = name.map { title + " | " + $0 } ?? title
      if collection.name != "posts" {
        wishes.extras.append(.init(.collection(collection.name), path: collection.path, title: titled))
      }
      let prefix = collection.name == "posts" ? "feed/" : "feed/" + collection.name + "/"
      for category in collection.categories {
        wishes.extras.append(
          .init(
            .category(category, collection: collection.name), path: JekyllFeedBlock.inside(prefix + category + ".xml"),
            title: titled + " | " + Slug.capitalized(category)))
      }
    }
    for tag in tags(of: site, report: &report) {
      wishes.extras.append(
        .init(.tag(tag), path: JekyllFeedBlock.inside(tagFolder + tag + ".xml"), title: title + " | " + tag))
    }
    return wishes
  }

  private static func collection(_ name: String, _ meta: Setting?, settings: Setting?) -> Collection {
    let isPosts = name == "posts"
    let path = meta?["path"]?.text ?? (isPosts ? settings?["path"]?.text : nil)
    let categories = meta?["categories"] ?? (isPosts ? settings?["categories"] : nil)
    return Collection(
      name: name, path: inside(path ?? (isPosts ? "feed.xml" : "feed/" + name + ".xml")),
      categories: EntryFields.words(categories, splits: false))
  }

  /// A feed that the site makes itself from a template stands in the way of jekyll-feed's; its format keeps its path.
  private func paths(main: String, in folder: any Folder) throws(FeedError) -> [String: String] {
    let template = try folder.withHead(of: main, count: 4096) { head -> String? in
      guard head.starts(with: "---".utf8) else { return nil }
      let text = String(decoding: head, as: UTF8.self)
      return text.contains("<rss") ? "rss" : text.contains("<feed") ? "atom" : nil
    }
    if let format = template ?? nil { return [format: main] }
    return ["atom": main]
  }

  private var tagFolder: String {
    JekyllFeedBlock.withoutSlash(settings?["tags"]?["path"]?.text ?? "feed/by_tag/")
  }

  /// The tags that have a feed: those listed, else all tags of the site's posts; only plain names, as jekyll-feed has it.
  private func tags(of site: JekyllSite, report: inout Diagnostics) -> [String] {
    guard let setting = settings?["tags"], !setting.isNull, setting.bool != false else { return [] }
    let except = Set(EntryFields.words(setting["except"], splits: false))
    let only = setting["only"].map { EntryFields.words($0, splits: false) }
    return (only ?? site.allTags()).filter { tag in
      !except.contains(tag) && !tag.isEmpty
        && tag.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F }
    }
  }

  /// A path below the site's root, whatever dots it holds.
  private static func inside(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    // Joined by hand: the general way first makes types for pieces of texts, which takes longer than all of a small site's
    // settings.
    return parts.reduce(into: "") { $0 += ($0.isEmpty ? "" : "/") + String($1) }
  }

  private static func withoutSlash(_ path: String) -> String {
    path.hasPrefix("/") ? String(path.dropFirst()) : path
  }
}
