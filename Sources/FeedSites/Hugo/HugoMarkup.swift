import FeedModel
import FeedText

/// How a Hugo site reads Markdown: Goldmark, as `markup.goldmark` switches it.
enum HugoMarkup {
  static func features(_ settings: Setting) -> MarkdownFeatures {
    var features = MarkdownFeatures(of: .goldmark)
    let goldmark = settings["markup"]?["goldmark"]
    let extensions = goldmark?["extensions"]
    features.hasEmojiNames = settings["enableemoji"]?.looseBool ?? false
    func isOn(_ setting: Setting?, else standard: Bool) -> Bool { setting?.looseBool ?? standard }
    features.keepsRawHTML = isOn(goldmark?["renderer"]?["unsafe"], else: false)
    features.breaksEveryLine = isOn(goldmark?["renderer"]?["hardwraps"], else: false)
    features.linksBareAddresses = isOn(extensions?["linkify"], else: true)
    features.hasTables = isOn(extensions?["table"], else: true)
    features.hasStrikethrough = isOn(extensions?["strikethrough"], else: true)
    features.hasTaskLists = isOn(extensions?["tasklist"], else: true)
    features.hasDefinitionLists = isOn(extensions?["definitionlist"], else: true)
    let footnote = extensions?["footnote"]
    if !isOn(footnote?["enable"] ?? footnote, else: true) { features.footnotes = .none }
    let parser = goldmark?["parser"]
    if !isOn(parser?["attribute"]?["title"], else: true) { features.headingAttributes = .none }
    features.hasBlockAttributes = isOn(parser?["attribute"]?["block"], else: false)
    features.headingIDs = isOn(parser?["autoheadingid"], else: true) ? headingIDs(parser) : .none
    if extensions?["linkifyprotocol"]?.text == "http" { features.bareScheme = "http" }
    let extras = extensions?["extras"]
    for (key, extra) in HugoMarkup.extras where isOn(extras?[key]?["enable"], else: false) {
      // One tilde strikes out as well, where the extension for that is on.
      if extra != .subscripted || !features.hasStrikethrough { features.extras.insert(extra) }
    }
    if isOn(extras?["delete"]?["enable"], else: false) { features.hasStrikethrough = true }
    let passthrough = extensions?["passthrough"]
    if isOn(passthrough?["enable"], else: false) { features.passthrough = delimiters(passthrough?["delimiters"]) }
    let typographer = extensions?["typographer"]
    features.isTypographic = isOn(typographer, else: true) && !isOn(typographer?["disable"], else: false)
    if typographer?.members != nil { set(&features.typography, from: typographer) }
    return features
  }

  private static let extras: [(String, MarkdownExtra)] = [
    ("insert", .insert), ("mark", .mark), ("subscript", .subscripted), ("superscript", .superscripted),
  ]

  private static func headingIDs(_ parser: Setting?) -> MarkdownFeatures.HeadingIDs {
    switch (parser?["autoheadingidtype"] ?? parser?["autoidtype"])?.text {
    case "github-ascii": .githubASCII
    case "blackfriday": .blackfriday
    default: .github
    }
  }

  /// Pairs of signs round what is no Markdown, those of blocks first.
  private static func delimiters(_ setting: Setting?) -> [(open: String, close: String)] {
    let pairs = (setting?["block"]?.list ?? []) + (setting?["inline"]?.list ?? [])
    return pairs.prefix(32).compactMap { pair in
      guard let list = pair.list, list.count == 2, let open = list[0].text, let close = list[1].text,
        !open.isEmpty, !close.isEmpty
      else { return nil }
      return (open, close)
    }
  }

  /// The characters that a site names, as references mostly: `&bdquo;`.
  private static func set(_ typography: inout MarkdownTypography, from setting: Setting?) {
    let places: [(String, WritableKeyPath<MarkdownTypography, String>)] = [
      ("leftsinglequote", \.leftSingleQuote), ("rightsinglequote", \.rightSingleQuote),
      ("leftdoublequote", \.leftDoubleQuote), ("rightdoublequote", \.rightDoubleQuote), ("apostrophe", \.apostrophe),
      ("endash", \.enDash), ("emdash", \.emDash), ("ellipsis", \.ellipsis), ("leftanglequote", \.leftAngleQuote),
      ("rightanglequote", \.rightAngleQuote),
    ]
    for (key, path) in places {
      guard let text = setting?[key]?.text, !text.isEmpty, text.utf8.count < 32 else { continue }
      typography[keyPath: path] = HTMLText.line(text)
    }
  }
}
