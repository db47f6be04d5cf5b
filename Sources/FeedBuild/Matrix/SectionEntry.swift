import FeedModel

/// A section of a newsletter as an entry of its own.
enum SectionEntry {
  /// The entry with these sections of it alone; `nil` where it has none of them.
  ///
  /// It is another entry than the whole post, so its id and its link lead to the section.
  static func make(_ entry: Entry, _ titles: [String]) -> Entry? {
    let sections = entry.sections.filter { section in
      !section.isEmpty
        && titles.contains { wanted in section.name.map { ValueSlug.isSame(wanted, $0) } ?? false }
    }
    guard let first = sections.first else { return nil }
    var part = entry
    let fragment = first.slug ?? ValueSlug.make(first.title ?? "")
    part.link = entry.link.map { WebAddress($0.string + "#" + WebAddress.percentEncodedPath(fragment)) ?? $0 }
    part.id = EntryID(entry.id.string + "#" + fragment, link: part.link)
    let html = sections.map(\.html).joined(separator: "\n")
    part.content = .html(html, text: sections.map(\.text).joined(separator: "\n\n"))
    part.summary = nil
    part.sections = sections
    let markdown = sections.compactMap(\.markdown)
    part.markdown = markdown.count == sections.count ? markdown.joined(separator: "\n\n") : nil
    if let image = entry.image, !html.contains(image.string) { part.image = nil }
    part.enclosures = []
    return part
  }
}
