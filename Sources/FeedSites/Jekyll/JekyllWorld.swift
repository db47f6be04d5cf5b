import FeedModel

/// A Jekyll site as the templates of one of its posts see it.
struct JekyllWorld: LiquidWorld {
  let site: JekyllSite
  let post: Post

  var siteAddress: String { site.configuration.address.origin }
  var basePath: String { site.configuration.address.basePath }
  var zone: Zone { site.configuration.zone }

  /// Members of `site` that change with every post or build, or that would need the whole site to be read.
  private static let unsupported: Set<String> = [
    "time", "posts", "related_posts", "pages", "html_pages", "html_files", "static_files", "collections", "documents",
    "categories", "tags", "drafts",
  ]

  func variable(_ name: String) -> LiquidValue? {
    switch name {
    case "page": page
    case "jekyll": .record(["version": .string("4.3.1"), "environment": .string("production")])
    case "layout", "theme", "paginator": .record([:])
    default: nil
    }
  }

  func siteMember(_ name: String) -> LiquidSiteMember {
    switch name {
    case "url": return .value(.string(siteAddress))
    case "baseurl": return .value(.string(basePath))
    case "data": return .value(.data(""))
    default:
      if let setting = site.configuration.settings[name], name != "collections" {
        return .value(LiquidValue(setting))
      }
      let isCollection = site.configuration.settings["collections"]?[name] != nil
      return isCollection || JekyllWorld.unsupported.contains(name) ? .unsupported : .value(.null)
    }
  }

  func data(at path: String) -> LiquidValue {
    guard !path.split(separator: "/").contains("..") else { return .null }
    let base = site.configuration.dataFolder + "/" + path
    for end in ["yml", "yaml", "json"] {
      var ignored = Diagnostics()
      if let bytes = try? site.folder.bytes(of: base + "." + end),
        let setting = try? SettingsFile.read(bytes, file: base + "." + end, report: &ignored)
      {
        return LiquidValue(setting)
      }
    }
    for (end, separator) in [("csv", 0x2C), ("tsv", 0x09)] as [(String, UInt8)] {
      if let bytes = try? site.folder.bytes(of: base + "." + end) {
        return LiquidValue(Table.read(bytes, separator: separator))
      }
    }
    return site.folder.files(below: base).isEmpty ? .null : .data(path)
  }

  func included(_ name: String, besides file: String?) -> LiquidFile? {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
    let folder = file.map { String($0.folderPath) } ?? site.configuration.includesFolder
    let path = folder.isEmpty ? name : folder + "/" + name
    guard let bytes = try? site.folder.bytes(of: path) else { return nil }
    return LiquidFile(name: site.folder.place(path).file, path: path, bytes: bytes)
  }

  func link(to path: String) -> String? {
    let path = path.hasPrefix("/") ? String(path.dropFirst()) : path
    if site.postPaths.contains(path) { return addressOfPost(path) }
    return site.pagePath(path).map { basePath + $0 }
  }

