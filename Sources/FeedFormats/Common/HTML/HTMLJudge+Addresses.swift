import FeedModel
import FeedText

extension HTMLJudge {
  /// `isLocal` says that a fragment means something in the same picture.
  mutating func judgeAddress(_ attribute: HTMLAttribute, at offset: Int, isLocal: Bool = false) {
    let name = attribute.name
    var range = attribute.value
    while let first = bytes[range].first, first.isASCIIWhitespace { range = range.lowerBound + 1..<range.upperBound }
    while let last = bytes[range].last, last.isASCIIWhitespace { range = range.lowerBound..<range.upperBound - 1 }
    if isHTTP(range) {
      judgeHTTP(slice(range), at: offset)
    } else {
      let value = HTMLReferences.decoded(slice(range), inAttribute: true)
      judge(address: value, in: name, at: offset, isLocal: isLocal)
    }
  }

  mutating func judgeSourceSet(_ attribute: HTMLAttribute, at offset: Int) {
    let value = HTMLReferences.decoded(slice(attribute.value), inAttribute: true)
    let set = SourceSet(value)
    if let fault = set.fault { find(.sourceSet(fault), at: offset) }
    for address in set.addresses { judge(address: Array(address), in: attribute.name, at: offset, isLocal: false) }
  }

  private func isHTTP(_ range: Range<Int>) -> Bool {
    guard range.count > 8, ByteSearch.matches("http", in: bytes, at: range.lowerBound) else { return false }
    let colon = bytes[range.lowerBound + 4] | 0x20 == 0x73 ? range.lowerBound + 5 : range.lowerBound + 4
    return ByteSearch.matches("://", in: bytes, at: colon)
  }

  private mutating func judge(address value: [UInt8], in name: Range<Int>, at offset: Int, isLocal: Bool) {
    // As browsers take it: without controls at the ends, and without tabs and line breaks.
    let tidy = value.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }.drop { $0 <= 0x20 }
    let text = Array(tidy)
    text.withUnsafeBufferPointer { text in
      if let mark = templateMark(in: text) { return find(.templateAddress(mark), at: offset) }
      guard let colon = AddressText.schemeEnd(of: text) else {
        return judgeRelative(text, in: name, at: offset, isLocal: isLocal)
      }
      let scheme = text[..<colon].map(\.lowercasedASCII)
      if HTMLJudge.scripts.contains(where: { scheme.elementsEqual($0.utf8) })
        || scheme.elementsEqual("data".utf8) && isPage(text)
      {
        return find(.script(string(name)), at: offset)
      }
      if scheme.elementsEqual("file".utf8) { return find(.local(String(decoding: text, as: UTF8.self)), at: offset) }
      if scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) { judgeHTTP(text, at: offset) }
    }
  }

  private mutating func judgeRelative(
    _ text: UnsafeBufferPointer<UInt8>, in name: Range<Int>, at offset: Int, isLocal: Bool
  ) {
    if text.first == 0x23 {
      if !isLocal, !ByteSearch.matches("usemap", in: bytes, at: name.lowerBound) {
        fragments.append((HTMLJudge.hash(text.dropFirst()), offset))
      }
    } else if text.count > 1, text[0] == 0x2F || text[0] == 0x5C, text[1] == 0x2F || text[1] == 0x5C {
      find(.noScheme(String(decoding: text, as: UTF8.self)), at: offset)
    } else if !hasBase {
      find(.relative(string(name), String(decoding: text, as: UTF8.self)), at: offset)
    }
  }

  /// Links to notes below the text work in readers that keep ids; those to what the content does not hold nowhere.
  mutating func judgeFragments() {
    for (id, tag) in fragments where !ids.contains(id) { find(.fragment, at: tag) }
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// What a browser shows as a page of its own and may run.
  private func isPage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSearch.matches("data:text/html", in: text, at: 0)
      || ByteSearch.matches("data:application/xhtml", in: text, at: 0)
      || ByteSearch.matches("data:text/javascript", in: text, at: 0)
  }

  private mutating func judgeHTTP(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    var i = text[4] | 0x20 == 0x73 ? 5 : 4
    while i < text.count, text[i] == 0x3A || text[i] == 0x2F { i += 1 }
    let host = i
    while i < text.count, text[i] != 0x2F, text[i] != 0x3F, text[i] != 0x23, text[i] != 0x3A || text[host] == 0x5B {
      i += 1
    }
    if OwnMachine.isHost(text, host..<i) { return find(.local(String(decoding: text, as: UTF8.self)), at: offset) }
    for j in host..<text.count {
      switch text[j] {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x7F: break
      case 0x7B, 0x24:
        if let mark = templateMark(in: text) { return find(.templateAddress(mark), at: offset) }
        continue
      case 0x25: if j + 2 < text.count, text[j + 1].isHexDigit, text[j + 2].isHexDigit { continue }
      default: continue
      }
      return find(.invalid(String(decoding: text, as: UTF8.self)), at: offset)
    }
  }

  private func templateMark(in text: UnsafeBufferPointer<UInt8>) -> String? {
    for i in text.indices.dropLast() {
      switch (text[i], text[i + 1]) {
      case (0x7B, 0x7B): return "{{"
      case (0x7B, 0x25): return "{%"
      case (0x3C, 0x25): return "<%"
      case (0x24, 0x7B): return "${"
      default: continue
      }
    }
    return nil
  }

  private static let scripts = ["javascript", "vbscript", "livescript", "mocha", "jscript"]
}

extension Diagnostic.Message {
  fileprivate static func script(_ name: String) -> Self {
    .error("html/url-scheme-script", "remove the script from \(name.lowercased()); a reader must not run it")
  }
  fileprivate static func local(_ text: String) -> Self {
    .error("html/url-localhost", "replace \(text.excerpt), which only the author's own machine can open")
  }
  fileprivate static func relative(_ name: String, _ text: String) -> Self {
    .warning(
      "html/url-relative",
      "write the whole address in \(name.lowercased()), not \"\(text.excerpt)\"; readers have no page")
  }
  fileprivate static let fragment = warning(
    "html/url-fragment-only", "write the page's address before the #; the place is not in this entry")
  fileprivate static func noScheme(_ text: String) -> Self {
    .warning("html/url-protocol-relative", "write https: before \(text.excerpt); a reader has no scheme to add")
  }
  fileprivate static func invalid(_ text: String) -> Self {
    .warning("html/url-invalid", "escape what cannot stand in an address: \"\(text.excerpt)\"")
  }
  fileprivate static func templateAddress(_ mark: String) -> Self {
    .warning("html/url-template", "fill in what stands at \(mark) in the address; a template was published as it is")
  }
  fileprivate static func sourceSet(_ fault: String) -> Self {
    .warning("html/srcset-invalid", "mend srcset: \(fault)")
  }
}
