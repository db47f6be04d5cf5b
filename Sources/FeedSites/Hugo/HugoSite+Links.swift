import FeedModel

extension HugoSite {
  /// Where the page is published that a link names by its file: `[see](../other.md#part)`. `nil` when it names none.
  func publishedAddress(of reference: String, from path: String) -> String? {
    let end = reference.firstIndex { $0 == "#" || $0 == "?" } ?? reference.endIndex
    let name = reference[..<end]
    guard HugoContent.markdown.contains(String(name).pathExtension),
      let decoded = String(validating: Array(name.utf8).percentDecoded, as: UTF8.self)
    else {
      return nil
    }
    let source = configuration.mounts.first { path.hasPrefix($0.source + "/") }?.source ?? "content"
    var candidates: [String] = []
    if decoded.hasPrefix("/") {
      candidates = [source + decoded]
    } else {
      candidates = [path.folderPath + "/" + decoded, source + "/" + decoded]
    }
    for candidate in candidates {
      if let found = addressOfFile(HugoURL.cleaned(candidate)) { return found + reference[end...] }
    }
    return nil
  }

  /// The page that `ref` and `relref` name: by its file or without the extension, from the top with a slash, else from
  /// the page that names it, else by a name that only one page has.
  func publishedAddress(ofPage reference: String, language: String?, from path: String) -> String? {
    let wanted = language?.lowercased() ?? HugoPage(path, configuration)?.language.code ?? configuration.main.code
    let source = configuration.mounts.first { path.hasPrefix($0.source + "/") }?.source ?? "content"
    let ending = String(reference).pathExtension
    let hasEnding = HugoContent.markdown.contains(ending) || HugoContent.html.contains(ending)
    let name = hasEnding ? reference.withoutExtension : reference
    let folder = String(path.folderPath)
    let bases = reference.hasPrefix("/") ? [source] : [folder, String(folder.folderPath), source]
    for base in bases where base == source || base.hasPrefix(source + "/") {
      let stem = HugoURL.cleaned(base + "/" + name)
      for candidate in [stem, stem + "/index", stem + "/_index"] {
        for end in [".\(wanted).md", ".md", ".\(wanted).html", ".html", ".markdown"] {
          let file = candidate + end
          if self.folder.size(of: file) != nil,
            HugoPage(file, configuration)?.language.code == wanted, let found = addressOfFile(file)
          {
            return found
          }
        }
      }
    }
    return publishedAddress(ofPath: name, from: path, language: wanted)
  }

  /// By Hugo's own path of a page, or its last part where no other page has it.
  private func publishedAddress(ofPath name: String, from path: String, language: String) -> String? {
    let part = "/" + HugoURL.cleaned(HugoPage.normalized(name))
    guard part != "/" else { return configuration.languages.first { $0.code == language }?.home?.string }
    let isWhole = name.hasPrefix("/")
    var matches: [String] = []
    for file in content.pages {
      guard let page = HugoPage(file, configuration), page.language.code == language else { continue }
      let itself = page.path
      if itself == part { return addressOfFile(file) }
      if !isWhole, itself.hasSuffix(part) { matches.append(file) }
    }
    if let match = matches.first, matches.count == 1 { return addressOfFile(match) }
    guard matches.isEmpty, let language = configuration.languages.first(where: { $0.code == language }) else {
      return nil
    }
    // A section that has no file of its own.
    let folders = part.split(separator: "/").map(String.init)
    let isSection = content.pages.contains { file in
      HugoPage(file, configuration).map { $0.folders.map(HugoPage.normalized).starts(with: folders) } ?? false
    }
    return isSection && folders.count == 1 ? language.home?.resolve(HugoURL.escaped(folders[0]) + "/")?.string : nil
  }

  /// The address of a content file's page.
  func addressOfFile(_ path: String) -> String? {
    guard let page = HugoPage(path, configuration), let bytes = try? folder.bytes(of: path) else { return nil }
    if page.isBranch { return page.language.address.of(self.path(ofSection: page))?.string }
    var ignored = Diagnostics()
    let front = try? FrontMatter.read(bytes, file: path, report: &ignored)
    return address(of: page, completed(front?.settings ?? .empty, page), path: path, report: &ignored)?.string
  }
}
