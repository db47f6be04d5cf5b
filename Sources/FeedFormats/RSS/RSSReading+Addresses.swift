import FeedModel

/// What an address in RSS is for, which decides what is said when it is none.
enum AddressUse {
  case channelLink, docs, icon, imageURL, imageLink, textInputLink
  case itemLink, comments, sourceURL, enclosureURL
}

extension RSSReading {
  /// The address that an element names, resolved where it is relative; what is wrong is noted.
  mutating func address(in element: XMLElement, _ use: AddressUse) -> WebAddress? {
    address(trimmed(element), of: element, use, at: element.offset)
  }

  /// The address that an attribute names, `nil` also where there is no such attribute.
  mutating func address(attribute name: String, of element: XMLElement, _ use: AddressUse) -> WebAddress? {
    guard let attribute = element.attribute(name) else { return nil }
    return address(attribute.value.trimmedWhitespace, of: element, use, at: attribute.offset)
  }

  private mutating func address(
    _ text: String, of element: XMLElement, _ use: AddressUse, at offset: Int
  ) -> WebAddress? {
    let isFaulty = findings.checkAddressText(text, of: element.name.qualified, at: offset)
    if !AddressText.isASCII(text) { findings.note(.lettersBeyondASCII(element.name.qualified), at: offset) }
    if let address = WebAddress(text) {
      if use.wantsHTTP, isCurrent, !address.isHTTP, !isFaulty { findings.note(.noAddress(text, use), at: offset) }
      return address
    }
    let address = text.isEmpty ? nil : element.resolve(text, base: base)
    let isRelative = address != nil && !element.bases.isEmpty
    if !isFaulty, !isRelative { findings.note(.noAddress(text, use), at: offset) }
    return address
  }
}

extension AddressUse {
  /// What is fetched, as opposed to visited, comes over HTTP.
  fileprivate var wantsHTTP: Bool {
    switch self {
    case .imageURL, .enclosureURL: true
    default: false
    }
  }
}

extension XMLElement {
  /// The attribute in no namespace.
  func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { $0.name.local == name && $0.name.namespace.isEmpty }
  }
}

extension Diagnostic.Message {
  fileprivate static func noAddress(_ text: String, _ use: AddressUse) -> Self {
    let what = text.isEmpty ? "write a whole web address here" : "write a whole web address, not \"\(text.excerpt)\""
    return switch use {
    case .channelLink: .error("rss/channel-link-invalid", what)
    case .docs: .error("rss/docs-invalid", what)
    case .icon: .error("rss/icon-invalid", what)
    case .imageURL: .error("rss/image-url-invalid", what)
    case .imageLink: .error("rss/image-link-invalid", what)
    case .textInputLink: .error("rss/textinput-link-invalid", what)
    case .itemLink: .error("rss/item-link-invalid", what)
    case .comments: .error("rss/comments-invalid", what)
    case .sourceURL: .error("rss/source-url-invalid", what)
    case .enclosureURL: .error("rss/enclosure-url-invalid", what)
    }
  }
  static func lettersBeyondASCII(_ element: String) -> Self {
    .error("uri/iri-in-uri-field", "write the letters beyond ASCII in \(element) as escapes or Punycode; RSS has URLs")
  }
}
