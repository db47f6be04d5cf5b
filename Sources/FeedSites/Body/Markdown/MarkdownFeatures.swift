import CMD4C

/// What a dialect adds to CommonMark, so that nothing else need ask which dialect it is.
struct MarkdownFeatures: Sendable {
  enum FootnoteStyle: Sendable { case none, kramdown, goldmark, pulldownCmark, github }
  enum HeadingIDs: Sendable { case github, slug }
  enum HeadingAttributes: Sendable {
    case none
    /// kramdown: `{#id}` only.
    case id
    /// `{#id .class key=value}`.
    case list
  }

  var footnotes = FootnoteStyle.none
  var headingIDs = HeadingIDs.github
  var headingAttributes = HeadingAttributes.none
  /// Typographic quotes, dashes and ellipses.
  var isTypographic = false
  /// `<<` and `>>` take a no-break space with them.
  var spacesGuillemets = false
  var hasDefinitionLists = false
  /// `{: …}`, `{::…}`, `*[…]:`, `$$`, `markdown="1"`, tables without a head: what only kramdown has.
  var isKramdown = false
  private var parserFlags: UInt32

  init(of dialect: MarkdownDialect) {
    let common = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS
    let links =
      MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS
    switch dialect {
    case .github:
      parserFlags = UInt32(common | links)
      footnotes = .github
    case .kramdown:
      parserFlags = UInt32(common)
      footnotes = .kramdown
      headingAttributes = .id
      isTypographic = true
      spacesGuillemets = true
      hasDefinitionLists = true
      isKramdown = true
    case .goldmark:
      parserFlags = UInt32(common | links)
      footnotes = .goldmark
      headingAttributes = .list
      isTypographic = true
      hasDefinitionLists = true
    case .pulldownCmark:
      parserFlags = UInt32(common)
      footnotes = .pulldownCmark
      headingAttributes = .list
      headingIDs = .slug
    }
  }

  /// md4c's flags for a text. A megabyte of `www.` in one word takes md4c minutes: no bare links for that.
  func parserFlags(for bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let www = UInt32(MD_FLAG_PERMISSIVEWWWAUTOLINKS)
    guard parserFlags & www != 0, bytes.count > 32 * 1024 else { return parserFlags }
    var dots = 0
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A { dots = 0 } else if byte == UInt8(ascii: ".") { dots += 1 }
      if dots > 2000 { return parserFlags & ~www }
    }
    return parserFlags
  }
}