  func postLink(_ name: String) -> String? {
    let wanted = "/" + (name.hasPrefix("/") ? String(name.dropFirst()) : name)
    func isWanted(_ path: String) -> Bool { path.withoutExtension.hasSuffix(wanted) || path.hasSuffix(wanted) }
    let path: String?
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      // There may be as many such links as posts.
      let bytes = Array(wanted.utf8)
      path = site.postPaths.first {
        $0.ends(with: bytes) || $0[..<($0.lastIndex(of: UInt8(ascii: ".")) ?? $0.startIndex)].ends(with: bytes)
      } where: {
        isWanted($0)
      }
    } else {
      path = site.postPaths.first(where: isWanted)
    }
    return path.flatMap { addressOfPost($0) }
  }

  func markdown(_ markdown: String) -> String {
    var ignored = Diagnostics()
    let html = Markdown.render(
      Array(markdown.utf8)[...], dialect: .kramdown, file: site.folder.place(post.path).file, firstLine: 1,
      report: &ignored)
    return String(decoding: html, as: UTF8.self).trimmedWhitespace
  }

  func member(_ key: String, of name: String) -> LiquidValue? {
    guard name == "page" else { return nil }
    return pageMember(key, names) ?? post.settings[key].map { LiquidValue($0) }
  }

  private var page: LiquidValue {
    var members: [String: LiquidValue] = [:]
    for member in post.settings.members ?? [] { members[member.key] = LiquidValue(member.value) }
    let names = names
    for key in JekyllWorld.pageMembers { members[key] = pageMember(key, names) ?? members[key] }
    return .record(members)
  }

  private var names: JekyllNames { JekyllNames(post.settings, path: post.path, site: site) }

  /// What Jekyll says of a page, whatever its front matter says.
  private static let pageMembers = [
    "title", "slug", "url", "id", "path", "relative_path", "collection", "categories", "tags", "excerpt", "date",
  ]

  private func pageMember(_ key: String, _ names: @autoclosure () -> JekyllNames) -> LiquidValue? {
    switch key {
    case "title": .string(names().title)
    case "slug": .string(names().slug)
    case "url": .string(pagePath)
    case "id": .string(names().id(below: pagePath))
    case "path", "relative_path": .string(post.path)
    case "collection": .string(post.collection)
    case "categories": .list(names().categories.map { .string($0) })
    case "tags": .list(names().tags.map { .string($0) })
    case "excerpt": post.entry.summary.map { .string($0) } ?? .null
    case "date": post.entry.published.map { .instant($0) }
    default: nil
    }
  }

  private var pagePath: String { post.entry.link.map { pathOnly($0) } ?? "" }

  private func addressOfPost(_ path: String) -> String? {
    var ignored = Diagnostics()
    guard let bytes = try? site.folder.bytes(of: path),
      let found = site.post(at: path, bytes: bytes, report: &ignored)?.entry.link
    else { return nil }
    return basePath + pathOnly(found)
  }

  /// An address's path without the site's own.
  private func pathOnly(_ address: WebAddress) -> String {
    let prefix = siteAddress + basePath
    return address.string.hasPrefix(prefix) ? String(address.string.dropFirst(prefix.count)) : address.path
  }
}

extension JekyllSite {
  /// The path at which a page, a document of a collection or any other file is served; `nil` when there is no such file.
  func pagePath(_ path: String) -> String? {
    guard let bytes = try? folder.bytes(of: path) else { return nil }
    var ignored = Diagnostics()
    guard let front = try? FrontMatter.read(bytes, file: path, report: &ignored) else { return "/" + path }
    let isHTML = outputExtension(of: path) == ".html"
    let base = path.withoutExtension
    let name = String(base.fileName)
    let fields = PermalinkFields(
      date: CivilTime(year: 1970, month: 1, day: 1), slug: name, baseName: name, categories: [],
      collection: collectionName(of: path) ?? "pages", path: "/" + pathInCollection(base),
      outputExtension: outputExtension(of: path))
    if let own = withDefaults(front.settings, path: path)["permalink"]?.text { return Permalink(own).path(fields) }
    if let collection = collectionName(of: path) {
      let template = configuration.settings["collections"]?[collection]?["permalink"]?.text
      return Permalink(template ?? "/:collection/:path" + configuration.pageSuffix).path(fields)
    }
    let folderPath = path.folderPath.isEmpty ? "/" : "/" + path.folderPath + "/"
    if isHTML, name == "index" { return Permalink.escaped(folderPath) }
    return Permalink.escaped(folderPath + name)
      + (isHTML ? Permalink(configuration.pageSuffix).suffix(fields) : fields.outputExtension)
  }

  private func collectionName(of path: String) -> String? {
    let first = paths.withoutCollectionsFolder(path).split(separator: "/").first ?? ""
    return configuration.settings["collections"]?.members?.map(\.key).first { first == "_" + $0 }
  }

  private func pathInCollection(_ path: String) -> String {
    let parts = paths.withoutCollectionsFolder(path).split(separator: "/")
    return collectionName(of: path) == nil ? path : parts.dropFirst().joined(separator: "/")
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}

extension Permalink {
  /// The template as the end of a path: `/`, `.html` or nothing.
  func suffix(_ fields: PermalinkFields) -> String {
    template == "/" ? "/" : template.isEmpty ? "" : fields.outputExtension
  }
}
