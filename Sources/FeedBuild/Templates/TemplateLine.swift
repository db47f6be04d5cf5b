import FeedModel
import FeedSites
import FeedText

/// A line of `templates:`: a template, and what is to be made of it. What the words mean, the program knows that makes
/// the files.
struct TemplateLine: Sendable {
  static let keys = ["file", "template", "path", "per", "escape", "limit", "length"]

  enum Scope: String, CaseIterable { case entry, feed }
  enum Escape: String, CaseIterable { case html, xml, text }

  var place: Place
  /// The template's file, below the site's folder.
  var file: String?
  /// The name of one that comes with us.
  var ready: String?
  var path: String?
  var scope: Scope?
  var escape: Escape?
  /// Entries at most.
  var limit: Int?
  /// `mastodon`, `bluesky` or a number of characters.
  var length: String?

  /// The line as the program takes it; files are seen from where the command runs.
  func argument(in folder: String) -> String {
    var members: [JSONMember] = [
      JSONMember("place", .string(place.file)), JSONMember("line", .number(String(place.line))),
      JSONMember("column", .number(String(place.column))),
    ]
    func add(_ name: String, _ text: String?) {
      if let text { members.append(JSONMember(name, .string(text))) }
    }
    add("file", file.map { Paths.join(folder, $0) })
    add("template", ready)
    add("path", path)
    add("per", scope?.rawValue)
    add("escape", escape?.rawValue)
    add("length", length)
    if let limit { members.append(JSONMember("limit", .number(String(limit)))) }
    return JSONValue.object(members).compactText
  }
}

extension ConfigurationReader {
  /// `templates:`, a list of mappings.
  func templates(_ value: Setting, _ report: inout Diagnostics) -> [TemplateLine] {
    guard let items = value.list else {
      return wrong(value, "a list of templates, each a mapping with `file` or `template`", &report) ?? []
    }
    return items.compactMap { template($0, &report) }
  }

  private func template(_ value: Setting, _ report: inout Diagnostics) -> TemplateLine? {
    guard let members = value.members else { return wrong(value, "a mapping with `file` or `template`", &report) }
    var line = TemplateLine(place: place(value.mark))
    for member in members {
      let value = member.value
      switch member.key {
      case "file": line.file = text(value, &report)
      case "template": line.ready = text(value, &report)
      case "path": line.path = outputPath(value, &report)
      case "per": line.scope = choice(value, among: TemplateLine.Scope.allCases, &report)
      case "escape": line.escape = choice(value, among: TemplateLine.Escape.allCases, &report)
      case "limit": line.limit = count(value, &report)
      case "length":
        guard let text = value.text, ["mastodon", "bluesky"].contains(text) || Int(text).map({ $0 >= 1 }) == true else {
          let _: String? = wrong(value, "`mastodon`, `bluesky` or a number of characters", &report)
          continue
        }
        line.length = text
      default:
        let nearest = DidYouMean.suggest(member.key, among: TemplateLine.keys)
        report.report(.unknownKey("templates." + member.key, nearest), at: place(member.keyMark))
      }
    }
    if (line.file == nil) == (line.ready == nil) {
      report.report(.noTemplate, at: place(value.mark))
      return nil
    }
    return line
  }
}

extension Diagnostic.Message {
  fileprivate static var noTemplate: Self {
    .error(
      "template/no-template",
      "name the template: `file: social.mustache` for one of yours, or `template: social` for one that comes with feedmill"
    )
  }
}
