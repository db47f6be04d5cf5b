import FeedModel
import FeedText

/// A field that is otherwise than it was.
public struct FieldChange: Sendable {
  /// As the JSON Feed or the model calls it: `title`, `link`, `content`, …
  public let name: String
  public let old: String?
  public let new: String?
  /// Long texts as the places in which they differ.
  public let differences: [TextDifference]

  init(_ name: String, _ old: String?, _ new: String?, differences: [TextDifference] = []) {
    self.name = name
    self.old = old
    self.new = new
    self.differences = differences
  }
}

/// Holds the fields of two feeds, and of their entries, against one another.
struct FieldComparison {
  let old: Feed
  let new: Feed
  /// Whether a field that only one of the two has counts: not where their formats differ.
  let comparesAbsence: Bool

  func ofFeed() -> [FieldChange] {
    [
      // JSON Feed has no id: its address stands for one.
      comparesAbsence ? change("id", old.id, new.id) : nil, change("title", old.title, new.title),
      change("home page", old.homePage?.string, new.homePage?.string),
      comparesAbsence ? change("address", old.selfAddress?.string, new.selfAddress?.string) : nil,
      change("description", old.description, new.description), change("language", old.language, new.language),
      change("rights", old.rights, new.rights), change("authors", names(old.authors), names(new.authors)),
      change("icon", old.icon?.string, new.icon?.string), change("hubs", hubs(old), hubs(new)),
      comparesAbsence ? change("expired", old.isExpired ? "yes" : "no", new.isExpired ? "yes" : "no") : nil,
    ].compactMap(\.self)
  }

  func between(_ a: Entry, _ b: Entry) -> [FieldChange] {
    [
      a.id.string.utf8.elementsEqual(b.id.string.utf8) ? nil : FieldChange("id", a.id.string, b.id.string),
      change("title", a.title?.collapsedWhitespace, b.title?.collapsedWhitespace),
      change("link", a.link?.string, b.link?.string),
      change("external link", a.externalLink?.string, b.externalLink?.string),
      change("published", instant(a.published), instant(b.published)),
      change("updated", instant(a.updated), instant(b.updated)),
      change("authors", names(authors(of: a, old)), names(authors(of: b, new))),
      change("tags", tags(a), tags(b)), change("language", a.language, b.language),
      change("image", a.image?.string, b.image?.string),
      change("enclosures", files(a), files(b)),
      text("summary", a.summary?.collapsedWhitespace, b.summary?.collapsedWhitespace), content(a, b),
    ].compactMap(\.self)
  }

  private func change(_ name: String, _ a: String?, _ b: String?) -> FieldChange? {
    if a == nil || b == nil, !comparesAbsence { return nil }
    switch (a, b) {
    case (nil, nil): return nil
    case (let a?, let b?) where a.utf8.elementsEqual(b.utf8): return nil
    default: return FieldChange(name, a, b)
    }
  }

  private func text(_ name: String, _ a: String?, _ b: String?) -> FieldChange? {
    guard let found = change(name, a, b), let a, let b else { return change(name, a, b) }
    return FieldChange(found.name, a, b, differences: TextDifference.between(a, b))
  }

  /// The words first; where they are the same, the markup.
  private func content(_ a: Entry, _ b: Entry) -> FieldChange? {
    if a.content == b.content { return nil }
    let (words, others) = (a.contentText, b.contentText)
    if words != others { return text("content", words, others) }
    guard case .html(let html, _)? = a.content, case .html(let other, _)? = b.content else { return nil }
    guard !html.utf8.elementsEqual(other.utf8) else { return nil }
    return FieldChange("markup", html, other, differences: TextDifference.between(html, other))
  }

  private func authors(of entry: Entry, _ feed: Feed) -> [Person] {
    entry.authors.isEmpty ? feed.authors : entry.authors
  }

  private func names(_ people: [Person]) -> String? { people.joinedNames?.collapsedWhitespace }

  private func hubs(_ feed: Feed) -> String? {
    feed.hubs.isEmpty ? nil : feed.hubs.map(\.address.string).joined(separator: ", ")
  }

  private func tags(_ entry: Entry) -> String? {
    let tags = Set(entry.categories.map { ($0.label ?? $0.term).collapsedWhitespace })
    return tags.isEmpty ? nil : tags.sorted().joined(separator: ", ")
  }

  private func files(_ entry: Entry) -> String? {
    guard !entry.enclosures.isEmpty else { return nil }
    // RSS has one enclosure in an item.
    let shown = comparesAbsence ? entry.enclosures[...] : entry.enclosures.prefix(1)
    return shown.map(\.address.string).joined(separator: ", ")
  }

  private func instant(_ time: Timestamp?) -> String? { time.map { Timestamp(seconds: $0.seconds).rfc3339 } }
}

extension Entry {
  /// The content as paragraphs of plain text; `nil` where the feed holds none.
  fileprivate var contentText: String? {
    switch content {
    case .html(let html, _)?: HTMLText.plain(html)
    case .text(let text)?, .inline(let text, _)?: text
    case .remote(let address, _)?: address.string
    case nil: nil
    }
  }
}
