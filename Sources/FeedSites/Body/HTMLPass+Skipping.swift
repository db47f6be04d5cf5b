internal import FeedModel
internal import FeedText

extension HTMLPass {
  /// Leaves out the element of this start tag with all that is in it.
  mutating func skipContent(of token: HTMLToken) {
    if token.element.isVoid || (token.isSelfClosing && foreignDepth > 0) { return }
    skipped = [(token.element, packedName(token))]
  }

  /// Looks at a token inside content that is left out; true when the content is over and the token counts.
  mutating func skip(_ token: HTMLToken) -> Bool {
    switch token.kind {
    case .startTag:
      if skipped.count == 1, HTMLPass.endsSkipped(skipped[0].element, token.element) {
        skipped.removeAll()
        return true
      }
      if !token.element.isVoid, !token.isSelfClosing, skipped.count < 256 {
        skipped.append((token.element, packedName(token)))
      }
    case .endTag:
      let name = packedName(token)
      if let index = skipped.lastIndex(where: { $0.element == token.element && $0.name == name }) {
        skipped.removeSubrange(index...)
      } else if openCount[Int(token.element.rawValue)] > 0, token.element != .other {
        skipped.removeAll()
        return true
      }
    case .comment:
      // A separator counts wherever it stands.
      return !HTMLPass.hidesComments(skipped[0].element)
    default: break
    }
    return false
  }

  private func packedName(_ token: HTMLToken) -> HTMLName {
    HTMLName(source, token.inner)
  }

  private static func hidesComments(_ element: HTMLElement) -> Bool { element == .template || element == .head }

  /// Whether a skipped element ends by itself where the other starts.
  private static func endsSkipped(_ skipped: HTMLElement, _ next: HTMLElement) -> Bool {
    switch skipped {
    case .p: next.isBlock
    case .li: next == .li
    case .dt, .dd: next == .dt || next == .dd
    case .td, .th: next == .td || next == .th || next == .tr
    case .tr: next == .tr || next == .tbody || next == .tfoot
    default: false
    }
  }
}
