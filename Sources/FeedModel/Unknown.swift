/// What a feed held that the model has no field for, kept so that `convert` loses nothing within a family of formats.
public struct Unknown: Sendable, Hashable {
  /// Elements of foreign namespaces, in the order of the document; carried by RSS and Atom.
  public var elements: [ForeignElement]
  /// Members whose name begins with `_` (JSON Feed 1.1, "Extensions"); carried by JSON Feed.
  public var members: [JSONMember]

  public init(elements: [ForeignElement] = [], members: [JSONMember] = []) {
    self.elements = elements
    self.members = members
  }

  public var isEmpty: Bool { elements.isEmpty && members.isEmpty }
}

/// An XML element of a namespace that the model does not know.
public struct ForeignElement: Sendable, Hashable {
  public struct Attribute: Sendable, Hashable {
    /// The namespace's address, `nil` for an attribute in none.
    public var namespace: String?
    public var name: String
    public var value: String

    public init(namespace: String?, name: String, value: String) {
      self.namespace = namespace
      self.name = name
      self.value = value
    }
  }

  public enum Node: Sendable, Hashable {
    case text(String)
    case element(ForeignElement)
  }

  /// The namespace's address.
  public var namespace: String?
  /// The prefix that the document used; a suggestion for whoever writes it again.
  public var prefix: String?
  public var name: String
  public var attributes: [Attribute]
  public var children: [Node]

  public init(
    namespace: String?, prefix: String?, name: String, attributes: [Attribute] = [], children: [Node] = []
  ) {
    self.namespace = namespace
    self.prefix = prefix
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}
