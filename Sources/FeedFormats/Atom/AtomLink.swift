import FeedModel

/// Atom's `link`, in Atom and in RSS (RFC 4287 §4.2.7).
enum AtomLink {
  /// `nil`, and a finding, when there is no address.
  static func read(_ element: XMLElement, base: WebAddress?, _ findings: inout Findings) -> Link? {
    guard let href = element["href"] else {
      findings.note(.linkWithoutAddress, at: element)
      return nil
    }
    findings.checkLink(element, href)
    guard let address = element.resolve(href, base: base) else {
      if AddressText.fault(in: href) == nil {
        findings.note(.relativeToNothing("the link's href"), at: element)
        return nil
      }
      findings.note(.linkAddressInvalid(href.excerpt), at: element)
      return nil
    }
    let relation = element["rel"]
    if relation == "self", WebAddress(href.trimmedWhitespace) == nil { findings.note(.relativeSelf, at: element) }
    if let relation, relation.isBlank { findings.note(.blankRelation, at: element) }
    let length = element["length"].map { $0.trimmedWhitespace }
    if let length, (Int(length) ?? -1) < 0 { findings.note(.linkLengthInvalid, at: element) }
    return Link(
      relation?.collapsedWhitespace ?? "alternate", address, mediaType: element["type"],
      language: element["hreflang"], title: element["title"], length: length.flatMap { Int($0) })
  }
}

/// Atom's person construct (RFC 4287 §3.2).
enum AtomPerson {
  /// `nil` when it says nothing.
  static func read(_ element: XMLElement, base: WebAddress?) -> Person? {
    var person = Person(name: "")
    for child in element.elements {
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

extension Diagnostic.Message {
  fileprivate static let linkWithoutAddress = error("atom/link-href-missing", "give the link an href")
  fileprivate static func linkAddressInvalid(_ href: String) -> Self {
    .error("atom/link-href-invalid", "write the whole address in the link's href, not \"\(href)\"")
  }
  fileprivate static let relativeSelf = warning(
    "atom/self-relative", "write the whole address in the self link; it must not depend on a base")
  fileprivate static let blankRelation = error("atom/link-rel-blank", "give rel a value or leave it out")
  fileprivate static let linkLengthInvalid = error(
    "atom/link-length-invalid", "write the link's length as a number of bytes")
}
