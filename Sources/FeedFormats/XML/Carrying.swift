import FeedModel

// What both XML formats do to what they carry.

extension Unknown {
  /// The foreign elements that a reader does not take for something it knows: those of its `core`, and those whose
  /// names it understands, are the format's to write.
  func elements(besides understood: [Vocabulary: Set<String>], and core: Vocabulary) -> Unknown {
    Unknown(
      elements: elements.filter { element in
        guard element.hasWritableNamespaces else { return false }
        guard let vocabulary = Vocabulary.of(element.namespace ?? "") else { return true }
        return vocabulary != core && !(understood[vocabulary]?.contains(element.name) ?? false)
      })
  }
}

extension ForeignElement {
  /// Whether its namespaces, and those of all within it, are URIs (Namespaces in XML 1.0 §2.2): a parser refuses others.
  fileprivate var hasWritableNamespaces: Bool {
    namespace?.isURI ?? true && attributes.allSatisfy { $0.namespace?.isURI ?? true }
      && children.allSatisfy {
        if case .element(let element) = $0 { element.hasWritableNamespaces } else { true }
      }
  }
}

extension String {
  /// Absolute, and needing no escapes; brackets, which have one place only, are left to others.
  fileprivate var isURI: Bool {
    !utf8.contains(UInt8(ascii: "[")) && !utf8.contains(UInt8(ascii: "]")) && WebAddress(self)?.string == self
  }
}

extension Entry {
  /// A well-formed language, unless it is the feed's.
  func languageIfOther(than feed: Feed) -> String? {
    guard let language, LanguageTag.isKnown(language) else { return nil }
    return language == feed.language?.cleanedForFeeds.collapsedWhitespace ? nil : language
  }
}

extension Feed {
  var wellFormedLanguage: String? { language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil } }
}

extension WebAddress {
  /// What stands where a format requires an address and there is none (RFC 6694).
  static let nowhere = "about:blank"

  /// The home page of an address's host.
  var root: WebAddress? { isHTTP ? resolve("/") : nil }
}

extension Generator {
  /// Name and version as RSS has them, in one text.
  var text: String { version.map { name + " " + $0 } ?? name }

  /// The last word is a version when it begins with a digit, `v` before it or not.
  init?(text: String) {
    let text = text.cleanedForFeeds.collapsedWhitespace
    guard !text.isEmpty else { return nil }
    guard let space = text.utf8.lastIndex(of: 0x20) else {
      self.init(text)
      return
    }
    let version = text.utf8[text.utf8.index(after: space)...]
    let first = version.first == UInt8(ascii: "v") ? version.dropFirst().first : version.first
    if let first, first.isASCIIDigit {
      self.init(String(text[..<space]), version: String(Substring(version)))
    } else {
      self.init(text)
    }
  }
}
