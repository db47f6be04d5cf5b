internal import FeedModel
internal import FeedText

/// The one pass over a body's HTML: what subscribers must not or cannot use goes, addresses become absolute, what
/// was left open is closed, and plain text, summary, first image and sections come out of the same reading.
///
/// Everything else stays as the author wrote it, byte for byte: named references, quotes, white space, letter case.
struct HTMLPass {
  struct Options: Sendable {
    /// The post's own address, which relative ones are resolved against.
    var page: WebAddress
    /// The post's title; a heading that opens the body with the same words goes.
    var title: String?
    /// Ends the summary, besides `<!--more-->`; a comment as the author writes it.
    var excerptSeparator: String?
    /// Whether `Body.text` is wanted.
    var makesText = true
    /// Whether `Body.sections` are wanted.
    var makesSections = true
    /// Where the post's body begins: what findings point at, since rendered Markdown has lost its lines.
    var place: Place?
    /// The body as its author wrote it, where findings are looked for.
    var original: ArraySlice<UInt8> = []

    /// The address at which a file of the site is published that a link names as a file.
    var publishedAddress: (@Sendable (String) -> String?)?
    /// What is put before a path from the top of the site that lacks it: `/blog`.
    var rootPath: String?

    init(page: WebAddress) { self.page = page }
  }

  /// An element whose end tag has not come yet.
  struct Open {
    var element: HTMLElement
    /// The name in the source.
    var name: Range<Int>
    /// What is written instead of the name.
    var renamed: StaticString?
    /// Where its start tag stands in the output.
    var tag: Range<Int>
    /// Its tags are left out: only its end matters.
    var isUnwrapped = false
    /// Its end tag has come, but blocks opened inside it go on.
    var isEnded = false
    /// Its text does not belong into a summary.
    var isUnsummarized = false
    /// What it holds makes it worth nothing: it goes as a whole when it ends.
    var isSpoilt = false
    /// Its plain text stands in brackets of ours.
    var isBracketed = false
    /// Length of the plain text at its start.
    var textStart = 0
    /// What a player or a link shows, in `addresses`.
    var address: Int?
    /// It is a heading that opens a section.
    var opensSection = false
  }

  let source: UnsafeBufferPointer<UInt8>
  let options: Options
  var base: WebAddress
  var tokenizer: HTMLTokenizer
  var out: [UInt8] = []
  /// Most texts have none.
  private var ampersands = NextByte(UInt8(ascii: "&"))
  /// Source bytes that go to the output as they are, not copied yet.
  var pending = 0..<0

  var stack = Stack()
  /// The addresses of links and players, told here so that an open element is a value without memory of its own.
  var addresses: [[UInt8]] = []
  var openCount = [Int](repeating: 0, count: 256)
  /// Start tags that were too deep and left out, by element: their end tags go too.
  var flattened = [Int](repeating: 0, count: 256)
  var reopening: [Open] = []
  var reopenBudget = 0
  /// Elements open inside content that is left out; empty when none is.
  var skipped: [(element: HTMLElement, name: HTMLName)] = []
  var foreignDepth = 0
  var codeTables = 0
  var cellsInCodeRow = 0
  var endTagNames: Set<UInt64>?

  /// The attributes of the last start tag, but for those beyond the limit.
  var judged: [JudgedAttribute] = []
  /// Attributes to be written behind the others.
  var extras: [UInt8] = []

  var ids: [(offset: Int, value: Range<Int>)] = []
  var fragments: [(offset: Int, id: [UInt8])] = []
  var image: WebAddress?
  var lastEmbed: String?
  var lastImage: (address: String, isLazy: Bool, isFallback: Bool)?
  var hasFormControls = false
  var hasContent = false

