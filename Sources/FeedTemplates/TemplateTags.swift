import FeedModel
import FeedText

/// The tags of a template with their places: for what the parser of Mustache does not tell.
struct TemplateTags {
  struct Tag {
    enum Kind { case value, section, inverted, end, partial, parent, block }
    var kind: Kind
    /// Without its transforms.
    var name: String
    var transforms: [String]
    var mark: Mark
  }

  private(set) var tags: [Tag] = []

  init(_ text: String) {
    var start = "{{"
    var end = "}}"
    var position = text.startIndex
    var mark = Mark.start
    func advance(to index: String.Index) {
      for character in text[position..<index] {
        if character.isNewline {
          mark = Mark(line: Int(mark.line) + 1, column: 1)
        } else {
          mark.column += Int32(truncatingIfNeeded: String(character).utf8.count)
        }
      }
      position = index
    }
    while let open = text.find(start, from: position) {
      advance(to: open.lowerBound)
      let here = mark
      advance(to: open.upperBound)
      guard position < text.endIndex else { return }
      let isTriple = start == "{{" && text[position] == "{"
      guard let close = text.find(isTriple ? "}}}" : end, from: position) else { return }
      let inner = text[position..<close.lowerBound]
      advance(to: close.upperBound)
      if inner.first == "=" {
        let words = inner.dropFirst().prefix { $0 != "=" }.split(whereSeparator: \.isWhitespace)
        if words.count == 2 { (start, end) = (String(words[0]), String(words[1])) }
        continue
      }
      if let tag = TemplateTags.tag(inner, isTriple: isTriple, here) { tags.append(tag) }
    }
  }

  private static func tag(_ inner: Substring, isTriple: Bool, _ mark: Mark) -> Tag? {
    let sign = inner.first
    let kind: Tag.Kind
    switch sign {
    case "!", "%": return nil
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .end
    case ">": kind = .partial
    case "<": kind = .parent
    case "$": kind = .block
    default: kind = .value
    }
    let hasSign = kind != .value || sign == "&" || (isTriple && sign == "{")
    let text = String(hasSign ? inner.dropFirst() : inner).trimmedWhitespace
    var parts = text.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    var name = parts.popLast() ?? ""
    while name.hasSuffix(")") { name.removeLast() }
    return Tag(kind: kind, name: name, transforms: parts, mark: mark)
  }

  /// The partials that are asked for by name, with the places.
  var partials: [(name: String, mark: Mark)] {
    tags.filter { ($0.kind == .partial || $0.kind == .parent) && !$0.name.hasPrefix("*") }.map { ($0.name, $0.mark) }
  }

  /// Names that stand for nothing. What stands within a section of an extension's own (`_name`) is not ours to know.
  func unknown(_ report: (Tag, String?) -> Void) {
    var depth = 0
    for tag in tags {
      let isForeign = tag.name.hasPrefix("_")
      switch tag.kind {
      case .partial, .parent, .block: continue
      case .end:
        if depth > 0 { depth -= 1 }
        continue
      case .section, .inverted:
        if depth > 0 || isForeign { depth += 1 }
      case .value: break
      }
      guard depth == 0, !isForeign else { continue }
      for transform in tag.transforms where !TemplateFields.transformNames.contains(transform) {
        report(tag, DidYouMean.of(transform, TemplateFields.transformNames))
      }
      for part in tag.name.split(separator: ".") {
        if part.hasPrefix("_") { break }
        if !TemplateFields.all.contains(String(part)) {
          report(tag, DidYouMean.of(String(part), TemplateFields.all))
          break
        }
      }
    }
  }
}

extension String {
  fileprivate func find(_ other: String, from start: Index) -> Range<Index>? {
    guard let first = other.first else { return nil }
    var position = start
    while let found = self[position...].firstIndex(of: first) {
      if self[found...].hasPrefix(other) { return found..<index(found, offsetBy: other.count) }
      position = index(after: found)
    }
    return nil
  }
}
