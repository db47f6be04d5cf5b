import FeedModel
import FeedText

extension HTMLJudge {
  mutating func judgeAttributes(of token: HTMLToken) {
    let attributes = tokenizer.attributes
    let offset = token.range.lowerBound
    var image = ImageTag()
    var paramName: Range<Int>?
    for (i, attribute) in attributes.enumerated() {
      let name = HTMLName.of(attribute, in: bytes)
      let kind = HTMLAttributeKind(name, slice(attribute.name))
      if i > 0, i < 32, attributes[..<i].contains(where: { HTMLName.of($0, in: bytes) == name && name.low != 0 }) {
        find(.twice(string(attribute.name)), at: offset)
        continue
      }
      if attribute.quote == 0, !isXHTML { judgeUnquoted(attribute, at: offset) }
      switch kind {
      case .handler: find(.handler(string(attribute.name).lowercased()), at: offset)
      case .href:
        judgeAddress(attribute, at: offset, isLocal: foreignDepth > 0)
        if token.element == .a { player = nil }
      case .src:
        if token.element == .img || token.element == .image {
          image.source = attribute.value
          if attribute.value.isEmpty { continue }
        }
        judgeAddress(attribute, at: offset)
      case .lazySource:
        image.isLazy = true
        judgeAddress(attribute, at: offset)
      case .address: if !isName(attribute) { judgeAddress(attribute, at: offset, isLocal: foreignDepth > 0) }
      case .srcset, .lazySet: judgeSourceSet(attribute, at: offset)
      case .style: judgeStyle(attribute, at: offset)
      case .id: judgeID(attribute, at: offset)
      case .alt: image.hasText = true
      case .width: image.width = attribute.value
      case .height: image.height = attribute.value
      case .ariaHidden, .role: image.isDecoration = true
      case .name:
        paramName = attribute.value
        if token.element == .a { ids.insert(HTMLJudge.hash(slice(attribute.value))) }
      case .useless:
        if name == HTMLName("autoplay") {
          find(.autoplay, at: offset)
        } else if name == HTMLName("action") || name == HTMLName("formaction") || name == HTMLName("manifest") {
          judgeAddress(attribute, at: offset)
        }
      default:
        if token.element == .param, name == HTMLName("value"), isMovie(paramName) {
          judgeAddress(attribute, at: offset)
        }
      }
    }
    if token.element == .img || token.element == .image { judge(image, at: offset) }
  }

  /// What is known of an image.
  private struct ImageTag {
    var source: Range<Int>?
    var isLazy = false
    var hasText = false
    var isDecoration = false
    var width: Range<Int>?
    var height: Range<Int>?
  }

  private mutating func judge(_ image: ImageTag, at offset: Int) {
    if image.source?.isEmpty ?? true {
      find(.noSource(isLazy: image.isLazy), at: offset)
    } else if let source = image.source, ByteSearch.matches("data:image/", in: bytes, at: source.lowerBound) {
      if image.isLazy { find(.placeholder, at: offset) }
      if source.count > 32_768 { find(.largeImage(source.count * 3 / 4), at: offset) }
    }
    if !image.hasText, !image.isDecoration { find(.noText, at: offset) }
    if let width = image.width, let height = image.height, isDot(width), isDot(height) { find(.tracker, at: offset) }
  }

  /// 0 or 1, with `px` or without.
  private func isDot(_ value: Range<Int>) -> Bool {
    guard let first = bytes[value].first, first == 0x30 || first == 0x31 else { return false }
    return value.count == 1 || ByteSearch.matches("px", in: bytes, at: value.lowerBound + 1) && value.count == 3
  }

  /// RDFa has names in brackets where addresses may stand.
  private func isName(_ attribute: HTMLAttribute) -> Bool {
    guard let first = bytes[attribute.value].first else { return true }
    return first == 0x5B || first == 0x5F
  }

  private func isMovie(_ name: Range<Int>?) -> Bool {
    guard let name else { return false }
    let packed = HTMLName(bytes, name)
    return packed == HTMLName("movie") || packed == HTMLName("src") || packed == HTMLName("url")
  }

  private mutating func judgeUnquoted(_ attribute: HTMLAttribute, at offset: Int) {
    for range in [attribute.name, attribute.value] {
      for i in range where bytes[i] == 0x22 || bytes[i] == 0x27 || bytes[i] == 0x3C || bytes[i] == 0x60 {
        return find(.malformed("a quote is missing at \(string(attribute.range).excerpt)"), at: offset)
      }
    }
  }

  /// Each id is looked up by its hash; the same hash twice is looked at closely by nobody, so rare it is.
  private mutating func judgeID(_ attribute: HTMLAttribute, at offset: Int) {
    guard !attribute.value.isEmpty else { return }
    if !ids.insert(HTMLJudge.hash(slice(attribute.value))).inserted {
      find(.repeatedID(string(attribute.value)), at: offset)
    }
  }

  private mutating func judgeStyle(_ attribute: HTMLAttribute, at offset: Int) {
    guard !attribute.value.isEmpty else { return }
    let value = HTMLReferences.decoded(slice(attribute.value), inAttribute: true)
    if StyleText.isHarmless(value) {
      find(.style, at: offset)
    } else {
      find(.dangerousStyle(String(decoding: value, as: UTF8.self)), at: offset)
    }
  }
}

extension Diagnostic.Message {
  static func handler(_ name: String) -> Self {
    .warning("html/attr-event", "remove the attribute \(name.excerpt), a script that readers strip")
  }
  fileprivate static func twice(_ name: String) -> Self { malformed("the attribute \(name.excerpt) stands twice") }
  fileprivate static let style = info("html/style-attr", "do without style; many readers drop it")
  static func dangerousStyle(_ text: String) -> Self {
    .warning("html/style-dangerous", "remove the style \"\(text.excerpt)\", which readers that care for safety strip")
  }
  fileprivate static let autoplay = warning(
    "html/autoplay", "remove autoplay; nobody wants a list of entries to begin to sound")
  fileprivate static func noSource(isLazy: Bool) -> Self {
    .warning(
      "html/img-src-missing",
      isLazy ? "copy the image's data-src to src; no script loads it in a reader" : "give the image an address in src")
  }
  fileprivate static let placeholder = warning(
    "html/img-lazy-placeholder",
    "copy the image's data-src to src; readers show the placeholder, which no script replaces")
  fileprivate static let noText = info(
    "html/img-alt-missing", "say in alt what the image shows, or write alt=\"\" if it is decoration")
  fileprivate static func largeImage(_ count: Int) -> Self {
    .warning("html/img-data-uri-large", "put the image, of \(count) bytes, into a file; each visit loads it again here")
  }
  fileprivate static let tracker = info(
    "html/img-tracking", "remove the image of one dot, which is there to count readers; many readers block it")
  fileprivate static func repeatedID(_ id: String) -> Self {
    .warning("html/duplicate-id", "give each element an id of its own; \"\(id.excerpt)\" stands twice in this entry")
  }
}
