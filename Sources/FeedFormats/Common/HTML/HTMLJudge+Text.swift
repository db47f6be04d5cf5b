import FeedModel
import FeedText

extension HTMLJudge {
  mutating func text(_ range: Range<Int>) {
    let end = range.upperBound
    var i = range.lowerBound
    while i < end, bytes[i].isASCIIWhitespace { i += 1 }
    // White space shows nothing.
    if i >= end { return }
    let text = UnsafeBufferPointer(rebasing: bytes[..<end])
    while true {
      i = ByteSearch.first(0x3C, 0x26, or: 0x7B, in: text, from: i)
      if i >= end { break }
      switch bytes[i] {
      case 0x3C: angle(at: i)
      case 0x26:
        i += reference(at: i, upTo: end)
        continue
      default: if codeDepth == 0, !hasTemplateText { brace(at: i, upTo: end) }
      }
      i += 1
    }
    isVisible = true
    lastText = range
    if !isXHTML, let last = open.last, HTMLJudge.isTableFrame(last.element) {
      find(.malformed("text stands right in <\(string(last.name))>, not in a cell"), at: range.lowerBound)
    }
  }

  /// A `<` that begins nothing, or a tag that never ends.
  private mutating func angle(at i: Int) {
    guard !isXHTML, i + 1 < bytes.count else { return }
    let next = bytes[i + 1]
    if next.isASCIILetter || (next == 0x2F && i + 2 < bytes.count && bytes[i + 2].isASCIILetter) {
      var end = i + 1
      while end < bytes.count, end < i + 20, bytes[end] > 0x20, bytes[end] != 0x3E { end += 1 }
      return find(.unclosedTag(string(i..<end)), at: i)
    }
    if next == 0x25, codeDepth == 0 {
      if !hasTemplateText { find(.templateText("<%"), at: i) }
      hasTemplateText = true
      return
    }
    find(.malformed("write &lt; for the < of \"\(string(i..<min(i + 12, bytes.count)).excerpt)\""), at: i)
  }

  /// Looks at the character reference that an ampersand may begin; how many bytes it takes.
  private mutating func reference(at i: Int, upTo end: Int) -> Int {
    if ByteSearch.matches("&amp;", in: bytes, at: i) {
      if codeDepth == 0, isReferenceBehind(i + 5) { find(.escapedTwice(string(i..<min(i + 11, end))), at: i) }
      return 5
    }
    if ByteSearch.matches("&lt;", in: bytes, at: i) {
      if codeDepth == 0, isTagBehind(i + 4, upTo: end) { find(.escapedTwice(string(i..<min(i + 12, end))), at: i) }
      return 4
    }
    scratch.removeAll(keepingCapacity: true)
    guard !isXHTML else { return 1 }
    guard let match = HTMLReferences.decode(bytes, at: i, into: &scratch) else {
      var j = i + 1
      while j < end, j < i + 32, bytes[j].isASCIILetter || bytes[j].isASCIIDigit { j += 1 }
      if j > i + 1, j < end, bytes[j] == 0x3B {
        find(.malformed("there is no character \(string(i..<j + 1)); write &amp; for an ampersand"), at: i)
      }
      return 1
    }
    let text = string(i..<min(i + match.length, end))
    if match.isRepaired {
      find(.malformed("\(text) stands for no character"), at: i)
    } else if bytes[i + match.length - 1] != 0x3B {
      find(.malformed("end \(text) with a semicolon, or write &amp;"), at: i)
    }
    return match.length
  }

  /// `amp;`, `lt;`, `nbsp;`, `#8217;`
  private func isReferenceBehind(_ i: Int) -> Bool {
    for name: StaticString in ["amp;", "lt;", "gt;", "nbsp;", "quot;"] {
      if ByteSearch.matches(name, in: bytes, at: i) { return true }
    }
    guard i + 2 < bytes.count, bytes[i] == 0x23 else { return false }
    var j = bytes[i + 1] | 0x20 == 0x78 ? i + 2 : i + 1
    let start = j
    while j < bytes.count, j < i + 9, bytes[j].isHexDigit { j += 1 }
    return j > start && j < bytes.count && bytes[j] == 0x3B
  }

  /// `/p&gt;`, `br`, `img src=`: not `p&gt;` alone, which people write about.
  private func isTagBehind(_ start: Int, upTo end: Int) -> Bool {
    let isEnd = start < end && bytes[start] == 0x2F
    var i = isEnd ? start + 1 : start
    let name = i
    while i < end, i < name + 12, bytes[i].isASCIILetter || bytes[i].isASCIIDigit { i += 1 }
    guard i > name, i < end else { return false }
    switch HTMLElement(slice(name..<i)) {
    case .p, .a, .div, .span, .em, .strong, .b, .i, .ul, .ol, .li, .table, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote:
      if isEnd { return bytes[i] == 0x26 || bytes[i] == 0x3E }
      return bytes[i].isASCIIWhitespace && slice(i..<min(i + 40, end)).contains(0x3D)
    case .img: return !isEnd && bytes[i].isASCIIWhitespace
    case .br: return !isEnd && (bytes[i] == 0x2F || bytes[i] == 0x26 || bytes[i] == 0x3E || bytes[i] == 0x20)
    default: return false
    }
  }

