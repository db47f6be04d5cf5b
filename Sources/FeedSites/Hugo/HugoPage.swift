import FeedModel

/// What a content file's path says of its page.
struct HugoPage: Sendable {
  let language: HugoLanguage
  /// The folders of the content that the page lies in, as they are written; a bundle's own is not among them.
  let folders: [String]
  /// The file's name without language and extension, or the name of the bundle's folder.
  let name: String
  /// Whether the file is an `index` with its folder to itself.
  let isBundle: Bool
  /// Whether the file is an `_index`: no page of its own but that of its folder.
  let isBranch: Bool

  /// The first folder, in Hugo's spelling; `""` at the top.
  var section: String { folders.first.map(HugoPage.normalized) ?? "" }

  /// Hugo's own path, by which rules and links know the page: `/posts/hello`.
  var path: String {
    let parts = isBranch ? folders : folders + [name]
    return "/" + parts.map(HugoPage.normalized).joined(separator: "/")
  }

  /// In lower case, spaces as hyphens.
  static func normalized(_ text: String) -> String {
    String(HugoURL.lowercased(text).map { $0 == " " ? "-" : $0 })
  }

  init?(_ path: String, _ configuration: HugoConfiguration) {
    guard let mount = configuration.mounts.first(where: { path.hasPrefix($0.source + "/") }) else { return nil }
    let below = String(path.utf8.dropFirst(mount.source.utf8.count + 1)) ?? ""
    let whole = mount.target.isEmpty ? below : mount.target + "/" + below
    var folders = whole.folderPath.split(separator: "/").map(String.init)
    var name = String(whole.fileName).withoutExtension
    var code = mount.language ?? configuration.main.code
    if let dot = name.utf8.lastIndex(of: 0x2E), dot != name.startIndex {
      let suffix = String(name[name.utf8.index(after: dot)...]).lowercased()
      if configuration.codes.contains(suffix) {
        code = suffix
        name = String(name[..<dot])
      }
    }
    guard let language = configuration.languages.first(where: { $0.code == code }) else { return nil }
    self.language = language
    isBranch = name == "_index"
    isBundle = name == "index" && !folders.isEmpty
    if isBundle, let last = folders.popLast() { name = last }
    self.folders = folders
    self.name = name
  }
}
