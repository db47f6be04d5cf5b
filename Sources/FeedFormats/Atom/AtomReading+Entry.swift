import FeedModel
import FeedText

extension AtomReading {
  /// Reads an entry whole (RFC 4287 §4.1.2).
  mutating func entry(of element: XMLElement) -> Entry {
    entryCount += 1
    var entry = Entry(id: EntryID("", kind: .other))
    var seen: Set<String> = []
    var media = MediaElements()
    var created: Timestamp?
    var alternates: Set<[String?]> = []
    var summary: Markup?
    var extensions = ExtensionsSeen(inAtom: true)
    if !isOld { findings.checkXMLAttributes(of: element) }
    for child in element.elements {
      checkNamespace(of: child)
      findings.checkExtension(child, in: .entry, &extensions)
      history.noteEntry(child, &findings)
      if hasNamespace, child.isPlain { findings.note(.unnamed(child.name.local), at: child) }
      guard child.isAtom else {
        if Vocabulary.of(child.name.namespace) == .media, MediaElements.names.contains(child.name.local) {
          media.read(child, base: base)
        } else {
          entry.unknown.elements.append(ForeignElement(child))
        }
        continue
      }
      let name = child.name.local
      checkCore(child, seen: seen)
      guard seen.insert(name).inserted || Atom.Understood.repeated.contains(name) else { continue }
      switch name {
      case "id":
        entry.id.string = child.text.trimmedWhitespace
        checkID(entry.id.string, of: child)
      case "title": entry.title = text(child)
      case "link":
        guard let link = AtomLink.read(child, base: base, &findings) else { continue }
        let isSecond = link.relation == "alternate" && !alternates.insert([link.mediaType, link.language]).inserted
        if isSecond, !isOld { findings.note(.repeatedAlternate, at: child) }
        entry.links.append(link)
      case "published", "issued": entry.published = date(child)
      case "created": created = date(child)
      case "updated", "modified": entry.updated = date(child).flatMap { $0 == Atom.noDate ? nil : $0 }
      case "author": if let person = person(child) { entry.authors.append(person) }
      case "contributor": if let person = person(child) { entry.contributors.append(person) }
      case "category": if let category = category(child) { entry.categories.append(category) }
      case "rights", "copyright": entry.rights = text(child)
      case "source": entry.source = source(child)
      case "summary": summary = markup(of: child)
      case "content": entry.content = content(child)
      default: break
      }
    }
    findings.checkEpisode(element, extensions.podcast, of: &self.extensions.podcast, needsEnclosure: false)
    take(summary, into: &entry)
    entry.published = entry.published ?? created
    if entry.updated == entry.published { entry.updated = nil }
    let names = Set(element.elements.filter { $0.name.local == "link" && $0.isAtom }.map { $0["rel"] ?? "alternate" })
    entry.settlePage()
    media.complete(&entry.enclosures)
    entry.image = media.image
    let language = element.language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    entry.language = language == feed.language ? nil : language
    check(entry, of: element, seen: seen, relations: names)
    entry.id = EntryID(entry.idOrSubstitute, link: entry.link)
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

  /// RFC 4287 §4.1.3.
  private mutating func content(_ element: XMLElement) -> Content? {
    if let src = element["src"] {
      guard let address = findings.address(src, of: element, base: base, "atom") else { return nil }
      if !element.children.isEmpty, !element.text.isBlank { findings.note(.sourceNotEmpty, at: element) }
      let type = element["type"]
      if type == nil { findings.note(.sourceWithoutType, at: element) }
      if let type, !MediaType.isWellFormed(type) { findings.note(.sourceType(type.excerpt), at: element) }
      return .remote(address, mediaType: type.flatMap(Atom.remoteType))
    }
    if isOld { return content(of: markup(of: element)) }
    switch element["type"] {
    case nil, "text"?, "html"?, "xhtml"?: return content(of: markup(of: element))
    case let type?: return inline(element, type: type.collapsedWhitespace)
    }
  }

  private func content(of markup: Markup) -> Content {
    switch markup {
    case .text(let text): .text(text)
    case .html(let html): .html(html, text: nil)
    }
  }

  /// Content of a media type (RFC 4287 §4.1.3.3).
  private mutating func inline(_ element: XMLElement, type: String) -> Content? {
    if !MediaType.isWellFormed(type) {
      findings.note(.contentType(type.excerpt), at: element)
    } else if type.lowercased().hasPrefix("multipart/") || type.lowercased().hasPrefix("message/") {
      findings.note(.compositeType(type.excerpt), at: element)
    }
    switch InlineMedia(type) {
    case .html: return .html(element.html(base: base), text: nil)
    case .text: return .text(element.text)
    case .otherText: return MediaType.isWellFormed(type) ? .inline(element.text, mediaType: type) : .text(element.text)
    case .other:
      if Base64.isXML(type), element.elements.count != 1 || element.hasText, !isOld {
        findings.note(.notOneElement(type.excerpt), at: element)
      }
      if Base64.isXML(type) { return .inline(element.innerHTML(base: base), mediaType: type) }
      if !Base64.isAllowed(type, element.text) { findings.note(.notBase64(type.excerpt), at: element) }
      return .inline(element.text, mediaType: type)
    }
  }

  /// RFC 4287 §4.2.11.
  private mutating func source(_ element: XMLElement) -> Source {
    var source = Source()
    if !isOld { checkSource(element) }
    for child in element.elements where child.isAtom {
      switch child.name.local {
      case "id": source.id = child.text.trimmedWhitespace
      case "title": source.title = text(child)
      case "updated": source.updated = date(child)
      case "author": if let person = person(child) { source.authors.append(person) }
      case "rights": source.rights = text(child)
      case "link":
        guard let link = AtomLink.read(child, base: base, &findings) else { continue }
        if link.relation == "self" { source.feed = source.feed ?? link.address }
        if link.relation == "alternate" { source.homePage = source.homePage ?? link.address }
      default: break
      }
    }
    for name in ["id", "title", "updated"] where !element.elements.contains(where: { $0.name.local == name }) {
      findings.note(.incompleteSource(name), at: element)
    }
    return source
  }
}

extension Diagnostic.Message {
  fileprivate static let sourceNotEmpty = error(
    "atom/content-src-not-empty", "remove what content holds, since src says that it lies elsewhere")
  fileprivate static let sourceWithoutType = warning(
    "atom/content-src-type-missing", "give content with src a media type")
  fileprivate static func sourceType(_ type: String) -> Self {
    .error("atom/content-src-type-short", "write a media type such as text/html, not \"\(type)\"")
  }
  fileprivate static func contentType(_ type: String) -> Self {
    .error("atom/content-type-invalid", "\"\(type)\" is neither text, html, xhtml nor a media type")
  }
  fileprivate static func compositeType(_ type: String) -> Self {
    .error("atom/content-type-composite", "content cannot be of the composite type \(type)")
  }
  fileprivate static func notOneElement(_ type: String) -> Self {
    .error("atom/content-xml-children", "put one element, and nothing else, into content of type \(type)")
  }
  fileprivate static func notBase64(_ type: String) -> Self {
    .error("atom/content-base64-invalid", "write content of type \(type) in Base64")
  }
  fileprivate static func incompleteSource(_ name: String) -> Self {
    .warning("atom/source-incomplete", "give source the \(name) of the feed that the entry is from")
  }
}
