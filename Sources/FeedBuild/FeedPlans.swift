import FeedFormats
import FeedModel
import FeedSites

/// Which feeds there will be: those that are known before any post is read, and the families that posts give rise to.
struct FeedPlans {
  var fixed: [FeedPlan] = []
  private(set) var families: [FeedFamily] = []
  private let served: ServedFolder
  private let opened: OpenedSite
  private let limit: FeedLimit
  private let content: FeedWishes.ContentMode
  /// What stands in which archive, as of the last build.
  private(set) var record: ArchiveRecord

  /// The main feed, those that the site's generator would write besides, and those of the matrix.
  init(for opened: OpenedSite, _ options: BuildOptions, report: inout Diagnostics) throws(FeedError) {
    self.opened = opened
    let lines = opened.configuration.families
    let keepsArchives = opened.configuration.archive != nil || lines?.contains { $0.archive != nil } ?? false
    record = keepsArchives ? try ArchiveRecord(beside: opened.configuration.file, site: options.site) : ArchiveRecord()
    let wishes = opened.site.wishes
    served = try ServedFolder(opened, options, report: &report)
    limit =
      options.limit.map { FeedLimit(entries: $0) } ?? opened.configuration.limit
      ?? FeedLimit(entries: wishes.limit ?? 20)
    content = options.content ?? opened.configuration.content ?? wishes.content ?? .both

    if lines == nil { fixed.append(main([])) }
    for line in lines ?? [] {
      if line.isMain {
        var plan = line.path == "{format}" ? main(line.formats) : plan(for: FeedFamily.Member(values: []), of: line)
        plan.title = line.title(of: FeedFamily.Member(values: []), site: opened.header.title)
        plan.description = line.description
        plan.homePage = line.page(of: FeedFamily.Member(values: [])).flatMap { opened.header.homePage?.resolve($0) }
        plan.limit = line.limit ?? plan.limit
        plan.content = line.content ?? plan.content
        plan.archive = line.archive ?? opened.configuration.archive
        fixed.append(plan)
      } else {
        families.append(line)
      }
    }
    for extra in wishes.extras {
      var plan = plan(opened.formats) { extra.paths[$0.name] ?? FeedPlans.sibling(of: extra.path, $0) }
      plan.scope = FeedScope(extra.selector)
      plan.title = extra.title
      plan.description = extra.description
      plan.language = extra.language
      plan.homePage = extra.homePage
      plan.extras = opened.commonPlugIns.map { plugIn in
        let stem = extra.path.hasSuffix(".xml") ? String(extra.path.dropLast(4)) : extra.path
        return FeedPlan.Extra(plugIn: plugIn, path: stem + "." + plugIn.fileName)
      }
      fixed.append(plan)
    }
  }

  /// How many posts the feeds need at most; `nil` for all, where only their front matter says which.
  var wanted: Int? {
    guard families.isEmpty, fixed.allSatisfy({ $0.scope.isMain && $0.archive == nil }) else { return nil }
    return max(0, fixed.map(\.limit.mostEntries).max() ?? 0)
  }

  /// The feed of a family's member.
  func plan(for member: FeedFamily.Member, of family: FeedFamily) -> FeedPlan {
    let formats = opened.formats.filter { family.formats.isEmpty || family.formats.contains($0.name) }
    var plan = plan(formats) { family.path(of: member, fileName: $0.fileName) }
    plan.scope = FeedScope(
      family.conditions
        + zip(family.each, member.values).map { FeedScope.Condition(dimension: $0, values: [$1]) })
    plan.title = family.title(of: member, site: opened.header.title)
    plan.description = family.description(of: member, site: opened.header.title)
    plan.homePage = family.page(of: member).flatMap { opened.header.homePage?.resolve($0) }
    plan.limit = family.limit ?? limit
    plan.content = family.content ?? content
    plan.archive = family.archive
    plan.name = family.path(of: member, fileName: "*")
    plan.extras = plugIns(family.formats)
      .map { FeedPlan.Extra(plugIn: $0, path: family.path(of: member, fileName: $0.fileName)) }
    return plan
  }

  /// Where a file below the output folder is served.
  func address(of path: String) -> WebAddress { served.address(of: path) }

  /// The main feed in the formats of these names, or in all where there are none.
  private func main(_ names: [String]) -> FeedPlan {
    let (configured, wished) = (opened.configuration.paths, opened.site.wishes.paths)
    let formats = opened.formats.filter { names.isEmpty || names.contains($0.name) }
    var plan = plan(formats, id: opened.site.wishes.feedID) {
      configured[$0.name] ?? wished[$0.name] ?? $0.fileName
    }
    plan.archive = opened.configuration.archive
    plan.name = "*"
    plan.extras = plugIns(names).map { FeedPlan.Extra(plugIn: $0, path: configured[$0.name] ?? $0.fileName) }
    return plan
  }

  private func plugIns(_ names: [String]) -> [PlugIn] {
    names.isEmpty ? opened.commonPlugIns : opened.plugIns.filter { names.contains($0.name) }
  }

  private func plan(
    _ formats: [any FeedFormat], id: String? = nil, _ path: (any FeedFormat) -> String
  ) -> FeedPlan {
    let targets = formats.map { format in
      let path = path(format)
      return FeedPlan.Target(
        format: format, path: path, address: served.address(of: path),
        stylesheet: opened.configuration.discovery.stylesheet(for: path))
    }
    let atom = FeedFormats.named("atom").map { format in
      let path = path(format)
      return (path: path, address: served.address(of: path).string)
    }
    return FeedPlan(
      scope: .main, title: nil, description: nil, language: nil, homePage: nil, limit: limit, content: content,
      targets: targets,
      id: id ?? atom?.address ?? opened.header.id, path: atom?.path ?? "",
      linksToExternal: opened.configuration.linksToExternal)
  }

  /// The path for another format beside `path`, which is Atom's: `feed/tag.xml`, `feed/tag.rss.xml`, `feed/tag.json`.
  private static func sibling(of path: String, _ format: any FeedFormat) -> String {
    if format.name == "atom" { return path }
    let stem = path.hasSuffix(".xml") ? String(path.dropLast(4)) : path
    return stem + (format.isXML ? ".\(format.name).xml" : ".json")
  }
}
