import FeedModel

/// A feed or a lone entry being read.
struct AtomReading {
  var feed = Feed(id: "", title: "")
  var findings = Findings()
  /// Atom 0.3, which is read without being held to the rules of 1.0.
  var isOld = false
  var isRoot = false
  /// Whether the root is in Atom's namespace, so that all within it should be in one.
  var hasNamespace = false
  /// The root is an entry.
  var isEntryDocument = false
  var root = 0
  /// The feed's elements that stood there already.
  var seen: Set<String> = []
  /// Ids of entries and where they stand.
  var ids: [String: Int] = [:]
  var entryCount = 0
  /// Entries that name no author, themselves or by their source.
  var authorless: [Int] = []
  var history = FeedHistory()
  var extensions = ExtensionsSeen(inAtom: true)
  private var alternates: Set<[String?]> = []
  private var corrected: Set<String> = []

  /// What stands for the document's own address.
  var base: WebAddress? { feed.selfAddress ?? feed.homePage }

  mutating func enter(_ element: XMLElement, depth: Int) -> Bool {
    guard depth == 0 else { return false }
    root = element.offset
    isEntryDocument = element.name.local == "entry"
    isRoot = isEntryDocument || element.name.local == "feed"
    isOld = Vocabulary.of(element.name.namespace) == .oldAtom
    if !isEntryDocument { feed.language = element.language }
    hasNamespace = Vocabulary.of(element.name.namespace) == .atom
    checkRoot(element)
    return !isEntryDocument
  }

  /// Reads an element that is not an entry.
  mutating func readChild(_ element: XMLElement) {
    checkNamespace(of: element)
    if !isOld { findings.checkXMLAttributes(of: element) }
    findings.checkExtension(element, in: .head, &extensions)
    history.note(element)
    if hasNamespace, element.isPlain { findings.note(.unnamed(element.name.local), at: element) }
    if element.isAtom { return readCore(element) }
    if Vocabulary.of(element.name.namespace) == .media, element.name.local == "thumbnail" {
      feed.image = feed.image ?? element["url"].flatMap { element.resolve($0, base: base) }
    } else {
      checkPosition(of: element)
      feed.unknown.elements.append(ForeignElement(element))
    }
  }

  private mutating func readCore(_ element: XMLElement) {
    let name = element.name.local
    checkCore(element)
    guard seen.insert(name).inserted || Atom.Understood.repeated.contains(name) else { return }
    switch name {
    case "id":
      feed.id = element.text.trimmedWhitespace
      checkID(feed.id, of: element)
      if feed.id == WebAddress.nowhere { feed.id = "" }
    case "title": feed.title = text(element)
    case "subtitle", "tagline": feed.description = text(element)
    case "updated", "modified": feed.updated = date(element).flatMap { $0 == Atom.noDate ? nil : $0 }
    case "link":
      guard let link = AtomLink.read(element, base: base, &findings) else { return }
      if link.relation == "self", feed.selfAddress == nil { feed.selfAddress = link.address }
      let isSecond = link.relation == "alternate" && !alternates.insert([link.mediaType, link.language]).inserted
      if isSecond, !isOld { findings.note(.repeatedAlternate, at: element) }
      feed.links.append(link)
    case "author": if let person = person(element) { feed.authors.append(person) }
    case "contributor": if let person = person(element) { feed.contributors.append(person) }
    case "category": if let category = category(element) { feed.categories.append(category) }
    case "rights", "copyright": feed.rights = text(element)
    case "icon": feed.icon = findings.address(element.text, of: element, base: base, "atom")
    case "logo": feed.logo = findings.address(element.text, of: element, base: base, "atom")
    case "generator":
      if !isOld { checkGenerator(element) }
      feed.generator = Generator(
        element.text, address: (element["uri"] ?? element["url"]).flatMap { element.resolve($0, base: base) },
        version: element["version"])
    default: break
    }
  }

  mutating func checkNamespace(of element: XMLElement) {
    let namespace = element.name.namespace
    if let correction = Vocabulary.correction(of: namespace), corrected.insert(namespace).inserted {
      findings.note(.misspeltNamespace(namespace, correction), at: element)
    }
  }

  /// The feed's own fields once all was read.
  mutating func finish() -> Feed {
    checkFeed()
    history.judge(&findings)
    if let language = feed.language, !LanguageTag.isWellFormed(language) {
      feed.language = nil
    }
    feed.settleLinks()
    if feed.id.isEmpty { feed.id = Atom().defaultID(of: feed) }
    return feed.normalized()
  }
}
