import FeedModel
import FeedText

extension AtomReading {
  /// Reads an entry whole (RFC 4287 §4.1.2).
  mutating func entry(of element: XMLElement) -> Entry {
    entries.begin()
    var entry = Entry(id: EntryID("", kind: .other))
    var seen = NameSet()
    var media = MediaElements()
    var episode = EpisodeElements()
    var seconds: Int?
    var created: Timestamp?
    var updated: Timestamp?
    var links = LinksSeen()
    var terms = NameSet()
    var summary: Markup?
    var extensions = ExtensionsSeen(inAtom: true)
    if !isOld { checkCommonAttributes(of: element, depth: isEntryDocument ? 0 : 1) }
    for case .element(let child) in element.children {
      checkNamespace(of: child)
      findings.checkExtension(child, in: .entry, &extensions)
      history.noteEntry(child, &findings)
      if hasNamespace, child.isPlain { findings.note(.unnamed(child.name.local), at: child) }
      guard child.isAtom else {
        let vocabulary = child.name.vocabulary
        if vocabulary == .media, MediaElements.names.contains(child.name.local) {
          media.read(child, base: base)
        } else if let vocabulary, Atom.Understood.ofEntry[vocabulary]?.contains(child.name.local) ?? false {
          if child.name.local == "duration" { seconds = MediaElements.Duration.seconds(child.text) }
          episode.read(child, vocabulary, base: base)
        } else {
          entry.unknown.elements.append(ForeignElement(child))
        }
        continue
      }
      let name = child.name.local
      checkCore(child, seen: seen)
      guard seen.insert(name) || Atom.Understood.repeated.contains(name) else { continue }
      switch name {
      case "id":
        entry.id.string = child.text.trimmedWhitespace
        checkID(entry.id.string, of: child)
      case "title":
        let title = text(child)
        findings.judgeTitle(title, at: child.offset)
        entry.title = title
      case "link": if let link = link(child, &links) { entry.links.append(link) }
      case "published", "issued": entry.published = date(child)
      case "created": created = date(child)
      case "updated", "modified": updated = date(child).flatMap { $0 == Atom.noDate ? nil : $0 }
      case "author": if let person = person(child) { entry.authors.append(person) }
      case "contributor": if let person = person(child) { entry.contributors.append(person) }
      case "category": if let category = category(child, &terms) { entry.categories.append(category) }
      case "rights", "copyright":
        entry.rights = text(child)
        checkRights(entry.rights, of: child)
      case "source": entry.source = source(child)
      case "summary": summary = markup(of: child)
      case "content": entry.content = content(child)
      default: break
      }
    }
    findings.checkEpisode(element, extensions.podcast, of: &self.extensions.podcast, needsEnclosure: false)
    findings.checkLicences(in: element)
    findings.checkReplies(in: element, links.relations)
    judgeHTML(ofEntry: element, title: entry.title)
    take(summary, into: &entry)
    entry.published = entry.published ?? created
    entry.updated = updated == entry.published ? nil : updated
    entry.settlePage()
    media.complete(&entry.enclosures)
    if let seconds, let first = entry.enclosures.indices.first, entry.enclosures[first].seconds == nil {
      entry.enclosures[first].seconds = seconds
    }
    entry.episode = episode.finished
    entry.image = media.image ?? entry.episode?.image
    let language = element.language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    entry.language = language == feed.language ? nil : language
    check(entry, of: element, seen: seen, relations: links.relations, updated: updated)
    entry.id = EntryID(entry.idOrSubstitute, link: entry.link)
    entry.recognizeContent(by: known)
    return entry.normalized()
  }

  /// HTML in a summary is the content where there is no other; text is all that a summary keeps.
  private func take(_ summary: Markup?, into entry: inout Entry) {
    switch summary {
    case nil: break
    case .text(let text)?: entry.summary = text
    case .html(let html)?:
      if entry.content == nil, html.utf8.contains(0x3C) {
        entry.content = .html(html, text: nil)
      } else {
        entry.summary = HTMLText.line(html)
      }
    }
  }

  /// RFC 4287 §4.2.10: what a person reads, unlike a licence that a program looks for.
  mutating func checkRights(_ rights: String?, of element: XMLElement) {
    guard !isOld, let rights = rights?.trimmedWhitespace, !rights.isEmpty, rights.utf8.count < 300 else { return }
    if WebAddress(rights)?.isHTTP ?? false || Self.isLicenceCode(rights) {
      findings.note(.licence(rights.excerpt), at: element)
    }
  }

  /// A short name of a licence as SPDX and Creative Commons have them: `CC-BY-4.0`, `CC BY-SA 4.0`, `MIT`.
  private static func isLicenceCode(_ text: String) -> Bool {
    if ["MIT", "CC0"].contains(text) { return true }
    let words = text.utf8.split { $0 == 0x20 || $0 == 0x2D }
    guard let first = words.first, let last = words.last, words.count > 1 else { return false }
    let family = String(Substring(first)).uppercased()
    return ["CC", "CC0", "GPL", "LGPL", "AGPL", "GFDL", "MPL", "APACHE"].contains(family)
      && words.count < 7 && last.allSatisfy { $0.isASCIIDigit || $0 == 0x2E }
  }
}

extension Diagnostic.Message {
  fileprivate static func licence(_ rights: String) -> Self {
    .info("atom/rights-license", "name \(rights) in a link with rel=\"license\" too; rights is read by people only")
  }
}
