import FeedModel
import FeedText

/// A channel being read.
struct RSSReading {
  var feed = Feed(id: "", title: "")
  var findings = Findings()
  let circumstances: Circumstances
  /// What the items' contents should be.
  var known: KnownTexts?
  /// 2.0, as opposed to its forerunners, which are read without being held to the rules of 2.0.
  var isCurrent = true
  /// Where `channel` begins.
  var channel: Int?
  /// The channel's own elements that stood there already.
  var seen = NameSet()
  /// Extensions that stood there already.
  var extensions = ExtensionsSeen()
  /// What is judged when the whole channel is known.
  var facts = RSSChannelFacts()
  var history = FeedHistory()
  var licences = LicenceLinks()
  var show = ShowElements()
  var together = EntriesTogether()
  /// Ids of entries and where they stand.
  var ids: [String: Int] = [:]
  /// The guids of items by what they link to.
  var links: [String: String] = [:]
  var itemCount = 0
  var isRoot = false
  /// Addresses of namespaces that were reported.
  private var corrected: Set<String> = []
  private var isNamespaceReported = false

  /// Channel authors by where they come from; the first kind that is there counts.
  var editor: Person?
  var creators: [Person] = []
  var otherAuthors: [Person] = []
  /// Where the channel's `link` leads, for references without a base.
  var base: WebAddress? { feed.homePage ?? feed.selfAddress }

  init(_ circumstances: Circumstances = Circumstances()) {
    self.circumstances = circumstances
    findings.circumstances = circumstances
  }

  /// Whether to go into an element.
  mutating func enter(_ element: XMLElement, depth: Int) -> Bool {
    if depth == 0 {
      isRoot = element.name.local == "rss" || element.name.local == "RDF"
      checkRoot(element)
      findings.checkXMLAttributes(of: element)
      return true
    }
    guard depth == 1, element.name.local == "channel", channel == nil else { return false }
    channel = element.offset
    checkChannelTag(element)
    if let language = element.language { feed.language = language }
    findings.checkXMLAttributes(of: element)
    return true
  }

  /// Reads an element that is not an item.
  mutating func readChild(_ element: XMLElement, in document: DocumentText) {
    checkNamespace(of: element)
    findings.checkExtension(element, in: .head, &extensions)
    findings.checkXMLAttributes(of: element)
    history.note(element)
    licences.note(element)
    guard let vocabulary = element.name.vocabulary else {
      noteExtension(element)
      feed.unknown.elements.append(ForeignElement(element))
      return
    }
    if vocabulary == .rss { return readCore(element, in: document) }
    noteExtension(element)
    guard RSS.Understood.ofChannel[vocabulary]?.contains(element.name.local) ?? false else {
      checkStranger(element, vocabulary, among: Self.entryOnly, in: "channel")
      feed.unknown.elements.append(ForeignElement(element))
      return
    }
    readExtension(element, vocabulary, in: document)
  }

  mutating func checkNamespace(of element: XMLElement) {
    guard element.name.isMisspelt else { return }
    let namespace = element.name.namespace
    if let correction = Vocabulary.correction(of: namespace), corrected.insert(namespace).inserted {
      findings.note(.misspeltNamespace(namespace, correction), at: element)
    }
  }

  /// Reports elements of RSS in a namespace, once.
  mutating func noteNamespace(of element: XMLElement) {
    guard !element.name.namespace.isEmpty, !isNamespaceReported else { return }
    isNamespaceReported = true
    findings.note(element.name.vocabulary == .rss ? .inNamespace : .otherNamespace, at: element)
  }

  /// The feed's own fields once all was read.
  mutating func finish() -> Feed {
    feed.authors = editor.map { [$0] } ?? (creators.isEmpty ? otherAuthors : creators)
    let language = feed.language?.trimmedWhitespace
    feed.language = language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    feed.settleLinks()
    if feed.id.trimmedWhitespace.isEmpty { feed.id = RSS().defaultID(of: feed) }
    checkChannel()
    history.judge(&findings)
    licences.judge(&findings)
    together.judge(in: feed, &findings)
    feed.podcast = show.finished
    feed = feed.normalized()
    if feed.description == feed.title { feed.description = nil }
    return feed
  }
}

extension Diagnostic.Message {
  static func misspeltNamespace(_ found: String, _ meant: String) -> Self {
    // Readers know Media RSS by this very address.
    meant == "http://search.yahoo.com/mrss/"
      ? .error("media/namespace-slash", "write the namespace \(found.excerpt) as \(meant)")
      : .warning("ns/near-miss", "write the namespace \(found.excerpt) as \(meant)")
  }
}
