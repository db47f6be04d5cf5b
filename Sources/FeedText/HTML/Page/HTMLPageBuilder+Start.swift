internal import FeedModel

/// Start tags, by where they come.
extension HTMLPageBuilder {
  mutating func start(_ token: HTMLToken) {
    guard top >= 0, nodes[top].space != .html, !isReadAsHTML(token) else { return startHTML(token) }
    if breaksOut(token) {
      while top >= 0, nodes[top].space != .html, !isIntegrationPoint(top), !isText(top) {
        pop(at: token.range.lowerBound)
      }
      return startHTML(token)
    }
    add(token, foreign: nodes[top].space)
  }

  private mutating func add(_ token: HTMLToken, foreign space: HTMLPage.Space) {
    if token.isSelfClosing { addVoid(token, space: space) } else { push(token, space: space) }
  }

  private func isReadAsHTML(_ token: HTMLToken) -> Bool {
    if isIntegrationPoint(top) { return true }
    let name = HTMLName(source, token.inner)
    if isText(top) { return name != HTMLName("mglyph") && name != HTMLName("malignmark") }
    return isNamed(top, "annotation-xml") && token.element == .svg
  }

  private mutating func startHTML(_ token: HTMLToken) {
    if openTemplate >= 0 { return start(token, in: mode) }
    switch phase {
    case .before: startBefore(token)
    case .head: startInHead(token)
    case .afterHead: startAfterHead(token)
    case .body: start(token, in: mode)
    case .afterBody:
      phase = .body
      if token.element != .html { bodyEnd = nil }
      start(token, in: mode)
    }
  }

  private mutating func startBefore(_ token: HTMLToken) {
    let isHead = HTMLPageBuilder.isOfHead(token.element) || token.element == .noscript
    if token.element == .html {
      if nodes.isEmpty { push(token) }
    } else if token.element == .head {
      ensureHTML(at: token.range.lowerBound)
      head = push(token)
      phase = .head
    } else if isHead {
      ensureHead(at: token.range.lowerBound)
      startInHead(token)
    } else {
      ensureHead(at: token.range.lowerBound)
      closeHead(at: token.range.lowerBound)
      startAfterHead(token)
    }
  }

  private mutating func startInHead(_ token: HTMLToken) {
    let isNoScript = topElement == .noscript
    switch token.element {
    case .html, .head: break
    case .noscript where isNoScript: break
    case .noscript: push(token)
    case let element where HTMLPageBuilder.isOfHead(element):
      let fits = element != .base && element != .script && element != .template && element != .title
      if isNoScript, !fits { pop(at: token.range.lowerBound) }
      addToHead(token)
    default:
      if isNoScript { pop(at: token.range.lowerBound) }
      closeHead(at: token.range.lowerBound)
      startAfterHead(token)
    }
  }

  private mutating func startAfterHead(_ token: HTMLToken) {
    switch token.element {
    case .html, .head: break
    case .body:
      body = push(token)
      phase = .body
    case let element where HTMLPageBuilder.isOfHead(element): addToHead(token)
    default:
      openBody(at: token.range.lowerBound)
      start(token, in: mode)
    }
  }

  mutating func addToHead(_ token: HTMLToken) {
    if token.element.isVoid || (isXML && token.isSelfClosing) { addVoid(token) } else { push(token) }
  }

  /// Ends the head and begins a body whose start tag is left out.
  mutating func openBody(at offset: Int) {
    guard body < 0 else { return }
    ensureHead(at: offset)
    closeHead(at: offset)
    body = pushImplied(.body, at: offset)
    phase = .body
  }

  private mutating func ensureHTML(at offset: Int) {
    if nodes.isEmpty { pushImplied(.html, at: offset) }
  }

  private mutating func ensureHead(at offset: Int) {
    ensureHTML(at: offset)
    guard phase == .before else { return }
    head = pushImplied(.head, at: offset)
    phase = .head
  }

  mutating func closeHead(at offset: Int) {
    guard phase == .head else { return }
    pop(through: head, by: offset..<offset)
    phase = .afterHead
  }
}
