import FeedModel

extension RSSReading {
  /// Reads an element of RSS itself.
  mutating func readCore(_ element: XMLElement, in bytes: [UInt8]) {
    let name = element.name.local
    checkCore(element)
    guard seen.insert(name).inserted || RSS.Understood.repeated.contains(name) else { return }
    switch name {
    case "title": feed.title = plain(element, in: bytes).collapsedWhitespace
    case "link":
      let address = findings.address(element.text, of: element, base: feed.selfAddress, "rss")
      feed.homePage = address?.string == WebAddress.nowhere ? nil : address
    case "description": feed.description = plain(element, in: bytes)
    case "language": readLanguage(element)
    case "copyright": feed.rights = plain(element, in: bytes)
    case "managingEditor": editor = MailboxText.person(plain(element, in: bytes))
    case "pubDate": feed.published = findings.date(in: element, .rfc822, "rss")
    case "lastBuildDate": feed.updated = findings.date(in: element, .rfc822, "rss")
    case "category": feed.categories.append(Category(plain(element, in: bytes), scheme: element["domain"]))
    case "generator": feed.generator = Generator(text: plain(element, in: bytes))
    case "ttl": feed.schedule.timeToLive = Int(element.text.trimmedWhitespace).flatMap { $0 > 0 ? $0 : nil }
    case "skipHours": readHours(element)
    case "skipDays": readDays(element)
    case "image": readImage(element)
    case "cloud": readCloud(element)
    case "textInput": checkTextInput(element)
    case "docs": _ = findings.address(element.text, of: element, base: base, "rss")
    default: break
    }
  }

  private mutating func readLanguage(_ element: XMLElement) {
    let language = element.text.trimmedWhitespace
    if LanguageTag.isWellFormed(language) {
      feed.language = language
    } else {
      findings.note(.malformedLanguage(language), at: element)
    }
  }

  /// 24 stood for midnight in early texts.
  private mutating func readHours(_ element: XMLElement) {
    checkList(element, of: "hour", atMost: 24)
    for child in element.elements where child.name.local == "hour" {
      guard let hour = Int(child.text.trimmedWhitespace), (0...24).contains(hour) else {
        findings.note(.impossibleHour, at: child)
        continue
      }
      if hour == 24 { findings.note(.hour24, at: child) }
      if feed.schedule.skippedHours.contains(hour % 24) {
        findings.note(.repeatedHour, at: child)
      } else {
        feed.schedule.skippedHours.append(hour % 24)
      }
    }
  }

  private mutating func readDays(_ element: XMLElement) {
    checkList(element, of: "day", atMost: 7)
    for child in element.elements where child.name.local == "day" {
      let day = child.text.trimmedWhitespace
      if !Weekday.names.contains(day) {
        findings.note(.impossibleDay, at: child)
      } else if feed.schedule.skippedDays.contains(day) {
        findings.note(.repeatedDay, at: child)
      } else {
        feed.schedule.skippedDays.append(day)
      }
    }
  }

  /// `url`, `title` and `link` in elements; RSS 1.0 has an address in an attribute, and some have it as text.
  private mutating func readImage(_ element: XMLElement) {
    checkImage(element)
    let url = element.elements.first { $0.name.local == "url" }
    let text = url?.text ?? (element.elements.isEmpty ? element.text : "")
    if url == nil, isCurrent { findings.note(.imageWithoutURL, at: element) }
    guard !text.isBlank else { return }
    feed.logo = findings.address(text, of: url ?? element, base: base, "rss") ?? feed.logo
    for name in ["title", "link"] where isCurrent && !element.elements.contains(where: { $0.name.local == name }) {
      findings.note(.imageWithout(name), at: element)
    }
  }

  /// The address that an rssCloud server is called at.
  private mutating func readCloud(_ element: XMLElement) {
    guard isCurrent else { return }
    for name in ["domain", "port", "path", "registerProcedure", "protocol"] where element[name] == nil {
      findings.note(.incompleteCloud(name), at: element)
    }
    if let port = element["port"], !ValueShape.positive.fits(port) { findings.note(.cloudPort, at: element) }
    guard let domain = element["domain"], let port = element["port"], let path = element["path"],
      let address = WebAddress("http://\(domain):\(port)\(path.utf8.first == 0x2F ? "" : "/")\(path)")
    else { return }
    feed.hubs.append(Hub(type: "rssCloud", address))
  }

  /// Reads an element of another vocabulary.
  mutating func readExtension(_ element: XMLElement, _ vocabulary: Vocabulary, in bytes: [UInt8]) {
    switch (vocabulary, element.name.local) {
    case (.atom, "link"): if let link = AtomLink.read(element, base: base, &findings) { feed.links.append(link) }
    case (.atom, "id"): feed.id = element.text.trimmedWhitespace
    case (.atom, "icon"): feed.icon = findings.address(element.text, of: element, base: base, "rss")
    case (.atom, "author"): if let person = AtomPerson.read(element, base: base) { otherAuthors.append(person) }
    case (.dc, "creator"): if let person = person(element, in: bytes) { creators.append(person) }
    case (.dc, "contributor"): if let person = person(element, in: bytes) { feed.contributors.append(person) }
    case (.dc, "language"):
      let language = element.text.trimmedWhitespace
      if feed.language == nil, LanguageTag.isWellFormed(language) { feed.language = language }
    case (.dc, "rights"): feed.rights = feed.rights ?? plain(element, in: bytes)
    case (.dc, "date"): feed.updated = feed.updated ?? element.dateW3C
    case (.dcterms, "modified"): feed.updated = feed.updated ?? element.dateW3C
    case (.media, "thumbnail"): feed.image = element["url"].flatMap { element.resolve($0, base: base) } ?? feed.image
    case (.itunes, "author"): if let person = person(element, in: bytes) { otherAuthors.append(person) }
    case (.itunes, "image"):
      feed.image = feed.image ?? element["href"].flatMap { element.resolve($0, base: base) }
    default: break
    }
  }

  /// A name in an element of Dublin Core.
  mutating func person(_ element: XMLElement, in bytes: [UInt8]) -> Person? {
    let name = plain(element, in: bytes).collapsedWhitespace
    return name.isEmpty ? nil : Person(name: name)
  }
}

extension Diagnostic.Message {
  static func malformedLanguage(_ text: String) -> Self {
    .error("rss/language-unknown", "\"\(text.excerpt)\" is no language tag; write one such as en or pt-BR")
  }
  fileprivate static let impossibleHour = error("rss/skiphours-hour", "write hours from 0 to 23")
  fileprivate static let hour24 = warning("rss/skiphours-24", "write 0 for midnight")
  fileprivate static let repeatedHour = error("rss/skiphours-duplicate", "name each hour once")
  fileprivate static let impossibleDay = error("rss/skipdays-day", "write days in English, Monday to Sunday")
  fileprivate static let repeatedDay = error("rss/skipdays-duplicate", "name each day once")
  fileprivate static let imageWithoutURL = error("rss/image-url-missing", "give image an element url")
  fileprivate static func imageWithout(_ name: String) -> Self {
    .error("rss/image-\(name)-missing", "give image an element \(name)")
  }
  fileprivate static func incompleteCloud(_ name: String) -> Self {
    .error("rss/cloud-attr-missing", "give cloud the attribute \(name)")
  }
  fileprivate static let cloudPort = error("rss/cloud-port", "write port as a whole number of 1 or more")
}