  var text = HTMLPlainText()
  var summary = HTMLSummary()
  var drafts: [SectionDraft] = []
  /// Texts and addresses of the sections' links.
  var linkBytes: [UInt8] = []
  var findings = HTMLFindings()
  /// What is changed, when somebody asks.
  var changes: [HTMLChange]?
  /// Where links within the entry stand in the source, by their offset in the output; with `changes` only.
  var fragmentSources: [Int: Range<Int>] = [:]
  /// The names of tabs whose panels have not come yet.
  var tabs: [HTMLTab] = []
  /// Where the last panel of tabs begins in the source, once it was looked for.
  var lastPanel: Int?
  /// Addresses that the sources of the picture being read offer.
  var pictureSource: (address: String, isPreferred: Bool)?

  init(_ source: UnsafeBufferPointer<UInt8>, options: Options) {
    self.source = source
    self.options = options
    base = options.page
    tokenizer = HTMLTokenizer(source)
    reopenBudget = source.count
    out.reserveCapacity(source.count + source.count / 16 + 64)
    drafts.append(SectionDraft())
    if !holdsComment { summary.expectNoSeparator() }
  }

  static func run(_ html: [UInt8], options: Options, report: inout Diagnostics) -> Body {
    let body = html.withUnsafeBufferPointer { bytes in
      UTF8Check.firstInvalid(in: bytes) == nil && CleanText.isClean(bytes) ? run(clean: bytes, options, &report) : nil
    }
    if let body { return body }
    var text = String(decoding: html, as: UTF8.self).cleanedForFeeds
    report.changes?.append(Change("characters were left out", why: HTMLChange.Why.character.rawValue))
    return text.withUTF8 { run(clean: $0, options, &report) }
  }

  private static func run(
    clean source: UnsafeBufferPointer<UInt8>, _ options: Options, _ report: inout Diagnostics
  ) -> Body {
    var pass = HTMLPass(source, options: options)
    if report.changes != nil { pass.changes = [] }
    pass.read()
    pass.findings.report(at: options.place, in: options.original, to: &report)
    let body = pass.body()
    if let changes = pass.changes {
      report.changes? += HTMLChange.placed(changes, of: source, original: options.original, at: options.place)
    }
    return body
  }

  /// The same fragment with what is open closed, stray end tags gone and links to what is not in it made absolute:
  /// for a part cut out of clean HTML.
  static func balanced(_ html: String, options: Options) -> String {
    var html = html
    return html.withUTF8 { source in
      var pass = HTMLPass(source, options: options)
      pass.read()
      pass.flush()
      return pass.html(pass.missingFragments(), Array(options.page.string.escapedForAttribute.utf8))
    }
  }
}

extension HTMLPass {
  mutating func read() {
    while let token = tokenizer.next() {
      if !skipped.isEmpty {
        guard skip(token) else { continue }
      }
      switch token.kind {
      case .text: pageText(token.range)
      case .rawText: rawText(token)
      case .startTag: startTag(token)
      case .endTag: endTag(token)
      case .comment: comment(token)
      case .cdata: cdata(token)
      case .bogusComment, .doctype:
        if token.isUnclosed { findings.add(.unclosedComment) }
        noteGone(token, token.kind == .doctype ? .pageHead : .comment)
      }
      tokenizer.isForeign = foreignDepth > 0
    }
    if let last = skipped.first { findings.add(.unclosed, "\(last.element)") }
    while let last = stack.last {
      if !last.isEnded { noteUnclosed(last) }
      pop()
    }
    flush()
  }

