// Apple's podcast elements.
extension ExtensionRules {
  static let itunes = ExtensionRules(
    ElementCodes(
      unknown: "itunes/element-unknown", misplaced: "itunes/element-misplaced"),
    itunesTexts.merging(itunesShow) { first, _ in first }.merging(itunesEpisode) { first, _ in first }
      .mapValues { rule in
        var rule = rule
        rule.beside = { element, seen, _ in seen.podcast.note(element) }
        return rule
      })

  private static let itunesTexts: [String: ElementRule] = [
    "author": text(upTo: 255, "itunes/too-long"),
    "subtitle": text(upTo: 255, "itunes/too-long"),
    "summary": text(upTo: 4000, "itunes/too-long"),
    "keywords": ElementRule(
      isSingle: true, text: ValueRule(.text(upTo: 255), "itunes/too-long"), attributes: [],
      judge: { $1.checkKeywords($0) }),
    "name": ElementRule(
      places: .inside, isSingle: true, text: ValueRule(.text(upTo: 255), "itunes/too-long"), attributes: [],
      judge: { $1.checkPodcastText($0) }),
    "email": ElementRule(
      places: .inside, isSingle: true, text: ValueRule(.email, "itunes/owner-email-invalid"), attributes: []),
    "block": word(["yes", "no"], "itunes/block-invalid"),
    "explicit": ElementRule(isSingle: true, attributes: [], judge: { $1.checkExplicit($0) }),
    "image": ElementRule(
      isSingle: true,
      attributes: [AttributeRule("href", missing: "itunes/image-href"), AttributeRule("url"), AttributeRule("rel")],
      judge: { $1.checkArtwork($0) }),
    "title": ElementRule(isSingle: true, attributes: [], judge: { $1.checkEpisodeTitle($0) }),
    "pubDate": ElementRule(isSingle: true, attributes: []),
    "link": ElementRule(isSingle: true),
  ]

  private static let itunesShow: [String: ElementRule] = [
    "owner": ElementRule(places: .head, isSingle: true, attributes: []),
    "category": ElementRule(
      attributes: [AttributeRule("text", missing: "itunes/category-text-missing")], judgesInside: false,
      judge: { $1.checkCategory($0) }),
    "type": word(["episodic", "serial"], "itunes/type-invalid", in: .head),
    "complete": ElementRule(
      places: .head, isSingle: true, text: ValueRule(.wordInAnyCase(["yes"]), "itunes/complete-invalid"),
      attributes: []),
    "new-feed-url": ElementRule(
      places: .head, isSingle: true, text: ValueRule(.address, "itunes/new-feed-url-invalid"), attributes: []),
    "applepodcastsverify": ElementRule(places: .head, isSingle: true, attributes: []),
  ]

  private static let itunesEpisode: [String: ElementRule] = [
    "duration": ElementRule(
      places: .entry, isSingle: true, text: ValueRule(.duration, "itunes/duration-invalid"), attributes: [],
      judge: { $1.checkDuration($0) }),
    "episode": ElementRule(
      places: .entry, isSingle: true, text: ValueRule(.positive, "itunes/episode-invalid"), attributes: []),
    "season": ElementRule(
      places: .entry, isSingle: true, text: ValueRule(.positive, "itunes/episode-invalid"), attributes: []),
    "episodeType": word(["full", "trailer", "bonus"], "itunes/episode-type-invalid", in: .entry),
    "order": ElementRule(
      places: .entry, isSingle: true, text: ValueRule(.integer, "itunes/order-invalid"), attributes: []),
    "isClosedCaptioned": word(["yes", "no"], "itunes/closed-captioned-invalid", in: .entry),
  ]

  private static func text(upTo limit: Int, _ code: String) -> ElementRule {
    ElementRule(
      isSingle: true, text: ValueRule(.text(upTo: limit), code), attributes: [], judge: { $1.checkPodcastText($0) })
  }

  private static func word(
    _ words: [String], _ code: String, in places: ElementRule.Places = .anywhere
  ) -> ElementRule {
    ElementRule(places: places, isSingle: true, text: ValueRule(.wordInAnyCase(words), code), attributes: [])
  }
}