  /// `{{ page.title }}`, `{% include %}`, `${title}`
  private mutating func brace(at i: Int, upTo end: Int) {
    guard let mark = TemplateMark.at(i, in: bytes, upTo: end) else { return }
    hasTemplateText = true
    find(.templateText(mark), at: i)
  }

  /// Lines of code that HTML runs together outside `pre`.
  mutating func judgeCode(_ entry: Open, upTo end: Int) {
    guard preDepth == 0, entry.tag.upperBound < end else { return }
    let lines = bytes[entry.tag.upperBound..<end].reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    if lines >= 3 { find(.codeLines, at: entry.tag.lowerBound) }
  }

  /// The first heading may repeat the title, which is known later.
  mutating func judgeHeading(_ entry: Open, upTo end: Int) {
    guard !hasHeading else { return }
    hasHeading = true
    guard role == .content, entry.tag.upperBound < end else { return }
    heading = HTMLVerdict.Heading(text: entry.tag.upperBound..<end, tag: entry.tag.lowerBound, index: found.count)
  }

  /// Content that stops where a site's page goes on.
  mutating func judgeEnd(of range: Range<Int>) {
    if endsAsSentencesDo(range) { return }
    let start = max(range.lowerBound, range.upperBound - 60)
    var tail = String(decoding: HTMLReferences.decoded(slice(start..<range.upperBound)), as: UTF8.self)
      .trimmedWhitespace
    for arrow in ["→", "»", "›", "...", "…", ">"] where tail.count > 3 && tail.hasSuffix(arrow) && arrow != "…" {
      tail = String(tail.dropLast(arrow.count)).trimmedWhitespace
      if arrow == "..." { tail += "…" }
    }
    let lower = tail.lowercased()
    let isCut = tail.hasSuffix("…") || tail.hasSuffix("[…]") || tail.hasSuffix("[...]")
    let ends = ["read more", "continue reading", "read the rest", "weiterlesen", "read on", "lire la suite"]
    if isCut || ends.contains(where: { lower.hasSuffix($0) }) { find(.excerpt, at: range.lowerBound) }
  }
}

extension HTMLJudge {
  /// Whether a text ends in a way that says at a glance that nothing was cut off.
  private func endsAsSentencesDo(_ range: Range<Int>) -> Bool {
    guard let last = bytes[range].lastIndex(where: { !$0.isASCIIWhitespace }), last > range.lowerBound else {
      return false
    }
    switch bytes[last] {
    case UInt8(ascii: "."): return bytes[last - 1] != UInt8(ascii: ".")
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default: return false
    }
  }
}

/// Marks of template languages that should be gone when a page is made.
enum TemplateMark {
  /// The mark whose `{` is at `i`, provided that it ends.
  static func at(_ i: Int, in bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) -> String? {
    guard i + 2 < end else { return nil }
    let limit = min(end - 1, i + 200)
    switch bytes[i + 1] {
    case 0x7B:
      guard bytes[i + 2] == 0x20 || bytes[i + 2].isASCIILetter || bytes[i + 2] == 0x2D else { return nil }
      return ends(with: 0x7D, 0x7D, from: i + 2, upTo: limit, in: bytes) ? "{{" : nil
    case 0x25: return ends(with: 0x25, 0x7D, from: i + 2, upTo: limit, in: bytes) ? "{%" : nil
    default:
      guard i > 0, bytes[i - 1] == 0x24, bytes[i + 1].isASCIILetter else { return nil }
      for j in (i + 1)..<limit where !(bytes[j].isASCIILetter || bytes[j].isASCIIDigit || "._".utf8.contains(bytes[j]))
      {
        return bytes[j] == 0x7D ? "${" : nil
      }
      return bytes[limit] == 0x7D ? "${" : nil
    }
  }

  private static func ends(
    with one: UInt8, _ other: UInt8, from start: Int, upTo limit: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var i = start
    while i < limit {
      if bytes[i] == one, bytes[i + 1] == other { return true }
      i += 1
    }
    return false
  }
}

extension Diagnostic.Message {
  fileprivate static func unclosedTag(_ text: String) -> Self {
    .warning("html/unclosed", "end the tag \(text.excerpt) with >, and its quotes; all behind it is lost")
  }
  fileprivate static func templateText(_ mark: String) -> Self {
    .warning("html/url-template", "fill in what stands at \(mark); a template was published as it is")
  }
  fileprivate static func escapedTwice(_ text: String) -> Self {
    .warning("html/double-escaped", "escape the HTML once; readers show \"\(text.excerpt)\" with one escape left")
  }
  fileprivate static let codeLines = info(
    "html/code-newlines-lost", "put the lines of code into <pre>; outside it they run together")
  fileprivate static let excerpt = info(
    "html/excerpt-cut", "put the whole text into the feed if people should read it there; this is its beginning")
}
