import FeedModel

// Media RSS 1.5.1.
extension ExtensionRules {
  static let media = ExtensionRules(
    ElementCodes(
      unknown: "media/element-unknown", misplaced: "media/element-misplaced"),
    mediaObjects.merging(mediaDescriptions) { first, _ in first }.merging(mediaCommunity) { first, _ in first }
      .merging(mediaTrade) { first, _ in first })

  private static let mediaObjects: [String: ElementRule] = [
    "group": ElementRule(attributes: [], judge: { $1.checkMediaGroup($0) }),
    "content": ElementRule(
      attributes: [
        AttributeRule("url", .address, "media/content-url"),
        AttributeRule("fileSize", .positive, "media/content-number"),
        AttributeRule("type", .mediaType, "media/content-type"),
        AttributeRule(
          "medium", .word(["image", "audio", "video", "document", "executable"]), "media/content-medium"),
        AttributeRule("isDefault", .word(["true", "false"]), "media/content-isdefault"),
        AttributeRule("expression", .word(["sample", "full", "nonstop"]), "media/content-expression"),
        AttributeRule("bitrate", .amount, "media/content-number"),
        AttributeRule("framerate", .amount, "media/content-number"),
        AttributeRule("samplingrate", .amount, "media/content-number"),
        AttributeRule("channels", .nonNegative, "media/content-number"),
        AttributeRule("duration", .amount, "media/content-number"),
        AttributeRule("height", .positive, "media/content-number"),
        AttributeRule("width", .positive, "media/content-number"),
        AttributeRule("lang", .language, "media/content-lang"),
      ], judge: { $1.checkMediaContent($0) }, beside: { $2.checkMediaFiles($0, &$1) }),
    "thumbnail": ElementRule(attributes: [
      AttributeRule("url", .address, "media/thumbnail-url", missing: "media/thumbnail-url"),
      AttributeRule("width", .positive, "media/thumbnail-size"),
      AttributeRule("height", .positive, "media/thumbnail-size"),
      AttributeRule("time", .time, "media/thumbnail-time"),
    ]),
    "player": ElementRule(
      attributes: [
        AttributeRule("url", .address, "media/player-url", missing: "media/player-url"),
        AttributeRule("width", .positive, "media/player-size"),
        AttributeRule("height", .positive, "media/player-size"),
      ]),
    "hash": ElementRule(
      attributes: [AttributeRule("algo", .word(["md5", "sha-1"]), "media/hash-invalid")],
      judge: { $1.checkMediaHash($0) }),
    "embed": ElementRule(attributes: [
      AttributeRule("url", .address, "media/embed-url", missing: "media/embed-url"),
      AttributeRule("width", .positive, "media/player-size"), AttributeRule("height", .positive, "media/player-size"),
    ]),
    "param": ElementRule(places: .inside, attributes: [AttributeRule("name", missing: "media/attribute-missing")]),
  ]

  private static let textType = AttributeRule("type", .word(["plain", "html"]), "media/text-type")

