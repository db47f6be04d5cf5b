public import FeedModel

/// Sites made with Eleventy: templates with data beside them, and a configuration in JavaScript that is read, not run.
///
/// Instants, addresses and ids are those of Eleventy 3 with its own feed plugin, as far as they follow from what is
/// plainly written; where something had to be assumed, a diagnostic says so.
public struct Eleventy: SiteKind {
  public init() {}

  public var name: String { "eleventy" }
  public var title: String { "Eleventy" }

  public var marks: [String] { Eleventy.configurationFiles + ["package.json"] }

  public func recognizes(_ folder: any Folder) -> Bool {
    // A site on its way from Jekyll to Eleventy is Jekyll's as long as that configuration lies there.
    guard folder.size(of: "_config.yml") == nil else { return false }
    if Eleventy.configurationFiles.contains(where: { folder.size(of: $0) != nil }) { return true }
    let package = try? folder.withHead(of: "package.json", count: 64 * 1024) { head in
      String(decoding: head, as: UTF8.self).contains("\"@11ty/eleventy\"")
    }
    return package ?? false
  }

  public func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    try EleventySite(folder, options: options, report: &report)
  }

  static let configurationFiles = [
    ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts",
    "eleventy.config.mts",
  ]
}
