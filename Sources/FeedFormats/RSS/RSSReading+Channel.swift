import FeedModel

extension RSSReading {
  /// Reads an element of RSS itself.
  mutating func readCore(_ element: XMLElement, in document: DocumentText) {
    let name = element.name.local
    checkCore(element)
    guard seen.insert(name) || RSS.Understood.repeated.contains(name) else { return }
    switch name {
    case "title":
      feed.title = plain(element, in: document).collapsedWhitespace
      judgeTitle(element, in: document)
      facts.title = RSSChannelFacts.Text(text: feed.title, offset: element.offset)
    case "link":
      let address = address(in: element, .channelLink)
      feed.homePage = address?.string == WebAddress.nowhere ? nil : address
      facts.link = RSSChannelFacts.Text(text: element.text.trimmedWhitespace, offset: element.offset)
    case "description":
      feed.description = plain(element, in: document)
      checkBlank(element)
    case "language": readLanguage(element)
    case "copyright":
      feed.rights = plain(element, in: document)
      checkBlank(element)
    case "managingEditor": editor = MailboxText.person(plain(element, in: document))
    case "pubDate": readDate(element)
    case "lastBuildDate":
      feed.updated = date(in: element)
      facts.lastBuild = feed.updated.map { ($0, element.offset) }
    case "category": feed.categories.append(category(element, in: document))
    case "generator":
      feed.generator = Generator(text: plain(element, in: document))
      if isCurrent, element.text.isBlank { findings.note(.blankGenerator, at: element) }
    case "ttl": readTimeToLive(element)
    case "skipHours": readHours(element)
    case "skipDays": readDays(element)
    case "image": readImage(element, in: document)
    case "cloud": readCloud(element)
    case "textInput": checkTextInput(element, in: document)
    case "docs": readDocs(element)
    case "rating": if isCurrent { findings.note(.rating, at: element) }
    default: break
    }
  }

  private mutating func readDate(_ element: XMLElement) {
    feed.published = date(in: element)
    if let now = circumstances.now, let date = feed.published, isCurrent, date.seconds - 600 > now.seconds {
      findings.note(.future(date.rfc822), at: element)
    }
  }

  private mutating func readLanguage(_ element: XMLElement) {
    let language = element.text.trimmedWhitespace
    findings.judgeLanguage(language, at: element.offset)
    if LanguageTag.isWellFormed(language) { feed.language = language }
    if !LanguageTag.isKnown(language) { findings.note(.malformedLanguage(language), at: element) }
  }

  private mutating func readDocs(_ element: XMLElement) {
    guard let address = address(in: element, .docs), isCurrent else { return }
    let text = address.string.drop { $0 != ":" }.dropFirst(3)
    facts.followsBoard = text == "www.rssboard.org/rss-specification"
    if !Self.specifications.contains(where: { text.hasPrefix($0) }) { findings.note(.docsElsewhere, at: element) }
  }

  private static let specifications = [
    "www.rssboard.org/rss-", "rssboard.org/rss-", "cyber.harvard.edu/rss/", "cyber.law.harvard.edu/rss/",
    "blogs.law.harvard.edu/tech/rss", "backend.userland.com/", "my.netscape.com/publish/", "www.rss-specification",
    "validator.w3.org/feed/docs/rss2",
  ]

  mutating func category(_ element: XMLElement, in document: DocumentText) -> Category {
    if isCurrent {
      if element.text.isBlank { findings.note(.blankCategory, at: element) }
      if let domain = element.attribute("domain"), domain.value.isBlank {
        findings.note(.blankDomain, at: domain.offset)
      }
    }
    return Category(plain(element, in: document), scheme: element["domain"])
  }

  private mutating func readTimeToLive(_ element: XMLElement) {
    let minutes = Int(trimmed(element)) ?? 0
    feed.schedule.timeToLive = minutes > 0 ? minutes : nil
    if minutes <= 0 {
      findings.note(.badTTL, at: element)
    } else if isCurrent, !(15...10080).contains(minutes) {
      findings.note(.extremeTTL(minutes), at: element)
    }
  }

  /// The address that an rssCloud server is called at.
  private mutating func readCloud(_ element: XMLElement) {
    guard isCurrent else { return }
    for name in ["domain", "port", "path", "registerProcedure", "protocol"] {
      guard let attribute = element.attribute(name) else {
        findings.note(.incompleteCloud(name), at: element)
        continue
      }
      if attribute.value.isBlank, name != "registerProcedure", name != "port" {
        findings.note(.blankAttribute(name, "cloud"), at: attribute.offset)
      } else if name == "port", !ValueShape.positive.fits(attribute.value) {
        findings.note(.cloudPort, at: attribute.offset)
      } else if name == "protocol", !Self.cloudProtocols.contains(attribute.value) {
        findings.note(.cloudProtocol(attribute.value.excerpt), at: attribute.offset)
      }
    }
    guard let domain = element["domain"], let port = element["port"], let path = element["path"],
      let address = WebAddress("http://\(domain):\(port)\(path.utf8.first == 0x2F ? "" : "/")\(path)")
    else { return }
    feed.hubs.append(Hub(type: "rssCloud", address))
  }

