import FeedModel

/// What a TOML document says: tables and arrays that grow while it is read, since a table's keys need not stand
/// together.
struct TOMLTree {
  struct Node {
    enum Kind {
      case scalar(Setting.Value)
      case array([Int])
      case table([Member])
    }

    /// How a table may still grow, or an array.
    enum Growth {
      /// Implied by a longer name in a header; may have a header of its own, once.
      case open
      /// Has had its header.
      case named
      /// Made by points in a key, in the section of this number: grows there only, and has no header.
      case pointed(section: Int)
      /// An array of tables: grows by headers of two brackets.
      case listed
      /// Written out in one piece.
      case closed
    }

    var kind: Kind
    var growth: Growth
    /// Where the key begins that led here first; `nil` for the document and for elements.
    var keyOffset: Int?
    /// Where the value begins; a table's header, or the key that implies the table.
    var offset: Int
    var depth: Int
    /// A scalar as it is written, where that says more than its value.
    var source: String?
  }

  struct Member {
    var key: String
    var node: Int
  }

  /// The document's own table.
  static let root = 0

  private(set) var nodes: [Node]
  /// Members by name, for tables of more than a few.
  private var indices: [Int: [String: Int]] = [:]
  private static let few = 8

  init(start: Int) {
    nodes = [Node(kind: .table([]), growth: .named, keyOffset: nil, offset: start, depth: 0)]
  }

  subscript(node: Int) -> Node { nodes[node] }

  func member(_ key: String, of table: Int) -> Int? {
    guard case .table(let members) = nodes[table].kind else { return nil }
    if members.count > TOMLTree.few { return indices[table]?[key] }
    return members.first { $0.key == key }?.node
  }

  /// Adds a member that is not there yet.
  mutating func add(_ key: String, at keyOffset: Int, to table: Int, _ node: Node) -> Int {
    let made = nodes.count
    var node = node
    node.keyOffset = keyOffset
    node.depth = nodes[table].depth + 1
    nodes.append(node)
    guard case .table(var members) = nodes[table].kind else { return made }
    // The only one to hold the members while they grow, or they would be copied.
    nodes[table].kind = .table([])
    members.append(Member(key: key, node: made))
    nodes[table].kind = .table(members)
    if members.count == TOMLTree.few + 1 {
      indices[table] = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.node) })
    } else if members.count > TOMLTree.few {
      indices[table]?[key] = made
    }
    return made
  }

  mutating func addElement(to array: Int, _ node: Node) -> Int {
    let made = nodes.count
    var node = node
    node.depth = nodes[array].depth + 1
    nodes.append(node)
    guard case .array(var elements) = nodes[array].kind else { return made }
    nodes[array].kind = .array([])
    elements.append(made)
    nodes[array].kind = .array(elements)
    return made
  }

  mutating func set(_ node: Int, _ value: Setting.Value, source: String?) {
    nodes[node].kind = .scalar(value)
    nodes[node].source = source
  }

  mutating func set(_ node: Int, _ kind: Node.Kind) { nodes[node].kind = kind }

  mutating func set(_ node: Int, _ growth: Node.Growth) { nodes[node].growth = growth }

  /// The values and their places, keys in the order in which they first stand in the document.
  func setting(of node: Int, start: Mark, _ map: LineMap) -> Setting {
    let own = nodes[node]
    let mark = node == TOMLTree.root ? start : map.mark(at: own.offset)
    switch own.kind {
    case .scalar(let value): return Setting(value, at: mark, source: own.source)
    case .array(let elements): return Setting(.list(elements.map { setting(of: $0, start: mark, map) }), at: mark)
    case .table(let members):
      return Setting(
        .mapping(
          members.map { member in
            let keyMark = nodes[member.node].keyOffset.map { map.mark(at: $0) } ?? mark
            return Setting.Member(key: member.key, keyMark: keyMark, value: setting(of: member.node, start: mark, map))
          }), at: mark)
    }
  }
}
