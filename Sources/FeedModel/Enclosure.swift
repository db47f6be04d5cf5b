/// A file that belongs to an entry: sound, film, document.
public struct Enclosure: Sendable, Hashable {
  public var address: WebAddress
  /// As in `audio/mpeg`; required by RSS and JSON Feed.
  public var mediaType: String
  /// Size in bytes. RSS and Atom `length`, JSON `size_in_bytes`.
  public var bytes: Int?
  /// Whole seconds. RSS `media:content duration` (first also `itunes:duration`), JSON `duration_in_seconds`.
  public var seconds: Int?
  public var title: String?

  public init(
    _ address: WebAddress, mediaType: String, bytes: Int? = nil, seconds: Int? = nil, title: String? = nil
  ) {
    self.address = address
    self.mediaType = mediaType
    self.bytes = bytes
    self.seconds = seconds
    self.title = title
  }
}
