import FeedModel

extension HugoSite {
  /// The path of a page as Hugo publishes it, without the site's own: `/posts/hello/`.
  func path(
    of page: HugoPage, _ settings: Setting, title: String, slug: String?, date: Timestamp, unknown: (String) -> Void
  ) -> String {
    let language = page.language
    let slug = settings["slug"]?.text ?? slug ?? ""
    let fields = {
      HugoPattern.Fields(
        date: date.local, title: title, slug: slug, baseName: page.name, section: page.section,
        sections: sections(of: page), sectionSlugs: sectionSlugs(of: page), url: language.url)
    }
    if let url = settings["url"]?.text, !url.isEmpty {
      let made = url.utf8.contains(0x3A) ? HugoPattern(url).path(fields(), unknown: unknown) : url
      return HugoSite.path(ofURL: made, prefix: language.prefix)
    }
    var path: String
    if let pattern = language.patterns[page.section] {
      path = HugoURL.cleaned(language.url.sanitized(pattern.path(fields(), unknown: unknown)))
    } else {
      let name = slug.isEmpty ? spelled(page.name, language) : slug
      let parts = folders(of: page, withSlugs: true) + [name]
      path = HugoURL.cleaned(language.url.sanitized(parts.joined(separator: "/")))
    }
    path += language.isUgly(page.section) && !path.isEmpty ? ".html" : "/"
    return HugoURL.escaped("/" + (language.prefix.isEmpty ? "" : language.prefix + "/") + (path == "/" ? "" : path))
  }

  /// The path of a section's page.
  func path(ofSection page: HugoPage) -> String {
    let language = page.language
    let own = content.section(page.folders, in: language)?.settings
    if let url = own?["url"]?.text, !url.isEmpty { return HugoSite.path(ofURL: url, prefix: language.prefix) }
    let parts = HugoURL.cleaned(language.url.sanitized(folders(of: page, withSlugs: true).joined(separator: "/")))
    return HugoURL.escaped(
      "/" + (language.prefix.isEmpty ? "" : language.prefix + "/") + (parts.isEmpty ? "" : parts + "/"))
  }

  /// `url` is taken as it is: from the top where it begins with a slash, with one at its end unless it names a file.
  private static func path(ofURL url: String, prefix: String) -> String {
    let isFromTop = url.hasPrefix("/")
    var path = HugoURL.cleaned(url)
    if url.hasSuffix("/") || !url.utf8.contains(0x2E) {
      path += path.isEmpty ? "" : "/"
    } else if path == "index.html" || path.hasSuffix("/index.html") {
      path = String(path.dropLast("index.html".utf8.count))
    }
    return HugoURL.escaped("/" + (isFromTop || prefix.isEmpty ? "" : prefix + "/") + path)
  }

  /// The folders down to the nearest section: the first, or one with an `_index`.
  private func sections(of page: HugoPage) -> [String] {
    Array(folders(of: page, withSlugs: false).prefix(depthOfSection(page)))
  }

  private func sectionSlugs(of page: HugoPage) -> [String] {
    Array(folders(of: page, withSlugs: true).prefix(depthOfSection(page)))
  }

  private func depthOfSection(_ page: HugoPage) -> Int {
    var depth = page.folders.count
    while depth > 1, content.section(page.folders.prefix(depth), in: page.language) == nil { depth -= 1 }
    return depth
  }

  private func folders(of page: HugoPage, withSlugs: Bool) -> [String] {
    page.folders.indices.map { i in
      if withSlugs, let slug = content.section(page.folders[...i], in: page.language)?.settings["slug"]?.text,
        !slug.isEmpty
      {
        return slug
      }
      return spelled(page.folders[i], page.language)
    }
  }

  private func spelled(_ text: String, _ language: HugoLanguage) -> String {
    language.url.keepsCase ? text : HugoPage.normalized(text)
  }
}
