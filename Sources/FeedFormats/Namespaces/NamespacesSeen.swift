/// What a document does with namespaces: which it declares, and which names of elements and attributes it has.
struct NamespacesSeen: Sendable {
  private struct Use: Hashable {
    var prefix: String
    var namespace: String
  }

  private(set) var root: String?
  private(set) var declarations: [XMLEventList.Declaration] = []
  /// Whether each declaration's `end` is no longer the end of its tag, but where it stands in the document.
  private(set) var arePlaced = false
  private var used: Set<Use> = []

  init(root: String?, declarations: [XMLEventList.Declaration], names: some Collection<XMLName>) {
    (self.root, self.declarations) = (root, declarations)
    for name in names { used.insert(Use(prefix: name.prefix ?? "", namespace: name.namespace)) }
  }

  func uses(_ declaration: XMLEventList.Declaration) -> Bool {
    used.contains(Use(prefix: declaration.prefix, namespace: declaration.namespace))
  }

  /// Finds the declarations in the piece of the document that begins at `start`; the first `known` are of another one.
  mutating func place(in bytes: [UInt8], at start: Int, known: Int = 0) {
    declarations.removeFirst(min(known, declarations.count))
    for i in declarations.indices {
      declarations[i].end = start + NamespaceRules.offset(of: declarations[i], in: bytes)
    }
    arePlaced = true
  }

  /// Takes what a later piece of the document was seen to do.
  mutating func add(_ later: NamespacesSeen) {
    used.formUnion(later.used)
    for declaration in later.declarations where declarations.count < XMLEventList.mostDeclarations {
      if !declarations.contains(where: { $0.isSame(as: declaration) }) { declarations.append(declaration) }
    }
  }
}

extension XMLEventList.Declaration {
  fileprivate func isSame(as other: Self) -> Bool { prefix == other.prefix && namespace == other.namespace }
}
