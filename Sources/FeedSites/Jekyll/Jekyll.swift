public import FeedModel

/// Sites made with Jekyll: dated posts in `_posts`, settings in `_config.yml`, feeds as jekyll-feed makes them.
///
/// Instants, addresses and ids are those of Jekyll 4.3 with jekyll-feed 0.17, so that subscribers notice no change.
public struct Jekyll: SiteKind {
  public init() {}

  public var name: String { "jekyll" }
  public var title: String { "Jekyll" }

  public var marks: [String] { Jekyll.configurationFiles + ["_posts"] }

  public func recognizes(_ folder: any Folder) -> Bool {
    Jekyll.configurationFiles.contains { folder.size(of: $0) != nil }
      || !folder.files(below: "_posts").isEmpty
      || folder.files(below: "").contains { $0.utf8.count > 7 && $0.contains("/_posts/") }
  }

  public func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    var settings = Setting.empty
    var file = ""
    for name in Jekyll.configurationFiles {
      guard let bytes = try folder.bytes(of: name) else { continue }
      file = folder.place(name).file
      settings = try SettingsFile.read(bytes, file: file, report: &report)
      break
    }
    let cname = try folder.bytes(of: "CNAME").map { String(decoding: $0, as: UTF8.self) }
    let configuration = try JekyllConfiguration(
      settings, file: file, cname: cname, options: options, report: &report)
    return try JekyllSite(folder, configuration, options: options, report: &report)
  }

  private static let configurationFiles = ["_config.yml", "_config.yaml", "_config.toml"]
}
