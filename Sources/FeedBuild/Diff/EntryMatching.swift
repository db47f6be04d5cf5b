import FeedModel
import FeedText

/// Which entry of an old feed is which of a new one: by id, then by link, by title and day, by content.
///
/// After the id, a mark counts only where it names one entry on either side.
struct EntryMatching {
  /// For each new entry, its index among the old ones.
  private(set) var partners: [Int?]
  /// Those of the old entries that have no partner, in order.
  private(set) var unmatchedOld: [Int]

  /// With `crossesDomains`, links that lead to the same path on other hosts count too, after title and day.
  init(_ old: [Entry], _ new: [Entry], crossesDomains: Bool = false) {
    partners = Array(repeating: nil, count: new.count)
    unmatchedOld = Array(old.indices)
    match(old, new, isUnique: false) { $0.id.string }
    match(old, new) { $0.link?.string }
    match(old, new) { $0.link.map(\.withoutScheme) }
    match(old, new) { entry in
      guard let title = entry.title, let date = entry.published else { return nil }
      return "\(date.seconds) " + title.collapsedWhitespace
    }
    match(old, new) { entry in
      guard let title = entry.title, let date = entry.published else { return nil }
      return "\(date.seconds / 86_400) " + title.collapsedWhitespace
    }
    if crossesDomains { match(old, new) { $0.link?.withoutHost } }
    match(old, new) { entry in
      let words = entry.words
      return words.utf8.count >= 80 ? words : nil
    }
  }

  private mutating func match(_ old: [Entry], _ new: [Entry], isUnique: Bool = true, _ key: (Entry) -> String?) {
    if unmatchedOld.isEmpty { return }
    var places: [[UInt8]: [Int]] = [:]
    for index in unmatchedOld.reversed() {
      if let key = key(old[index]), !key.isEmpty { places[Array(key.utf8), default: []].append(index) }
    }
    var wanted: [[UInt8]: Int] = [:]
    var keys: [Int: [UInt8]] = [:]
    for index in new.indices where partners[index] == nil {
      guard let key = key(new[index]).map({ Array($0.utf8) }) else { continue }
      keys[index] = key
      wanted[key, default: 0] += 1
    }
    var taken: Set<Int> = []
    for index in new.indices where partners[index] == nil {
      guard let key = keys[index], let candidates = places[key], let partner = candidates.last,
        !isUnique || (candidates.count == 1 && wanted[key] == 1)
      else { continue }
      places[key]?.removeLast()
      partners[index] = partner
      taken.insert(partner)
    }
    if !taken.isEmpty { unmatchedOld.removeAll { taken.contains($0) } }
  }

  /// The new entries that stand in another place among those that both feeds hold: as few as explain the order.
  var moved: Set<Int> {
    // The longest run of partners that ascends stays where it is.
    var tails: [Int] = []
    var previous: [Int: Int] = [:]
    for (index, partner) in partners.enumerated() {
      guard let partner else { continue }
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if (partners[tails[middle]] ?? -1) < partner { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var kept: Set<Int> = []
    var next = tails.last
    while let index = next {
      kept.insert(index)
      next = previous[index]
    }
    return Set(partners.indices.filter { partners[$0] != nil && !kept.contains($0) })
  }
}

extension Entry {
  /// The words of the entry, whatever their markup.
  fileprivate var words: String {
    switch content {
    case .html(let html, _)?: HTMLText.line(html)
    case .text(let text)?, .inline(let text, _)?: text.collapsedWhitespace
    case .remote?, nil: summary?.collapsedWhitespace ?? ""
    }
  }
}

extension WebAddress {
  /// Without `http:` or `https:`, and without a slash at the end.
  fileprivate var withoutScheme: String {
    let rest = string.drop { $0 != ":" }
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }

  /// The path and what follows, however the page's end is written: what stays when a site moves to another domain.
  fileprivate var withoutHost: String? {
    var page = path
    for end in [".html", "/index", "/"] where page.hasSuffix(end) { page.removeLast(end.count) }
    if page.isEmpty { return nil }
    return page + string.drop { $0 != "?" && $0 != "#" }
  }
}
