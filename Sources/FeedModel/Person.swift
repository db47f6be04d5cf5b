/// An author or contributor (RFC 4287 §3.2).
public struct Person: Sendable, Hashable {
  /// Plain text on one line.
  public var name: String
  public var email: String?
  /// The person's page. Atom `uri`, JSON `url`.
  public var page: WebAddress?
  /// JSON `avatar`; the XML formats have no place for it.
  public var avatar: WebAddress?

  public init(name: String, email: String? = nil, page: WebAddress? = nil, avatar: WebAddress? = nil) {
    self.name = name
    self.email = email
    self.page = page
    self.avatar = avatar
  }
}

extension [Person] {
  /// "Ann, Bob": the one name that every reader shows whole; `nil` when there is nobody.
  public var joinedNames: String? {
    // Most have one author; `joined` would make the runtime look for how an array is a sequence of texts.
    first.map { dropFirst().reduce($0.name) { "\($0), \($1.name)" } }
  }
}
