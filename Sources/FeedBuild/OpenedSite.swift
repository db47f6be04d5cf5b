import FeedFormats
import FeedModel
import FeedSites

/// A site that was found and opened, and what was decided about its feeds.
struct OpenedSite {
  let folder: any Folder
  let site: any Site
  let configuration: Configuration
  /// The feed's own fields, `feedmill.yml` applied.
  let header: Feed
  /// As a person would type it.
  let output: String
  let formats: [any FeedFormat]
  /// Formats that programs write, of some feed at least.
  let plugIns: [PlugIn]
  /// Those of them that are asked for by name for all feeds, and not by a line of the matrix for its own.
  let commonPlugIns: [PlugIn]
  /// What the site was opened with.
  let siteOptions: SiteOptions
  /// Whether ids are kept in a file.
  var locksIDs: Bool

  /// A file of the site, unless its bytes are known already; `nil` when there is none.
  func bytes(of path: String, unless known: [UInt8]?) throws(FeedError) -> [UInt8]? {
    if let known { return known }
    return try folder.bytes(of: path)
  }

  static func open(_ options: BuildOptions, report: inout Diagnostics) throws(FeedError) -> OpenedSite {
    guard Paths.isFolder(options.site) else {
      throw FeedError(Paths.exists(options.site) ? .siteIsFile : .noSite, at: .whole(options.site))
    }
    let folder = try DiskFolder(options.site)
    let configuration = try Configuration.read(
      explicit: options.configuration, in: folder, options.programs, report: &report)

    var site = SiteOptions()
    site.url = options.url ?? configuration.url
    site.timezone = options.timezone ?? configuration.timezone
    site.includesDrafts = options.includesDrafts
    site.configuration = configuration.settings
    site.configurationFile = configuration.file
    site.rendersText = configuration.makesPlainText
    // An edition's sections are read from its HTML.
    let needsSections = configuration.families?.contains { $0.needsSections } ?? false
    site.makesSections = needsSections && configuration.newsletter == nil
    try check(configuration.builtPages, configuration, of: options)
    let kind = try kind(named: options.siteKind ?? configuration.siteKind, in: folder, options)
    let opened = try open(kind, folder, site, isZoneConfigured: options.timezone == nil, report: &report)

    var header = opened.header
    configuration.apply(to: &header)
    PodcastFeed.apply(configuration, to: &header, in: folder, report: &report)
    header.generator = Generator("Feedmill", address: Feedmill.homePage, version: Feedmill.version)
    let wanted = options.formats.isEmpty ? configuration.formats : options.formats
    // The command line goes over the lines of the matrix too.
    let ofLines = options.formats.isEmpty ? (configuration.families ?? []).flatMap(\.formats) : []
    let plugIns = Set(ofLines).union(wanted).subtracting(FeedFormats.all.map(\.name)).sorted()
      .compactMap { PlugIn.open($0, options.programs, report: &report) }
    return OpenedSite(
      folder: folder, site: opened, configuration: configuration, header: header,
      output: options.output ?? configuration.output.map { Paths.join(options.site, $0) }
        ?? Paths.join(options.site, "feeds"),
      formats: FeedFormats.all.filter { wanted.isEmpty || wanted.contains($0.name) }, plugIns: plugIns,
      commonPlugIns: plugIns.filter { wanted.contains($0.name) }, siteOptions: site,
      locksIDs: configuration.ids.isLocked)
  }

  /// Without the folder that bodies come from, every post would be an error of its own.
  private static func check(
    _ pages: BuiltPages?, _ configuration: Configuration, of options: BuildOptions
  ) throws(FeedError) {
    guard let pages, !Paths.isFolder(Paths.join(options.site, pages.path)) else { return }
    let mark = configuration.settings["content-from"]?.mark ?? .start
    throw FeedError(.noBuiltFolder(pages.path), at: configuration.file.map { Place(file: $0, mark: mark) })
  }

  /// A zone that `feedmill.yml` names wrongly is wrong there.
  private static func open(
    _ kind: any SiteKind, _ folder: any Folder, _ site: SiteOptions, isZoneConfigured: Bool, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    do {
      return try kind.open(folder, options: site, report: &report)
    } catch {
      var diagnostic = error.diagnostic
      if diagnostic.place == nil, isZoneConfigured, diagnostic.code == "zone/unknown",
        let file = site.configurationFile, let zone = site.configuration["timezone"]
      {
        diagnostic.place = Place(file: file, mark: zone.mark)
      }
      throw FeedError(diagnostic)
    }
  }

  private static func kind(
    named name: String?, in folder: any Folder, _ options: BuildOptions
  ) throws(FeedError) -> any SiteKind {
    if let name {
      guard let kind = SiteKinds.named(name) else {
        throw FeedError(.unknownKind(name), at: nil)
      }
      return kind
    }
    guard let kind = SiteKinds.recognizing(folder) else {
      throw FeedError(.unrecognizedSite, at: .whole(options.site))
    }
    return kind
  }
}

extension Diagnostic.Message {
  fileprivate static var noSite: Self { .error("input/no-site", "there is no such folder; name the site's") }

  fileprivate static var siteIsFile: Self {
    .error("input/no-site", "this is a file; name the folder of the site it belongs to")
  }

  fileprivate static func noBuiltFolder(_ path: String) -> Self {
    .error("built/no-folder", "there is no folder `\(path)`; build the site first, or correct `content-from`")
  }

  fileprivate static func unknownKind(_ name: String) -> Self {
    let names = SiteKinds.all.map { "`\($0.name)`" }.joined(separator: ", ")
    return .error("usage/unknown-site-kind", "no kind of site is called `\(name)`; there are \(names)")
  }

  fileprivate static var unrecognizedSite: Self {
    .error(
      "input/unrecognized-site",
      "no kind of site that `feedmill list sites` names is recognised here, not even a folder of posts; name the site's "
        + "folder")
  }
}
