/// A link that no field of its own holds (RFC 4287 §4.2.7, RFC 8288).
public struct Link: Sendable, Hashable {
  /// A registered relation (`related`, `via`, `replies`, `license`, `alternate`, …) or a URI.
  public var relation: String
  public var address: WebAddress
  public var mediaType: String?
  /// BCP 47.
  public var language: String?
  public var title: String?
  /// Bytes, as a hint.
  public var length: Int?

  public init(
    _ relation: String, _ address: WebAddress, mediaType: String? = nil, language: String? = nil,
    title: String? = nil, length: Int? = nil
  ) {
    self.relation = relation
    self.address = address
    self.mediaType = mediaType
    self.language = language
    self.title = title
    self.length = length
  }
}
