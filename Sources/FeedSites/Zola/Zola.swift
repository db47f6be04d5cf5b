public import FeedModel

/// Sites made with Zola: pages and sections in `content`, settings in `config.toml`.
///
/// Addresses, ids, instants and order are those of the feeds that Zola itself writes, so that subscribers notice no
/// change.
public struct Zola: SiteKind {
  public init() {}

  public var name: String { "zola" }
  public var title: String { "Zola" }

  /// Hugo's `config.toml` says `baseURL`.
  public var marks: [String] { Zola.configurationFiles + [Zola.contentFolder] }

  public func recognizes(_ folder: any Folder) -> Bool {
    for file in Zola.configurationFiles {
      guard folder.size(of: file) != nil, let bytes = try? folder.bytes(of: file) else { continue }
      if Zola.setsBaseURL(bytes) { return !folder.files(below: Zola.contentFolder).isEmpty }
    }
    return false
  }

  public func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    var settings = Setting.empty
    var file = ""
    for name in Zola.configurationFiles {
      guard let bytes = try folder.bytes(of: name) else { continue }
      file = folder.place(name).file
      settings = try SettingsFile.read(bytes, file: file, report: &report)
      break
    }
    let configuration = try ZolaConfiguration(settings, file: file, options: options, report: &report)
    return ZolaSite(folder, configuration, options: options, report: &report)
  }

  static let contentFolder = "content"
  private static let configurationFiles = ["zola.toml", "config.toml"]

  /// Whether a line begins with the key `base_url`.
  private static func setsBaseURL(_ bytes: [UInt8]) -> Bool {
    bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
      var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard rest.starts(with: "base_url".utf8) else { return false }
      rest = rest.dropFirst("base_url".utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
      return rest.first == UInt8(ascii: "=")
    }
  }
}
