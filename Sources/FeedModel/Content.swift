/// The body of an entry.
public enum Content: Sendable, Hashable {
  /// An HTML fragment, and its rendering as plain text where one was made (JSON `content_text`).
  case html(String, text: String?)
  /// Plain text; line breaks matter.
  case text(String)
  /// The content lies elsewhere (Atom `content src`, RFC 4287 §4.1.3.2).
  case remote(WebAddress, mediaType: String?)
  /// Content of another media type, as it stands in the document (Atom `content type`, RFC 4287 §4.1.3.3).
  case inline(String, mediaType: String)
}
