internal import FeedModel

extension HTMLTokenizer {
  /// Where the raw text of `element` ends: at its end tag, or with the source.
  func endOfRawText(_ element: HTMLElement) -> Int {
    switch element {
    case .plaintext: bytes.count
    case .script: endOfScript()
    case .style: endTag(named: "style", from: position)
    case .title: endTag(named: "title", from: position)
    case .textarea: endTag(named: "textarea", from: position)
    case .xmp: endTag(named: "xmp", from: position)
    case .iframe: endTag(named: "iframe", from: position)
    case .noembed: endTag(named: "noembed", from: position)
    case .noframes: endTag(named: "noframes", from: position)
    default: position
    }
  }

  /// The offset of `</name` that a space, a slash or a `>` follows.
  private func endTag(named name: StaticString, from start: Int) -> Int {
    var i = start
    while true {
      i = ByteSearch.first(0x3C, in: bytes, from: i)
      guard i < bytes.count else { return i }
      if isTag(named: name, at: i, isEnd: true) { return i }
      i += 1
    }
  }

  /// In a script, `<!-- <script>` hides the next end tag (states "script data escaped" and "double escaped").
  private func endOfScript() -> Int {
    var i = position
    var isEscaped = false
    var isDoubleEscaped = false
    while i < bytes.count {
      i = isEscaped ? ByteSearch.first(0x3C, or: 0x2D, in: bytes, from: i) : ByteSearch.first(0x3C, in: bytes, from: i)
      guard i < bytes.count else { break }
      if bytes[i] == 0x2D {
        if ByteSearch.matches("-->", in: bytes, at: i) {
          isEscaped = false
          isDoubleEscaped = false
        }
      } else if !isEscaped, ByteSearch.matches("<!--", in: bytes, at: i) {
        isEscaped = true
        i += 1
      } else if isTag(named: "script", at: i, isEnd: true) {
        guard isDoubleEscaped else { return i }
        isDoubleEscaped = false
      } else if isEscaped, isTag(named: "script", at: i, isEnd: false) {
        isDoubleEscaped = true
      }
      i += 1
    }
    // The standard lets a script that is never unescaped run to the end; its first end tag is what was meant.
    return isEscaped ? endTag(named: "script", from: position) : bytes.count
  }

  private func isTag(named name: StaticString, at start: Int, isEnd: Bool) -> Bool {
    var i = start + 1
    if isEnd {
      guard i < bytes.count, bytes[i] == 0x2F else { return false }
      i += 1
    }
    guard ByteSearch.matches(name, in: bytes, at: i) else { return false }
    i += name.utf8CodeUnitCount
    return i < bytes.count && (bytes[i] == 0x3E || bytes[i] == 0x2F || bytes[i].isASCIIWhitespace)
  }
}
