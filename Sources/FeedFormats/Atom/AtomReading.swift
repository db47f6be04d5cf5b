import FeedModel
import FeedText

/// A feed or a lone entry being read.
struct AtomReading {
  let circumstances: Circumstances
  /// What the entries' contents should be.
  var known: KnownTexts?
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
  /// The feed's elements that stood there already, and where `updated` stands.
  var seen = NameSet()
  var updatedOffset = 0
  var links = LinksSeen()
  var entries = EntriesSeen()
  var together = EntriesTogether()
  /// Entries that name no author, themselves or by their source.
  var authorless: [Int] = []
  var tombstones = Tombstones()
  var history = FeedHistory()
  var licences = LicenceLinks()
  var usesBase = false
  var extensions = ExtensionsSeen(inAtom: true)
  private var show = ShowElements()
  private var terms = NameSet()
  private var corrected: Set<String> = []

  init(circumstances: Circumstances) {
    self.circumstances = circumstances
    findings.circumstances = circumstances
  }

  /// What stands for the document's own address.
  var base: WebAddress? { feed.selfAddress ?? feed.homePage }

  mutating func enter(_ element: XMLElement, depth: Int) -> Bool {
    guard depth == 0 else { return false }
    root = element.offset
    isEntryDocument = element.name.local == "entry"
    isRoot = isEntryDocument || element.name.local == "feed"
    isOld = element.name.vocabulary == .oldAtom
    if !isEntryDocument { feed.language = element.language }
    hasNamespace = element.name.vocabulary == .atom
    checkRoot(element)
    return !isEntryDocument
  }

  /// Reads an element that is not an entry.
  mutating func readChild(_ element: XMLElement) {
    checkNamespace(of: element)
    if !isOld { checkCommonAttributes(of: element, depth: 1) }
    findings.checkExtension(element, in: .head, &extensions)
    history.note(element)
    licences.note(element)
    if hasNamespace, element.isPlain { findings.note(.unnamed(element.name.local), at: element) }
    if element.isAtom { return readCore(element) }
    let vocabulary = element.name.vocabulary
    if vocabulary == .media, element.name.local == "thumbnail" {
      feed.image = feed.image ?? element["url"].flatMap { element.resolve($0, base: base) }
    } else if let vocabulary, ShowElements.understands(element, vocabulary) {
      show.read(element, vocabulary, base: base)
      checkPosition(of: element)
    } else {
      tombstones.note(element)
      checkPosition(of: element)
      feed.unknown.elements.append(ForeignElement(element))
    }
  }

  private mutating func readCore(_ element: XMLElement) {
    let name = element.name.local
    checkCore(element)
    guard seen.insert(name) || Atom.Understood.repeated.contains(name) else { return }
    switch name {
    case "id":
      feed.id = element.text.trimmedWhitespace
      checkID(feed.id, of: element)
      if feed.id == WebAddress.nowhere { feed.id = "" }
    case "title":
      feed.title = text(element)
      if feed.title.isBlank, !isOld { findings.note(.blankTitle("feed"), at: element) }
      findings.judgeTitle(feed.title, at: element.offset)
      judgeHTML(of: element, as: .line)
    case "subtitle", "tagline":
      feed.description = text(element)
      judgeHTML(of: element, as: .line)
    case "updated", "modified":
      updatedOffset = element.offset
      feed.updated = date(element).flatMap { $0 == Atom.noDate ? nil : $0 }
    case "link":
      guard let link = ownLink(element) else { return }
      if LinkRelation.name(of: link.relation) == "self", feed.selfAddress == nil { feed.selfAddress = link.address }
      feed.links.append(link)
    case "author": if let person = person(element) { feed.authors.append(person) }
    case "contributor": if let person = person(element) { feed.contributors.append(person) }
    case "category": if let category = ownCategory(element) { feed.categories.append(category) }
    case "rights", "copyright":
      feed.rights = text(element)
      checkRights(feed.rights, of: element)
    case "icon": feed.icon = icon(element)
    case "logo": feed.logo = logo(element)
    case "generator": feed.generator = generator(element)
    default: break
    }
  }

  private mutating func ownLink(_ element: XMLElement) -> Link? {
    var seen = LinksSeen()
    swap(&seen, &links)
    defer { swap(&seen, &links) }
    return link(element, &seen)
  }

  private mutating func ownCategory(_ element: XMLElement) -> Category? {
    var seen = NameSet()
    swap(&seen, &terms)
    defer { swap(&seen, &terms) }
    return category(element, &seen)
  }

  mutating func checkNamespace(of element: XMLElement) {
    guard element.name.isMisspelt else { return }
    let namespace = element.name.namespace
    if let correction = Vocabulary.correction(of: namespace), corrected.insert(namespace).inserted {
      findings.note(.misspeltNamespace(namespace, correction), at: element)
    }
  }

  /// The feed's own fields once all was read.
  mutating func finish() -> Feed {
    checkFeed()
    history.judge(base: base, &findings)
    licences.judge(&findings)
    if let language = feed.language, !LanguageTag.isWellFormed(language) {
      feed.language = nil
    }
    feed.settleLinks()
    together.judge(in: feed, &findings)
    feed.podcast = show.finished
    feed.image = feed.image ?? feed.podcast?.image
    if feed.id.isEmpty { feed.id = Atom().defaultID(of: feed) }
    return feed.normalized()
  }
}
