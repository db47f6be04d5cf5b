/// Whose shortcodes they are.
enum ShortcodeSyntax: Sendable {
  /// `{{< name "x" key="y" >}}…{{< /name >}}`, and `%` for the angle brackets.
  case hugo
  /// `{{ name(key="y") }}` and `{% name(key="y") %}…{% end %}`.
  case zola
}

/// What the shortcodes of one post can ask of its site.
protocol ShortcodeWorld: Sendable {
  /// The address of the page that `ref` and `relref` name, `#fragment` left out by the caller; absolute or from the
  /// site's root. `nil` when there is no such page, or several by that name.
  func address(ofPage reference: String, language: String?) -> String?
  /// The address of a file named relative to the post or the site; `nil` leaves the name as it is written.
  func address(ofFile name: String) -> String?
  /// A parameter of the post, else of the site: `param "author.name"`.
  func parameter(_ name: String) -> String?
  /// Whether the site, or a theme of it, has a template of its own for a shortcode.
  func hasTemplate(_ name: String) -> Bool
}

extension ShortcodeWorld {
  func address(ofFile name: String) -> String? { nil }
}
