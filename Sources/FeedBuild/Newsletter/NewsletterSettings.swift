import FeedModel
import FeedSites

/// The block `newsletter:` of the configuration: what makes of posts editions whose parts are data.
struct NewsletterSettings: Sendable {
  /// The subject of a mail, with `{title}`, `{site}` and `{date}`.
  var subject = "{title}"
  var prunesEmptySections = false
  /// Whether links are looked at before an edition goes out.
  var checksLinks = true
  /// Names of sections, and the other headings each of them goes by.
  var aliases: [(name: String, spellings: [String])] = []
  var linkKinds = LinkKinds()
  /// Names of the sections that say which versions are new.
  var versionSections = ["Version Updates", "Version Update", "Subprojects and Dependency Updates"]
  /// The path of the calendar under the output folder; `nil` for none.
  var calendar: String?

  static let keys: [(name: String, meaning: String)] = [
    ("subject", "the subject of a mail, as in `Weekly: {title}`; the words are `{title}`, `{site}` and `{date}`"),
    ("sections", "a mapping from a section's name to the other headings it goes by"),
    ("prune-empty-sections", "`true` leaves sections with nothing in them out of feeds and mails"),
    ("link-kinds", "a mapping from a kind of link to a pattern of addresses, or a list of them"),
    ("check-links", "`false` passes over links that are left open, lead nowhere or cannot be told apart"),
    ("version-updates", "the name of the section about new versions, or a list of them"),
    ("calendar", "`true` writes the deadlines to `deadlines.ics`, a path to that file"),
  ]

  static let words = ["title", "site", "date"]

  /// The name that a heading stands for, where it is another than the heading.
  func alias(of title: String) -> String? {
    let found = aliases.first { name, spellings in
      ValueSlug.isSame(name, title) || spellings.contains { ValueSlug.isSame($0, title) }
    }
    return found.flatMap { $0.name == title ? nil : $0.name }
  }
}

extension ConfigurationReader {
  func newsletter(_ value: Setting, _ report: inout Diagnostics) -> NewsletterSettings? {
    if value.isNull || value.bool == false { return nil }
    var settings = NewsletterSettings()
    if value.bool == true { return settings }
    guard let members = value.members else {
      return wrong(value, "a mapping such as `{subject: \"Weekly: {title}\", calendar: true}`, or `true`", &report)
    }
    for unknown in value.unknownKeys(allowed: NewsletterSettings.keys.map(\.name)) {
      report.report(.unknownKey("newsletter." + unknown.key, unknown.suggestion), at: place(unknown.mark))
    }
    for member in members { take(member.value, as: member.key, into: &settings, &report) }
    return settings
  }

  private func take(
    _ value: Setting, as key: String, into settings: inout NewsletterSettings, _ report: inout Diagnostics
  ) {
    switch key {
    case "subject":
      guard let text = text(value, &report) else { return }
      if FeedFamily.unknownWords(in: text, known: NewsletterSettings.words).isEmpty {
        settings.subject = text
      } else {
        let _: String? = wrong(value, "a text whose words in braces are `{title}`, `{site}` and `{date}`", &report)
      }
    case "sections":
      for (name, item) in mapping(value, "a mapping from a section's name to its other headings", &report) {
        settings.aliases.append((name, texts(item, &report)))
      }
    case "prune-empty-sections": settings.prunesEmptySections = bool(value, &report) ?? false
    case "check-links": settings.checksLinks = bool(value, &report) ?? true
    case "link-kinds":
      let lines = mapping(value, "a mapping from a kind of link to patterns", &report).flatMap { kind, item in
        texts(item, &report).map { (kind: kind, pattern: String($0.prefix(256))) }
      }
      settings.linkKinds = LinkKinds(lines)
    case "version-updates": settings.versionSections = texts(value, &report)
    case "calendar":
      if let isWanted = value.bool {
        settings.calendar = isWanted ? "deadlines.ics" : nil
      } else {
        settings.calendar = outputPath(value, &report)
      }
    default: break
    }
  }

  private func mapping(
    _ value: Setting, _ expected: String, _ report: inout Diagnostics
  ) -> [(name: String, value: Setting)] {
    guard let members = value.members else {
      let _: String? = wrong(value, expected, &report)
      return []
    }
    return members.map { ($0.key, $0.value) }
  }
}
