import FeedModel

extension XMLElement {
  /// The base of references in the element: `xml:base` in scope, resolved from the outside in (RFC 3986 §5.1), else
  /// `base`, the address that stands for the document's.
  func base(in document: WebAddress?) -> WebAddress? {
    var result = document
    for base in bases {
      let base = base.trimmedWhitespace
      result = WebAddress(base) ?? result?.resolve(base)
    }
    return result
  }

  /// A reference found in the element as an address, `nil` when it is relative to nothing.
  func resolve(_ reference: String, base document: WebAddress?) -> WebAddress? {
    let reference = reference.trimmedWhitespace
    return WebAddress(reference) ?? base(in: document)?.resolve(reference)
  }
}
