public import FeedModel
import FeedText

/// The pages that a site's own generator built, of which posts take their bodies: `content-from` in `feedmill.yml`.
///
/// A post's page is found by its address below the site's. Front matter still says everything but the body.
public struct BuiltPages: Sendable {
  /// Relative to the site's folder.
  public let path: String
  let selection: ContentSelection
  /// Whether `select` was left to us.
  let isUsual: Bool

  /// Reads `content-from`: a folder, or a mapping with `folder`, `select` and `remove`. `nil` when it says no folder;
  /// what is wrong with it is reported.
  public init?(_ setting: Setting, file: String, report: inout Diagnostics) {
    if let members = setting.members {
      for member in members where !BuiltPages.keys.contains(member.key) {
        let nearest = DidYouMean.suggest(member.key, among: BuiltPages.keys)
        report.report(.unknownKey(member.key, nearest), at: Place(file: file, mark: member.keyMark))
      }
    }
    let folder = setting.members == nil ? setting : setting["folder"]
    var path = folder?.text?.trimmedWhitespace ?? ""
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty else {
      report.report(.noFolderNamed, at: Place(file: file, mark: (folder ?? setting).mark))
      return nil
    }
    self.path = path
    let chosen = BuiltPages.selectors(setting["select"], file, &report)
    isUsual = chosen.isEmpty
    selection = ContentSelection(
      choices: chosen.isEmpty ? ContentSelection.usual : chosen,
      removals: BuiltPages.selectors(setting["remove"], file, &report))
  }

  private static let keys = ["folder", "select", "remove"]

  private static func selectors(_ setting: Setting?, _ file: String, _ report: inout Diagnostics) -> [HTMLSelector] {
    guard let setting, !setting.isNull else { return [] }
    return (setting.list ?? [setting]).compactMap { item in
      guard let text = item.text else {
        report.report(.badSelector("…", "it is no text"), at: Place(file: file, mark: item.mark))
        return nil
      }
      do throws(HTMLSelectorError) {
        return try HTMLSelector(text)
      } catch {
        report.report(.badSelector(text, error.reason), at: Place(file: file, mark: item.mark))
        return nil
      }
    }
  }

  /// A post with the body that its page has; `nil` when the post's page is not one of this site, so that its own body
  /// is all there is. A page that is missing, or has nothing to take, is reported, and the body stays empty.
  public func entry(
    for post: Post, of site: any Site, in folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) -> Entry? {
    if let redirect = post.settings["redirect_to"], !redirect.isNull { return nil }
    guard let link = post.entry.link, let paths = paths(of: link, below: site.header.homePage) else { return nil }
    var entry = post.entry
    do throws(FeedError) {
      guard let name = paths.first(where: { folder.size(of: $0) != nil }), let bytes = try folder.bytes(of: name) else {
        report.report(.noPage(paths), at: entry.origin ?? folder.place(post.path))
        return entry
      }
      let page = HTMLPage(bytes)
      guard let found = selection.find(in: page, title: entry.title) else {
        report.report(.nothingSelected(isUsual ? nil : selection.choices.map(\.text)), at: folder.place(name))
        return entry
      }
      let line = bytes[..<found.range.lowerBound].lazy.filter { $0 == 0x0A }.count + 1
      let body = PostBody(
        found.html[...], original: bytes[found.range], isMarkdown: false, dialect: .github, page: link,
        file: folder.place(name).file, line: line, separator: "<!--more-->", rendersText: options.rendersText,
        makesSections: options.makesSections, title: entry.title)
      body.render(into: &entry, report: &report)
      if post.settings["feed"]?["excerpt_only"]?.bool == true {
        entry.content = nil
        entry.sections = []
      }
    } catch {
      report.report(error.diagnostic)
    }
    return entry
  }

  /// Which part of which page a post's body is, in words; `nil` where there is none.
  public func explanation(of post: Post, of site: any Site, in folder: any Folder) -> String? {
    guard let link = post.entry.link, let paths = paths(of: link, below: site.header.homePage),
      let name = paths.first(where: { folder.size(of: $0) != nil }), let bytes = try? folder.bytes(of: name),
      let found = selection.find(in: HTMLPage(bytes), title: post.entry.title)
    else { return nil }
    return "`\(found.selector)` of \(name)"
  }

  /// Where a generator may have written the page of an address; `nil` when it is no address of this site.
  func paths(of link: WebAddress, below home: WebAddress?) -> [String]? {
    var rest = Substring(link.path)
    if let home {
      guard link.host == home.host else { return nil }
      var base = Substring(home.path)
      while base.hasSuffix("/") { base.removeLast() }
      if rest == base || rest.hasPrefix(base + "/") { rest = rest.dropFirst(base.count) }
    }
    let decoded = String(decoding: Array(rest.utf8).percentDecoded, as: UTF8.self)
    let parts = decoded.split(separator: "/").filter { $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
    let below = parts.joined(separator: "/")
    let start = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    if below.isEmpty { return [start + "index.html"] }
    if decoded.hasSuffix("/") { return [start + below + "/index.html", start + below + ".html"] }
    let isPage = ["html", "htm", "xhtml"].contains(below.pathExtension)
    return isPage ? [start + below] : [start + below + "/index.html", start + below + ".html", start + below]
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownKey(_ key: String, _ nearest: String?) -> Self {
    .error(
      "built/unknown-key",
      "unknown key `\(key)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "; there are `folder`, `select`, `remove`")
    )
  }
  fileprivate static var noFolderNamed: Self {
    .error("built/no-folder-named", "name the folder that the site is built into, as in `content-from: _site`")
  }
  fileprivate static func badSelector(_ text: String, _ reason: String) -> Self {
    .error("built/bad-selector", "`\(text.cleanedForFeeds)` is no selector that is understood: \(reason)")
  }
  fileprivate static func noPage(_ paths: [String]) -> Self {
    .error(
      "built/no-page",
      "the page of this post is not there: looked for \(paths.joined(separator: ", ")); build the site first")
  }
  fileprivate static func nothingSelected(_ selectors: [String]?) -> Self {
    let what = selectors.map { "nothing in this page is named by `\($0.joined(separator: ", "))`" }
    return .error(
      "built/no-content",
      (what ?? "no element of this page is one that usually holds a post")
        + "; name the element that does in `content-from: {folder: …, select: …}`")
  }
}
