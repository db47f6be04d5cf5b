public import FeedModel

/// A bare folder of Markdown and HTML files that no site generator reads.
///
/// A post's address is its path with `.html` in place of its extension, so that relative links in it lead where they
/// lead in the folder; `index` stands for its folder. `permalink:` in `feedmill.yml` sets another template, with
/// Jekyll's placeholders (`/:year/:month/:slug/`); `permalink`, `url` or `slug` in front matter override it for a post.
/// A post's id is `feed.id`, `id` or `guid` of its front matter, else its address.
public struct PlainFolder: SiteKind {
  public init() {}

  public var name: String { "plain" }
  public var title: String { "Folder of Markdown or HTML files" }

  public func recognizes(_ folder: any Folder) -> Bool {
    folder.files(below: "").contains { PlainFolder.markdown.contains($0.pathExtension) || PlainFolder.isHTML($0) }
  }

  public func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    try PlainSite(folder, options: options, report: &report)
  }

  static func isHTML(_ path: String) -> Bool {
    let end = path.pathExtension
    return end == "html" || end == "htm" || end == "xhtml"
  }

  static let markdown: Set<String> = ["md", "markdown", "mkd", "mdown"]
}
