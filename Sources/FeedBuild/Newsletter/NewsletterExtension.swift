import FeedModel
import FeedSites

/// What the JSON Feed's items say of an edition, under `_newsletter`; Documentation/json-feed-extension.md explains it.
enum NewsletterExtension {
  static let name = "_newsletter"
  static let about = "https://github.com/feedmill/feedmill/blob/main/Documentation/json-feed-extension.md"

  /// The entry with its data as a member that the JSON Feed carries and the other formats leave out. An entry whose
  /// content the feed does not hold says what is due, and nothing that would give the content away.
  static func extend(_ entry: Entry, of feed: Feed, _ settings: NewsletterSettings, holdsContent: Bool) -> Entry {
    var members = [JSONMember("about", .string(about)), JSONMember("subject", .string(subject(entry, feed, settings)))]
    if let day = entry.published?.local.dayText { members.append(JSONMember("date", .string(day))) }
    if holdsContent {
      if let markdown = entry.markdown { members.append(JSONMember("markdown", .string(markdown))) }
      if !entry.sections.isEmpty {
        members.append(JSONMember("sections", .array(entry.sections.map { section($0) })))
      }
    }
    let deadlines = deadlines(of: entry.sections)
    if !deadlines.isEmpty { members.append(JSONMember("deadlines", .array(deadlines.map { deadline($0, in: $1) }))) }
    let updates = updates(of: entry.sections, settings, page: entry.link)
    if !updates.isEmpty { members.append(JSONMember("version_updates", .array(updates.map { update($0) }))) }
    var extended = entry
    extended.unknown.members.removeAll { $0.name == name }
    extended.unknown.members.append(JSONMember(name, .object(members)))
    return extended
  }

  /// With the names of the sections that announce them.
  static func deadlines(of sections: [Section]) -> [(Deadline, String?)] {
    sections.flatMap { section in
      section.deadlines.map { ($0, section.name) } + deadlines(of: section.sections)
    }
  }

  private static func subject(_ entry: Entry, _ feed: Feed, _ settings: NewsletterSettings) -> String {
    let text = FeedFamily.filled(settings.subject) { word in
      switch word {
      case "title": entry.title ?? ""
      case "site": feed.title
      case "date": entry.published?.local.dayText ?? ""
      default: nil
      }
    }
    return text.collapsedWhitespace
  }

  private static func section(_ section: Section) -> JSONValue {
    var members: [JSONMember] = []
    func add(_ name: String, _ text: String?) {
      if let text { members.append(JSONMember(name, .string(text))) }
    }
    add("title", section.title)
    add("name", section.name)
    members.append(JSONMember("level", .number(String(section.level))))
    add("slug", section.slug)
    members.append(JSONMember("empty", .bool(section.isEmpty)))
    add("html", section.html)
    add("text", section.text)
    add("markdown", section.markdown)
    if !section.items.isEmpty {
      let items = section.items.map { item in
        JSONValue.object([JSONMember("html", .string(item.html)), JSONMember("text", .string(item.text))])
      }
      members.append(JSONMember("items", .array(items)))
    }
    if !section.links.isEmpty {
      let links = section.links.map { link in
        JSONValue.object([
          JSONMember("text", .string(link.text)), JSONMember("url", .string(link.address.string)),
          JSONMember("kind", .string(link.kind ?? "other")),
        ])
      }
      members.append(JSONMember("links", .array(links)))
    }
    if !section.sections.isEmpty {
      members.append(JSONMember("sections", .array(section.sections.map { self.section($0) })))
    }
    return .object(members)
  }

  private static func deadline(_ deadline: Deadline, in section: String?) -> JSONValue {
    var members = [
      JSONMember("label", .string(deadline.label)), JSONMember("date", .string(deadline.day.dayText)),
    ]
    if let last = deadline.lastDay { members.append(JSONMember("until", .string(last.dayText))) }
    if let time = deadline.time { members.append(JSONMember("time", .string(time.rfc3339))) }
    members.append(JSONMember("text", .string(deadline.text)))
    if let section { members.append(JSONMember("section", .string(section))) }
    return .object(members)
  }

  private static func updates(
    of sections: [Section], _ settings: NewsletterSettings, page: WebAddress?
  ) -> [VersionUpdate] {
    sections.flatMap { section -> [VersionUpdate] in
      let isAboutVersions = section.name.map { name in
        settings.versionSections.contains { ValueSlug.isSame($0, name) }
      }
      if isAboutVersions == true { return VersionUpdate.list(section.items, page: page) }
      let inLines = HTMLSpans.lines(section.html).compactMap {
        VersionUpdate.list(inLine: $0, called: settings.versionSections)
      }
      return inLines.flatMap { $0 } + (inLines.isEmpty ? updates(of: section.sections, settings, page: page) : [])
    }
  }

  private static func update(_ update: VersionUpdate) -> JSONValue {
    var members: [JSONMember] = []
    if let name = update.name { members.append(JSONMember("name", .string(name))) }
    if let version = update.version { members.append(JSONMember("version", .string(version))) }
    members.append(JSONMember("text", .string(update.text)))
    if let address = update.address { members.append(JSONMember("url", .string(address.string))) }
    return .object(members)
  }
}
