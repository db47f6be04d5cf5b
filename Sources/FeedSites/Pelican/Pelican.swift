public import FeedModel

/// Sites made with Pelican: articles with lines of `Title: …` at their heads, settings in Python that are read, not run.
///
/// Instants, addresses and ids are those of Pelican 4.
public struct Pelican: SiteKind {
  public init() {}

  public var name: String { "pelican" }
  public var title: String { "Pelican" }

  public var marks: [String] { [Pelican.settingsFile, Pelican.publishingFile] }

  public func recognizes(_ folder: any Folder) -> Bool { folder.size(of: Pelican.settingsFile) != nil }

  public func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    try PelicanSite(folder, options: options, report: &report)
  }

  static let settingsFile = "pelicanconf.py"
  static let publishingFile = "publishconf.py"
}
