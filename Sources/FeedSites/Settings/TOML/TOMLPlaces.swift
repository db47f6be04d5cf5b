/// Where the keys and values of a TOML document stand, as byte offsets; node 0 is the document.
struct TOMLPlaces {
  struct Node {
    /// Where the key begins that led here first; `nil` for the document and for elements.
    var keyOffset: Int?
    /// Where the value begins; a table's header, or the key that implies the table.
    var offset: Int?
    /// The end of a scalar as it is written, `nil` for the others.
    var end: Int?
    var members: [String: Int] = [:]
    var elements: [Int] = []
    var depth = 0
  }

  var nodes = [Node()]

  func member(_ key: String, of node: Int) -> Int? { nodes[node].members[key] }

  func element(_ index: Int, of node: Int) -> Int? {
    nodes[node].elements.indices.contains(index) ? nodes[node].elements[index] : nil
  }

  /// A scalar as it is written.
  func source(of node: Int, in bytes: [UInt8]) -> String? {
    guard let start = nodes[node].offset, let end = nodes[node].end, start <= end, end <= bytes.count else {
      return nil
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The table that `key` names in `node`; made when it is not there. Of an array of tables, the last.
  mutating func table(_ key: String, at offset: Int, in node: Int) -> Int {
    if let found = nodes[node].members[key] { return nodes[found].elements.last ?? found }
    let made = add(keyOffset: offset, offset: offset, depth: nodes[node].depth + 1)
    nodes[node].members[key] = made
    return made
  }

  mutating func addMember(_ key: String, keyOffset: Int, offset: Int, to node: Int) -> Int {
    let made = add(keyOffset: keyOffset, offset: offset, depth: nodes[node].depth + 1)
    nodes[node].members[key] = made
    return made
  }

  mutating func addElement(at offset: Int, to node: Int) -> Int {
    let made = add(keyOffset: nil, offset: offset, depth: nodes[node].depth + 1)
    nodes[node].elements.append(made)
    return made
  }

  private mutating func add(keyOffset: Int?, offset: Int, depth: Int) -> Int {
    nodes.append(Node(keyOffset: keyOffset, offset: offset, depth: depth))
    return nodes.count - 1
  }
}
