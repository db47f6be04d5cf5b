import FeedModel
import FeedText

/// What was found in a piece of HTML, before it is known under which title it stands.
final class HTMLVerdict: Sendable {
  /// The first heading of content.
  struct Heading: Sendable {
    /// Where what it holds stands.
    var text: Range<Int>
    var tag: Int
    /// How much was found before it ended.
    var index: Int
  }

  private let role: HTMLJudge.Role
  private let hasBase: Bool
  private let count: Int
  private let found: [(message: Diagnostic.Message, offset: Int)]
  private let heading: Heading?

  init(
    on html: UnsafeBufferPointer<UInt8>, as role: HTMLJudge.Role, isXHTML: Bool = false, hasBase: Bool,
    isNamedElsewhere: Bool = false
  ) {
    (self.role, self.hasBase, count) = (role, hasBase, html.count)
    var judge = HTMLJudge(html, as: role, isXHTML: isXHTML, hasBase: hasBase)
    judge.isNamedElsewhere = isNamedElsewhere
    judge.run()
    (found, heading) = (judge.found, judge.heading)
  }

  /// Whether it is the verdict on this HTML where it stands.
  func isOn(_ html: UnsafeBufferPointer<UInt8>, as role: HTMLJudge.Role, hasBase: Bool) -> Bool {
    self.role == role && self.hasBase == hasBase && count == html.count
  }

  /// All that there is to say of the same HTML below a title.
  func findings(
    in html: UnsafeBufferPointer<UInt8>, below title: String?
  ) -> [(message: Diagnostic.Message, offset: Int)] {
    guard let heading, let title, HTMLVerdict.repeats(title, in: html, heading.text) else { return found }
    var all = found
    all.insert((.headingRepeats, heading.tag), at: heading.index)
    return all
  }

  private static func repeats(_ title: String, in html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.upperBound <= html.count, range.count >= title.utf8.count / 2,
      range.count < title.utf8.count * 4 + 200
    else { return false }
    let heading = HTMLText.line(String(decoding: html[range], as: UTF8.self))
    return !heading.isEmpty && heading == title.collapsedWhitespace
  }
}

extension XMLElement {
  /// The same with the HTML judged that an entry's children hold as their text, while nothing else waits for it.
  var withHTMLJudged: XMLElement {
    let hasContent = children.contains { node in
      if case .element(let child) = node { ["encoded", "content"].contains(child.name.local) } else { false }
    }
    let judged = children.map { node in
      guard case .element(let child) = node, child.children.count == 1, case .text(let html) = child.children[0],
        let role = child.probableRole(hasContent: hasContent)
      else { return node }
      let verdict = html.utf8Bytes { HTMLVerdict(on: $0, as: role, hasBase: !child.bases.isEmpty) }
      return .element(XMLElement(child.tag, children: child.children, verdict: verdict))
    }
    return XMLElement(tag, children: judged, verdict: verdict)
  }

  private func probableRole(hasContent: Bool) -> HTMLJudge.Role? {
    switch name.vocabulary {
    case .rss, .atom, .oldAtom, .content: break
    default: return nil
    }
    return switch name.local {
    case "encoded", "content": .content
    case "description", "summary": hasContent ? .summary : .content
    default: nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let headingRepeats = info(
    "html/heading-repeats-title", "leave out the heading that repeats the entry's title, which readers show above it")
}
