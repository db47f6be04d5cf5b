import FeedText

/// A check that does not share a line with the pass: each start tag has its end tag, in order.
enum Nesting {
  /// What is wrong, `nil` when nothing is.
  static func fault(in html: String) -> String? {
    var html = html
    return html.withUTF8 { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      var open: [String] = []
      while let token = tokenizer.next() {
        let name = String(decoding: bytes[token.inner], as: UTF8.self).lowercased()
        tokenizer.isForeign = open.contains("svg") || open.contains("math")
        switch token.kind {
        case .startTag:
          if name == "svg" || name == "math" { tokenizer.isForeign = true }
          if !token.element.isVoid, !(token.isSelfClosing && tokenizer.isForeign) { open.append(name) }
          if ["script", "style", "iframe", "form", "object", "template"].contains(name) { return "<\(name)>" }
        case .endTag:
          guard open.popLast() == name else { return "</\(name)> at \(token.range.lowerBound)" }
        case .comment, .bogusComment, .doctype: return "a comment at \(token.range.lowerBound)"
        case .text, .rawText, .cdata: break
        }
      }
      return open.isEmpty ? nil : "unclosed \(open)"
    }
  }
}
