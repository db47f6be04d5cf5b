import FeedModel
import FeedText

// XHTML in text constructs and content (RFC 4287 §3.1.1.3, §4.1.3.3).
extension AtomReading {
  /// What stands in the one `div`, which is no part of the value.
  mutating func xhtml(of element: XMLElement) -> String {
    let children = element.elements
    let name = element.name.local
    if hasNamespace { checkXHTML(in: element) }
    if children.count == 1, let div = children.first, div.name.local == "div" {
      if div.name.vocabulary != .xhtml || element.hasText { findings.note(.noDiv(name), at: element) }
      checkInline(div, of: name)
      return div.innerHTML(base: base)
    }
    if children.count > 1, children.contains(where: { $0.name.local == "div" }) {
      findings.note(.severalDivs(name), at: children[1])
    } else {
      findings.note(.noDiv(name), at: element)
    }
    checkInline(element, of: name)
    return element.innerHTML(base: base)
  }

  /// Markup that was escaped within XHTML is shown as text.
  private mutating func checkInline(_ element: XMLElement, of name: String) {
    if element.isEscapedHTML { findings.note(.notInline(name), at: element) }
  }

  /// Elements of XHTML and all within them: which vocabulary they are of, and whether it knows them.
  private mutating func checkXHTML(in element: XMLElement) {
    for case .element(let child) in element.children {
      switch child.name.namespace {
      case "": findings.note(.unnamed(child.name.local), at: child)
      case XHTMLNames.xhtml:
        if !XHTMLNames.isKnown(child.name.local) { findings.note(.unknownXHTML(child.name.local), at: child) }
      case XHTMLNames.svg, XHTMLNames.mathML: break
      default:
        // Whoever writes the wrong namespace hears of that already.
        if child.name.vocabulary != .xhtml, element.name.namespace == XHTMLNames.xhtml {
          findings.note(.foreign(child.name.namespace.excerpt), at: child)
        }
      }
      checkXHTML(in: child)
    }
  }
}

extension XMLElement {
  /// Whether it holds nothing but text that looks like HTML.
  var isEscapedHTML: Bool { elements.isEmpty && MarkupCheck.looksLikeHTML(text) }
}

/// Names of elements within XHTML.
private enum XHTMLNames {
  static let xhtml = "http://www.w3.org/1999/xhtml"
  static let svg = "http://www.w3.org/2000/svg"
  static let mathML = "http://www.w3.org/1998/Math/MathML"

  /// Names are in lower case in XHTML.
  static func isKnown(_ name: String) -> Bool {
    var name = name
    guard name.utf8.allSatisfy({ $0 == $0.lowercasedASCII }) else { return false }
    return name.withUTF8 { HTMLElement($0) != .other } || name.utf8.contains(UInt8(ascii: "-"))
      || rare.contains(name)
  }

  /// Names that the reading of HTML makes nothing of.
  private static let rare: Set<String> = [
    "m", "datagrid", "eventsource", "multicol", "nextid", "sound", "spacer", "rbc", "selectedcontent", "portal",
    "fencedframe",
  ]
}

extension Diagnostic.Message {
  static func unnamed(_ name: String) -> Self {
    .error("ns/element-none", "put \(name) into a namespace; nothing in Atom is in none")
  }
  fileprivate static func noDiv(_ name: String) -> Self {
    .error("atom/xhtml-div-missing", "put one XHTML div around what \(name) holds")
  }
  fileprivate static func severalDivs(_ name: String) -> Self {
    .error("atom/xhtml-div-multiple", "put this and all else that \(name) holds into one div")
  }
  fileprivate static func notInline(_ name: String) -> Self {
    .warning("atom/xhtml-not-inline", "write tags as tags in \(name) of type xhtml, or give it type=\"html\"")
  }
  fileprivate static func unknownXHTML(_ name: String) -> Self {
    .warning("atom/xhtml-unknown-element", "replace \(name); XHTML has no such element")
  }
  fileprivate static func foreign(_ namespace: String) -> Self {
    .warning("atom/xhtml-foreign", "remove the element of \(namespace); readers show XHTML, SVG and MathML only")
  }
}
