/// An absolute URI (RFC 3986): it has a scheme, only characters that a URI may have, and never a relative reference.
///
/// Equality is by characters, as identities need it; nothing is normalised behind the caller's back.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address as it is written into feeds: ASCII only.
  public let string: String

  /// Takes an absolute URI or IRI; characters that a URI cannot hold are percent-encoded (RFC 3987 §3.1), a host
  /// beyond ASCII becomes Punycode, existing escapes stay, white space around it and line breaks in it go. `nil` for a
  /// relative reference, an impossible host or port, and `http:` or `https:` without a host.
  public init?(_ text: String) {
    if text.utf8Bytes({ URIBytes.isAddress($0) }) {
      string = text
      return
    }
    guard let address = URIReference(text).encoded, address.isAddress else { return nil }
    string = address.text
  }

  private init(unchecked string: String) { self.string = string }

  public var description: String { string }

  /// In lower case: `https`.
  public var scheme: String { URIReference(string).scheme?.lowercased() ?? "" }
  /// The host without user and port, `nil` for addresses that have none, such as `mailto:` or `tag:`.
  public var host: String? { URIReference(string).host.map { String($0) } }
  /// The path as it stands in the address, still percent-encoded.
  public var path: String { String(URIReference(string).path) }
  /// Whether it can be fetched by HTTP.
  public var isHTTP: Bool {
    string.utf8Bytes { bytes in URIBytes.schemeEnd(bytes).map { URIBytes.isHTTP(bytes[..<$0]) } ?? false }
  }

  /// Resolves a reference found in a document at this address (RFC 3986 §5.2); `nil` when the reference makes no
  /// address at all. `http:page` is read as `page` where this address is of the same scheme (§5.4.2).
  public func resolve(_ reference: String) -> WebAddress? {
    if reference.utf8Bytes({ URIBytes.isAddress($0) && !URIBytes.mayHoldDotSegments($0) }) {
      return WebAddress(unchecked: reference)
    }
    if let quick = resolveQuickly(reference) { return quick }
    guard let relative = URIReference(reference).encoded else { return nil }
    guard let target = relative.resolved(against: URIReference(string)), target.isAddress else { return nil }
    return WebAddress(unchecked: target.text)
  }

  /// The frequent references that need no taking apart: `/path` and `#fragment` with nothing to encode.
  private func resolveQuickly(_ reference: String) -> WebAddress? {
    let length: Int? = reference.utf8Bytes { bytes in
      guard let first = bytes.first, first == 0x2F || first == 0x23, URIBytes.needsNoEncoding(bytes) else { return nil }
      if first == 0x23 { return string.utf8Bytes { $0.firstIndex(of: 0x23) ?? $0.count } }
      if (bytes.count > 1 && bytes[1] == 0x2F) || URIBytes.mayHoldDotSegments(bytes) { return nil }
      return string.utf8Bytes { URIBytes.authorityEnd($0) }
    }
    guard let length else { return nil }
    return WebAddress(unchecked: String(Substring(string.utf8.prefix(length))) + reference)
  }

  /// A file's path as it stands in an address: everything that has a meaning there is escaped, `%` too; `/` stays.
  package static func percentEncodedPath(_ path: String) -> String {
    String(URIBytes.encoded(path[...], escapesPercent: true, extra: .pathOfFile))
  }
}
