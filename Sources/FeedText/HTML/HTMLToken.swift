/// A piece of HTML as the tokenizer cuts it: byte ranges of the source, no copies.
@usableFromInline
package struct HTMLToken {
  @usableFromInline package enum Kind {
    /// Text of the page, references not decoded.
    case text
    /// Text inside `script`, `style`, `title`, `textarea`, …, of which nothing is markup.
    case rawText
    case startTag
    case endTag
    case comment
    /// What browsers read as a comment: `<?…>`, `<!…>`, `</ …>`.
    case bogusComment
    case doctype
    /// A CDATA section, in SVG and MathML only.
    case cdata
  }

  @usableFromInline package var kind: Kind
  /// The whole token in the source.
  @usableFromInline package var range: Range<Int>
  /// A tag's name, a comment's or a section's inner text.
  @usableFromInline package var inner: Range<Int>
  /// The element of a tag.
  @usableFromInline package var element = HTMLElement.other
  /// `<br/>`: whether the tag ends with a slash.
  @usableFromInline package var isSelfClosing = false
  /// Whether the source ended before the comment, section or raw text did.
  @usableFromInline package var isUnclosed = false
}

/// An attribute of the last start tag, by byte ranges of the source.
@usableFromInline
package struct HTMLAttribute: Sendable {
  @usableFromInline package var name: Range<Int>
  /// Without its quotes, references not decoded; empty for an attribute without value.
  @usableFromInline package var value: Range<Int>
  /// Name, equals sign, quotes and value.
  @usableFromInline package var range: Range<Int>
  /// `"`, `'`, or 0 for none.
  @usableFromInline package var quote: UInt8
}
