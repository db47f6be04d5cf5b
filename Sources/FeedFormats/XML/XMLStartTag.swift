import FeedModel

/// What an element begins with.
struct XMLStartTag: Sendable {
  let name: XMLName
  private(set) var attributes: [XMLAttribute] = []
  /// Byte offset of its `<` in the document, for `FeedInput.place(at:)`.
  let offset: Int
  /// Its own attributes included.
  private(set) var scope: XMLScope

  /// The start tag at `tag` in bytes that begin at `start` of the document, in the `scope` of the element around it.
  /// `isRepaired` says that libxml2 left faulty references out of the attributes.
  init(
    _ name: XMLName, _ attributes: [XMLEvent.Attribute], tag: Int, in bytes: [UInt8], at start: Int,
    within scope: XMLScope, isRepaired: Bool, entities: inout XMLEntities
  ) {
    self.name = name.withKnownPrefix
    offset = start + tag
    self.scope = scope
    guard !attributes.isEmpty else { return }
    self.attributes.reserveCapacity(attributes.count)
    let spans = XMLScan.attributes(in: bytes, tag: tag)
    var next = 0
    for attribute in attributes {
      // Attributes come in the order of the document, with declarations of namespaces left out.
      let index =
        spans[next...].firstIndex { attribute.name.isWritten(bytes[$0.name]) }
        ?? spans.firstIndex { attribute.name.isWritten(bytes[$0.name]) }
      var value = attribute.value
      if let index {
        next = index + 1
        if isRepaired {
          let written = bytes[spans[index].value]
          value = XMLReference.decoding(entities.isEmpty ? written : entities.replacing(in: written)[...])
        }
      }
      self.attributes.append(
        XMLAttribute(
          name: attribute.name.withKnownPrefix, value: value,
          offset: start + (index.map { spans[$0].name.lowerBound } ?? tag)))
      guard attribute.name.namespace == XMLName.xmlNamespace else { continue }
      switch attribute.name.local {
      case "lang": self.scope = XMLScope(language: value.isEmpty ? nil : value, bases: self.scope.bases)
      case "base": self.scope = XMLScope(language: self.scope.language, bases: self.scope.bases + [value])
      default: break
      }
    }
  }
}

extension XMLName {
  /// What the prefix `xml` stands for, in every document.
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// As the document wrote it: `dc:creator`.
  var qualified: String { prefix.map { $0 + ":" + local } ?? local }

  /// Whether `bytes` spell the name with its prefix.
  func isWritten(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let start = prefix.map { $0.utf8.count + 1 } ?? 0
      guard bytes.count == start + local.utf8.count, local.hasBytes(UnsafeBufferPointer(rebasing: bytes[start...]))
      else { return false }
      guard let prefix else { return true }
      return bytes[start - 1] == 0x3A && prefix.hasBytes(UnsafeBufferPointer(rebasing: bytes[..<(start - 1)]))
    }
  }

  /// An undeclared prefix is reported; what it usually stands for is read all the same.
  fileprivate var withKnownPrefix: XMLName {
    guard namespace.isEmpty, let prefix, let known = XMLName.knownPrefixes[prefix] else { return self }
    return XMLName(namespace: known, local: local, prefix: prefix)
  }

  private static let knownPrefixes: [String: String] = [
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "thr": "http://purl.org/syndication/thread/1.0",
    "wfw": "http://wellformedweb.org/CommentAPI/",
  ]
}
