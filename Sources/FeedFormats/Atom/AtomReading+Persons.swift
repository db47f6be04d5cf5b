import FeedModel

// Persons, categories, generators and images (RFC 4287 §3.2, §4.2.2, §4.2.4, §4.2.5, §4.2.8).
extension AtomReading {
  /// A person construct.
  mutating func person(_ element: XMLElement) -> Person? {
    let name = element.elements.first { $0.name.local == "name" }
    if name == nil { findings.note(.personWithoutName(element.name.local), at: element) }
    if let name, name.text.isBlank { findings.note(.blankName(element.name.local), at: name) }
    if !isOld { checkPerson(element) }
    return AtomPerson.read(element, base: base)
  }

  private mutating func checkPerson(_ element: XMLElement) {
    let parent = element.name.local
    if element.hasText { findings.note(.textInPerson(parent), at: element) }
    var seen = NameSet()
    for case .element(let child) in element.children where child.isAtom {
      let name = child.name.local
      guard ["name", "uri", "email"].contains(name) else {
        findings.note(.childOfPerson(name, parent), at: child)
        continue
      }
      checkAttributes(of: child)
      if !seen.insert(name) { findings.note(.repeatedChild(name, parent), at: child) }
      if let grandchild = child.elements.first { findings.note(.childOfText(name), at: grandchild) }
      switch name {
      case "name": checkName(child)
      case "uri":
        if child.text.isBlank { findings.note(.blankURI(parent), at: child) }
        _ = findings.iriFault(in: child.text, of: "uri", at: child.offset) { .personAddress($0) }
      default:
        if !EmailText.isAddress(child.text) { findings.note(.emailInvalid(child.text.excerpt), at: child) }
      }
    }
  }

  private mutating func checkName(_ element: XMLElement) {
    let name = element.text
    if name.utf8.contains(0x40), EmailText.isContained(in: name) { findings.note(.emailInName, at: element) }
    if MarkupCheck.looksLikeHTML(name) { findings.note(.htmlInName, at: element) }
  }

  /// `seen` are the terms with their schemes that the parent has already.
  mutating func category(_ element: XMLElement, _ seen: inout NameSet) -> Category? {
    if !isOld, element.children.contains(where: \.isContent) { findings.note(.categoryWithContent, at: element) }
    guard let term = element["term"] else {
      findings.note(.categoryWithoutTerm, at: element)
      let text = element.text.collapsedWhitespace
      return text.isEmpty ? nil : Category(text)
    }
    let scheme = element["scheme"]
    if !isOld {
      if term.isBlank { findings.note(.blankTerm, at: element.offset(of: "term")) }
      // A zero can stand in no attribute.
      let isNew = seen.insert(scheme.map { "\(term)\0\($0)" } ?? term)
      if !isNew { findings.note(.repeatedCategory(term.excerpt), at: element) }
      if let label = element["label"], MarkupCheck.looksLikeHTML(label) {
        findings.note(.labelWithHTML, at: element.offset(of: "label"))
      }
    }
    if let scheme {
      if WebAddress(scheme) == nil {
        findings.note(.relativeScheme(scheme.excerpt), at: element.offset(of: "scheme"))
      } else {
        findings.checkAddressText(scheme, of: "scheme", at: element.offset(of: "scheme"))
      }
    }
    return Category(term, scheme: scheme, label: element["label"])
  }

  mutating func generator(_ element: XMLElement) -> Generator? {
    if !isOld {
      if let child = element.elements.first { findings.note(.childOfText("generator"), at: child) }
      if let uri = element["uri"] {
        _ = findings.iriFault(in: uri, of: "uri of generator", at: element.offset(of: "uri")) { .generatorAddress($0) }
      }
      if element.text.isBlank { findings.note(.blankGenerator, at: element) }
      if MarkupCheck.looksLikeHTML(element.text) { findings.note(.generatorWithHTML, at: element) }
    }
    return Generator(
      element.text, address: (element["uri"] ?? element["url"]).flatMap { element.resolve($0, base: base) },
      version: element["version"])
  }

  mutating func icon(_ element: XMLElement) -> WebAddress? {
    if element.text.isBlank { findings.note(.invalidIcon(""), at: element) }
    return iri(element.text, of: "icon", element, at: element.offset) { .invalidIcon($0) }
  }

