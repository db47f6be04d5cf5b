/// A piece of HTML as the tokenizer cuts it: byte ranges of the source, no copies.
package struct HTMLToken {
  package enum Kind {
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

  package var kind: Kind
  /// The whole token in the source.
  package var range: Range<Int>
  /// A tag's name, a comment's or a section's inner text.
  package var inner: Range<Int>
  /// The element of a tag.
  package var element = HTMLElement.other
  /// `<br/>`: whether the tag ends with a slash.
  package var isSelfClosing = false
  /// Whether the source ended before the comment, section or raw text did.
  package var isUnclosed = false
}

/// An attribute of the last start tag, by byte ranges of the source.
package struct HTMLAttribute {
  package var name: Range<Int>
  /// Without its quotes, references not decoded; empty for an attribute without value.
  package var value: Range<Int>
  /// Name, equals sign, quotes and value.
  package var range: Range<Int>
  /// `"`, `'`, or 0 for none.
  package var quote: UInt8
}
