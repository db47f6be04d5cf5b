import FeedModel
import FeedSites

/// What is done to each page.
struct InjectWork: Sendable {
  let options: Inject.Options
  let folder: CheckedFolder
  let feeds: SiteFeeds

  /// A page is read whole; one that is larger than this is left alone.
  private static let largest = 32 << 20

  func run(_ name: String) -> (InjectReport.Outcome, Diagnostics) {
    var report = Diagnostics()
    let path = Paths.join(options.pages, name)
    do throws(FeedError) {
      guard let size = folder.disk.size(of: name), size <= InjectWork.largest,
        let bytes = try folder.disk.bytes(of: name)
      else {
        report.report(.tooLarge, at: .whole(path))
        return (.leftAlone, report)
      }
      let isXML = name.hasSuffix(".xhtml") || bytes.starts(with: Array("<?xml".utf8))
      let head = PageHead(bytes, isXML: isXML)
      guard InjectWork.isUTF8(bytes, head.encoding) else {
        report.report(.encoding(head.encoding), at: .whole(path))
        return (.leftAlone, report)
      }
      guard let end = head.end else { return (.noPage, report) }
      let links = options.removes ? [] : links(of: name, besides: head)
      let edited = PageEdit(bytes: bytes, head: head).page(with: links.map { $0.element(isXML: isXML) }, at: end)
      if edited == bytes { return (.unchanged, report) }
      if !options.isDryRun {
        // A link to a page elsewhere stays one.
        let file = PublishedFile(Paths.absolute(path))
        try file.stage([edited[...]])
        try file.replace()
      }
      return (.changed, report)
    } catch {
      report.report(error.diagnostic)
      return (.leftAlone, report)
    }
  }

  private func links(of name: String, besides head: PageHead) -> [DiscoveryLink] {
    let page = feeds.base?.resolve(WebAddress.percentEncodedPath(name))
    let base = head.base.flatMap { base in page.flatMap { $0.resolve(base) } ?? WebAddress(base) } ?? page
    let there = Set(head.links.compactMap { (WebAddress($0) ?? base?.resolve($0))?.string })
    return feeds.links(of: page, namesAll: options.namesAll).filter { !there.contains($0.address.string) }
  }

  /// Links hold titles in UTF-8, which would be something else in another encoding.
  private static func isUTF8(_ bytes: [UInt8], _ named: String?) -> Bool {
    if let named, !["utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii"].contains(named) { return false }
    return String(validating: bytes, as: UTF8.self) != nil
  }
}

extension Diagnostic.Message {
  fileprivate static let tooLarge = warning("inject/too-large", "this page is too large to be read, so it stays")
  fileprivate static func encoding(_ named: String?) -> Self {
    .warning(
      "inject/encoding",
      "this page is not in UTF-8" + (named.map { " but in \($0.excerptOfName)" } ?? "")
        + ", so it stays; convert it first")
  }
}

extension String {
  fileprivate var excerptOfName: String { String(prefix(40)) }
}
