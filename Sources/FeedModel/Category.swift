/// A tag or category (RFC 4287 §4.2.2).
public struct Category: Sendable, Hashable {
  public var term: String
  /// The vocabulary that the term is from: Atom `scheme` (an IRI), RSS `domain` (any text).
  public var scheme: String?
  /// What people read in place of the term.
  public var label: String?

  public init(_ term: String, scheme: String? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}
