import FeedModel

// Media RSS 1.5.1.
extension ExtensionRules {
  static let media = ExtensionRules(
    "media", mediaObjects.merging(mediaDescriptions) { first, _ in first }.merging(mediaOther) { first, _ in first })

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
        AttributeRule("bitrate", .decimal, "media/content-number"),
        AttributeRule("framerate", .decimal, "media/content-number"),
        AttributeRule("samplingrate", .decimal, "media/content-number"),
        AttributeRule("channels", .nonNegative, "media/content-number"),
        AttributeRule("duration", .decimal, "media/content-number"),
        AttributeRule("height", .positive, "media/content-number"),
        AttributeRule("width", .positive, "media/content-number"),
        AttributeRule("lang", .language, "media/content-lang"),
      ], judge: { $1.checkMediaContent($0) }),
    "thumbnail": ElementRule(attributes: [
      AttributeRule("url", .address, "media/thumbnail-url", missing: "media/thumbnail-url"),
      AttributeRule("width", .positive, "media/thumbnail-size"),
      AttributeRule("height", .positive, "media/thumbnail-size"),
      AttributeRule("time", .time, "media/thumbnail-time"),
    ]),
    "player": ElementRule(
      isSingle: true,
      attributes: [
        AttributeRule("url", .address, "media/player-url", missing: "media/player-url"),
        AttributeRule("width", .positive, "media/player-size"),
        AttributeRule("height", .positive, "media/player-size"),
      ]),
    "hash": ElementRule(
      attributes: [AttributeRule("algo", .word(["md5", "sha-1"]), "media/hash-invalid")],
      judge: { $1.checkMediaHash($0) }),
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
    "keywords": ElementRule(isSingle: true, attributes: []),
    "category": ElementRule(attributes: [
      AttributeRule("scheme", .address, "media/category-scheme"), AttributeRule("label"),
    ]),
    "copyright": ElementRule(
      isSingle: true, attributes: [AttributeRule("url", .address, "media/copyright-url")]),
    "credit": ElementRule(
      attributes: [AttributeRule("role"), AttributeRule("scheme", .address, "media/credit-scheme")],
      judge: { $1.checkMediaCredit($0) }),
    "rating": ElementRule(
      attributes: [AttributeRule("scheme", .address, "media/rating-scheme")], judge: { $1.checkMediaRating($0) }),
    "adult": ElementRule(
      text: ValueRule(.word(["true", "false"]), "media/adult-invalid"), attributes: [],
      judge: { $1.note(.mediaAdult, at: $0) }),
    "restriction": ElementRule(
      attributes: [
        AttributeRule(
          "relationship", .word(["allow", "deny"]), "media/restriction-relationship",
          missing: "media/restriction-relationship"),
        AttributeRule("type", .word(["country", "uri", "sharing"]), "media/restriction-type"),
      ], judge: { $1.checkMediaRestriction($0) }),
  ]

  private static let mediaOther: [String: ElementRule] = [
    "community": ElementRule(isSingle: true),
    "starRating": ElementRule(places: .inside),
    "statistics": ElementRule(places: .inside),
    "tags": ElementRule(places: .inside),
    "comments": ElementRule(isSingle: true),
    "comment": ElementRule(places: .inside),
    "embed": ElementRule(),
    "param": ElementRule(places: .inside),
    "responses": ElementRule(isSingle: true),
    "response": ElementRule(places: .inside),
    "backLinks": ElementRule(isSingle: true),
    "backLink": ElementRule(places: .inside),
    "status": ElementRule(attributes: [
      AttributeRule("state", .word(["active", "blocked", "deleted"]), "media/status-state"), AttributeRule("reason"),
    ]),
    "price": ElementRule(),
    "license": ElementRule(),
    "subTitle": ElementRule(),
    "peerLink": ElementRule(),
    "location": ElementRule(),
    "rights": ElementRule(attributes: [
      AttributeRule("status", .word(["userCreated", "official"]), "media/rights-status")
    ]),
    "scenes": ElementRule(isSingle: true),
    "scene": ElementRule(places: .inside),
    "sceneTitle": ElementRule(places: .inside),
    "sceneDescription": ElementRule(places: .inside),
    "sceneStartTime": ElementRule(places: .inside, text: ValueRule(.time, "media/scene-time")),
    "sceneEndTime": ElementRule(places: .inside, text: ValueRule(.time, "media/scene-time")),
  ]
}
