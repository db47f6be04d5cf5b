// The podcast namespace of podcastindex.org, which grows: an unknown name is none of our business.
extension ExtensionRules {
  static let podcast = ExtensionRules(
    "podcast", isClosed: false,
    [
      "locked": ElementRule(
        isSingle: true, text: ValueRule(.wordInAnyCase(["yes", "no"]), "podcast/locked-invalid"),
        attributes: [AttributeRule("owner", .email, "podcast/locked-owner")]),
      "guid": ElementRule(isSingle: true),
      "transcript": ElementRule(attributes: [
        AttributeRule("url", .address, "podcast/transcript-attrs", missing: "podcast/transcript-attrs"),
        AttributeRule("type", .mediaType, "podcast/transcript-attrs", missing: "podcast/transcript-attrs"),
      ]),
      "chapters": ElementRule(
        isSingle: true,
        attributes: [
          AttributeRule("url", .address, "podcast/chapters-attrs", missing: "podcast/chapters-attrs"),
          AttributeRule("type", .mediaType, "podcast/chapters-attrs", missing: "podcast/chapters-attrs"),
        ]),
      "funding": ElementRule(
        text: ValueRule(.text(upTo: 128), "podcast/funding-attrs"),
        attributes: [AttributeRule("url", .address, "podcast/funding-attrs", missing: "podcast/funding-attrs")]),
      "alternateEnclosure": ElementRule(attributes: [
        AttributeRule("type", .mediaType, "podcast/alternate-enclosure", missing: "podcast/alternate-enclosure"),
        AttributeRule("length", .nonNegative, "podcast/alternate-enclosure"),
      ]),
      "source": ElementRule(attributes: [
        AttributeRule("uri", .address, "podcast/alternate-enclosure", missing: "podcast/alternate-enclosure")
      ]),
      "soundbite": ElementRule(attributes: [
        AttributeRule("startTime", .decimal, "podcast/soundbite-attrs", missing: "podcast/soundbite-attrs"),
        AttributeRule("duration", .decimal, "podcast/soundbite-attrs", missing: "podcast/soundbite-attrs"),
      ]),
      "season": ElementRule(isSingle: true, text: ValueRule(.nonNegative, "podcast/season-number")),
      "episode": ElementRule(isSingle: true, text: ValueRule(.decimal, "podcast/season-number")),
      "trailer": ElementRule(attributes: [
        AttributeRule("url", .address, "podcast/trailer-attrs", missing: "podcast/trailer-attrs"),
        AttributeRule("pubdate", .date822, "podcast/trailer-attrs", missing: "podcast/trailer-attrs"),
      ]),
    ])
}
