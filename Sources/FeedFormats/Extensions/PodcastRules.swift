// The podcast namespace of podcastindex.org, which grows: an unknown name is none of our business.
extension ExtensionRules {
  static let podcast = ExtensionRules(
    ElementCodes(
      unknown: nil, misplaced: "podcast/element-misplaced", attribute: nil,
      insecure: "podcast/url-insecure"),
    podcastShow.merging(podcastEpisode) { first, _ in first }.merging(podcastBoth) { first, _ in first }
      .merging(podcastValue) { first, _ in first })

  private static func invalid(_ name: String, _ shape: ValueShape) -> AttributeRule {
    AttributeRule(name, shape, "podcast/attribute-invalid")
  }

  private static func needed(_ name: String, _ shape: ValueShape? = nil) -> AttributeRule {
    AttributeRule(name, shape, "podcast/attribute-invalid", missing: "podcast/attribute-missing")
  }

  private static let podcastShow: [String: ElementRule] = [
    "guid": ElementRule(places: .head, isSingle: true, text: ValueRule(.uuid, "podcast/guid-invalid")),
    "locked": ElementRule(
      places: .head, isSingle: true, text: ValueRule(.wordInAnyCase(["yes", "no"]), "podcast/locked-invalid"),
      attributes: [AttributeRule("owner", .email, "podcast/locked-owner")]),
    "block": ElementRule(places: .head, text: ValueRule(.wordInAnyCase(["yes", "no"]), "podcast/block-invalid")),
    "medium": ElementRule(
      places: .head, isSingle: true, text: ValueRule(.word(podcastMedia), "podcast/medium-unknown")),
    "trailer": ElementRule(
      places: .head, text: ValueRule(.name(upTo: 128), "podcast/text-length"),
      attributes: [
        AttributeRule("url", .address, "podcast/trailer-attrs", missing: "podcast/trailer-attrs"),
        AttributeRule("pubdate", .date822, "podcast/trailer-attrs", missing: "podcast/trailer-attrs"),
        invalid("length", .nonNegative), invalid("type", .mediaType), invalid("season", .nonNegative),
      ]),
    "updateFrequency": ElementRule(
      places: .head, isSingle: true, text: ValueRule(.text(upTo: 128), "podcast/text-length"),
      attributes: [invalid("complete", .word(["true", "false"])), invalid("dtstart", .dateISO)]),
    "podping": ElementRule(
      places: .head, isSingle: true, attributes: [invalid("usesPodping", .word(["true", "false"]))]),
    "podroll": ElementRule(places: .head, isSingle: true, judge: { $1.checkHolds("remoteItem", $0) }),
    "publisher": ElementRule(places: .head, isSingle: true, judge: { $1.checkHolds("remoteItem", $0) }),
    "remoteItem": ElementRule(attributes: [needed("feedGuid"), invalid("feedUrl", .address)]),
    "liveItem": ElementRule(
      places: .head,
      attributes: [
        needed("status", .word(["pending", "live", "ended"])), needed("start", .dateTimeISO),
        invalid("end", .dateTimeISO),
      ], children: .entry, judge: { $1.checkHolds("contentLink", $0) }),
  ]

  private static let kinds = [
    "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
  ]
  static let podcastMedia = kinds + kinds.map { $0 + "L" } + ["mixed"]