  private static let mediaDescriptions: [String: ElementRule] = [
    "title": ElementRule(isSingle: true, attributes: [textType], judge: { $1.checkMediaText($0) }),
    "description": ElementRule(isSingle: true, attributes: [textType], judge: { $1.checkMediaText($0) }),
    "text": ElementRule(
      attributes: [
        textType, AttributeRule("lang", .language, "media/text-lang"),
        AttributeRule("start", .time, "media/text-npt"), AttributeRule("end", .time, "media/text-npt"),
      ], judge: { $1.checkMediaText($0) }),
    "keywords": ElementRule(attributes: []),
    "category": ElementRule(
      attributes: [AttributeRule("scheme", .address, "media/category-scheme"), AttributeRule("label")],
      judge: { $1.checkMediaCategory($0) }),
    "copyright": ElementRule(
      isSingle: true, attributes: [AttributeRule("url", .address, "media/copyright-url")]),
    "credit": ElementRule(
      attributes: [AttributeRule("role"), AttributeRule("scheme", .address, "media/credit-scheme")],
      judge: { $1.checkMediaCredit($0) }),
    "rating": ElementRule(
      attributes: [AttributeRule("scheme", .address, "media/rating-scheme")], judge: { $1.checkMediaRating($0) }),
    "adult": ElementRule(
      isSingle: true, text: ValueRule(.word(["true", "false"]), "media/adult-invalid"), attributes: [],
      judge: { $1.note(.mediaAdult, at: $0) }),
    "restriction": ElementRule(
      attributes: [
        AttributeRule(
          "relationship", .word(["allow", "deny"]), "media/restriction-relationship",
          missing: "media/restriction-relationship"),
        AttributeRule("type", .word(["country", "uri", "sharing"]), "media/restriction-type"),
      ], judge: { $1.checkMediaRestriction($0) }),
    "scenes": ElementRule(isSingle: true),
    "scene": ElementRule(places: .inside),
    "sceneTitle": ElementRule(places: .inside, isSingle: true),
    "sceneDescription": ElementRule(places: .inside, isSingle: true),
    "sceneStartTime": ElementRule(places: .inside, isSingle: true, text: ValueRule(.playTime, "media/scene-time")),
    "sceneEndTime": ElementRule(places: .inside, isSingle: true, text: ValueRule(.playTime, "media/scene-time")),
    "location": ElementRule(attributes: [
      AttributeRule("description"), AttributeRule("start", .playTime, "media/location-time"),
      AttributeRule("end", .playTime, "media/location-time"),
    ]),
  ]

  /// What people say about it, since 1.5.
  private static let mediaCommunity: [String: ElementRule] = [
    "community": ElementRule(isSingle: true, attributes: []),
    "starRating": ElementRule(
      places: .inside, isSingle: true,
      attributes: [
        AttributeRule("average", .decimal, "media/community-number"),
        AttributeRule("count", .nonNegative, "media/community-number"),
        AttributeRule("min", .decimal, "media/community-number"),
        AttributeRule("max", .decimal, "media/community-number"),
      ]),
    "statistics": ElementRule(
      places: .inside, isSingle: true,
      attributes: [
        AttributeRule("views", .nonNegative, "media/community-number"),
        AttributeRule("favorites", .nonNegative, "media/community-number"),
      ]),
    "tags": ElementRule(places: .inside, isSingle: true, attributes: []),
    "comments": ElementRule(isSingle: true, attributes: []),
    "comment": ElementRule(places: .inside, attributes: []),
    "responses": ElementRule(isSingle: true, attributes: []),
    "response": ElementRule(places: .inside, attributes: []),
    "backLinks": ElementRule(isSingle: true, attributes: []),
    "backLink": ElementRule(places: .inside, attributes: []),
  ]

  /// Whether and for what it is to be had, since 1.5.
  private static let mediaTrade: [String: ElementRule] = [
    "status": ElementRule(attributes: [
      AttributeRule(
        "state", .word(["active", "blocked", "deleted"]), "media/status-state", missing: "media/status-state"),
      AttributeRule("reason"),
    ]),
    "price": ElementRule(attributes: [
      AttributeRule("type", .word(["rent", "purchase", "package", "subscription"]), "media/price-invalid"),
      AttributeRule("info"), AttributeRule("price", .amount, "media/price-invalid"),
      AttributeRule("currency", .currency, "media/price-invalid"),
    ]),
    "license": ElementRule(attributes: [
      AttributeRule("type"), AttributeRule("href", .address, "media/link-href"),
    ]),
    "subTitle": ElementRule(attributes: [
      AttributeRule("type", .mediaType, "media/link-type"), AttributeRule("lang", .language, "media/text-lang"),
      AttributeRule("href", .address, "media/link-href", missing: "media/link-href"),
    ]),
    "peerLink": ElementRule(attributes: [
      AttributeRule("type", .mediaType, "media/link-type"),
      AttributeRule("href", .address, "media/link-href", missing: "media/link-href"),
    ]),
    "rights": ElementRule(attributes: [
      AttributeRule(
        "status", .word(["userCreated", "official"]), "media/rights-status", missing: "media/rights-status")
    ]),
  ]
}
