import FeedModel

/// What a namespace stands for to a reader, however the document spells its address.
enum Vocabulary: Sendable, Hashable {
  /// RSS's own elements: no namespace, or one that a version of RSS put them in.
  case rss
  case rdf
  case atom
  /// Atom 0.3.
  case oldAtom
  case content
  case dc
  case dcterms
  case media
  case itunes
  case podcast
  case feedburner
  case xhtml

  /// `nil` for a namespace that we do not know.
  static func of(_ address: String) -> Vocabulary? {
    if address.isEmpty { return .rss }
    return exact[address] ?? folded[fold(address)]?.0
  }

  /// The address that was meant, where a document has it in the wrong case, without its end, or with `https`.
  static func correction(of address: String) -> String? {
    if address.isEmpty || exact[address] != nil { return nil }
    return folded[fold(address)]?.1
  }

  private static let exact: [String: Vocabulary] = [
    "http://backend.userland.com/rss2": .rss,
    "http://backend.userland.com/rss": .rss,
    "http://backend.userland.com/rss091": .rss,
    "http://backend.userland.com/rss092": .rss,
    "http://blogs.law.harvard.edu/tech/rss": .rss,
    "http://purl.org/rss/1.0/": .rss,
    "http://my.netscape.com/rdf/simple/0.9/": .rss,
    "http://channel.netscape.com/rdf/simple/0.9/": .rss,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://www.w3.org/2005/Atom": .atom,
    "http://purl.org/atom/ns#": .oldAtom,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://purl.org/dc/elements/1.1/": .dc,
    "http://purl.org/dc/terms/": .dcterms,
    "http://search.yahoo.com/mrss/": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "http://www.itunes.com/DTDs/PodCast-1.0.dtd": .itunes,
    "https://podcastindex.org/namespace/1.0": .podcast,
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "http://www.w3.org/1999/xhtml": .xhtml,
  ]

  private static let folded: [String: (Vocabulary, String)] = {
    var table: [String: (Vocabulary, String)] = [:]
    for (address, vocabulary) in exact.sorted(by: { $0.key > $1.key }) { table[fold(address)] = (vocabulary, address) }
    return table
  }()

  /// In lower case, `http`, and cut behind the last word character.
  private static func fold(_ address: String) -> String {
    var bytes = address.utf8.map(\.lowercasedASCII)
    while let last = bytes.last, !(last.isASCIILetter || last.isASCIIDigit || last == 0x5F) { bytes.removeLast() }
    if bytes.starts(with: "https:".utf8) { bytes.remove(at: 4) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
