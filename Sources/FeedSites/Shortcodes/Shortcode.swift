/// One call of a shortcode as it stands in a body, or the end of one.
struct Shortcode: Sendable {
  enum Notation: Sendable {
    /// What it makes goes into the page as it is: Hugo's `<`, Zola's `{{ }}`.
    case html
    /// Its text belongs to the page's Markdown: Hugo's `%`.
    case markdown
  }

  var name: String
  var notation = Notation.html
  /// Arguments in order; those without a name have an empty one.
  var arguments: [(name: String, value: String)] = []
  /// `{{< /name >}}`, `{% end %}`.
  var isEnd = false
  /// `{{< name />}}`: no end follows.
  var isClosed = false
  /// `{% name() %}`: an end must follow.
  var needsEnd = false
  /// The whole tag.
  var range: Range<Int>

  /// The first argument by one of these names that is not empty.
  func named(_ names: String...) -> String? {
    for name in names {
      if let found = arguments.first(where: { $0.name == name && !$0.value.isEmpty }) { return found.value }
    }
    return nil
  }

  /// The argument at a place among those without a name.
  func positional(_ index: Int) -> String? {
    let found = arguments.lazy.filter { $0.name.isEmpty }.dropFirst(index).first?.value
    return found?.isEmpty == true ? nil : found
  }
}

/// A piece of a body.
enum ShortcodePiece: Sendable {
  case text(Range<Int>)
  case shortcode(Shortcode)
  /// A piece of the source between the signs of an escape, with what stands for those: `{{</* x */>}}`.
  case escaped(Range<Int>, opening: StaticString, closing: StaticString)
  /// Something that begins like a shortcode and is none; left out.
  case broken(Range<Int>)
}
