internal import FeedModel

extension HTMLPage {
  /// The first element that a selector names.
  package func first(_ selector: HTMLSelector) -> Int? { select(selector, onlyFirst: true).first }

  /// Every element that a selector names, in the page's order; what stands in a `template` is no part of the page.
  package func all(_ selector: HTMLSelector) -> [Int] { select(selector, onlyFirst: false) }

  /// For each element and each part of the selector one bit says whether the parts up to there lead to it: each element
  /// is looked at once, however deep it lies.
  private func select(_ selector: HTMLSelector, onlyFirst: Bool) -> [Int] {
    bytes.withUnsafeBufferPointer { source in
      var found: [Int] = []
      var own = [UInt64](repeating: 0, count: nodes.count)
      var above = own
      for node in nodes.indices where !nodes[node].isInert {
        let parent = nodes[node].parent
        let parents = parent < 0 ? 0 : own[parent]
        let ancestors = parent < 0 ? 0 : above[parent] | own[parent]
        above[node] = ancestors
        var isSubject = false
        for (i, part) in selector.parts.enumerated() {
          let before = UInt64(1) << UInt64(max(i - 1, 0))
          switch part.combinator {
          case nil: break
          case .child: if parents & before == 0 { continue }
          case .descendant: if ancestors & before == 0 { continue }
          }
          guard matches(part.compound, node, in: source) else { continue }
          own[node] |= 1 << UInt64(i)
          isSubject = isSubject || part.isLast
        }
        if isSubject {
          found.append(node)
          if onlyFirst { break }
        }
      }
      return found
    }
  }

  private func matches(_ compound: HTMLSelector.Compound, _ node: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    compound.tests.allSatisfy { matches($0, node, in: source) }
  }

  private func matches(_ test: HTMLSelector.Test, _ node: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    switch test {
    case .type(.other, let name):
      let found = source[nodes[node].name]
      return found.count == name.count && zip(found, name).allSatisfy { $0.lowercasedASCII == $1 }
    case .type(let element, _): return nodes[node].element == element
    case .id(let id): return compare("id", .equals, id, false, node, in: source)
    case .className(let name): return compare("class", .word, name, false, node, in: source)
    case .attribute(let name, let comparison, let value, let ignoresCase):
      for attribute in attributes[nodes[node].attributes] {
        let found = source[attribute.name]
        if found.count == name.count, zip(found, name).allSatisfy({ $0.lowercasedASCII == $1 }) {
          return holds(attribute, comparison, value, ignoresCase, in: source)
        }
      }
      return false
    case .not(let compounds): return !compounds.contains { matches($0, node, in: source) }
    }
  }

  private func compare(
    _ name: StaticString, _ comparison: HTMLSelector.Comparison, _ value: [UInt8], _ ignoresCase: Bool, _ node: Int,
    in source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let attribute = attribute(HTMLName(name), of: node, in: source) else { return false }
    return holds(attribute, comparison, value, ignoresCase, in: source)
  }

  private func holds(
    _ attribute: HTMLAttribute, _ comparison: HTMLSelector.Comparison, _ wanted: [UInt8], _ ignoresCase: Bool,
    in source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if comparison == .exists { return true }
    var value = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[attribute.value]), inAttribute: true)
    if ignoresCase { for i in value.indices { value[i] = value[i].lowercasedASCII } }
    switch comparison {
    case .exists: return true
    case .equals: return value == wanted
    case .word:
      return !wanted.isEmpty && value.split(whereSeparator: \.isASCIIWhitespace).contains { $0 == wanted[...] }
    case .hyphened: return value == wanted || (value.starts(with: wanted) && value[wanted.count...].first == 0x2D)
    case .prefix: return !wanted.isEmpty && value.starts(with: wanted)
    case .suffix: return !wanted.isEmpty && value.reversed().starts(with: wanted.reversed())
    case .part: return !wanted.isEmpty && HTMLPage.occurs(wanted, in: value)
    }
  }

  private static func occurs(_ wanted: [UInt8], in value: [UInt8]) -> Bool {
    guard value.count >= wanted.count else { return false }
    return (0...value.count - wanted.count).contains { value[$0...].starts(with: wanted) }
  }
}
