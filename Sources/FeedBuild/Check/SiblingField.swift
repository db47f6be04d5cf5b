import FeedModel
import FeedText

/// What every format of a feed must say alike of an entry, so far as a format can say it.
enum SiblingField: String, CaseIterable, Sendable {
  case id, title, link, dates, authors, tags, enclosures, content

  /// How the field differs between an entry of one feed and the same entry of another; `nil` where it does not.
  func difference(_ a: Entry, in feedA: Feed, _ b: Entry, in feedB: Feed) -> (String, String)? {
    switch self {
    case .id: a.id.string.utf8.elementsEqual(b.id.string.utf8) ? nil : (a.id.string, b.id.string)
    case .title: Self.unequal(a.title?.collapsedWhitespace ?? "", b.title?.collapsedWhitespace ?? "")
    case .link: Self.isTurnedRound(a, b) ? nil : Self.unequal(a.link?.string, b.link?.string)
    case .dates:
      Self.unequal(a.published?.utcText, b.published?.utcText) ?? Self.unequal(a.updated?.utcText, b.updated?.utcText)
    case .authors: Self.authors(a, feedA, b, feedB)
    case .tags: Self.unequal(Self.tags(of: a), Self.tags(of: b))
    case .enclosures: Self.enclosures(a, b)
    case .content: Self.content(a, b)
    }
  }

  /// Entries of one id belong together, then those of one link, each once: by their places in the two lists.
  static func pairs(_ a: [Entry], _ b: [Entry]) -> [(Int, Int)] {
    var partners = [Int?](repeating: nil, count: b.count)
    var taken: Set<Int> = []
    func match(_ key: (Entry) -> String?) {
      var indices: [String: [Int]] = [:]
      for (index, entry) in a.enumerated().reversed() where !taken.contains(index) {
        if let key = key(entry), !key.isEmpty { indices[key, default: []].append(index) }
      }
      for (index, entry) in b.enumerated() where partners[index] == nil {
        guard let key = key(entry), let partner = indices[key]?.popLast() else { continue }
        partners[index] = partner
        taken.insert(partner)
      }
    }
    match { $0.id.string }
    match { $0.link?.string }
    return partners.enumerated().compactMap { index, partner in partner.map { ($0, index) } }
  }

  private static func unequal(_ a: String, _ b: String) -> (String, String)? { a == b ? nil : (a, b) }

  /// A link post leads to its own page in one format and to what it is about in the other.
  private static func isTurnedRound(_ a: Entry, _ b: Entry) -> Bool {
    a.externalLink != nil && a.link == b.externalLink && a.externalLink == b.link
  }

  /// What one of the two does not say is no difference.
  private static func unequal(_ a: String?, _ b: String?) -> (String, String)? {
    guard let a, let b, a != b else { return nil }
    return (a, b)
  }

  /// By joined names, as RSS has them. An entry without authors has those of its feed.
  private static func authors(_ a: Entry, _ feedA: Feed, _ b: Entry, _ feedB: Feed) -> (String, String)? {
    if a.authors.isEmpty, b.authors.isEmpty { return nil }
    let names = (a.authors.isEmpty ? feedA.authors : a.authors).joinedNames ?? ""
    let others = (b.authors.isEmpty ? feedB.authors : b.authors).joinedNames ?? ""
    return unequal(names.collapsedWhitespace, others.collapsedWhitespace)
  }

  private static func tags(of entry: Entry) -> String {
    Set(entry.categories.map { ($0.label ?? $0.term).collapsedWhitespace }).sorted().joined(separator: ", ")
  }

  /// RSS has one enclosure in an item, so one that the other has too is as good as all.
  private static func enclosures(_ a: Entry, _ b: Entry) -> (String, String)? {
    let files = Set(a.enclosures.map(\.address.string))
    let others = Set(b.enclosures.map(\.address.string))
    let hasRoom = a.enclosures.count == 1 || b.enclosures.count == 1
    if files == others || hasRoom && !files.isDisjoint(with: others) { return nil }
    return (files.sorted().joined(separator: ", "), others.sorted().joined(separator: ", "))
  }

  private static func content(_ a: Entry, _ b: Entry) -> (String, String)? {
    let (words, others) = (text(of: a), text(of: b))
    if words == others { return nil }
    guard let words, let others else { return (words ?? "", others ?? "") }
    return String.differing(words, others)
  }

  /// The words of an entry, whatever their markup; a summary alone is all there is. `nil` where the feed holds none.
  private static func text(of entry: Entry) -> String? {
    switch entry.content {
    case .html(let html, _)?: HTMLText.line(html)
    case .text(let text)?: text.collapsedWhitespace
    case .inline(let text, let type)?: type.hasPrefix("text/html") ? HTMLText.line(text) : nil
    case .remote?, nil: entry.summary?.collapsedWhitespace
    }
  }
}

extension Timestamp {
  /// The instant, whatever the offset it was written with.
  fileprivate var utcText: String { Timestamp(seconds: seconds).rfc3339 }
}
