import FeedModel

/// What `pelicanconf.py` and, over it, `publishconf.py` say where it is plainly written.
struct PelicanSettings: Sendable {
  private let values: [String: Setting]
  /// As diagnostics name the first of them.
  let file: String

  init(_ folder: any Folder) throws(FeedError) {
    var values: [String: Setting] = [:]
    for name in [Pelican.settingsFile, Pelican.publishingFile] {
      guard let bytes = try folder.bytes(of: name) else { continue }
      values.merge(PythonLiterals.read(bytes)) { $1 }
    }
    self.values = values
    file = folder.place(Pelican.settingsFile).file
  }

  subscript(key: String) -> Setting? { values[key] }

  func text(_ key: String, or usual: String) -> String { values[key]?.text ?? usual }

  func words(_ key: String, or usual: [String]) -> [String] {
    values[key].map { EntryFields.words($0, splits: false) } ?? usual
  }

  func bool(_ key: String, or usual: Bool) -> Bool { values[key]?.bool ?? usual }

  /// The folder of the content, without slashes at its ends; "" is the top.
  var content: String { SitePaths.cleaned(text("PATH", or: "content")) }

  /// The settings as `SiteAddress` and `FeedHeader` know them.
  var header: Setting {
    var members: [Setting.Member] = []
    func add(_ key: String, _ name: String) {
      guard let value = values[name], let text = value.text, !text.isEmpty else { return }
      members.append(Setting.Member(key: key, keyMark: value.mark, value: value))
    }
    add("title", "SITENAME")
    add("description", "SITESUBTITLE")
    add("language", "DEFAULT_LANG")
    add("author", "AUTHOR")
    if var url = values["SITEURL"], var text = url.text, WebAddress(text)?.isHTTP == true {
      while text.utf8.last == 0x2F { text.removeLast() }
      url.value = .string(text)
      members.append(Setting.Member(key: "url", keyMark: url.mark, value: url))
    }
    return Setting(.mapping(members))
  }
}
