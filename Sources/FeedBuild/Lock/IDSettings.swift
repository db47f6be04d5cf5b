import FeedModel
import FeedSites

/// What `ids` of the configuration says: where posts get their ids from.
struct IDSettings: Sendable, Equatable {
  enum Word: String, CaseIterable {
    case lock, permalink, tag
  }

  /// The key of front matter that gives posts their ids.
  var key: String?
  /// Whether ids are kept in `feedmill.ids.yml`.
  var isLocked = false
  /// The rule in the place of the site's own: `permalink` or `tag`.
  var rule: Word?
}

extension ConfigurationReader {
  /// A word, a list of words, or a mapping with `front-matter` and `by`.
  func ids(_ value: Setting, _ report: inout Diagnostics) -> IDSettings {
    var settings = IDSettings()
    guard let members = value.members else {
      take(value, into: &settings, &report)
      return settings
    }
    for member in members {
      switch member.key {
      case "front-matter": settings.key = text(member.value, &report)
      case "by": take(member.value, into: &settings, &report)
      default: report.report(.unknownKey("ids." + member.key, "front-matter"), at: place(member.keyMark))
      }
    }
    return settings
  }

  private func take(_ value: Setting, into settings: inout IDSettings, _ report: inout Diagnostics) {
    for item in value.list ?? [value] {
      guard let word = choice(item, among: IDSettings.Word.allCases, &report) else { continue }
      if word == .lock {
        settings.isLocked = true
      } else if settings.rule == nil || settings.rule == word {
        settings.rule = word
      } else {
        report.report(.twoRules, at: place(item.mark))
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var twoRules: Self {
    .error("configuration/two-id-rules", "ids are made either by `permalink` or by `tag`; leave one of them")
  }
}