  private static let podcastEpisode: [String: ElementRule] = [
    "transcript": ElementRule(
      places: .entry,
      attributes: [
        AttributeRule("url", .address, "podcast/transcript-attrs", missing: "podcast/transcript-attrs"),
        AttributeRule("type", .mediaType, "podcast/transcript-attrs", missing: "podcast/transcript-attrs"),
        invalid("language", .language), invalid("rel", .word(["captions"])),
      ]),
    "chapters": ElementRule(
      places: .entry, isSingle: true, twice: "podcast/chapters-attrs",
      attributes: [
        AttributeRule("url", .address, "podcast/chapters-attrs", missing: "podcast/chapters-attrs"),
        AttributeRule("type", .mediaType, "podcast/chapters-attrs", missing: "podcast/chapters-attrs"),
      ]),
    "soundbite": ElementRule(
      places: .entry, text: ValueRule(.text(upTo: 128), "podcast/text-length"),
      attributes: [
        AttributeRule("startTime", .amount, "podcast/soundbite-attrs", missing: "podcast/soundbite-attrs"),
        AttributeRule("duration", .amount, "podcast/soundbite-attrs", missing: "podcast/soundbite-attrs"),
      ]),
    "season": ElementRule(
      places: .entry, isSingle: true, text: ValueRule(.nonNegative, "podcast/season-number"),
      attributes: [AttributeRule("name", .text(upTo: 128), "podcast/text-length")]),
    "episode": ElementRule(
      places: .entry, isSingle: true, text: ValueRule(.decimal, "podcast/season-number"),
      attributes: [AttributeRule("display", .text(upTo: 32), "podcast/text-length")]),
    "alternateEnclosure": ElementRule(
      places: .entry,
      attributes: [
        AttributeRule("type", .mediaType, "podcast/alternate-enclosure", missing: "podcast/alternate-enclosure"),
        AttributeRule("length", .nonNegative, "podcast/alternate-enclosure"), invalid("bitrate", .decimal),
        invalid("height", .positive), invalid("lang", .language), invalid("default", .word(["true", "false"])),
      ], judge: { $1.checkAlternateEnclosure($0) }),
    "source": ElementRule(
      places: .inside,
      attributes: [
        AttributeRule("uri", .address, "podcast/alternate-enclosure", missing: "podcast/alternate-enclosure"),
        invalid("contentType", .mediaType),
      ]),
    "integrity": ElementRule(
      places: .inside, isSingle: true,
      attributes: [needed("type", .word(["sri", "pgp-signature"])), needed("value")]),
    "contentLink": ElementRule(places: .entry, attributes: [needed("href", .address)]),
  ]

  private static let podcastBoth: [String: ElementRule] = [
    "funding": ElementRule(
      text: ValueRule(.text(upTo: 128), "podcast/funding-attrs"),
      attributes: [AttributeRule("url", .address, "podcast/funding-attrs", missing: "podcast/funding-attrs")]),
    "person": ElementRule(
      text: ValueRule(.name(upTo: 128), "podcast/person-text"),
      attributes: [invalid("img", .address), invalid("href", .address)]),
    "location": ElementRule(
      text: ValueRule(.name(upTo: 128), "podcast/text-length"), attributes: [invalid("geo", .geoAddress)]),
    "license": ElementRule(
      isSingle: true, text: ValueRule(.text(upTo: 128), "podcast/text-length"),
      attributes: [invalid("url", .address)], judge: { $1.checkLicense($0) }),
    "txt": ElementRule(
      text: ValueRule(.text(upTo: 4000), "podcast/txt-length"),
      attributes: [AttributeRule("purpose", .text(upTo: 128), "podcast/text-length")]),
    "images": ElementRule(
      isSingle: true, attributes: [needed("srcset")], judge: { $1.note(.oldImages, at: $0) }),
    "image": ElementRule(attributes: [
      needed("href", .address), invalid("width", .positive), invalid("height", .positive), invalid("type", .mediaType),
    ]),
    "socialInteract": ElementRule(
      attributes: [
        needed("protocol"), invalid("uri", .address), invalid("accountUrl", .address), invalid("priority", .integer),
      ], judge: { $1.checkSocialInteract($0) }),
    "chat": ElementRule(isSingle: true, attributes: [needed("server"), needed("protocol")]),
  ]

  private static let podcastValue: [String: ElementRule] = [
    "value": ElementRule(
      attributes: [needed("type"), needed("method"), invalid("suggested", .decimal)],
      judge: { $1.checkHolds("valueRecipient", $0) }),
    "valueRecipient": ElementRule(
      places: .inside,
      attributes: [
        needed("type"), needed("address"), needed("split", .nonNegative), invalid("fee", .word(["true", "false"])),
      ]),
    "valueTimeSplit": ElementRule(
      places: .inside,
      attributes: [
        needed("startTime", .amount), needed("duration", .amount), invalid("remoteStartTime", .amount),
        invalid("remotePercentage", .decimal),
      ]),
  ]
}
