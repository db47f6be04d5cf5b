// Small vocabularies of blogs: one table each.
extension ExtensionRules {
  static let content = ExtensionRules(
    "content", ["encoded": ElementRule(places: [.entry, .inside], isSingle: true), "items": ElementRule()])

  static let syndication = ExtensionRules(
    "sy",
    [
      "updatePeriod": ElementRule(
        isSingle: true,
        text: ValueRule(.word(["hourly", "daily", "weekly", "monthly", "yearly"]), "sy/update-period")),
      "updateFrequency": ElementRule(isSingle: true, text: ValueRule(.positive, "sy/update-frequency")),
      "updateBase": ElementRule(isSingle: true, text: ValueRule(.dateW3C, "sy/update-base")),
    ])

  static let slash = ExtensionRules(
    "slash",
    [
      "comments": ElementRule(isSingle: true, text: ValueRule(.nonNegative, "slash/comments-invalid")),
      "hit_parade": ElementRule(isSingle: true, text: ValueRule(.integers, "slash/hit-parade-invalid")),
      "section": ElementRule(isSingle: true),
      "department": ElementRule(isSingle: true),
    ])

  static let creativeCommons = ExtensionRules(
    "cc", ["license": ElementRule(text: ValueRule(.address, "cc/license-invalid"))])

  static let feedburner = ExtensionRules(
    "feedburner", isClosed: false, ["origLink": ElementRule(text: ValueRule(.address, "feedburner/url"))])

  static let trackback = ExtensionRules(
    "trackback",
    [
      "ping": ElementRule(text: ValueRule(.address, "trackback/ping-invalid")),
      "about": ElementRule(text: ValueRule(.address, "trackback/ping-invalid")),
    ])

  static let blogChannel = ExtensionRules(
    "blogchannel",
    [
      "blogRoll": ElementRule(isSingle: true, text: ValueRule(.address, "blogchannel/url-invalid")),
      "mySubscriptions": ElementRule(isSingle: true, text: ValueRule(.address, "blogchannel/url-invalid")),
      "blink": ElementRule(isSingle: true, text: ValueRule(.address, "blogchannel/url-invalid")),
      "changes": ElementRule(isSingle: true, text: ValueRule(.address, "blogchannel/url-invalid")),
    ])

  static let openSearch = ExtensionRules(
    "opensearch",
    [
      "totalResults": ElementRule(isSingle: true, text: ValueRule(.nonNegative, "opensearch/integer")),
      "itemsPerPage": ElementRule(isSingle: true, text: ValueRule(.nonNegative, "opensearch/integer")),
      "startIndex": ElementRule(isSingle: true, text: ValueRule(.integer, "opensearch/integer")),
      "Query": ElementRule(), "link": ElementRule(),
    ])

  static let event = ExtensionRules(
    "ev", isClosed: false,
    [
      "startdate": ElementRule(isSingle: true, text: ValueRule(.dateW3C, "ev/date-invalid")),
      "enddate": ElementRule(isSingle: true, text: ValueRule(.dateW3C, "ev/date-invalid")),
    ])

  static let source = ExtensionRules("source", isClosed: false, [:])
}
