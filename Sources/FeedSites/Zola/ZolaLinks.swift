import FeedModel
import FeedText

/// Zola's links to pages by their files: `@/blog/post.md#part`.
struct ZolaLinks: Sendable {
  let site: ZolaSite

  /// Where a link leads; one to a file that is not there leads where its page would be. `nil` for other links.
  func address(of reference: String) -> String? {
    guard reference.hasPrefix("@/") else { return nil }
    let (path, end) = ZolaLinks.parts(of: reference[...])
    return (published(path) ?? guessed(path)) + end
  }

  /// Says which links of a body lead to no page. A text that only looks like one, as in code, did not become a link.
  func reportBroken(
    in source: ArraySlice<UInt8>, of entry: Entry, file: String, line: Int, report: inout Diagnostics
  ) {
    guard case .html(let html, _)? = entry.content else { return }
    var seen: Set<String> = []
    for (offset, reference) in ZolaLinks.references(in: source) where seen.insert(reference).inserted {
      let (path, _) = ZolaLinks.parts(of: reference[...])
      guard published(path) == nil else { continue }
      let address = WebAddress(guessed(path))?.string ?? guessed(path)
      guard html.contains("href=\"" + HTMLText.escaped(address)) else { continue }
      report.report(.brokenLink(reference), at: ZolaLinks.place(of: offset, in: source, file: file, line: line))
    }
  }

  /// The address of the page or section made of a file of the content folder.
  private func published(_ path: String) -> String? {
    let path = Zola.contentFolder + "/" + path
    if let section = site.content.sections[path] { return site.configuration.permalink(section.sitePath) }
    guard site.content.hasPage(path), let bytes = try? site.folder.bytes(of: path) else { return nil }
    var ignored = Diagnostics()
    guard
      let front = try? FrontMatter.read(bytes, skipsSpace: true, file: path, report: &ignored),
      front.settings["draft"]?.bool != true || site.options.includesDrafts
    else { return nil }
    let file = ZolaFile(path, site.configuration)
    return site.configuration.permalink(site.configuration.sitePath(of: file, front.settings))
  }

  private func guessed(_ path: String) -> String {
    let file = ZolaFile(Zola.contentFolder + "/" + path, site.configuration)
    return site.configuration.permalink(site.configuration.sitePath(of: file, .empty))
  }

  /// The file, and the fragment with its `#`.
  private static func parts(of reference: Substring) -> (path: String, end: Substring) {
    let rest = reference.dropFirst(2)
    let end = rest.firstIndex(of: "#") ?? rest.endIndex
    let path = String(rest[..<end])
    return (String(decoding: Array(path.utf8).percentDecoded, as: UTF8.self), rest[end...])
  }

  /// What in a text may be such a link, and where it begins.
  private static func references(in source: ArraySlice<UInt8>) -> [(offset: Int, reference: String)] {
    var found: [(Int, String)] = []
    var i = source.startIndex
    while let at = source[i...].firstIndex(of: UInt8(ascii: "@")) {
      i = at + 1
      guard i < source.endIndex, source[i] == UInt8(ascii: "/") else { continue }
      let reference = source[at...].prefix { !$0.isASCIIWhitespace && !")>\"'".utf8.contains($0) }
      if let text = String(validating: reference, as: UTF8.self) { found.append((at, text)) }
    }
    return found
  }

  private static func place(of offset: Int, in source: ArraySlice<UInt8>, file: String, line: Int) -> Place {
    let before = source[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? source.startIndex
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return Place(file: file, line: line + before.count { $0 == 0x0A }, column: column)
  }
}

extension Diagnostic.Message {
  fileprivate static func brokenLink(_ reference: String) -> Self {
    .warning("zola/broken-link", "`\(reference)` is no page of this site, and Zola refuses it; correct the path")
  }
}
