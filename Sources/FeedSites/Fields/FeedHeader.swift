import FeedModel
import FeedText

/// A feed's own fields, from what `feedmill.yml` says and else from the site.
enum FeedHeader {
  /// `language`, `rights`, `icon`, … are looked for under the names that site generators use.
  static func make(
    _ settings: Setting, feed: Setting?, address: SiteAddress, people: People, options: SiteOptions
  ) -> Feed {
    let own = options.configuration
    func text(_ keys: String..., of setting: Setting?) -> String? {
      for key in keys {
        if let text = setting?[key]?.text?.collapsedWhitespace, !text.isEmpty { return HTMLText.line(text) }
      }
      return nil
    }
    func place(_ key: String) -> WebAddress? {
      (own[key]?.text ?? feed?[key]?.text).flatMap { $0.isEmpty ? nil : address.resolve($0) }
    }
    let home = address.of("/")
    let title = text("title", of: own) ?? text("title", "name", of: settings)
    var feed = Feed(id: home?.string ?? address.origin, title: title ?? home?.host ?? address.origin)
    feed.homePage = home
    feed.description = text("description", of: own) ?? text("description", "tagline", of: settings)
    feed.language = LanguageTag.from(
      own["language"]?.text ?? settings["lang"]?.text ?? settings["language"]?.text ?? settings["locale"]?.text)
    feed.rights = text("rights", of: own) ?? text("rights", "copyright", of: settings)
    feed.icon = place("icon")
    feed.logo = place("logo")
    feed.authors = people.read(own["authors"] ?? own["author"])
    if feed.authors.isEmpty { feed.authors = people.read(settings["author"]) }
    if feed.authors.isEmpty { feed.authors = people.read(settings["authors"]) }
    return feed
  }
}

/// Language tags as settings write them.
enum LanguageTag {
  /// `en_US.UTF-8` as `en-US`; `nil` for what is no BCP 47 tag.
  static func from(_ text: String?) -> String? {
    guard let text = text?.trimmedWhitespace, !text.isEmpty else { return nil }
    let tag = text.prefix { $0 != "." && $0 != "@" }.split(separator: "_").joined(separator: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.utf8.count), first.utf8.allSatisfy(\.isASCIILetter) else {
      return nil
    }
    let isSound = parts.dropFirst().allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
    return isSound ? tag : nil
  }
}
