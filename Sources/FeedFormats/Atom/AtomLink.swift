import FeedModel

/// Atom's `link`, in Atom and in RSS (RFC 4287 §4.2.7).
enum AtomLink {
  /// `nil`, and a finding, when there is no address. `document` is where the feed is served, when that is known;
  /// `isJudged` is false for Atom 0.3, whose relations were others.
  static func read(
    _ element: XMLElement, base: WebAddress?, document: WebAddress? = nil, isJudged: Bool = true,
    _ findings: inout Findings
  ) -> Link? {
    if isJudged { findings.checkLink(element) }
    guard let href = element["href"] else {
      findings.note(.linkWithoutAddress, at: element)
      return nil
    }
    let fault = findings.iriFault(in: href, of: "the link's href", at: element.offset(of: "href")) {
      .linkAddressInvalid($0)
    }
    guard let address = element.resolve(href, base: base) else {
      if !fault { findings.note(.relativeToNothing("the link's href"), at: element.offset(of: "href")) }
      return nil
    }
    if isJudged { findings.checkSameDocument(element, href, document) }
    let length = element["length"].map { $0.trimmedWhitespace }
    if let length, !ValueShape.nonNegative.fits(length) {
      findings.note(.linkLengthInvalid(length.excerpt), at: element.offset(of: "length"))
    }
    return Link(
      element["rel"]?.collapsedWhitespace ?? "alternate", address, mediaType: element["type"],
      language: element["hreflang"], title: element["title"], length: length.flatMap { Int($0) })
  }
}

/// Atom's person construct (RFC 4287 §3.2).
enum AtomPerson {
  /// `nil` when it says nothing.
  static func read(_ element: XMLElement, base: WebAddress?) -> Person? {
    var person = Person(name: "")
    for case .element(let child) in element.children {
      switch child.name.local {
      case "name": person.name = child.text.collapsedWhitespace
      case "email": person.email = child.text.trimmedWhitespace
      // Atom 0.3 called it `url`.
      case "uri", "url": person.page = child.text.isBlank ? nil : child.resolve(child.text, base: base)
      default: break
      }
    }
    if person.name.isEmpty { person.name = person.email ?? person.page?.host ?? "" }
    if person.name.isEmpty, element.elements.isEmpty { person.name = element.text.collapsedWhitespace }
    return person.name.isEmpty ? nil : person
  }
}

extension XMLElement {
  /// Where the attribute in no namespace stands; where the element begins when it has none.
  func offset(of attribute: String) -> Int {
    attributes.first { $0.name.local == attribute && $0.name.namespace.isEmpty }?.offset ?? offset
  }
}

extension Findings {
  /// Notes what keeps a text from being an IRI reference (RFC 3987 §2.2): a character that it cannot hold by
  /// `character`, the rest as in any format. Whether anything is wrong.
  mutating func iriFault(
    in text: String, of name: String, at offset: Int, character: (String) -> Diagnostic.Message
  ) -> Bool {
    guard case .character? = AddressText.fault(in: text) else {
      return checkAddressText(text, of: name, at: offset)
    }
    note(character(text.excerpt), at: offset)
    return true
  }
}

extension Diagnostic.Message {
  fileprivate static let linkWithoutAddress = error("atom/link-href-missing", "give the link an href")
  fileprivate static func linkAddressInvalid(_ href: String) -> Self {
    .error("atom/link-href-invalid", "write the link's href as an address, without the spaces and signs of \"\(href)\"")
  }
  fileprivate static func linkLengthInvalid(_ length: String) -> Self {
    .error("atom/link-length-invalid", "write the link's length as a number of bytes, not \"\(length)\"")
  }
}
