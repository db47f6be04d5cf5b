/// A body as a tree: shortcodes with what stands between their tags.
struct ShortcodeNode: Sendable {
  enum Kind: Sendable {
    case text(Range<Int>)
    case escaped(Range<Int>, opening: StaticString, closing: StaticString)
    case broken(Range<Int>)
    /// `inner` is `nil` for one that stands alone; `end` is the tag that ends it.
    case call(Shortcode, inner: [ShortcodeNode]?, end: Range<Int>?)
    /// An end that ends nothing.
    case strayEnd(Shortcode)
    /// One that needs an end and has none.
    case unclosed(Shortcode)
  }

  var kind: Kind

  /// What is nested deeper stands side by side.
  static let deepest = 32

  /// Puts the pieces between a tag and its end into it.
  static func tree(of pieces: [ShortcodePiece], _ syntax: ShortcodeSyntax) -> [ShortcodeNode] {
    let ends = ends(of: pieces, syntax)
    var levels: [(opener: Shortcode, nodes: [ShortcodeNode])] = []
    var nodes: [ShortcodeNode] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let range): nodes.append(ShortcodeNode(kind: .text(range)))
      case .escaped(let range, let opening, let closing):
        nodes.append(ShortcodeNode(kind: .escaped(range, opening: opening, closing: closing)))
      case .broken(let range): nodes.append(ShortcodeNode(kind: .broken(range)))
      case .shortcode(let tag):
        switch ends[index] {
        case .opens where levels.count < deepest:
          levels.append((tag, nodes))
          nodes = []
        case .opens: nodes.append(ShortcodeNode(kind: .call(tag, inner: nil, end: nil)))
        case .closes(let opener):
          // The end of one that was too deep says nothing.
          guard case .shortcode(let first) = pieces[opener], levels.last?.opener.range == first.range,
            var level = levels.popLast()
          else { break }
          level.nodes.append(ShortcodeNode(kind: .call(level.opener, inner: nodes, end: tag.range)))
          nodes = level.nodes
        case .standsAlone:
          let kind: Kind =
            tag.isEnd ? .strayEnd(tag) : tag.needsEnd ? .unclosed(tag) : .call(tag, inner: nil, end: nil)
          nodes.append(ShortcodeNode(kind: kind))
        }
      }
    }
    return nodes
  }

  private enum Role {
    case opens
    case closes(Int)
    case standsAlone
  }

  /// What each tag is: the beginning of a pair, the end of one, or neither.
  private static func ends(of pieces: [ShortcodePiece], _ syntax: ShortcodeSyntax) -> [Role] {
    var roles = [Role](repeating: .standsAlone, count: pieces.count)
    var open: [(index: Int, name: String)] = []
    var counts: [String: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      guard case .shortcode(let tag) = piece else { continue }
      // Zola's `{% end %}` ends whatever is open.
      let name = syntax == .zola ? "" : tag.name
      if tag.isEnd {
        guard counts[name, default: 0] > 0 else { continue }
        while let last = open.popLast() {
          counts[last.name, default: 1] -= 1
          guard last.name == name else { continue }
          roles[last.index] = .opens
          roles[index] = .closes(last.index)
          break
        }
      } else if syntax == .zola ? tag.needsEnd : !tag.isClosed {
        open.append((index, name))
        counts[name, default: 0] += 1
      }
    }
    return roles
  }
}
