import FeedFormats
import FeedModel
import FeedSites

/// What makes a feed a podcast, where `feedmill.yml` says that it is one.
enum PodcastFeed {
  /// Reads the block into the feed's header; what it leaves out is taken from there.
  static func apply(
    _ configuration: Configuration, to header: inout Feed, in folder: any Folder, report: inout Diagnostics
  ) {
    guard let setting = configuration.settings["podcast"], !setting.isNull, let file = configuration.file else {
      return
    }
    let reader = ConfigurationReader(file: file)
    guard var podcast = PodcastSettings(reader: reader, home: header.homePage).read(setting, &report) else { return }
    podcast.author = podcast.author ?? header.authors.joinedNames
    podcast.image = podcast.image ?? header.image
    header.image = header.image ?? podcast.image
    header.podcast = podcast
    if let image = setting["image"] { checkArtwork(image, file: file, in: folder, report: &report) }
  }

  /// The feed's own id as a podcast, made of its address where the author gives none.
  static func identify(_ feed: inout Feed, as plan: FeedPlan) {
    guard feed.podcast != nil, feed.podcast?.guid == nil || !plan.scope.isMain else { return }
    feed.podcast?.guid = plan.podcast ?? guid(of: plan)
  }

  /// Made of the feed's address as it is now.
  static func guid(of plan: FeedPlan) -> String? {
    let target = plan.targets.first { $0.format.name == "rss" } ?? plan.targets.first { $0.format.isXML }
    return target.map { NameUUID.podcast($0.current ?? $0.address) }
  }

  /// Artwork that lies in the site is held against what Apple asks for.
  private static func checkArtwork(
    _ setting: Setting, file: String, in folder: any Folder, report: inout Diagnostics
  ) {
    guard let text = setting.text, WebAddress(text) == nil else { return }
    let path = String(text.drop { $0 == "/" }.prefix { $0 != "?" && $0 != "#" })
    guard !path.split(separator: "/").contains("..") else { return }
    let paths = [path] + ["static/", "public/", "source/"].map { $0 + path }
    guard let found = paths.lazy.compactMap({ MediaFile.measure($0, in: folder) }).first else { return }
    let place = Place(file: file, mark: setting.mark)
    if found.type != "image/jpeg", found.type != "image/png" { return report.report(.artworkType, at: place) }
    guard let width = found.width, let height = found.height else { return }
    if width != height || !(1400...3000).contains(width) {
      report.report(.artworkSize("\(width) × \(height)"), at: place)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var artworkType: Self {
    .warning("configuration/podcast-artwork", "give the artwork as JPEG or PNG; directories refuse other pictures")
  }
  fileprivate static func artworkSize(_ size: String) -> Self {
    .warning(
      "configuration/podcast-artwork", "make the artwork a square of 1400 to 3000 pixels; it has \(size)")
  }
}
