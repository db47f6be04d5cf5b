/// What holds for all that stands in an element, until something within it says otherwise.
final class XMLScope: Sendable {
  /// `xml:lang`; `nil` when there is none.
  let language: String?
  /// `xml:base`, not yet resolved against the document: outermost first.
  let bases: [String]

  /// Around the root.
  static let document = XMLScope(language: nil, bases: [])

  init(language: String?, bases: [String]) { (self.language, self.bases) = (language, bases) }
}
