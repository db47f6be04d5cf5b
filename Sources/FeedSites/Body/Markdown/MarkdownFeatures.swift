import CMD4C

/// What a dialect adds to CommonMark, so that nothing else need ask which dialect it is.
///
/// A site's configuration may switch any of it: take the dialect's features, change them, hand them to `PostBody`.
struct MarkdownFeatures: Sendable {
  enum FootnoteStyle: Sendable {
    case none, kramdown, goldmark, github
    /// Where they are defined.
    case pulldownCmark
    /// Zola's `bottom_footnotes`.
    case pulldownCmarkAtEnd
  }
  /// How quotes tell whether they open or close.
  enum QuoteStyle: Sendable { case kramdown, goldmark, pulldownCmark }
  enum HeadingIDs: Sendable {
    case none
    case github
    /// The same with ASCII letters only, accents taken off.
    case githubASCII
    /// Lower case, every run of anything but letters and digits a hyphen.
    case blackfriday
    /// Zola's: letters and digits of ASCII, joined by hyphens.
    case slug
    /// Zola's where slugs are off: as it is, with `_` for white space.
    case underscored
  }
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
  var quotes = QuoteStyle.kramdown
  /// The characters they become.
  var typography = MarkdownTypography()
  /// `<<` and `>>` take a no-break space with them.
  var spacesGuillemets = false
  var hasDefinitionLists = false
  /// `{: …}`, `{::…}`, `*[…]:`, `$$`, `markdown="1"`, tables without a head: what only kramdown has.
  var isKramdown = false
  var hasTables = true
  var hasStrikethrough = true
  var hasTaskLists = true
  /// Whether lines that begin with four spaces are code.
  var hasIndentedCode = true
  /// Addresses without any markup become links.
  var linksBareAddresses = false
  /// The scheme of `www.example.org`.
  var bareScheme: StaticString = "http"
  /// Whether raw HTML comes through; Hugo leaves it out unless the site says `unsafe`.
  var keepsRawHTML = true
  /// Whether each line's end in a paragraph breaks the line.
  var breaksEveryLine = false
  /// `{.class}` on a line of its own behind a block: Goldmark's, off unless the site asks for it.
  var hasBlockAttributes = false
  /// `> [!NOTE]`: the kind becomes a line in bold type.
  var hasAlerts = false
  /// Names between colons become emoji.
  var hasEmojiNames = false
  /// `==mark==`, `++insert++`, `~sub~`, `^super^`, off unless the site asks for them. The tilde belongs to the
  /// strikethrough otherwise.
  var extras: Set<MarkdownExtra> = []
  /// Pairs of delimiters between which everything stays as it is: formulas.
  var passthrough: [(open: String, close: String)] = []

  /// Whether lines of text have to be looked through for signs.
  var hasInlineExtras: Bool { !extras.isEmpty || !passthrough.isEmpty }

  init(of dialect: MarkdownDialect) {
    switch dialect {
    case .github:
      footnotes = .github
      linksBareAddresses = true
    case .kramdown:
      footnotes = .kramdown
      headingAttributes = .id
      isTypographic = true
      spacesGuillemets = true
      hasDefinitionLists = true
      isKramdown = true
    case .goldmark:
      footnotes = .goldmark
      headingAttributes = .list
      isTypographic = true
      quotes = .goldmark
      hasDefinitionLists = true
      linksBareAddresses = true
      bareScheme = "https"
    case .pulldownCmark:
      footnotes = .pulldownCmark
      quotes = .pulldownCmark
      headingAttributes = .list
      headingIDs = .slug
    }
  }

  /// md4c's flags for a text. A megabyte of `www.` in one word takes md4c minutes: no bare links for that.
  func parserFlags(for bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var flags: Int32 = 0
    if hasTables { flags |= MD_FLAG_TABLES }
    if hasStrikethrough { flags |= MD_FLAG_STRIKETHROUGH }
    if hasTaskLists { flags |= MD_FLAG_TASKLISTS }
    if !hasIndentedCode { flags |= MD_FLAG_NOINDENTEDCODEBLOCKS }
    guard linksBareAddresses else { return UInt32(flags) }
    flags |= MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
    if !MarkdownFeatures.hasLongDottedWord(bytes) { flags |= MD_FLAG_PERMISSIVEWWWAUTOLINKS }
    return UInt32(flags)
  }

  private static func hasLongDottedWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 32 * 1024 else { return false }
    var dots = 0
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A { dots = 0 } else if byte == UInt8(ascii: ".") { dots += 1 }
      if dots > 2000 { return true }
    }
    return false
  }
}

/// Signs round text that stand for an element.
enum MarkdownExtra: Sendable {
  case mark, insert, subscripted, superscripted

  var sign: StaticString {
    switch self {
    case .mark: "=="
    case .insert: "++"
    case .subscripted: "~"
    case .superscripted: "^"
    }
  }

  var element: StaticString {
    switch self {
    case .mark: "mark"
    case .insert: "ins"
    case .subscripted: "sub"
    case .superscripted: "sup"
    }
  }
}

/// The characters that quotes, dashes and dots become; a site may name others, German ones for instance.
struct MarkdownTypography: Sendable, Hashable {
  var leftSingleQuote = "\u{2018}"
  var rightSingleQuote = "\u{2019}"
  var leftDoubleQuote = "\u{201C}"
  var rightDoubleQuote = "\u{201D}"
  var apostrophe = "\u{2019}"
  var enDash = "\u{2013}"
  var emDash = "\u{2014}"
  var ellipsis = "\u{2026}"
  var leftAngleQuote = "\u{AB}"
  var rightAngleQuote = "\u{BB}"
}
