import FeedModel
import FeedText

// The HTML in text constructs and content (RFC 4287 §3.1.1.2, §3.1.1.3, §4.1.3).
extension AtomReading {
  /// Judges the HTML of an entry, once it is known which of its texts is the content.
  mutating func judgeHTML(ofEntry element: XMLElement, title: String?) {
    guard findings.circumstances.judgesContent else { return }
    var hasContent = false
    for case .element(let child) in element.children where child.isAtom && child.name.local == "content" {
      hasContent = true
    }
    for case .element(let child) in element.children where child.isAtom {
      switch child.name.local {
      case "content": judgeHTML(of: child, as: .content, title: title)
      case "summary":
        judgeHTML(of: child, as: hasContent ? .summary : .content, title: title)
        if hasContent { findings.judgeSummary(child.text, at: child.offset) }
      case "title", "rights": judgeHTML(of: child, as: .line)
      default: break
      }
    }
  }

  /// Judges what a text construct or content holds, if it is HTML.
  mutating func judgeHTML(of element: XMLElement, as role: HTMLJudge.Role, title: String? = nil) {
    guard let type = element["type"], type != "text", element["src"] == nil else { return }
    // What breaks off, or was escaped where it should not be, is said of the construct and cannot be judged further.
    if element.name.local != "content", InlineMedia(type) == .html, HTMLFault.first(in: element.wholeText) != nil {
      return
    }
    switch type {
    case "html", "text/html": findings.judgeHTML(element.wholeText, of: element, as: role, title: title)
    case "xhtml", "application/xhtml+xml":
      let children = element.elements
      let isDiv = children.count == 1 && children[0].name.local == "div"
      if isDiv { findings.judgeWrapper(children[0]) }
      if (isDiv ? children[0] : element).isEscapedHTML { return }
      findings.judgeXHTML(of: isDiv ? children[0] : element, as: role, isNamedElsewhere: hasNamespace, title: title)
    default:
      if InlineMedia(type) == .html {
        findings.judgeHTML(element.wholeText, of: element, as: role, title: title)
      } else if type.lowercased().hasSuffix("/html"), let text = Base64.decoded(element.text) {
        // HTML in Base64 has no places of its own.
        findings.judgeHTML(text, inBase64Of: element, as: role)
      }
    }
  }
}

extension XMLElement {
  /// The same as `text`, without a copy where there is nothing but text.
  fileprivate var wholeText: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    return text
  }
}
