public import FeedModel

/// Sites made with Hugo: pages below `content`, settings in `hugo.toml` or `config/_default`, the feed of all regular
/// pages as Hugo's own template makes it.
///
/// Entries, order, addresses and instants are those of Hugo 0.168, so that subscribers notice no change.
public struct Hugo: SiteKind {
  public init() {}

  public var name: String { "hugo" }
  public var title: String { "Hugo" }

  public var marks: [String] {
    HugoSettings.extensions.flatMap { ["hugo." + $0, "config." + $0] } + ["config/_default", "content"]
  }

  public func recognizes(_ folder: any Folder) -> Bool {
    let names = HugoSettings.extensions
    if names.contains(where: { folder.size(of: "hugo." + $0) != nil }) { return true }
    for end in names where isHugoConfiguration("config." + end, in: folder) { return true }
    return folder.files(below: "config/_default").contains { file in
      let stem = String(file.fileName).withoutExtension
      return (stem == "hugo" || stem == "config") && names.contains(file.pathExtension)
    }
  }

  public func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    let settings = try HugoSettings.read(folder, report: &report)
    let configuration = try HugoConfiguration(settings, options: options, report: &report)
    return try HugoSite(folder, configuration, options: options, report: &report)
  }

  /// `config.toml` is Zola's too, which spells the address `base_url`.
  private func isHugoConfiguration(_ name: String, in folder: any Folder) -> Bool {
    guard let bytes = try? folder.bytes(of: name) else { return false }
    var ignored = Diagnostics()
    guard let settings = try? SettingsFile.read(bytes, file: name, report: &ignored), settings["base_url"] == nil else {
      return false
    }
    let keys = Set((settings.members ?? []).map { $0.key.lowercased() })
    if keys.contains("baseurl"), !folder.files(below: "content").isEmpty || keys.contains("contentdir") { return true }
    return !keys.isDisjoint(with: ["languagecode", "theme", "permalinks", "params"])
      && !folder.files(below: "content").isEmpty
  }
}
