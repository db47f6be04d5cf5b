import FeedFormats
import FeedModel
import FeedSites
import FeedText

/// A commented configuration: every key, with what it does and what holds now.
struct SetupFile {
  let opened: OpenedSite
  let plan: FeedPlan?
  let kind: String
  let marks: [String]
  let hasAddress: Bool
  /// The address that was given on the command line, which the site does not know.
  let given: WebAddress?

  var text: String {
    let by = marks.isEmpty ? "" : " (" + marks.joined(separator: ", ") + ")"
    var lines = [
      "# Settings of Feedmill for this site: \(kind)\(by).",
      "#",
      "# A line that begins with `#` and a key shows what holds without it: what the site says itself, or the default.",
      "# Take the `#` away to change it. Documentation/configuration.md says more of each key.",
    ]
    for key in Configuration.keys where isUseful(key.name) {
      lines.append("")
      lines += SetupFile.comment(key.name == "url" && !hasAddress ? key.meaning + "; nothing says it yet" : key.meaning)
      lines.append(line(for: key.name))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(for key: String) -> String {
    if key == "url", let given { return "url: " + SetupFile.scalar(given.string) }
    // What was configured before stays so.
    if let own = opened.configuration.settings[key], !own.isNull { return key + ": " + SetupFile.flow(own, depth: 0) }
    // A folder of pages is known by having no configuration.
    if key == "site-kind", opened.site.kind == "html" { return "site-kind: html" }
    return ("#" + key + ": " + (value(of: key) ?? SetupFile.examples[key] ?? "")).trimmedWhitespace
  }

  /// What holds now, `nil` where nothing does.
  private func value(of key: String) -> String? {
    let header = opened.header
    func text(_ value: String?) -> String? { value.map { SetupFile.scalar($0) } }
    switch key {
    case "url":
      return hasAddress ? header.homePage.map { SetupFile.scalar(SetupFile.withoutSlash($0.string)) } : nil
    case "title": return text(header.title)
    case "description": return text(header.description)
    case "language": return text(header.language)
    case "rights": return text(header.rights)
    case "icon": return text(header.icon?.string)
    case "logo": return text(header.logo?.string)
    case "image": return text(header.image?.string)
    case "authors":
      return header.authors.isEmpty ? nil : "[" + header.authors.map(SetupFile.person).joined(separator: ", ") + "]"
    case "content": return plan?.content.rawValue
    case "plain-text": return "true"
    case "index", "opml", "discovery", "stylesheet": return "false"
    case "limit": return plan?.limit.entries.map { String($0) }
    case "formats": return "[" + opened.formats.map(\.name).joined(separator: ", ") + "]"
    case "paths":
      guard let targets = plan?.targets else { return nil }
      return "{" + targets.map { $0.format.name + ": " + SetupFile.scalar($0.path) }.joined(separator: ", ") + "}"
    case "output": return "feeds"
    case "site-kind": return opened.site.kind
    default: return nil
    }
  }

  /// For keys that nothing is set by as a rule.
  private static let examples = [
    "url": "https://example.org", "description": "\"What the posts are about\"", "language": "en",
    "rights": "\"© the authors\"", "icon": "https://example.org/icon.png", "logo": "https://example.org/logo.png",
    "image": "https://example.org/image.png", "authors": "[{name: Ann, url: \"https://example.org/about/\"}]",
    "timezone": "Europe/Oslo", "posts": "[\"blog/**/*.md\"]", "permalink": "\"/:year/:month/:slug/\"",
    "ids": "{front-matter: id}", "links": "permalink", "before": "\"<p>{title}, by {author}</p>\"",
    "after": "\"<p><a href='{url}'>On the web</a></p>\"", "base-path": "/feeds", "podcast": "{explicit: false}",
    "content-from": "_site", "templates": "[{template: social}]",
    "feeds": "[{path: \"{format}\"}, {path: \"tags/{slug}/{format}\", each: tag}]", "hub": "https://hub.example.org/",
  ]

  private func isUseful(_ key: String) -> Bool {
    // Other kinds of site know what their posts are, and where.
    opened.site.kind == "plain" || (key != "posts" && key != "permalink")
  }

  /// A sentence in lines of a comment.
  private static func comment(_ sentence: String) -> [String] {
    var lines: [String] = []
    for word in sentence.split(separator: " ") {
      if let last = lines.last, last.utf8.count + word.utf8.count < 98 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append("# " + word)
      }
    }
    return lines
  }

  private static func person(_ person: Person) -> String {
    guard person.email != nil || person.page != nil else { return scalar(person.name) }
    let parts = [("name", person.name), ("email", person.email), ("url", person.page?.string)]
    return "{" + parts.compactMap { part in part.1.map { part.0 + ": " + scalar($0) } }.joined(separator: ", ") + "}"
  }

  /// A value of an earlier configuration on one line.
  private static func flow(_ setting: Setting, depth: Int) -> String {
    guard depth < 16 else { return "null" }
    switch setting.value {
    case .list(let list): return "[" + list.map { flow($0, depth: depth + 1) }.joined(separator: ", ") + "]"
    case .mapping(let members):
      return "{" + members.map { scalar($0.key) + ": " + flow($0.value, depth: depth + 1) }.joined(separator: ", ")
        + "}"
    case .string(let text): return scalar(text)
    case .null: return "null"
    case .bool, .int, .float, .date: return setting.source ?? setting.text ?? "null"
    }
  }

  /// A text as YAML: plain where that cannot be taken for anything else.
  private static func scalar(_ text: String) -> String {
    let isWord =
      text.utf8.first?.isASCIILetter == true && text.utf8.last != 0x20
      && text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || " ._/-".utf8.contains($0) }
    let other: Set<String> = ["y", "n", "yes", "no", "true", "false", "on", "off", "null"]
    if isWord, !other.contains(text.lowercased()) { return text }
    return text.quotedAsJSON
  }

  private static func withoutSlash(_ text: String) -> String { text.hasSuffix("/") ? String(text.dropLast()) : text }
}
