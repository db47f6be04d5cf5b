internal import FeedModel

/// HTML turned into plain text.
public enum HTMLText {
  /// The text of a fragment on one line, as for a title: tags go, references are decoded, white space collapses.
  public static func line(_ html: String) -> String {
    let isPlain = html.utf8.allSatisfy { $0 != 0x3C && $0 != 0x26 }
    guard !isPlain else { return html.collapsedWhitespace }
    var html = html
    let out = html.withUTF8 { line($0) }
    return String(decoding: out, as: UTF8.self).collapsedWhitespace
  }

  /// The text of a fragment with its blocks as paragraphs, lists marked, links kept: as for a mail's plain part.
  public static func plain(_ html: String) -> String {
    var html = html
    return html.withUTF8 { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      var writer = HTMLPlainText()
      var skipping: HTMLElement?
      while let token = tokenizer.next() {
        if let skipped = skipping {
          if token.kind == .endTag, token.element == skipped { skipping = nil }
          continue
        }
        switch token.kind {
        case .text: writer.text(UnsafeBufferPointer(rebasing: bytes[token.range]))
        case .rawText:
          if isShown(token.element) { writer.verbatim(UnsafeBufferPointer(rebasing: bytes[token.range])) }
        case .startTag:
          if token.element == .template || token.element == .head {
            skipping = token.element
          } else {
            writer.start(token.element, tokenizer.attributes, of: bytes)
          }
        case .endTag: writer.end(token.element)
        case .comment, .bogusComment, .doctype, .cdata: break
        }
      }
      return writer.finished()
    }
  }

  /// Plain text as an HTML fragment: `&`, `<` and `>` escaped, nothing else changed.
  public static func escaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + 32)
      appendEscaped(bytes, into: &out)
      return String(decoding: out, as: UTF8.self)
    } ?? text
  }

  /// Appends text with `&`, `<`, `>` escaped, and `"` for an attribute's value.
  package static func appendEscaped(
    _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool = false, into out: inout [UInt8]
  ) {
    var start = 0
    for i in bytes.indices {
      let reference: StaticString
      switch bytes[i] {
      case 0x26: reference = "&amp;"
      case 0x3C: reference = "&lt;"
      case 0x3E: reference = "&gt;"
      case 0x22 where inAttribute: reference = "&quot;"
      default: continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
      reference.withUTF8Buffer { out.append(contentsOf: $0) }
      start = i + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var tokenizer = HTMLTokenizer(bytes)
    var isSkipping = false
    while let token = tokenizer.next() {
      if isSkipping {
        if token.kind == .endTag, token.element == .template { isSkipping = false }
        continue
      }
      switch token.kind {
      case .text: HTMLReferences.append(UnsafeBufferPointer(rebasing: bytes[token.range]), into: &out)
      case .rawText:
        if isShown(token.element) { out.append(contentsOf: bytes[token.range]) }
      case .startTag, .endTag:
        if token.element == .template, token.kind == .startTag { isSkipping = true }
        if token.element.isBlock || token.element == .br { out.append(0x20) }
        if token.element == .img, token.kind == .startTag {
          for attribute in tokenizer.attributes where HTMLName.of(attribute, in: bytes) == HTMLName("alt") {
            HTMLReferences.append(
              UnsafeBufferPointer(rebasing: bytes[attribute.value]), inAttribute: true, into: &out)
            break
          }
        }
      case .comment, .bogusComment, .doctype, .cdata: break
      }
    }
    return out
  }

  private static func isShown(_ element: HTMLElement) -> Bool {
    switch element {
    case .title, .textarea, .xmp, .plaintext: true
    default: false
    }
  }
}

extension HTMLName {
  /// The packed name of an attribute.
  @inlinable @inline(__always)
  package static func of(_ attribute: HTMLAttribute, in bytes: UnsafeBufferPointer<UInt8>) -> HTMLName {
    HTMLName(bytes, attribute.name)
  }
}
