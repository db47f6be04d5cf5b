import FeedModel
import FeedText

/// What the head of a page holds of feeds, and where more can be put, by HTML's own rules.
struct PageHead: Sendable {
  /// A link to a feed that somebody else put there, as it is written.
  private(set) var links: [String] = []
  /// The links that are ours, by their places.
  private(set) var ours: [Range<Int>] = []
  /// Right before the end of the head, be its end tag written or not; `nil` for what is no whole page.
  private(set) var end: Int?
  /// The address that references start from, as it is written.
  private(set) var base: String?
  /// The encoding that the page names, in lower case.
  private(set) var encoding: String?

  init(_ bytes: [UInt8], isXML: Bool) {
    bytes.withUnsafeBufferPointer { read($0, isXML: isXML) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, isXML: Bool) {
    var tokenizer = HTMLTokenizer(bytes)
    tokenizer.isXML = isXML
    var isPage = false
    /// `template` and `noscript`, of which nothing is a part of the head.
    var depth = 0
    while let token = tokenizer.next() {
      let place = token.range.lowerBound
      switch token.kind {
      case .doctype: isPage = true
      case .comment, .bogusComment, .cdata, .rawText: break
      case .text:
        if depth > 0 { break }
        // A byte order mark is no text.
        let skipped = place == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = token.range.dropFirst(skipped)
        if let word = text.first(where: { !bytes[$0].isASCIIWhitespace }) { return finish(at: word, isPage) }
      case .endTag:
        switch token.element {
        case .template, .noscript: depth = max(0, depth - 1)
        case .head where depth == 0: return finish(at: place, true)
        case .body, .html, .br: if depth == 0 { return finish(at: place, isPage) }
        default: break
        }
      case .startTag:
        if depth > 0 {
          if token.element == .template { depth += 1 }
          break
        }
        switch token.element {
        case .html, .head: isPage = true
        case .template, .noscript: if !(isXML && token.isSelfClosing) { depth += 1 }
        case .link: take(token, tokenizer.attributes, bytes)
        case .base: base = base ?? value("href", tokenizer.attributes, bytes)
        case .meta: takeEncoding(tokenizer.attributes, bytes)
        case .basefont, .bgsound, .noframes, .script, .style, .title: break
        case .body: return finish(at: place, true)
        default: return finish(at: place, isPage)
        }
      }
    }
    finish(at: bytes.count, isPage)
  }

  private mutating func finish(at place: Int, _ isPage: Bool) { end = isPage ? place : nil }

  private mutating func take(
    _ token: HTMLToken, _ attributes: [HTMLAttribute], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if attributes.contains(where: { HTMLName(bytes, $0.name) == HTMLName("data-feedmill") }) {
      ours.append(token.range)
      return
    }
    let relations = (value("rel", attributes, bytes) ?? "").lowercased().split { $0.isWhitespace }
    guard relations.contains("alternate"), !relations.contains("stylesheet"),
      let reference = value("href", attributes, bytes)
    else { return }
    links.append(reference)
  }

  /// `<meta charset>`, or `<meta http-equiv content="text/html; charset=…">`.
  private mutating func takeEncoding(_ attributes: [HTMLAttribute], _ bytes: UnsafeBufferPointer<UInt8>) {
    guard encoding == nil else { return }
    if let named = value("charset", attributes, bytes) {
      encoding = named.lowercased()
    } else if value("http-equiv", attributes, bytes)?.lowercased() == "content-type",
      let content = value("content", attributes, bytes)?.lowercased()
    {
      let named = content.split(separator: ";").compactMap { part -> Substring? in
        let pair = part.split(separator: "=", maxSplits: 1)
        return pair.count == 2 && pair[0].allSatisfy { $0.isLetter || $0.isWhitespace } ? pair[1] : nil
      }
      encoding = named.first.map { String($0.filter { $0 != "\"" && $0 != "'" }).trimmedWhitespace }
    }
  }

  private func value(
    _ name: StaticString, _ attributes: [HTMLAttribute], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    guard let attribute = attributes.first(where: { HTMLName(bytes, $0.name) == HTMLName(name) }) else { return nil }
    return HTMLReferenceList.decoded(attribute.value, bytes).trimmedWhitespace
  }
}
