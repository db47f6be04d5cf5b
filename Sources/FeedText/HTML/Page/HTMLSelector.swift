internal import FeedModel

/// A CSS selector of a well-defined subset: type, `*`, `.class`, `#id`, attributes with `=`, `~=`, `|=`, `^=`, `$=`, `*=`
/// and the flag `i`, descendants, children (`>`), `:not(…)` and lists with commas.
package struct HTMLSelector: Sendable, Hashable {
  /// What one element has to be: `article.post[lang]:not(.old)`.
  struct Compound: Sendable, Hashable {
    var tests: [Test] = []
  }

  enum Test: Sendable, Hashable {
    /// A known element, or the name of another in lower case.
    case type(HTMLElement, name: [UInt8])
    case id([UInt8])
    case className([UInt8])
    case attribute(name: [UInt8], Comparison, value: [UInt8], ignoresCase: Bool)
    case not([Compound])
  }

  enum Comparison: Sendable, Hashable { case exists, equals, word, hyphened, prefix, suffix, part }

  enum Combinator: Sendable, Hashable { case descendant, child }

  /// A compound on its way to the subject.
  struct Part: Sendable, Hashable {
    var compound: Compound
    /// How it hangs on the part before it; `nil` at the beginning of an alternative.
    var combinator: Combinator?
    /// Whether it is the subject.
    var isLast = false
  }

  /// As many parts as a word has bits.
  static let mostParts = 64

  let parts: [Part]
  /// As it was written.
  package let text: String

  /// Reads a selector; throws what is wrong with it in a phrase.
  package init(_ text: String) throws(HTMLSelectorError) {
    var parser = HTMLSelectorParser(text)
    parts = try parser.list()
    self.text = text.trimmedWhitespace
  }
}

/// Why a text is no selector of the subset.
package struct HTMLSelectorError: Error, Sendable, Hashable {
  /// In lower case, without a full stop.
  package let reason: String
  /// Characters before what is wrong.
  package let offset: Int
}
