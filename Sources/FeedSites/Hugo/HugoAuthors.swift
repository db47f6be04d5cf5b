import FeedModel

/// The authors that a Hugo site tells of: files of data, and pages of the taxonomy `authors`.
enum HugoAuthors {
  /// Mappings by the names that front matter uses; `nil` where there are none.
  static func read(
    _ folder: any Folder, _ configuration: HugoConfiguration, _ content: HugoContent, report: inout Diagnostics
  ) throws(FeedError) -> Setting? {
    var members: [Setting.Member] = []
    let data = configuration.folder("datadir", else: "data")
    for path in folder.files(below: data) where HugoSettings.extensions.contains(path.pathExtension) {
      let parts = path.dropFirst(data.count + 1).split(separator: "/")
      guard parts.count <= 2, let first = parts.first.map({ String($0).withoutExtension }),
        first == "authors" || first == "author", let bytes = try folder.bytes(of: path)
      else { continue }
      let read = try SettingsFile.read(bytes, file: folder.place(path).file, report: &report)
      if parts.count == 1 {
        members += (read.members ?? []).map { named($0.key, $0.value) }
      } else {
        members.append(named(String(path.fileName).withoutExtension, read))
      }
    }
    for (name, settings) in content.authors(in: configuration.main) {
      guard let title = settings["title"], !members.contains(where: { $0.key == name }) else { continue }
      let value = Setting(.mapping([Setting.Member(key: "name", keyMark: title.mark, value: title)]))
      members.append(Setting.Member(key: name, keyMark: title.mark, value: value))
    }
    return members.isEmpty ? nil : Setting(.mapping(members))
  }

  private static func named(_ key: String, _ value: Setting) -> Setting.Member {
    Setting.Member(key: key, keyMark: value.mark, value: value.lowercasedKeys)
  }
}

extension HugoContent {
  /// The front matter of `authors/NAME/_index.md`, by name.
  func authors(in language: HugoLanguage) -> [(String, Setting)] {
    let prefix = language.code + "/authors/"
    return sections.compactMap { key, section in
      key.hasPrefix(prefix) ? (String(key.dropFirst(prefix.count)), section.settings) : nil
    }.sorted { $0.0 < $1.0 }
  }
}
