import FeedModel

/// What `_config.yml` says, read once.
struct JekyllConfiguration: Sendable {
  let settings: Setting
  /// As diagnostics name it; empty where there is no file.
  let file: String
  let address: SiteAddress
  let zone: Zone
  /// The template of posts' addresses.
  let permalink: Permalink
  /// What pages' addresses end with.
  let pageSuffix: String
  let defaults: JekyllDefaults
  /// The folder that holds `_posts` and collections, `""` for the source itself.
  let collectionsFolder: String
  let dataFolder: String
  let includesFolder: String
  let markdownExtensions: Set<String>
  let excerptSeparator: String?
  let showsFuture: Bool
  let showsDrafts: Bool
  let showsUnpublished: Bool

  init(
    _ settings: Setting, file: String, cname: String?, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) {
    self.settings = settings
    self.file = file
    address = try SiteAddress(settings, file: file, cname: cname, options: options, report: &report)
    zone = try JekyllConfiguration.zone(settings, file: file, options: options, report: &report)
    let style = settings["permalink"]?.text ?? "date"
    permalink = Permalink(style: settings["collections"]?["posts"]?["permalink"]?.text ?? style)
    pageSuffix = Permalink.suffix(ofStyle: style)
    collectionsFolder = JekyllConfiguration.folder(settings["collections_dir"]) ?? ""
    dataFolder = JekyllConfiguration.folder(settings["data_dir"]) ?? "_data"
    includesFolder = JekyllConfiguration.folder(settings["includes_dir"]) ?? "_includes"
    defaults = JekyllDefaults(
      settings["defaults"], collectionsFolder: collectionsFolder, file: file, report: &report)
    let extensions = settings["markdown_ext"]?.text ?? "markdown,mkdown,mkdn,mkd,md"
    markdownExtensions = Set(extensions.split(separator: ",").map { $0.trimmedWhitespace.lowercased() })
    excerptSeparator = settings["excerpt_separator"]?.text
    showsFuture = settings["future"]?.bool ?? false
    showsDrafts = options.includesDrafts || settings["show_drafts"]?.bool ?? false
    showsUnpublished = settings["unpublished"]?.bool ?? false
    JekyllConfiguration.check(permalink, settings, file: file, report: &report)
  }

  /// A path without slashes at its ends; `nil` when it is not set.
  private static func folder(_ setting: Setting?) -> String? {
    guard let text = setting?.text else { return nil }
    let parts = text.split(separator: "/").filter { $0 != "." }
    return parts.joined(separator: "/")
  }

  private static func zone(
    _ settings: Setting, file: String, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> Zone {
    if let name = options.timezone { return try Zone.named(name, zoneinfo: options.zoneinfo) }
    guard let setting = settings["timezone"], let name = setting.text, !name.isEmpty else {
      report.report(.noTimezone, at: file.isEmpty ? nil : Place(file: file))
      return .utc
    }
    do {
      return try Zone.named(name, zoneinfo: options.zoneinfo)
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.place = Place(file: file, mark: setting.mark)
      throw FeedError(diagnostic)
    }
  }

  private static func check(
    _ permalink: Permalink, _ settings: Setting, file: String, report: inout Diagnostics
  ) {
    let fields = PermalinkFields(
      date: CivilTime(year: 2000, month: 1, day: 1), slug: "a", baseName: "a", categories: [], collection: "posts",
      path: "/a", outputExtension: ".html")
    let setting = settings["collections"]?["posts"]?["permalink"] ?? settings["permalink"]
    var names: [String] = []
    _ = permalink.path(fields) { names.append($0) }
    for name in names {
      report.report(.unknownPlaceholder(name), at: Place(file: file, mark: setting?.mark ?? .start))
    }
  }
}

extension Diagnostic.Message {
  static var noTimezone: Self {
    .info("jekyll/no-timezone", "no `timezone` is set; dates without an offset are taken as UTC")
  }
  static func unknownPlaceholder(_ name: String) -> Self {
    .warning("site/unknown-placeholder", "`:\(name)` is no placeholder of permalinks and is left out")
  }
}
