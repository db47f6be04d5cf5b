import FeedModel
import FeedText

/// What a run of clean HTML is cut into: headings, links, list items, lines.
enum HTMLSpans {
  /// A heading that opens a section: offsets into the HTML.
  struct Heading {
    var level: Int
    var id: String?
    /// The whole element.
    var range: Range<Int>
    /// What stands between its tags.
    var inner: Range<Int>
  }

  /// The headings that stand in no list, table or quotation.
  static func headings(_ html: String) -> [Heading] {
    html.withBytes { bytes in
      var found: [Heading] = []
      var stack: [HTMLElement] = []
      var open: Heading?
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        switch token.kind {
        case .startTag where !token.element.isVoid:
          if token.element.isHeading, stack.allSatisfy({ isWrapper($0) }) {
            let id = value("id", of: tokenizer.attributes, bytes).flatMap { $0.isEmpty ? nil : $0 }
            let end = token.range.upperBound
            open = Heading(level: token.element.headingLevel, id: id, range: token.range, inner: end..<end)
          }
          stack.append(token.element)
        case .endTag:
          if let last = stack.lastIndex(of: token.element) { stack.removeSubrange(last...) }
          if var heading = open, token.element.headingLevel == heading.level {
            heading.inner = heading.inner.lowerBound..<token.range.lowerBound
            heading.range = heading.range.lowerBound..<token.range.upperBound
            found.append(heading)
            open = nil
          }
        default: break
        }
      }
      return found
    }
  }

  /// A link of a run.
  struct Link {
    var text: String
    var address: WebAddress
    /// Whether there is nothing between its tags that could be read or seen.
    var isSilent: Bool
  }

  /// Links in reading order; the text of one round an image is what stands for the image.
  static func links(_ html: String, page: WebAddress?, kinds: LinkKinds) -> [Section.Reference] {
    links(html, page: page).map {
      Section.Reference(text: $0.text, address: $0.address, kind: kinds.kind(of: $0.address))
    }
  }

  static func links(_ html: String, page: WebAddress?) -> [Link] {
    guard html.contains("<a ") else { return [] }
    return html.withBytes { bytes in
      var found: [Link] = []
      var open: (address: WebAddress, start: Int)?
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        guard token.element == .a else { continue }
        if token.kind == .startTag, let text = value("href", of: tokenizer.attributes, bytes) {
          open = (WebAddress(text) ?? page?.resolve(text)).map { ($0, token.range.upperBound) }
        } else if token.kind == .endTag, let link = open {
          let inner = String(decoding: bytes[link.start..<token.range.lowerBound], as: UTF8.self)
          let text = HTMLText.line(inner)
          found.append(Link(text: text, address: link.address, isSilent: text.isEmpty && isBlank(inner)))
          open = nil
        }
      }
      return found
    }
  }

  /// What images are shown from.
  static func images(_ html: String, page: WebAddress?) -> [WebAddress] {
    guard html.contains("<img") else { return [] }
    return html.withBytes { bytes in
      var found: [WebAddress] = []
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        guard token.element == .img, token.kind == .startTag, let text = value("src", of: tokenizer.attributes, bytes),
          let address = WebAddress(text) ?? page?.resolve(text)
        else { continue }
        found.append(address)
      }
      return found
    }
  }

  /// The items of lists that stand in no other list; those that say nothing are left out.
  static func items(_ html: String) -> [Section.Item] {
    guard html.contains("<li") else { return [] }
    return html.withBytes { bytes in
      var found: [Section.Item] = []
      var depth = 0
      var start = 0
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        guard token.element == .li else { continue }
        if token.kind == .startTag {
          if depth == 0 { start = token.range.upperBound }
          depth += 1
        } else if token.kind == .endTag, depth > 0 {
          depth -= 1
          guard depth == 0 else { continue }
          let inner = String(decoding: bytes[start..<token.range.lowerBound], as: UTF8.self).trimmedWhitespace
          if !isBlank(inner) { found.append(Section.Item(html: inner, text: HTMLText.plain(inner).trimmedWhitespace)) }
        }
      }
      return found
    }
  }

  /// The text of a run line by line, as blocks and line breaks divide it; code is left out.
  static func lines(_ html: String) -> [String] {
    html.withBytes { bytes in
      var lines: [String] = []
      var start = 0
      var code = 0
      func end(at offset: Int) {
        guard code == 0, offset > start else { return }
        let line = HTMLText.line(String(decoding: bytes[start..<offset], as: UTF8.self))
        if !line.isEmpty { lines.append(line) }
      }
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        guard token.kind == .startTag || token.kind == .endTag else { continue }
        guard token.element.isBlock || token.element == .br else { continue }
        end(at: token.range.lowerBound)
        start = token.range.upperBound
        if token.element == .pre { code = max(0, code + (token.kind == .startTag ? 1 : -1)) }
      }
      end(at: bytes.count)
      return lines
    }
  }

  /// Whether a run shows nothing: no word, no image, no player.
  static func isBlank(_ html: String) -> Bool {
    html.withBytes { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        switch token.kind {
        case .text, .rawText, .cdata:
          let text = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: bytes[token.range]))
          if !Section.isNothing(String(decoding: text, as: UTF8.self)) { return false }
        case .startTag:
          switch token.element {
          case .img, .video, .audio, .iframe, .svg, .math, .object, .embed, .input, .picture, .canvas: return false
          default: break
          }
        case .endTag, .comment, .bogusComment, .doctype: break
        }
      }
      return true
    }
  }

  static func value(
    _ name: StaticString, of attributes: [HTMLAttribute], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let wanted = HTMLName(name)
    guard let attribute = attributes.first(where: { HTMLName.of($0, in: bytes) == wanted }) else { return nil }
    let value = UnsafeBufferPointer(rebasing: bytes[attribute.value])
    return String(decoding: HTMLReferences.decoded(value, inAttribute: true), as: UTF8.self)
  }

  private static func isWrapper(_ element: HTMLElement) -> Bool {
    switch element {
    case .div, .section, .article, .main, .header, .form, .center, .body, .html: true
    default: false
    }
  }
}

extension String {
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { body($0) }
  }
}