  mutating func logo(_ element: XMLElement) -> WebAddress? {
    if element.text.isBlank { findings.note(.invalidLogo(""), at: element) }
    return iri(element.text, of: "logo", element, at: element.offset) { .invalidLogo($0) }
  }

  /// The address that `text` makes, a character that it cannot hold noted by `fault`; `nil` for one that is blank or
  /// relative to nothing.
  mutating func iri(
    _ text: String, of name: String, _ element: XMLElement, at offset: Int, fault: (String) -> Diagnostic.Message
  ) -> WebAddress? {
    if text.isBlank { return nil }
    let isFaulty = findings.iriFault(in: text, of: name, at: offset, character: fault)
    if let address = element.resolve(text, base: base) { return address }
    if !isFaulty { findings.note(.relativeToNothing(name), at: offset) }
    return nil
  }
}

extension EmailText {
  /// Whether an address stands somewhere in a text; `@ann` and `@ann@mill.example` are names.
  fileprivate static func isContained(in text: String) -> Bool {
    text.utf8.split { $0.isASCIIWhitespace || "<>()[],;:\"".utf8.contains($0) }.contains { word in
      word.contains(UInt8(ascii: ".")) && isAddress(String(Substring(word)))
    }
  }
}

extension Diagnostic.Message {
  static func childOfText(_ name: String) -> Self {
    .error("atom/undefined-element", "remove the element; \(name) holds text only")
  }
  static func repeatedChild(_ name: String, _ parent: String) -> Self {
    .error("atom/singleton-duplicate", "remove this \(name); the \(parent) has one already")
  }
  fileprivate static func personWithoutName(_ name: String) -> Self {
    .error("atom/author-name-missing", "give \(name) a name")
  }
  fileprivate static func blankName(_ name: String) -> Self {
    .warning("atom/author-name-blank", "give the \(name) a name that can be read")
  }
  fileprivate static func blankURI(_ parent: String) -> Self {
    .warning("element/blank", "give the uri of the \(parent) an address or remove it")
  }
  fileprivate static let emailInName = warning(
    "atom/author-name-email", "write the e-mail address as the element email, not in the name")
  fileprivate static let htmlInName = warning(
    "atom/author-name-html", "write the name as plain text; tags and references are shown as they are")
  fileprivate static func textInPerson(_ name: String) -> Self {
    .error("atom/author-text", "write the name within \(name) as the element name")
  }
  fileprivate static func childOfPerson(_ name: String, _ parent: String) -> Self {
    .error("atom/author-extra-child", "remove \(name); \(parent) has name, uri and email")
  }
  fileprivate static func emailInvalid(_ email: String) -> Self {
    .error("atom/author-email-invalid", "write an address such as ann@example.org, not \"\(email)\"")
  }
  fileprivate static func personAddress(_ uri: String) -> Self {
    .error("atom/author-uri-invalid", "write uri as an address, without the spaces and signs of \"\(uri)\"")
  }
  fileprivate static let categoryWithContent = info(
    "atom/category-content", "remove what category holds, which has no meaning")
  fileprivate static let categoryWithoutTerm = error("atom/category-term-missing", "give category the attribute term")
  fileprivate static let blankTerm = warning("atom/category-term-blank", "give term a word, or remove the category")
  fileprivate static func repeatedCategory(_ term: String) -> Self {
    .warning("atom/category-duplicate", "remove this category; \"\(term)\" is there already")
  }
  fileprivate static let labelWithHTML = warning(
    "atom/category-label-html", "write label as plain text; tags and references are shown as they are")
  fileprivate static func relativeScheme(_ scheme: String) -> Self {
    .error("atom/category-scheme-relative", "write scheme as a whole address, not \"\(scheme)\"")
  }
  fileprivate static func generatorAddress(_ uri: String) -> Self {
    .error("atom/generator-uri-invalid", "write uri as an address, without the spaces and signs of \"\(uri)\"")
  }
  fileprivate static let blankGenerator = warning(
    "atom/generator-blank", "write the program's name into generator, or remove it")
  fileprivate static let generatorWithHTML = warning(
    "atom/generator-html", "write generator as plain text; tags and references are shown as they are")
  fileprivate static func invalidIcon(_ text: String) -> Self {
    .error("atom/icon-invalid", "write icon as an address, which \"\(text)\" is not")
  }
  fileprivate static func invalidLogo(_ text: String) -> Self {
    .error("atom/logo-invalid", "write logo as an address, which \"\(text)\" is not")
  }
}
