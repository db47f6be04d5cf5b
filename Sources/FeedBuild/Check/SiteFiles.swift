import FeedFormats
import FeedModel
import FeedSites
import FeedText

/// The files of a built site that a feed's addresses lead to: looked for only where the folder's address is known.
struct SiteFiles {
  private let folder: CheckedFolder
  private let base: WebAddress?

  init(_ folder: CheckedFolder, _ options: FeedCheck.Options) {
    self.folder = folder
    base = folder.address
  }

  func judge(_ judgement: Judgement, in input: FeedCheck.Input, _ report: inout Diagnostics) {
    guard let base, let feed = judgement.feed else { return }
    let own = Paths.folder(of: input.name)
    for (index, entry) in feed.entries.enumerated() {
      let place =
        judgement.entryPlaces.indices.contains(index) ? judgement.entryPlaces[index] : Place(file: input.path)
      for enclosure in entry.enclosures { judge(enclosure, below: base, at: place, &report) }
      guard folder.holdsPages else { continue }
      if let link = entry.link { judge(page: link, below: base, at: place, &report) }
      if case .html(let html, _)? = entry.content {
        judgeLinks(in: html, of: entry, below: base, from: own, at: place, &report)
      }
    }
  }

  /// Where no page lies, a missing file says nothing: the folder may hold the feeds alone.
  private func judge(_ enclosure: Enclosure, below base: WebAddress, at place: Place, _ report: inout Diagnostics) {
    guard let name = CheckedFolder.name(of: enclosure.address, below: base) else { return }
    guard let size = folder.disk.size(of: name) else {
      if folder.holdsPages { report.report(.enclosureMissing(enclosure.address.string), at: place) }
      return
    }
    if let length = enclosure.bytes, length > 0, length != size {
      report.report(.enclosureLength(enclosure.address.string, length, size), at: place)
    }
  }

  private func judge(page link: WebAddress, below base: WebAddress, at place: Place, _ report: inout Diagnostics) {
    guard let name = CheckedFolder.name(of: link, below: base) else { return }
    guard let page = folder.page(of: name) else {
      report.report(.pageMissing(link.string), at: place)
      return
    }
    guard let bytes = try? folder.disk.bytes(of: page), let canonical = Canonical.address(in: bytes, at: link) else {
      return
    }
    if canonical.string != link.string { report.report(.canonicalDiffers(link.string, canonical.string), at: place) }
  }

  /// Links and images that lead to files of this site.
  private func judgeLinks(
    in html: String, of entry: Entry, below base: WebAddress, from own: String, at place: Place,
    _ report: inout Diagnostics
  ) {
    // What is relative in a feed is relative to the page in most readers, and to the feed in the others.
    let start = entry.link ?? base
    var seen: Set<String> = []
    for reference in HTMLReferenceList.targets(in: html) {
      guard !reference.hasPrefix("#"), let address = start.resolve(reference),
        let name = CheckedFolder.name(of: address, below: base), seen.insert(name).inserted
      else { continue }
      if folder.page(of: name) == nil { report.report(.targetMissing(reference.shownShort), at: place) }
    }
  }
}

/// `<link rel="canonical" href="…">` in the head of a page.
private enum Canonical {
  static func address(in page: [UInt8], at address: WebAddress) -> WebAddress? {
    page.withUnsafeBufferPointer { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        guard token.kind == .startTag else { continue }
        if token.element == .body { return nil }
        guard token.element == .link else { continue }
        let attributes = tokenizer.attributes
        func value(_ name: String) -> String? {
          attributes.first { HTMLReferenceList.text($0.name, bytes).lowercased() == name }
            .map { HTMLReferenceList.decoded($0.value, bytes) }
        }
        let relations = value("rel")?.lowercased().split(separator: " ") ?? []
        if relations.contains("canonical"), let href = value("href") { return address.resolve(href) }
      }
      return nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func pageMissing(_ address: String) -> Self {
    .warning("site/item-url-404", "publish the page or correct the link; no file lies at \(address)")
  }
  fileprivate static func canonicalDiffers(_ address: String, _ canonical: String) -> Self {
    .info(
      "site/canonical-differs", "link to \(canonical), which the page at \(address) names as its canonical address")
  }
  fileprivate static func enclosureMissing(_ address: String) -> Self {
    .error("site/enclosure-missing-file", "publish the enclosure; no file lies at \(address)")
  }
  fileprivate static func enclosureLength(_ address: String, _ length: Int, _ size: Int) -> Self {
    .warning(
      "site/enclosure-length-wrong", "write the length \(size), not \(length): so many bytes has \(address)")
  }
  fileprivate static func targetMissing(_ reference: String) -> Self {
    .warning("site/link-target-missing", "publish the file or correct the address; nothing lies at \(reference)")
  }
}
