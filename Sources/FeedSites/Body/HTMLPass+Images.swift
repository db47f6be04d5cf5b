internal import FeedModel
internal import FeedText

extension HTMLPass {
  /// An image: lazy loaders' addresses put in place, tracking pixels and images without an address left out.
  mutating func imageTag(_ token: HTMLToken) {
    guard token.element == .img else { return }
    if !reopening.isEmpty { reopen() }
    if isPixel() { return noteGone(token, .pixel) }
    if isSkippedEmoji() {
      if changes != nil { note(token.range, "\(shown(token.range)) became the character itself", .emoji) }
      return
    }
    if isWaiting, hasFallbackAhead(token.range.upperBound) { return noteGone(token, .placeholder) }
    guard let source = settleSource() else {
      noteGone(token, .noAddress)
      return findings.add(.imageWithoutSource)
    }
    let isFallback = openCount[Int(HTMLElement.noscript.rawValue)] > 0
    if let last = lastImage, last.address == source.address, last.isLazy != source.isLazy, isFallback != last.isFallback
    {
      lastImage = nil
      return noteGone(token, .doubled)
    }
    noteImage(token, from: source.origin, source.address)
    lastImage = (source.address, source.isLazy, isFallback)
    if source.isLazy { dropLazyClass() }
    if image == nil, let address = WebAddress(source.address), address.isHTTP { image = address }
    sizeEmoji()
    closeImplied(before: .img)
    emit(token)
    hasContent = true
    text.image(alternative: value(of: .alt))
  }

  /// `source` and `track` of a picture or a player.
  mutating func mediaSource(_ token: HTMLToken) {
    if !judged.contains(.src), let lazy = judged.firstIndex(of: .lazySource) {
      if let address = resolved(lazy) { addAttribute("src", address) }
    }
    useLazySet()
    if openCount[Int(HTMLElement.picture.rawValue)] > 0 { notePictureSource() }
    if let player = stack.lastIndex(where: { $0.element == .video || $0.element == .audio }),
      stack[player].address == nil, token.element == .source, let index = judged.firstIndex(of: .src)
    {
      stack[player].address = finalValue(at: index).map { remember($0) }
    }
    if token.element == .source, judged.isEmpty { return }
    emit(token)
  }

  /// The address of a lazy attribute, absolute; `nil` when there is none.
  mutating func resolved(_ index: Int) -> String? {
    let value = decoded(at: index)
    switch judge(decoded: value, .image) {
    case .keep: return String(decoding: HTMLPass.cleaned(value), as: UTF8.self)
    case .write(let text): return text
    case .remove: return nil
    }
  }

  /// Whether the image has no address yet, or one that only keeps its place.
  private var isWaiting: Bool {
    guard let index = judged.firstIndex(of: .src) else { return true }
    let value = HTMLPass.cleaned(decoded(at: index))
    return value.isEmpty || isPlaceholder(value)
  }

  /// Puts the image's address into `src`, from wherever it stands.
  private mutating func settleSource() -> (address: String, isLazy: Bool, origin: ImageOrigin)? {
    useLazySet()
    let index = judged.firstIndex(of: .src)
    if isWaiting, let (address, origin) = addressElsewhere() {
      if let index { judged[index].action = .write(address) } else { addAttribute("src", address) }
      return (address, true, origin)
    }
    if let index, case let value = HTMLPass.cleaned(decoded(at: index)), !value.isEmpty {
      let range = tokenizer.attributes[index].value
      switch judge(range, as: .image) {
      case .keep: return (String(decoding: value, as: UTF8.self), false, .src)
      case .write(let address):
        judged[index].action = .write(address)
        return (address, false, .src)
      case .remove:
        guard let (address, origin) = addressElsewhere() else { break }
        judged[index].action = .write(address)
        return (address, false, origin)
      }
    }
    if let index { judged[index].action = .drop }
    return nil
  }

  /// A lazy loader's `data-srcset` becomes `srcset` where there is none of worth.
  private mutating func useLazySet() {
    guard let lazy = judged.firstIndex(of: .lazySet) else { return }
    let index = judged.firstIndex(of: .srcset)
    if let index, !decoded(at: index).starts(with: "data:".utf8), !decoded(at: index).isEmpty { return }
    let range = tokenizer.attributes[lazy].value
    let verdict = sourceSet(range)
    let value: String
    switch verdict {
    case .keep: value = String(decoding: decoded(at: lazy), as: UTF8.self)
    case .write(let text): value = text
    case .drop: return
    }
    if let index { judged[index].action = .write(value) } else { addAttribute("srcset", value) }
  }

  /// What lazy loaders show until they have loaded: a `data:` address or a file named after its purpose.
  func isPlaceholder(_ value: [UInt8]) -> Bool {
    if value.starts(with: "data:".utf8) || value.starts(with: "about:".utf8) { return true }
    let end = (value.lastIndex { $0 != 0x2F } ?? -1) + 1
    let start = (value[..<end].lastIndex(of: 0x2F) ?? -1) + 1
    return value.withUnsafeBufferPointer { value in
      HTMLPass.placeholders.contains { ByteSearch.matches($0, in: value, at: start) }
    }
  }

  private static let placeholders: [StaticString] = [
    "placeholder", "spacer", "blank", "1x1", "lazy", "loading", "transparent", "pixel",
  ]

  /// An image of one point or none that counts readers.
  private func isPixel() -> Bool {
    func isTiny(_ kind: HTMLAttributeKind) -> Bool {
      guard let value = value(of: kind) else { return false }
      let text = String(decoding: value, as: UTF8.self).trimmedWhitespace
      return text == "0" || text == "1" || text == "0px" || text == "1px"
    }
    if isTiny(.width), isTiny(.height) { return true }
    guard let style = judged.firstIndex(of: .style) else { return false }
    let text = String(decoding: decoded(at: style).filter { !$0.isASCIIWhitespace }, as: UTF8.self).lowercased()
    let declarations = text.split(separator: ";")
    let hasWidth = declarations.contains { $0 == "width:1px" || $0 == "width:0" }
    return hasWidth && declarations.contains { $0 == "height:1px" || $0 == "height:0" }
  }

  private mutating func dropLazyClass() {
    guard let index = judged.firstIndex(of: .classes) else { return }
    let tokens = String(decoding: decoded(at: index), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let kept = tokens.filter { !["lazyload", "lazy", "lazyloaded", "lazyloading", "b-lazy"].contains($0) }
    if kept.count == tokens.count { return }
    judged[index].action = kept.isEmpty ? .drop : .write(kept.joined(separator: " "))
  }

  private var isEmoji: Bool {
    guard let index = judged.firstIndex(of: .classes) else { return false }
    return decoded(at: index).elementsEqual("emoji".utf8) || decoded(at: index).elementsEqual("wp-smiley".utf8)
  }

  /// An image of an emoji whose alternative is the character itself becomes that character.
  private mutating func isSkippedEmoji() -> Bool {
    guard isEmoji, let alternative = value(of: .alt), let first = alternative.first, first >= 0x80 else { return false }
    alternative.withUnsafeBufferPointer {
      writeEscaped($0)
      text.verbatim($0)
      summary.verbatim($0)
    }
    return true
  }

  /// Without the site's style sheet an emoji's image would fill the page.
  private mutating func sizeEmoji() {
    guard isEmoji, !judged.contains(.width), !judged.contains(.height) else { return }
    addAttribute("width", "20")
    addAttribute("height", "20")
  }
}
