import FeedFormats
import FeedModel
import FeedSites
import FeedText
import Foundation
import Testing

@testable import FeedBuild

/// A real newsletter's posts, where they lie beside the checkout (`../shared`, or the folder FEEDMILL_SHARED): nothing
/// is lost between Markdown, HTML, text and data, and each line about deadlines is read or left.
@Suite struct NewsletterCorpusTests {
  static var folder: String? {
    let shared = ProcessInfo.processInfo.environment["FEEDMILL_SHARED"] ?? Command.root + "/../shared"
    let folder = shared + "/samples/lwkd"
    return FileManager.default.fileExists(atPath: folder + "/_config.yml") ? folder : nil
  }

  private struct Read {
    var path: String
    var source: String
    var entry: Entry
    var unread: [String]
  }

  private static func read() throws -> [Read] {
    let scratch = try TemporarySite(["feedmill.yml": "url: https://lwkd.example\nnewsletter: true\n"])
    var options = scratch.options
    options.site = try #require(folder)
    options.configuration = scratch.path + "/feedmill.yml"
    var report = Diagnostics()
    let opened = try OpenedSite.open(options, report: &report)
    return try opened.site.postPaths.map { path in
      var report = Diagnostics()
      let bytes = try #require(try opened.folder.bytes(of: path))
      let post = try #require(opened.site.post(at: path, bytes: bytes, report: &report))
      var entry = opened.site.entry(for: post, bytes: bytes, report: &report)
      Newsletter.edit(&entry, of: post, bytes: bytes, opened, report: &report)
      let unread = report.all.filter { $0.code == "newsletter/unread-deadline" }.map(\.message.text)
      return Read(
        path: path, source: String(decoding: bytes[post.bodyOffset...], as: UTF8.self), entry: entry, unread: unread)
    }
  }

  @Test(.enabled(if: folder != nil, "no ../shared/samples/lwkd, and no FEEDMILL_SHARED"))
  func nothingIsLostInAnyPost() throws {
    let posts = try Self.read()
    #expect(posts.count >= 217)
    var (links, sections) = (0, 0)
    for post in posts {
      guard case .html(let html, let text?)? = post.entry.content else {
        Issue.record("\(post.path) has no content")
        continue
      }
      let inContent = HTMLSpans.links(html, page: post.entry.link, kinds: LinkKinds())
      let inSections = post.entry.sections.flatMap(\.links)
      #expect(inSections.map(\.address) == inContent.map(\.address), "\(post.path)")
      for link in inContent where !link.address.string.hasPrefix("mailto:") && !link.text.isEmpty {
        // An address that is its own text stands there once, as it was written.
        let bare = link.address.string.replacingOccurrences(of: "https://", with: "")
        let shown = bare.hasPrefix(link.text) ? link.text : link.address.string
        #expect(text.contains(shown), "\(post.path): \(link.address.string) is not in the text")
      }
      // Each inline link of the source that Markdown takes for one.
      for target in Self.targets(post.source) {
        #expect(html.contains(HTMLText.escaped(target)), "\(post.path): \(target)")
      }
      let headings = Self.headings(post.source)
      let tree = Self.flat(post.entry.sections).filter { $0.level > 0 }
      #expect(tree.map(\.level) == headings, "\(post.path)")
      for section in tree {
        #expect(section.markdown != nil, "\(post.path): \(section.title ?? "")")
        let markdown = section.markdown ?? ""
        #expect(markdown.isEmpty || post.source.contains(markdown), "\(post.path): \(section.title ?? "")")
      }
      links += inContent.count
      sections += tree.count
    }
    print("newsletter corpus: \(posts.count) posts, \(sections) sections, \(links) links, none lost")
  }

  @Test(.enabled(if: folder != nil, "no ../shared/samples/lwkd, and no FEEDMILL_SHARED"))
  func eachLineAboutDeadlinesIsReadOrLeft() throws {
    var (lines, read, left) = (0, 0, 0)
    var said: [String] = []
    for post in try Self.read() {
      let deadlines = NewsletterExtension.deadlines(of: post.entry.sections).map(\.0)
      let texts = Set(deadlines.map(\.text))
      lines += texts.count + post.unread.count
      read += texts.count
      left += post.unread.count
      let posted = try #require(post.entry.published).local.daysSinceEpoch
      for deadline in deadlines {
        #expect((0...183).contains(deadline.day.daysSinceEpoch - posted), "\(post.path): \(deadline)")
        let month = Self.months[deadline.day.month - 1].prefix(3).lowercased()
        #expect(deadline.text.lowercased().contains(month), "\(deadline)")
        #expect(deadline.text.contains(String(deadline.day.day)), "\(deadline)")
        said.append("\(deadline.day.dayText) \(deadline.label)")
      }
      said += post.unread
    }
    if ProcessInfo.processInfo.environment["SHOW"] == "1" { print(said.joined(separator: "\n")) }
    print("newsletter corpus: \(lines) lines about deadlines, \(read) read, \(left) left as text")
    #expect(read >= 180 && left <= 20)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func flat(_ sections: [Section]) -> [Section] { sections.flatMap { [$0] + flat($0.sections) } }

  /// Levels of the headings as a person reads the source.
  private static func headings(_ source: String) -> [Int] {
    var levels: [Int] = []
    var isInFence = false
    var before = ""
    for line in source.components(separatedBy: "\n") {
      if line.hasPrefix("```") { isInFence.toggle() }
      let hashes = line.prefix { $0 == "#" }.count
      if !isInFence, (1...6).contains(hashes), line.dropFirst(hashes).hasPrefix(" ") { levels.append(max(2, hashes)) }
      if !isInFence, line.count > 3, line.allSatisfy({ $0 == "-" }), !before.isEmpty { levels.append(2) }
      before = line
    }
    return levels
  }

  /// What stands between `](` and `)`, of links on one line without parentheses, quotes and spaces in them.
  private static func targets(_ source: String) -> [String] {
    var isInFence = false
    return source.components(separatedBy: "\n").flatMap { line -> [String] in
      if line.hasPrefix("```") { isInFence.toggle() }
      if isInFence || line.contains("`") { return [] }
      return line.components(separatedBy: "](http").dropFirst().compactMap { part in
        guard let end = part.firstIndex(of: ")") else { return nil }
        let target = "http" + part[..<end]
        return target.contains { " \"'()<>[]*_&".contains($0) } ? nil : target
      }
    }
  }
}
