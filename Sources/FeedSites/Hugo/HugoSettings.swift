import FeedModel

/// A Hugo site's settings from all files that hold some, keys in lower case, as Hugo takes them.
struct HugoSettings: Sendable {
  let settings: Setting
  /// The file that most of it came from, as diagnostics name it; empty where there is none.
  let file: String

  static let extensions = ["toml", "yaml", "yml", "json"]

  /// `hugo.toml` (or `config.toml`), with the files of `config/_default` and `config/production` over it.
  static func read(_ folder: any Folder, report: inout Diagnostics) throws(FeedError) -> HugoSettings {
    var members: [Setting.Member] = []
    var file = ""
    root: for stem in ["hugo", "config"] {
      for end in extensions {
        guard let bytes = try folder.bytes(of: stem + "." + end) else { continue }
        file = folder.place(stem + "." + end).file
        members = try SettingsFile.read(bytes, file: file, report: &report).lowercasedKeys.members ?? []
        break root
      }
    }
    for environment in ["_default", "production"] {
      for path in folder.files(below: "config/" + environment) where extensions.contains(path.pathExtension) {
        guard let bytes = try folder.bytes(of: path) else { continue }
        let place = folder.place(path).file
        let read = try SettingsFile.read(bytes, file: place, report: &report).lowercasedKeys
        let stem = String(path.fileName).withoutExtension.lowercased()
        if file.isEmpty || (read["baseurl"] != nil && stem != "languages") { file = place }
        members = Setting.merged(members, under: wrapped(read, stem: stem))
      }
    }
    return HugoSettings(settings: Setting(.mapping(members)), file: file)
  }

  /// `params.toml` holds what would stand under `params`, `params.fr.toml` that of a language.
  private static func wrapped(_ read: Setting, stem: String) -> [Setting.Member] {
    var parts = stem.split(separator: ".").map(String.init)
    if parts.first == "hugo" || parts.first == "config" {
      if parts.count == 1 { return read.members ?? [] }
      parts.removeFirst()
      parts = ["languages"] + parts
    } else if parts.count == 2, parts[0] != "languages" {
      parts = ["languages", parts[1], parts[0]]
    }
    var value = read
    for part in parts.reversed().prefix(4) {
      value = Setting(.mapping([Setting.Member(key: part, keyMark: read.mark, value: value)]), at: read.mark)
    }
    return value.members ?? []
  }
}

extension Setting {
  /// The same with the keys of all mappings in lower case; of two keys that are then one, the later counts.
  var lowercasedKeys: Setting {
    switch value {
    case .mapping(let members):
      var result = self
      result.value = .mapping(
        members.map { member in
          Member(
            key: member.key.utf8.contains { !$0.isPlainLower } ? member.key.lowercased() : member.key,
            keyMark: member.keyMark, value: member.value.lowercasedKeys)
        })
      return result
    case .list(let list):
      var result = self
      result.value = .list(list.map(\.lowercasedKeys))
      return result
    default: return self
    }
  }

  /// Whether it is true as Hugo takes it, which reads texts and numbers too; `nil` where it is not set.
  var looseBool: Bool? {
    switch value {
    case .bool(let bool): bool
    case .int(let int): int != 0
    case .string(let text): ["true", "1", "t"].contains(text.lowercased())
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isPlainLower: Bool { self < 0x80 && !(0x41...0x5A).contains(self) }
}
