import FeedModel
import FeedSites
import FeedText

/// Looks at an edition's links to pages and files of its own site. What is not there for certain is said; of what a
/// plug-in, a theme or the server may add, nothing is.
struct SiteLinks {
  /// A page or file of the site, and who leads there.
  private struct Target {
    var path: SitePath
    var fragment: String
    var uses: [(post: Int, address: WebAddress)]
  }

  private let selection: Selection
  private let entries: [Entry?]
  private let opened: OpenedSite
  private var targets: [Target] = []

  static func run(
    _ entries: [Entry?], _ selection: Selection, _ opened: OpenedSite, jobs: Int, _ report: inout Diagnostics
  ) {
    guard opened.configuration.newsletter?.checksLinks == true, let base = SitePath.Base(opened.header.homePage) else {
      return
    }
    var links = SiteLinks(selection: selection, entries: entries, opened: opened)
    links.collect(base)
    links.judge(base, jobs: jobs, &report)
  }

  private init(selection: Selection, entries: [Entry?], opened: OpenedSite) {
    self.selection = selection
    self.entries = entries
    self.opened = opened
  }

  private mutating func collect(_ base: SitePath.Base) {
    var known: [String: Int] = [:]
    for (post, entry) in entries.enumerated() {
      guard let entry, case .html(let html, _)? = entry.content else { continue }
      let addresses = HTMLSpans.links(html, page: entry.link).map(\.address) + HTMLSpans.images(html, page: entry.link)
      for address in addresses {
        guard let (path, fragment) = base.path(of: address), address.isElsewhere(than: entry.link) else { continue }
        let key = path.text + "#" + fragment
        let index = known[key] ?? targets.count
        if index == targets.count {
          known[key] = index
          targets.append(Target(path: path, fragment: fragment, uses: []))
        }
        targets[index].uses.append((post, address))
      }
    }
  }

  private func judge(_ base: SitePath.Base, jobs: Int, _ report: inout Diagnostics) {
    guard !targets.isEmpty else { return }
    var pages = SitePages(selection, entries, base)
    let files = SiteSource(opened)
    let unknown = Set(targets.indices.filter { pages[targets[$0].path] == nil && !files.holds(targets[$0].path) })
    if !unknown.isEmpty { pages.readOthers(opened, base, jobs: jobs) }
    var missing: [(target: Target, meant: String?)] = []
    for (index, target) in targets.enumerated() {
      if let page = pages[target.path] {
        if !target.fragment.isEmpty, pages.lacks(target.fragment, on: page, opened) {
          tell(target, &report) { .noPart(target.fragment, $0) }
        }
      } else if unknown.contains(index) {
        let (isCertain, meant) = files.lacks(target.path, besides: pages)
        if isCertain { missing.append((target, meant)) }
      }
    }
    let mentioned = SiteMentions(of: Set(missing.map(\.target.path.name)), opened).found
    for (target, meant) in missing where !mentioned.contains(target.path.name) {
      tell(target, &report) { .noPage($0, meant) }
    }
  }

  private func tell(_ target: Target, _ report: inout Diagnostics, _ message: (String) -> Diagnostic.Message) {
    var places: [Int: LinkPlaces] = [:]
    for (post, address) in target.uses {
      let source = selection.posts[post]
      if places[post] == nil, let bytes = try? opened.bytes(of: source.path, unless: selection.sources[post]) {
        places[post] = LinkPlaces(bytes, from: source.bodyOffset, file: opened.folder.place(source.path).file)
      }
      guard let offset = places[post]?.next(address, on: entries[post]?.link) else { continue }
      report.report(message(address.string), at: places[post]?.place(offset))
    }
  }
}

extension WebAddress {
  /// Whether a link on a page leads off it: the page's own parts are looked at with the page.
  fileprivate func isElsewhere(than page: WebAddress?) -> Bool {
    guard let page else { return true }
    return string.prefix { $0 != "#" } != page.string.prefix { $0 != "#" }
  }
}

extension Diagnostic.Message {
  fileprivate static func noPage(_ address: String, _ meant: String?) -> Self {
    .warning(
      "link/no-page",
      "nothing of the site is at `\(address)`"
        + (meant.map { "; did you mean `/\($0)`?" } ?? "; correct the address, or take the link away"))
  }

  fileprivate static func noPart(_ name: String, _ address: String) -> Self {
    .warning("link/no-part", "nothing on the page of `\(address)` is called `\(name)`; name a heading's id")
  }
}
