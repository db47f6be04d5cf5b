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

extension Content {
  /// By bytes: content is long, and what Unicode calls equal but a reader sees as changed bytes is not the same.
  public static func == (a: Content, b: Content) -> Bool {
    switch (a, b) {
    case (.html(let a, let aText), .html(let b, let bText)): a.hasBytes(of: b) && aText.hasBytes(of: bText)
    case (.text(let a), .text(let b)): a.hasBytes(of: b)
    case (.remote(let a, let aType), .remote(let b, let bType)): a == b && aType == bType
    case (.inline(let a, let aType), .inline(let b, let bType)): a.hasBytes(of: b) && aType == bType
    default: false
    }
  }
}

extension String {
  /// Whether two texts are the same byte for byte, which is told faster than whether they are canonically equivalent.
  package func hasBytes(of other: String) -> Bool {
    utf8Bytes { a in other.utf8Bytes { b in a.isSame(as: b) } }
  }

  /// Whether these are the text's bytes.
  package func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { utf8Bytes { $0.isSame(as: bytes) } }
}

extension String {
  /// Whether the text begins with these bytes, which is told faster than whether it begins with these characters.
  package func beginsWithBytes(of start: String) -> Bool {
    utf8Bytes { bytes in
      start.utf8Bytes { bytes.count >= $0.count && UnsafeBufferPointer(rebasing: bytes[..<$0.count]).isSame(as: $0) }
    }
  }
}

extension Optional<String> {
  fileprivate func hasBytes(of other: String?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self.hasBytes(of: other)
  }
}