  private static let cloudProtocols: Set<String> = ["xml-rpc", "soap", "http-post", "http-rest"]

  /// Reads an element of another vocabulary.
  mutating func readExtension(_ element: XMLElement, _ vocabulary: Vocabulary, in document: DocumentText) {
    if ShowElements.understands(element, vocabulary) {
      if vocabulary == .itunes, element.name.local == "author" {
        show.podcast.author = show.podcast.author ?? plain(element, in: document)
      }
      show.read(element, vocabulary, base: base)
    }
    switch (vocabulary, element.name.local) {
    case (.atom, "link"): readLink(element)
    case (.atom, "id"): feed.id = element.text.trimmedWhitespace
    case (.atom, "icon"): feed.icon = address(in: element, .icon)
    case (.atom, "author"): if let person = AtomPerson.read(element, base: base) { otherAuthors.append(person) }
    case (.dc, "creator"): if let person = person(element, in: document) { creators.append(person) }
    case (.dc, "contributor"): if let person = person(element, in: document) { feed.contributors.append(person) }
    case (.dc, "language"):
      let language = element.text.trimmedWhitespace
      if feed.language == nil, LanguageTag.isWellFormed(language) { feed.language = language }
    case (.dc, "rights"): feed.rights = feed.rights ?? plain(element, in: document)
    case (.dc, "date"): feed.updated = feed.updated ?? element.dateW3C
    case (.dcterms, "modified"): feed.updated = feed.updated ?? element.dateW3C
    case (.media, "thumbnail"): feed.image = element["url"].flatMap { element.resolve($0, base: base) } ?? feed.image
    case (.itunes, "author"): if let person = person(element, in: document) { otherAuthors.append(person) }
    case (.itunes, "image"):
      feed.image = feed.image ?? element["href"].flatMap { element.resolve($0, base: base) }
    default: break
    }
  }

  private mutating func readLink(_ element: XMLElement) {
    guard let link = AtomLink.read(element, base: base, &findings) else { return }
    feed.links.append(link)
    if link.relation == "self" { facts.selfLinks.append((element, link.address)) }
    if link.relation == "alternate", link.language == nil, facts.alternate == nil {
      facts.alternate = (link.address, element.offset)
    }
  }

  /// A name in an element of Dublin Core.
  mutating func person(_ element: XMLElement, in document: DocumentText) -> Person? {
    let name = plain(element, in: document).collapsedWhitespace
    return name.isEmpty ? nil : Person(name: name)
  }
}

extension Diagnostic.Message {
  static func malformedLanguage(_ text: String) -> Self {
    .error("rss/language-unknown", "write a language tag such as en or pt-BR; \"\(text.excerpt)\" is none")
  }
  fileprivate static func future(_ date: String) -> Self {
    .warning("rss/channel-pubdate-future", "correct pubDate; \(date) is still to come")
  }
  fileprivate static let blankGenerator = warning("rss/generator-blank", "name the generator or remove the element")
  fileprivate static let rating = info("rss/rating-obsolete", "remove rating; nothing reads PICS any more")
  fileprivate static let docsElsewhere = info(
    "rss/docs-value", "point docs to the specification, https://www.rssboard.org/rss-specification")
  fileprivate static let blankCategory = warning("rss/category-blank", "name the category or remove the element")
  fileprivate static let blankDomain = warning("rss/category-domain-blank", "give domain a value or remove it")
  fileprivate static let badTTL = error("rss/ttl-invalid", "write ttl as a positive number of minutes")
  fileprivate static func extremeTTL(_ minutes: Int) -> Self {
    .warning("rss/ttl-extreme", "write a ttl from 15 minutes to a week, not \(minutes) minutes")
  }
  fileprivate static func incompleteCloud(_ name: String) -> Self {
    .error("rss/cloud-attr-missing", "give cloud the attribute \(name)")
  }
  fileprivate static let cloudPort = error("rss/cloud-port", "write port as a whole number of 1 or more")
  fileprivate static func cloudProtocol(_ name: String) -> Self {
    .warning("rss/cloud-protocol", "write xml-rpc, soap or http-post as the cloud's protocol, not \"\(name)\"")
  }
  static func blankAttribute(_ name: String, _ element: String) -> Self {
    .warning("attr/blank", "give the attribute \(name) of \(element) a value or remove it")
  }
}
