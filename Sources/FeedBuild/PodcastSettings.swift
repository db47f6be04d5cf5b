import FeedFormats
import FeedModel
import FeedSites

/// The block `podcast:` of `feedmill.yml`: what makes of the feed a podcast.
struct PodcastSettings {
  let reader: ConfigurationReader
  /// What relative addresses count from.
  let home: WebAddress?

  static let keys: [(name: String, meaning: String)] = [
    ("image", "square artwork, 1400 to 3000 pixels, JPEG or PNG"),
    ("category", "one of Apple's categories, `Leisure: Hobbies` for a subcategory, or a list of them"),
    ("explicit", "`true` or `false`"),
    ("author", "who is shown as its author; the feed's authors otherwise"),
    ("owner", "whom directories write to: `name` and `email`"),
    ("type", "`episodic` or `serial`"),
    ("title", "a title for directories, where it is to be another than the feed's"),
    ("complete", "`true` when no further episode will come"),
    ("block", "`true` keeps it out of directories"),
    ("new-feed-url", "the address that the feed has moved to"),
    ("guid", "the podcast's own id; made of the feed's address otherwise"),
    ("locked", "`true` forbids other hosts to take it over; or `owner:` with an e-mail"),
    ("medium", "what it is, when no podcast: `music`, `audiobook`, `newsletter`, …"),
    ("funding", "where to give money: an address, or `url` and `text`, or a list of them"),
    ("people", "who takes part: names, or mappings with `name`, `role`, `group`, `image`, `url`"),
    ("location", "the place it is about: a name, or `name`, `geo`, `osm`"),
    ("txt", "text for machines: a text, or `text` and `purpose`, or a list of them"),
  ]

  func read(_ setting: Setting, _ report: inout Diagnostics) -> Podcast? {
    guard let members = setting.members else {
      return reader.wrong(
        setting, "a mapping such as `{image: art.jpg, category: Technology, explicit: false}`", &report)
    }
    var podcast = Podcast()
    for unknown in setting.unknownKeys(allowed: PodcastSettings.keys.map(\.name)) {
      report.report(.unknownKey("podcast." + unknown.key, unknown.suggestion), at: reader.place(unknown.mark))
    }
    for member in members { take(member.value, as: member.key, into: &podcast, &report) }
    if podcast.isLocked == true { podcast.lockOwner = podcast.lockOwner ?? podcast.ownerEmail }
    return podcast
  }

  private func take(_ value: Setting, as key: String, into podcast: inout Podcast, _ report: inout Diagnostics) {
    switch key {
    case "image": podcast.image = address(value, &report)
    case "category": podcast.categories = categories(value, &report)
    case "explicit": podcast.isExplicit = reader.bool(value, &report)
    case "author": podcast.author = reader.text(value, &report)
    case "owner": takeOwner(value, into: &podcast, &report)
    case "type": podcast.kind = reader.choice(value, among: Podcast.Kind.allCases, &report)
    case "title": podcast.title = reader.text(value, &report)
    case "complete": podcast.isComplete = reader.bool(value, &report) ?? false
    case "block": podcast.isBlocked = reader.bool(value, &report) ?? false
    case "new-feed-url": podcast.newAddress = address(value, &report)
    case "guid": podcast.guid = reader.text(value, &report)
    case "locked":
      podcast.isLocked = value.members == nil ? reader.bool(value, &report) : true
      podcast.lockOwner = value["owner"].flatMap { reader.text($0, &report) }
    case "medium": podcast.medium = reader.text(value, &report)
    case "funding":
      podcast.fundings = items(value).compactMap { item in
        address(item["url"] ?? item, &report).map { .init($0, text: item["text"]?.text ?? "") }
      }
    case "people": podcast.participants = items(value).compactMap { participant($0, &report) }
    case "location":
      podcast.location = reader.text(value["name"] ?? value, &report).map {
        .init(name: $0, geo: value["geo"]?.text, osm: value["osm"]?.text)
      }
    case "txt":
      podcast.notes = items(value).compactMap { item in
        reader.text(item["text"] ?? item, &report).map { .init($0, purpose: item["purpose"]?.text) }
      }
    default: break
    }
  }

  private func items(_ value: Setting) -> [Setting] { value.list ?? [value] }

  private func address(_ value: Setting, _ report: inout Diagnostics) -> WebAddress? {
    reader.address(value, base: home, &report)
  }

  private func takeOwner(_ value: Setting, into podcast: inout Podcast, _ report: inout Diagnostics) {
    guard value.members == nil else {
      podcast.ownerName = value["name"].flatMap { reader.text($0, &report) }
      podcast.ownerEmail = value["email"].flatMap { reader.text($0, &report) }
      return
    }
    guard let text = reader.text(value, &report) else { return }
    if let open = text.firstIndex(of: "<"), text.hasSuffix(">") {
      podcast.ownerName = text[..<open].trimmedWhitespace
      podcast.ownerEmail = String(text[text.index(after: open)...].dropLast())
    } else if text.contains("@") {
      podcast.ownerEmail = text
    } else {
      podcast.ownerName = text
    }
  }

  private func participant(_ value: Setting, _ report: inout Diagnostics) -> Podcast.Participant? {
    reader.text(value["name"] ?? value, &report).map { name in
      Podcast.Participant(
        name: name, role: value["role"]?.text, group: value["group"]?.text,
        image: value["image"].flatMap { address($0, &report) }, page: value["url"].flatMap { address($0, &report) })
    }
  }

  /// `Technology`, `Leisure: Hobbies`, `Leisure: [Hobbies, Crafts]`, and lists of those.
  private func categories(_ value: Setting, _ report: inout Diagnostics) -> [Podcast.Category] {
    items(value).flatMap { item -> [Podcast.Category] in
      guard let members = item.members else {
        guard let text = reader.text(item, &report) else { return [] }
        let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmedWhitespace }
        let category = Podcast.Category(parts.first ?? text, parts.count > 1 ? parts[1] : nil)
        check(category, at: item.mark, &report)
        return [category]
      }
      return members.flatMap { member -> [Podcast.Category] in
        let names = items(member.value).compactMap { $0.text }
        let found = names.isEmpty ? [Podcast.Category(member.key)] : names.map { Podcast.Category(member.key, $0) }
        for category in found { check(category, at: member.keyMark, &report) }
        return found
      }
    }
  }

  private func check(_ category: Podcast.Category, at mark: Mark, _ report: inout Diagnostics) {
    if let advice = PodcastCategories.advice(on: category) {
      report.report(.badCategory(advice), at: reader.place(mark))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func badCategory(_ advice: String) -> Self {
    .error("configuration/podcast-category", advice)
  }
}
