import FeedModel

// RFC 4287 §2: `xml:base` and `xml:lang`, which any element may have; and signatures (§5.1), which only some may hold.
extension AtomReading {
  /// Looks at an element and all within it; `depth` is that of the element below the root.
  mutating func checkCommonAttributes(of element: XMLElement, depth: Int) {
    for attribute in element.attributes where !attribute.name.namespace.isEmpty {
      guard attribute.name.namespace == XMLName.xmlNamespace else {
        findings.checkIndexing(attribute)
        continue
      }
      switch attribute.name.local {
      case "base": checkBase(attribute, isRoot: depth == 0)
      case "lang":
        findings.judgeLanguage(attribute.value, at: attribute.offset)
        if !attribute.value.isEmpty, !LanguageTag.isKnown(attribute.value), !attribute.value.utf8.contains(0x5F) {
          findings.note(.invalidLanguage(attribute.value.excerpt), at: attribute.offset)
        }
      default: break
      }
    }
    for case .element(let child) in element.children {
      if child.name.local == "Signature", child.name.namespace == "http://www.w3.org/2000/09/xmldsig#",
        depth > 0, !(depth == 1 && element.name.local == "entry")
      {
        findings.note(.misplacedSignature, at: child)
      }
      checkCommonAttributes(of: child, depth: depth + 1)
    }
  }

  private mutating func checkBase(_ attribute: XMLAttribute, isRoot: Bool) {
    let value = attribute.value
    let isFaulty = findings.iriFault(in: value, of: "xml:base", at: attribute.offset) { .invalidBase($0) }
    if isRoot, !isFaulty, WebAddress(value) == nil { findings.note(.relativeBase(value.excerpt), at: attribute.offset) }
    if !usesBase {
      usesBase = true
      findings.note(.base, at: attribute.offset)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func invalidLanguage(_ text: String) -> Self {
    .error("atom/lang-invalid", "\"\(text)\" is no language tag; write one such as en or pt-BR")
  }
  fileprivate static func invalidBase(_ text: String) -> Self {
    .error("atom/base-invalid", "write xml:base as an address, without the spaces and signs of \"\(text)\"")
  }
  fileprivate static func relativeBase(_ text: String) -> Self {
    .warning("atom/base-relative", "write a whole address in xml:base of the root, not \"\(text)\"")
  }
  fileprivate static let base = info(
    "atom/base-with-content", "write whole addresses in place of xml:base, which some readers pass over")
  fileprivate static let misplacedSignature = warning(
    "atom/signature-position", "move the signature to where it is a child of the feed or of the entry that it signs")
}
