import FeedText

/// The content of an item with nothing in it but what a mail may hold: both parts of a message are written from it.
indirect enum MailNode {
  /// References decoded.
  case text(String)
  case element(MailElement)
}

struct MailElement {
  var tag: HTMLElement
  /// Names in lower case; values decoded.
  var attributes: [(name: String, value: String)] = []
  var children: [MailNode] = []

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  var name: String { tag == .other ? "span" : "\(tag)" }
}

extension [MailNode] {
  /// The text on one line.
  var line: String {
    var out = ""
    func add(_ nodes: [MailNode]) {
      for node in nodes {
        switch node {
        case .text(let text): out += text
        case .element(let element):
          if element.tag.isBlock || element.tag == .br { out += " " }
          if element.tag == .img { out += element["alt"] ?? "" }
          add(element.children)
          if element.tag.isBlock { out += " " }
        }
      }
    }
    add(self)
    return out.headerLine
  }

  /// Whether an element for which `isWanted` holds stands anywhere inside.
  func contains(_ isWanted: (MailElement) -> Bool) -> Bool {
    contains { node in
      guard case .element(let element) = node else { return false }
      return isWanted(element) || element.children.contains(isWanted)
    }
  }
}
