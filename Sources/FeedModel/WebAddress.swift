/// An absolute URI (RFC 3986): it has a scheme, only characters that a URI may have, and never a relative reference.
///
/// Equality is by characters, as identities need it; nothing is normalised behind the caller's back.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address as it is written into feeds: ASCII only.
  public let string: String

  /// Takes an absolute URI or IRI; characters that a URI cannot hold are percent-encoded (RFC 3987 §3.1), a host
  /// beyond ASCII becomes Punycode, existing escapes stay. `nil` for a relative reference or one without sense.
  public init?(_ text: String) {
    guard let address = URIReference(text).encoded, address.scheme != nil else { return nil }
    string = address.text
  }

  init(unchecked string: String) { self.string = string }

  public var description: String { string }

  /// In lower case: `https`.
  public var scheme: String { URIReference(string).scheme?.lowercased() ?? "" }
  /// The host without user and port, `nil` for addresses that have none, such as `mailto:` or `tag:`.
  public var host: String? { URIReference(string).host }
  /// The path as it stands in the address, still percent-encoded.
  public var path: String { URIReference(string).path }
  /// Whether it can be fetched by HTTP.
  public var isHTTP: Bool { scheme == "http" || scheme == "https" }

  /// Resolves a reference found in a document at this address (RFC 3986 §5.2); `nil` when the reference makes no
  /// address at all.
  public func resolve(_ reference: String) -> WebAddress? {
    guard let resolved = URIReference(reference).encoded?.resolved(against: URIReference(string)) else { return nil }
    return WebAddress(unchecked: resolved.text)
  }
}
