import FeedFormats
import FeedModel
import FeedSites

/// A feed to be published: what it holds, and where each format of it goes.
struct FeedPlan {
  /// One format of the feed.
  struct Target {
    var format: any FeedFormat
    /// Under the output folder.
    var path: String
    var address: WebAddress
  }

  /// `nil` is the site's main feed.
  var selector: FeedWishes.Extra.Selector?
  var title: String?
  var description: String?
  var language: String?
  var homePage: WebAddress?
  var limit: Int
  var content: FeedWishes.ContentMode
  var targets: [Target]
  /// The same for all formats, and for ever.
  var id: String
  /// Whether, in formats without an `external_url`, link posts lead to what they are about.
  var linksToExternal = false

  /// The main feed, and those that the site's generator would write besides.
  static func plans(for opened: OpenedSite, _ options: BuildOptions, report: inout Diagnostics) throws(FeedError)
    -> [FeedPlan]
  {
    let wishes = opened.site.wishes
    let served = try ServedFolder(opened, options, report: &report)
    let limit = options.limit ?? opened.configuration.limit ?? wishes.limit ?? 20
    let content = options.content ?? opened.configuration.content ?? wishes.content ?? .both

    func plan(_ path: (any FeedFormat) -> String, id: String? = nil) -> FeedPlan {
      let targets = opened.formats.map { format in
        Target(format: format, path: path(format), address: served.address(of: path(format)))
      }
      let atom = FeedFormats.named("atom").map { served.address(of: path($0)).string }
      return FeedPlan(
        selector: nil, title: nil, limit: limit, content: content, targets: targets,
        id: id ?? atom ?? opened.header.id, linksToExternal: opened.configuration.linksToExternal)
    }

    var plans = [
      plan({ opened.configuration.paths[$0.name] ?? wishes.paths[$0.name] ?? $0.fileName }, id: wishes.feedID)
    ]
    for extra in wishes.extras {
      var extraPlan = plan({ extra.paths[$0.name] ?? sibling(of: extra.path, $0) })
      extraPlan.selector = extra.selector
      extraPlan.title = extra.title
      extraPlan.description = extra.description
      extraPlan.language = extra.language
      extraPlan.homePage = extra.homePage
      plans.append(extraPlan)
    }
    return plans
  }

  /// The path for another format beside `path`, which is Atom's: `feed/tag.xml`, `feed/tag.rss.xml`, `feed/tag.json`.
  private static func sibling(of path: String, _ format: any FeedFormat) -> String {
    if format.name == "atom" { return path }
    let stem = path.hasSuffix(".xml") ? String(path.dropLast(4)) : path
    return stem + (format.isXML ? ".\(format.name).xml" : ".json")
  }
}
