import FeedModel

extension EleventySite {
  func entry(for post: Post, bytes: [UInt8], report: inout Diagnostics) -> Entry {
    var entry = post.entry
    let file = folder.place(post.path).file
    let original = bytes[min(post.bodyOffset, bytes.count)...]
    var source = original
    let engines = engines(of: post)
    if let template = engines.template, Liquid.occurs(in: source) || (template == "njk" && Nunjucks.hasComment(source))
    {
      var whole = bytes
      if template == "njk" { whole = bytes[..<original.startIndex] + Nunjucks.asLiquid(original) }
      if EleventySite.namesCollections(source) { report.report(.collections, at: Place(file: file)) }
      let names = EleventyNames(post.path, input: configuration.input)
      let world = EleventyWorld(
        site: self, settings: post.settings, names: names, date: entry.published ?? Timestamp(seconds: 0),
        path: post.path, url: entry.link)
      source =
        Liquid.render(
          whole, from: original.startIndex, path: post.path, world: world, report: &report, name: file)[...]
    }
    var body = PostBody(
      source, original: original, isMarkdown: engines.isMarkdown, dialect: .github,
      page: entry.link ?? header.homePage, file: file, line: post.bodyLine, separator: "<!--more-->",
      rendersText: options.rendersText, makesSections: options.makesSections, title: entry.title)
    body.features = MarkdownFeatures(configuration.markdown)
    body.publishedAddress = { publishedAddress(of: $0, from: post.path) }
    body.render(into: &entry, report: &report)
    return entry
  }

  /// The template language of a body, `nil` for none, and whether Markdown comes after it.
  private func engines(of post: Post) -> (template: String?, isMarkdown: Bool) {
    let isMarkdown = ["md", "markdown"].contains(post.path.pathExtension)
    guard let setting = post.settings["templateEngineOverride"], !setting.isNull else {
      switch post.path.pathExtension {
      case "md", "markdown": return (EleventySite.engine(configuration.markdownEngine), true)
      case "html": return (EleventySite.engine(configuration.htmlEngine), false)
      case "njk": return ("njk", false)
      default: return ("liquid", false)
      }
    }
    guard let text = setting.text, setting.bool == nil else { return (nil, isMarkdown && setting.bool != false) }
    let words = text.split(separator: ",").map { $0.trimmedWhitespace }
    return (words.first { $0 == "njk" || $0 == "liquid" }, words.contains("md"))
  }

  /// Whatever is neither Nunjucks nor Liquid is taken for Liquid, which leaves no code of it in the feed.
  private static func engine(_ name: String) -> String? { name.isEmpty ? nil : name == "njk" ? "njk" : "liquid" }

  private static func namesCollections(_ source: ArraySlice<UInt8>) -> Bool {
    String(decoding: source, as: UTF8.self).contains("collections.")
  }

  /// Where the template is published that a link names by its file.
  private func publishedAddress(of reference: String, from path: String) -> String? {
    let end = reference.firstIndex { $0 == "#" || $0 == "?" } ?? reference.endIndex
    let name = String(reference[..<end])
    guard EleventyPaths.templates.contains(name.pathExtension), WebAddress(name) == nil else { return nil }
    var parts = name.hasPrefix("/") ? [] : path.folderPath.split(separator: "/")
    for part in name.split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    let target = parts.joined(separator: "/")
    var ignored = Diagnostics()
    for candidate in [target, SitePaths.join(configuration.input, target)] where postPaths.contains(candidate) {
      guard let bytes = try? folder.bytes(of: candidate),
        let link = post(at: candidate, bytes: bytes, report: &ignored)?.entry.link
      else { continue }
      return link.string + reference[end...]
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static var collections: Self {
    .warning("eleventy/collections", "collections are empty in feeds, so what this post makes of them is left out")
  }
}
