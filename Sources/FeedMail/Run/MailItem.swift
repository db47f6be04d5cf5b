import FeedFormats
import FeedModel
import FeedText

/// An item of the feed that can be mailed.
struct MailItem {
  let entry: Entry
  let place: Place
  /// Changes when what readers see does.
  let hash: String

  init(_ entry: Entry, at place: Place) {
    self.entry = entry
    self.place = place
    hash = MailItem.hash(of: entry)
  }

  var id: String { entry.id.string }

  /// A date that a mail can have; `nil` for items without one.
  var date: Timestamp? {
    guard let date = entry.published ?? entry.updated, date.utc.year >= 1900 else { return nil }
    return date
  }

  func nodes(in feed: Feed) -> [MailNode] {
    switch entry.content {
    case .html(let html, _)?: MailTree.read(html, base: entry.link ?? feed.homePage)
    case .text(let text)?: MailTree.read(text: text)
    case .inline, .remote, nil: entry.summary.map { MailTree.read(text: $0) } ?? []
    }
  }

  /// What the item says its mail should be called: a member of any extension.
  var ownSubject: String? { saidByExtensions("subject").map(\.headerLine).first { !$0.isEmpty } }

  /// The day that readers are told: by its author's clock where an extension says it, for the feed's own dates are in UTC.
  var day: String? {
    guard let date else { return nil }
    let near = [-86_400, 0, 86_400].map { MailPeriod.day(of: Timestamp(seconds: date.seconds + $0)) }
    return saidByExtensions("date").first(where: near.contains) ?? MailPeriod.day(of: date)
  }

  private func saidByExtensions(_ name: String) -> [String] {
    entry.unknown.members.flatMap { member -> [String] in
      guard case .object(let members) = member.value else { return [] }
      return members.filter { $0.name == name }.compactMap {
        if case .string(let text) = $0.value { text } else { nil }
      }
    }
  }

  private static func hash(of entry: Entry) -> String {
    var parts = [entry.title ?? "", entry.link?.string ?? "", entry.externalLink?.string ?? "", entry.summary ?? ""]
    switch entry.content {
    case .html(let html, _)?: parts.append(html)
    case .text(let text)?: parts.append(text)
    case .inline, .remote, nil: parts.append("")
    }
    parts.append(entry.updated.map { String($0.seconds) } ?? "")
    return String(SHA256.hex(Array(parts.joined(separator: "\u{0}").utf8)).prefix(24))
  }
}
