import FeedModel
import FeedText

/// How a Hugo site reads Markdown: Goldmark, as `markup.goldmark` switches it.
enum HugoMarkup {
  static func features(_ settings: Setting) -> MarkdownFeatures {
    var features = MarkdownFeatures(of: .goldmark)
    let goldmark = settings["markup"]?["goldmark"]
    let extensions = goldmark?["extensions"]
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
    if !isOn(goldmark?["parser"]?["attribute"]?["title"], else: true) { features.headingAttributes = .none }
    let typographer = extensions?["typographer"]
    features.isTypographic = isOn(typographer, else: true) && !isOn(typographer?["disable"], else: false)
    if typographer?.members != nil { set(&features.typography, from: typographer) }
    return features
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
