import FeedModel
import FeedSites
import FeedText

/// What `feedmill.yml` says, each value checked; the table of its keys is Documentation/configuration.md.
struct Configuration {
  var file: String?
  var settings = Setting.empty
  var url: WebAddress?
  var output: String?
  var basePath: String?
  var siteKind: String?
  var timezone: String?
  var formats: [String] = []
  var paths: [String: String] = [:]
  /// Files that are made of templates.
  var templates: [TemplateLine] = []
  var limit: FeedLimit?
  /// When the main feed's posts are laid down in archives.
  var archive: ArchiveRule?
  /// Compressed copies to lay beside each file.
  var compressions: [Compression] = []
  /// The matrix: `nil` leaves it to the site which feeds there are.
  var families: [FeedFamily]?
  var content: FeedWishes.ContentMode?
  var makesPlainText = true
  var hubs: [Hub] = []
  var builtPages: BuiltPages?
  /// What makes of posts editions of a newsletter.
  var newsletter: NewsletterSettings?
  /// Fields of the feed that are set over what the site says.
  var title: String?
  var description: String?
  var language: String?
  var rights: String?
  var icon: WebAddress?
  var logo: WebAddress?
  var image: WebAddress?
  var authors: [Person] = []
  /// Where posts get their ids from.
  var ids = IDSettings()
  /// What stands before and after the content of each entry.
  var before: Snippet?
  var after: Snippet?
  /// What is published besides the feeds.
  var discovery = DiscoverySettings()
  /// Whether entries of link posts lead to what they are about.
  var linksToExternal = false

  /// Every key there may be, with what it does: the source of the documentation's table.
  static let keys: [(name: String, meaning: String)] = [
    ("url", "the address under which the site is served"),
    ("title", "the feed's title"),
    ("description", "one line on what the feed is about"),
    ("language", "the language of the posts, as in `en` or `pt-BR`"),
    ("rights", "the copyright line"),
    ("icon", "a small square image"),
    ("logo", "an image twice as wide as high"),
    ("image", "a large square image"),
    ("authors", "who writes, when a post does not say: a name, a mapping (`name`, `email`, `url`) or a list of either"),
    ("timezone", "the zone of dates without one, as in `Europe/Oslo`"),
    ("posts", "a list of patterns that post files match, as in `blog/**/*.md`"),
    ("permalink", "the pattern of a post's address in a bare folder"),
    (
      "ids",
      "`lock` keeps every id in `feedmill.ids.yml`; `permalink` and `tag` make ids of addresses or as tag URIs; "
        + "`front-matter: id` takes a post's id from its front matter; see Documentation/ids.md"
    ),
    ("links", "`external` lets the entries of link posts lead to what they are about, `permalink` to their own pages"),
    ("before", "HTML that goes before the content of each entry, as in `<p>{title}, by {author}</p>`"),
    ("after", "HTML that goes after it"),
    ("podcast", "makes the feed a podcast; its keys are in Documentation/podcast.md"),
    ("newsletter", "takes posts apart into sections, links and deadlines; its keys are in Documentation/newsletter.md"),
    (
      "content-from",
      "the folder of the built site whose pages hold the posts' bodies, or `folder`, `select` and `remove`"
    ),
    ("content", "`full`, `summary`, `both` or `none`"),
    ("plain-text", "`false` leaves `content_text` out of the JSON Feed"),
    (
      "limit",
      "how many entries a feed holds; or a mapping of bounds: `entries`, `days` before the newest entry, `bytes`"
    ),
    (
      "archive",
      "keeps the main feed whole in archives of so many entries; or `by: year`, `by: month`; see Documentation/archives.md"
    ), ("feeds", "a list of feeds, for tags, sections, languages and so on; see below"),
    ("formats", "a list of formats to write; a program `feedmill-format-NAME` adds one"),
    ("paths", "a mapping from format to file, as in `atom: feed.xml`"),
    ("compress", "`gz`, `br` or `[gz, br]` puts compressed copies beside each file, for servers that send those"),
    ("templates", "a list of files that are made of templates; see Documentation/templates.md"),
    ("output", "the output folder, as seen from the site's folder"),
    ("base-path", "the path under which the output folder is served"),
    ("site-kind", "the kind of site, instead of finding out"),
    ("hub", "the address of a WebSub hub, or a list of them"),
    ("index", "`true` writes `index.html` beside the feeds, a page to subscribe from; or the path of that page"),
    ("opml", "`true` writes `feeds.opml`, a list of all feeds that readers import; or its path"),
    ("discovery", "`true` writes `feeds.html`, links to the feeds to include in the heads of pages; or its path"),
    (
      "stylesheet",
      "`true` writes `feed.css`, by which browsers show RSS and Atom as a page; or the address of a style sheet"
    ),
  ]

  /// In the order in which they are looked for.
  static let fileNames = ["feedmill.yml", "feedmill.yaml", "feedmill.toml", "feedmill.json"]

