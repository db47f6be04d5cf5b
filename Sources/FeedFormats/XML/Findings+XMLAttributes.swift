import FeedModel

extension Findings {
  /// Checks `xml:base` and `xml:lang` of an element and of all within it.
  mutating func checkXMLAttributes(of element: XMLElement) {
    for attribute in element.attributes where !attribute.name.namespace.isEmpty {
      guard attribute.name.namespace == XMLName.xmlNamespace else {
        checkIndexing(attribute)
        continue
      }
      switch attribute.name.local {
      case "base": checkAddressText(attribute.value, of: "xml:base", at: attribute.offset)
      case "lang":
        judgeLanguage(attribute.value, at: attribute.offset)
        if !attribute.value.isEmpty, !LanguageTag.isKnown(attribute.value) {
          note(.xmlLanguage(attribute.value), at: attribute.offset)
        }
      default: break
      }
    }
    for child in element.children {
      if case .element(let element) = child { checkXMLAttributes(of: element) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func xmlLanguage(_ text: String) -> Self {
    .error("xml/lang-invalid", "\"\(text.excerpt)\" is no language tag; write one such as en or pt-BR")
  }
}
