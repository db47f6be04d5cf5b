import FeedModel

/// An Eleventy site as one of its templates sees it: its data at the top, `page` among them.
struct EleventyWorld: LiquidWorld {
  let site: EleventySite
  let settings: Setting
  let names: EleventyNames
  let date: Timestamp
  let path: String
  /// `nil` while the address is being made.
  let url: WebAddress?

  var siteAddress: String { site.address.origin }
  var basePath: String { site.address.basePath }
  var zone: Zone { .utc }

  func variable(_ name: String) -> LiquidValue? {
    if name == "page" { return page }
    if name == "collections" { return .record([:]) }
    if name == "eleventy" { return .record(["generator": .string("Eleventy")]) }
    return settings[name].map { LiquidValue($0) } ?? site.data.global(name).map { LiquidValue($0) }
  }

  func siteMember(_ name: String) -> LiquidSiteMember {
    .value(((settings["site"] ?? site.data.global("site"))?[name]).map { LiquidValue($0) } ?? .null)
  }

  func data(at path: String) -> LiquidValue { .null }

  func included(_ name: String, besides file: String?) -> LiquidFile? {
    let name = name.filter { $0 != "\"" && $0 != "'" && $0 != "," }
    guard !name.isEmpty, !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
    let folder = site.configuration.includesFolder
    for path in [name, name + ".liquid", name + ".html"].map({ SitePaths.join(folder, $0) }) {
      guard let bytes = try? site.folder.bytes(of: path) else { continue }
      let source = path.pathExtension == "njk" ? Nunjucks.asLiquid(bytes[...]) : bytes
      return LiquidFile(name: site.folder.place(path).file, path: path, bytes: source)
    }
    return nil
  }

  func link(to path: String) -> String? { nil }
  func postLink(_ name: String) -> String? { nil }

  func markdown(_ markdown: String) -> String {
    var ignored = Diagnostics()
    let html = Markdown.render(
      Array(markdown.utf8)[...], features: MarkdownFeatures(site.configuration.markdown), file: path, firstLine: 1,
      report: &ignored)
    return String(decoding: html, as: UTF8.self).trimmedWhitespace
  }

  func filter(_ call: LiquidCall) -> LiquidFilterAnswer {
    if site.configuration.filters.contains(call.name) { return .unknown }
    switch call.name {
    case "slugify", "slug": return .value(.string(EleventySlug.make(call.text)))
    case "url":
      guard !basePath.isEmpty, call.text.hasPrefix("/"), !call.text.hasPrefix("//") else { return .value(call.input) }
      return .value(.string(basePath + call.text))
    case "htmlBaseUrl", "absoluteUrl", "addPathPrefixToFullUrl":
      return .value(.string(site.address.resolve(call.text)?.string ?? call.text))
    case "safe", "dump", "inspect": return .value(call.input)
    case "lower": return .value(.string(call.text.lowercased()))
    case "upper": return .value(.string(call.text.uppercased()))
    case "trim": return .value(.string(call.text.trimmedWhitespace))
    default: return .common
    }
  }

  private var page: LiquidValue {
    var members: [String: LiquidValue] = [
      "fileSlug": .string(names.slug), "filePathStem": .string(names.stem), "inputPath": .string("./" + path),
      "date": .instant(date), "outputFileExtension": .string("html"),
      "lang": .string(settings["lang"]?.text ?? site.header.language ?? ""),
    ]
    if let url {
      let prefix = siteAddress + basePath
      members["url"] = .string(url.string.hasPrefix(prefix) ? String(url.string.dropFirst(prefix.count)) : url.path)
    }
    return .record(members)
  }
}
