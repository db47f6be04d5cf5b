import FeedModel

/// What a site says about itself: the feed's metadata, else the usual files of data.
struct EleventyHeader {
  /// `url`, `title`, `description`, … as `SiteAddress` and `FeedHeader` know them.
  let settings: Setting

  private static let files = ["metadata", "site", "meta", "settings", "config", "global", "info"]

  init(_ feed: EleventyFeed, _ data: EleventyData, _ configuration: EleventyConfiguration) {
    let sources = [feed.metadata].compactMap(\.self) + EleventyHeader.files.compactMap { data.global($0) }
    func first(_ keys: String...) -> Setting? {
      for source in sources {
        for key in keys {
          if let found = source[key], !found.isNull, found.text != "" { return found }
        }
      }
      return nil
    }
    var members: [Setting.Member] = []
    func add(_ key: String, _ value: Setting?) {
      if let value { members.append(Setting.Member(key: key, keyMark: value.mark, value: value)) }
    }
    add("title", first("title", "name", "siteName", "siteTitle"))
    add("description", first("subtitle", "description", "tagline", "siteDescription"))
    add("language", first("language", "lang", "locale"))
    add("author", first("author", "authors"))
    add("rights", first("rights", "copyright"))
    add("icon", first("icon"))
    add("url", EleventyHeader.address(sources))
    if !configuration.pathPrefix.isEmpty { add("baseurl", Setting(.string("/" + configuration.pathPrefix))) }
    settings = Setting(.mapping(members))
  }

  /// The first that reads like the address of a site, without a slash at its end.
  private static func address(_ sources: [Setting]) -> Setting? {
    let keys = ["base", "url", "baseUrl", "baseURL", "siteUrl", "siteURL", "site_url", "origin", "domain", "homepage"]
    for source in sources {
      for key in keys {
        guard var setting = source[key], var text = setting.text?.trimmedWhitespace, let address = WebAddress(text),
          address.isHTTP
        else { continue }
        while text.utf8.last == 0x2F { text.removeLast() }
        setting.value = .string(text)
        return setting
      }
    }
    return nil
  }
}
