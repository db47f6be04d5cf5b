/// An element of a document being read: the unit that formats look at, one entry at a time.
struct XMLElement: Sendable {
  var name: XMLName
  var attributes: [XMLAttribute]
  var children: [XMLNode]
  /// Byte offset of its `<` in the document, for `FeedInput.place(at:)`.
  var offset: Int
  /// `xml:lang` in scope, its own included; `nil` when there is none.
  var language: String?
  /// `xml:base` in scope, its own included, not yet resolved against the document: outermost first.
  var bases: [String]
  /// What was found in its text ahead of time, where it is HTML.
  var verdict: HTMLVerdict?
}

/// A namespace and a local name; compared by both, never by prefix.
struct XMLName: Sendable, Hashable {
  /// "" for none.
  let namespace: String
  let local: String
  /// As the document wrote it, for showing and for foreign elements.
  let prefix: String?
  /// What the namespace stands for, which is asked time and again; `nil` for one that we do not know.
  let vocabulary: Vocabulary?
  /// Whether the namespace is one of those that have rules of extensions, or looks like one.
  let mayHaveRules: Bool
  /// Whether it is another spelling of one that we know.
  let isMisspelt: Bool

  init(namespace: String, local: String, prefix: String?) {
    (self.namespace, self.local, self.prefix) = (namespace, local, prefix)
    vocabulary = Vocabulary.of(namespace)
    mayHaveRules = !namespace.isEmpty && ExtensionRules.of(namespace) != nil
    isMisspelt = Vocabulary.correction(of: namespace) != nil
  }

  /// A name in the namespace of another one.
  init(besides other: XMLName, local: String, prefix: String?) {
    (namespace, self.local, self.prefix) = (other.namespace, local, prefix)
    (vocabulary, mayHaveRules, isMisspelt) = (other.vocabulary, other.mayHaveRules, other.isMisspelt)
  }

  static func == (a: XMLName, b: XMLName) -> Bool { a.local == b.local && a.namespace == b.namespace }
  func hash(into hasher: inout Hasher) {
    hasher.combine(namespace)
    hasher.combine(local)
  }
}

struct XMLAttribute: Sendable {
  var name: XMLName
  var value: String
  /// Byte offset of the attribute in the document.
  var offset: Int
}

enum XMLNode: Sendable {
  case text(String)
  case element(XMLElement)
}

extension XMLElement {
  /// The value of the attribute in no namespace.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name.local == attribute && $0.name.namespace.isEmpty }?.value
  }

  /// All character data below it, in order.
  var text: String {
    var out = ""
    appendText(to: &out)
    return out
  }

  private func appendText(to out: inout String) {
    for child in children {
      switch child {
      case .text(let text): out += text
      case .element(let element): element.appendText(to: &out)
      }
    }
  }

  /// Where the first child of that name stands, else the element itself.
  func childOffset(_ child: String) -> Int { elements.first { $0.name.local == child }?.offset ?? offset }

  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }
}
