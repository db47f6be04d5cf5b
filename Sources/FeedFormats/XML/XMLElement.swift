/// An element of a document being read: the unit that formats look at, one entry at a time. It is made when its end tag
/// is there and never changed, so that to hand it on is to hand on a reference.
final class XMLElement: Sendable {
  let tag: XMLStartTag
  let children: [XMLNode]
  /// What was found in its text ahead of time, where it is HTML.
  let verdict: HTMLVerdict?

  init(_ tag: XMLStartTag, children: [XMLNode] = [], verdict: HTMLVerdict? = nil) {
    (self.tag, self.children, self.verdict) = (tag, children, verdict)
  }

  var name: XMLName { tag.name }
  var attributes: [XMLAttribute] { tag.attributes }
  var offset: Int { tag.offset }
  var language: String? { tag.scope.language }
  var bases: [String] { tag.scope.bases }
}

/// A namespace and a local name; compared by both, never by prefix. Documents repeat few names many times: a copy of one
/// is a reference.
struct XMLName: Sendable, Hashable {
  private let parts: Parts

  /// "" for none.
  var namespace: String { parts.namespace }
  var local: String { parts.local }
  /// As the document wrote it, for showing and for foreign elements.
  var prefix: String? { parts.prefix }
  /// What the namespace stands for, which is asked time and again; `nil` for one that we do not know.
  var vocabulary: Vocabulary? { parts.kind.vocabulary }
  /// Whether the namespace is one of those that have rules of extensions, or looks like one.
  var mayHaveRules: Bool { parts.kind.mayHaveRules }
  /// Whether it is another spelling of one that we know.
  var isMisspelt: Bool { parts.kind.isMisspelt }

  init(namespace: String, local: String, prefix: String?) {
    let kind = Kind(
      vocabulary: Vocabulary.of(namespace), mayHaveRules: !namespace.isEmpty && ExtensionRules.exist(for: namespace),
      isMisspelt: Vocabulary.correction(of: namespace) != nil)
    parts = Parts(namespace, local, prefix, kind)
  }

  /// A name in the namespace of another one.
  init(besides other: XMLName, local: String, prefix: String?) {
    parts = Parts(other.namespace, local, prefix, other.parts.kind)
  }

  static func == (a: XMLName, b: XMLName) -> Bool {
    a.parts === b.parts || a.local == b.local && a.namespace == b.namespace
  }
  func hash(into hasher: inout Hasher) {
    hasher.combine(namespace)
    hasher.combine(local)
  }

  /// What is known of a namespace.
  private struct Kind: Sendable {
    var vocabulary: Vocabulary?
    var mayHaveRules: Bool
    var isMisspelt: Bool
  }

  private final class Parts: Sendable {
    let namespace: String
    let local: String
    let prefix: String?
    let kind: Kind

    init(_ namespace: String, _ local: String, _ prefix: String?, _ kind: Kind) {
      (self.namespace, self.local, self.prefix, self.kind) = (namespace, local, prefix, kind)
    }
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