  /// Reads `explicit`, or `feedmill.yml`, `.yaml`, `.toml` or `.json` in the site's folder when there is one.
  static func read(
    explicit: String?, in folder: any Folder, _ programs: Programs = .none, report: inout Diagnostics
  ) throws(FeedError) -> Configuration {
    if let explicit {
      let holder = try DiskFolder(Paths.folder(of: explicit).isEmpty ? "." : Paths.folder(of: explicit))
      guard let bytes = try holder.bytes(of: Paths.name(of: explicit)) else {
        throw FeedError(.noConfiguration, at: .whole(explicit))
      }
      return Configuration(try SettingsFile.read(bytes, file: explicit, report: &report), explicit, programs, &report)
    }
    let names = fileNames
    for (index, name) in names.enumerated() {
      guard let bytes = try folder.bytes(of: name) else { continue }
      let file = folder.place(name).file
      for other in names[(index + 1)...] where try folder.bytes(of: other) != nil {
        report.report(.secondConfiguration(name), at: .whole(folder.place(other).file))
      }
      return Configuration(try SettingsFile.read(bytes, file: file, report: &report), file, programs, &report)
    }
    return Configuration()
  }

  init() {}

  private init(_ settings: Setting, _ file: String, _ programs: Programs, _ report: inout Diagnostics) {
    self.file = file
    self.settings = settings
    guard let members = settings.members else {
      if !settings.isNull { report.report(.configurationNotMapping, at: Place(file: file, mark: settings.mark)) }
      return
    }
    var reader = ConfigurationReader(file: file, programs: programs)
    for member in members { take(member, &reader, &report) }
  }

  private mutating func take(
    _ member: Setting.Member, _ reader: inout ConfigurationReader, _ report: inout Diagnostics
  ) {
    let value = member.value
    switch member.key {
    case "url": url = reader.site(value, &report)
    case "title": title = reader.text(value, &report)
    case "description": description = reader.text(value, &report)
    case "language": language = reader.text(value, &report)
    case "rights": rights = reader.text(value, &report)
    case "icon": icon = reader.address(value, base: url, &report)
    case "logo": logo = reader.address(value, base: url, &report)
    case "image": image = reader.address(value, base: url, &report)
    case "authors": authors = reader.people(value, &report)
    case "timezone": timezone = reader.text(value, &report)
    case "posts", "permalink": break  // read by the kind of site
    case "podcast": break  // read when the site's address is known
    case "ids": ids = reader.ids(value, &report)
    case "links": linksToExternal = reader.choice(value, among: LinkTarget.allCases, &report) == .external
    case "before": before = reader.snippet(value, &report)
    case "after": after = reader.snippet(value, &report)
    case "newsletter": newsletter = reader.newsletter(value, &report)
    case "content-from": builtPages = BuiltPages(value, file: reader.file, report: &report)
    case "content":
      content = reader.choice(value, among: FeedWishes.ContentMode.allCases, &report)
    case "plain-text": makesPlainText = reader.bool(value, &report) ?? true
    case "limit": limit = reader.limit(value, &report)
    case "archive": archive = reader.archive(value, &report)
    case "compress": compressions = reader.compressions(value, &report)
    case "feeds": families = reader.families(value, &report)
    case "formats": formats = reader.formats(value, &report)
    case "paths": paths = reader.paths(value, &report)
    case "templates": templates = reader.templates(value, &report)
    case "output": output = reader.text(value, &report)
    case "base-path": basePath = reader.text(value, &report)
    case "site-kind": siteKind = reader.text(value, &report)
    case "index": discovery.page = reader.sideFile(value, usual: "index.html", &report)
    case "opml": discovery.outline = reader.sideFile(value, usual: "feeds.opml", &report)
    case "discovery": discovery.links = reader.sideFile(value, usual: "feeds.html", &report)
    case "stylesheet": discovery.stylesheet = reader.stylesheet(value, &report)
    case "hub": hubs = reader.addresses(value, &report).map { Hub($0) }
    default:
      let nearest = DidYouMean.suggest(member.key, among: Configuration.keys.map(\.name))
      report.report(.unknownKey(member.key, nearest), at: Place(file: reader.file, mark: member.keyMark))
    }
  }

  /// Sets what the configuration says over what the site says.
  func apply(to header: inout Feed) {
    if let title { header.title = title }
    if let description { header.description = description }
    if let language { header.language = language }
    if let rights { header.rights = rights }
    if let icon { header.icon = icon }
    if let logo { header.logo = logo }
    if let image { header.image = image }
    if !authors.isEmpty { header.authors = authors }
    if !hubs.isEmpty { header.hubs = hubs }
  }
}

/// Where the entry of a link post leads.
private enum LinkTarget: String, CaseIterable {
  case permalink, external
}

extension Diagnostic.Message {
  static var noConfiguration: Self { .error("input/no-configuration", "there is no such configuration file") }

  fileprivate static func secondConfiguration(_ name: String) -> Self {
    .warning("configuration/second-file", "this file is not read, because \(name) is; merge the two")
  }

  static var configurationNotMapping: Self {
    .error("configuration/not-a-mapping", "a configuration is a list of `key: value` lines")
  }

  static func unknownKey(_ key: String, _ nearest: String?) -> Self {
    .error(
      "configuration/unknown-key",
      "unknown key `\(key)`"
        + (nearest.map { "; did you mean `\($0)`?" } ?? "; the keys are in Documentation/configuration.md"))
  }
}
