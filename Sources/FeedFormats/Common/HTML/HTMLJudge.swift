import FeedModel
import FeedText

/// Looks through the HTML that an entry holds for what readers strip, run, mistake or cannot find.
///
/// One pass over the tokens; nothing is copied unless something is found. What is found is placed at the tag or the
/// text at fault, by byte offsets of the HTML.
struct HTMLJudge {
  /// What the HTML is for.
  enum Role {
    case content
    /// A summary or a description beside content.
    case summary
    /// A title and the like.
    case line
  }

  /// An element that is open.
  struct Open {
    var element: HTMLElement
    var name: Range<Int>
    /// Where its start tag begins and ends.
    var tag: Range<Int>
    /// Images before a `picture`.
    var images = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let role: Role
  /// Whether the HTML is a rendering of XHTML, whose tags are sound by construction.
  let isXHTML: Bool
  /// Whether `xml:base` says what relative addresses are relative to.
  let hasBase: Bool
  /// Whether names of elements that HTML does not have are told by somebody else.
  var isNamedElsewhere = false
  var tokenizer: HTMLTokenizer
  var found: [(message: Diagnostic.Message, offset: Int)] = []

  var open: [Open] = []
  /// Elements that were ended by something else, whose end tags may still come.
  var ended: [Open] = []
  /// How many open elements hold code, where braces and references mean themselves.
  var codeDepth = 0
  var preDepth = 0
  var foreignDepth = 0
  var hasTags = false
  var hasDoctype = false
  var isVisible = false
  var imageCount = 0
  /// A player that no link has followed yet.
  var player: Int?
  var ids: Set<UInt64> = []
  /// Links to a place on the page, by the hash of its id.
  var fragments: [(id: UInt64, tag: Int)] = []
  /// The first heading.
  var heading: HTMLVerdict.Heading?
  var hasHeading = false
  /// The last text that shows something.
  var lastText: Range<Int>?
  var hasTemplateText = false
  var scratch: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, as role: Role, isXHTML: Bool, hasBase: Bool) {
    self.bytes = bytes
    self.role = role
    self.isXHTML = isXHTML
    self.hasBase = hasBase
    tokenizer = HTMLTokenizer(bytes)
  }

  mutating func run() {
    while let token = tokenizer.next() {
      switch token.kind {
      case .text: text(token.range)
      case .rawText: if token.element == .textarea || token.element == .xmp { isVisible = true }
      case .startTag: startTag(token)
      case .endTag: endTag(token)
      case .comment: comment(token)
      case .bogusComment: bogusComment(token)
      case .doctype: if open.isEmpty { hasDoctype = true }
      case .cdata: isVisible = true
      }
    }
    finish()
  }

  mutating func find(_ message: Diagnostic.Message, at offset: Int) { found.append((message, offset)) }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  private mutating func comment(_ token: HTMLToken) {
    find(token.isUnclosed ? .unclosedComment : .comment, at: token.range.lowerBound)
  }

  /// What browsers read as a comment.
  private mutating func bogusComment(_ token: HTMLToken) {
    let start = token.range.lowerBound
    if ByteSearch.matches("<?import", in: bytes, at: start) { return find(.unsafe("?import"), at: start) }
    if ByteSearch.matches("<![cdata[", in: bytes, at: start) { return find(.cdata, at: start) }
    find(.malformed("\(string(start..<min(start + 10, token.range.upperBound)))… is read as a comment"), at: start)
  }
}

extension Diagnostic.Message {
  fileprivate static let comment = info("html/comment", "remove the comment; nobody sees it, and some readers show it")
  fileprivate static let unclosedComment = warning(
    "html/unclosed", "end the comment with -->; all that follows it is hidden")
  fileprivate static let cdata = malformed("there are no CDATA sections in HTML; write &lt; for <")
  static func malformed(_ detail: String) -> Self { .warning("html/parse-error", "mend the HTML: \(detail)") }
}