  /// Text of the page: copied, but for a `<` that starts no tag and numbers that stand for no character.
  @inline(__always)
  private mutating func pageText(_ range: Range<Int>) {
    let piece = UnsafeBufferPointer(rebasing: source[range])
    if !reopening.isEmpty, piece.contains(where: { !$0.isASCIIWhitespace }) { reopen() }
    let hasReferences = ampersands.isIn(range, of: source)
    if hasReferences {
      text.text(piece)
      summary.text(piece)
    } else {
      text.verbatim(piece)
      summary.verbatim(piece)
    }
    var start = range.lowerBound
    if source[start] == 0x3C {
      if changes != nil { note(range, "“<” became “&lt;”", .text) }
      write("&lt;")
      start += 1
    }
    if start == range.upperBound { return }
    guard hasReferences else { return keep(start..<range.upperBound) }
    let end = UnsafeBufferPointer(rebasing: source[..<range.upperBound])
    var i = start
    while true {
      let mark = ByteSearch.first(0x26, in: end, from: i)
      guard mark < end.count else { break }
      i = mark + 1
      guard i < end.count, source[i] == 0x23 else { continue }
      var decoded: [UInt8] = []
      guard let match = HTMLReferences.decode(source, at: mark, into: &decoded), match.isRepaired else { continue }
      if changes != nil {
        note(mark..<mark + match.length, "\(shown(mark..<mark + match.length)) was replaced", .character)
      }
      keep(start..<mark)
      decoded.withUnsafeBufferPointer { writeEscaped($0) }
      start = mark + match.length
      i = start
    }
    keep(start..<range.upperBound)
  }

  private var holdsComment: Bool {
    var i = 1
    while true {
      i = ByteSearch.firstRare(0x21, in: source, from: i)
      guard i < source.count else { return false }
      if source[i - 1] == 0x3C { return true }
      i += 1
    }
  }

  private mutating func rawText(_ token: HTMLToken) {
    // Only what became `pre` gets here: the rest is skipped with its element.
    let piece = UnsafeBufferPointer(rebasing: source[token.range])
    text.verbatim(piece)
    summary.verbatim(piece)
    writeEscaped(piece)
  }

  private mutating func cdata(_ token: HTMLToken) {
    let piece = UnsafeBufferPointer(rebasing: source[token.inner])
    writeEscaped(piece)
  }

  private mutating func comment(_ token: HTMLToken) {
    if token.isUnclosed { findings.add(.unclosedComment) }
    noteGone(token, .comment)
    guard !summary.isSeparated else { return }
    let inner = String(decoding: source[token.inner], as: UTF8.self).collapsedWhitespace
    if inner == "more" || inner.hasPrefix("more ") {
      summary.separate()
    } else if let separator = options.excerptSeparator, separator.hasPrefix("<!--"), separator.hasSuffix("-->") {
      let wanted = String(separator.dropFirst(4).dropLast(3)).collapsedWhitespace
      if wanted == inner { summary.separate() }
    }
  }
}

extension HTMLPass {
  /// How long the output is, with what is still to be copied.
  var position: Int { out.count + pending.count }

  /// Copies bytes of the source, at the latest with the next ones that do not follow them.
  @inline(__always)
  mutating func keep(_ range: Range<Int>) {
    if range.lowerBound == pending.upperBound {
      pending = pending.lowerBound..<range.upperBound
    } else {
      flush()
      pending = range
    }
  }

  mutating func flush() {
    if !pending.isEmpty { out.append(contentsOf: UnsafeBufferPointer(rebasing: source[pending])) }
    pending = 0..<0
  }

  mutating func write(_ markup: StaticString) {
    flush()
    markup.withUTF8Buffer { out.append(contentsOf: $0) }
  }

  mutating func write(_ bytes: [UInt8]) {
    flush()
    out.append(contentsOf: bytes)
  }

  mutating func write(from range: Range<Int>) {
    flush()
    out.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    flush()
    HTMLText.appendEscaped(bytes, inAttribute: true, into: &out)
  }

  mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { writeEscaped($0) }
  }

  /// Takes back what was written since `offset`, of which the plain text began at `textStart`.
  mutating func takeBack(to offset: Int, textStart: Int) {
    flush()
    out.removeLast(max(0, out.count - offset))
    text.takeBack(to: textStart)
    while let last = ids.last, last.offset >= offset { ids.removeLast() }
    while let last = fragments.last, last.offset >= offset { fragments.removeLast() }
    reopening.removeAll()
  }
}
