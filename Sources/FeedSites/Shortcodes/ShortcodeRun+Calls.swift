import FeedModel

extension ShortcodeRun {
  /// Carries out one shortcode.
  mutating func call(_ tag: Shortcode, _ inner: [ShortcodeNode]?, _ end: Range<Int>?) {
    complain(.shortcodeOfSite(tag.name), at: tag.range.lowerBound)
    if let inner { runInner(inner, of: tag) }
  }
}

extension Diagnostic.Message {
  fileprivate static func shortcodeOfSite(_ name: String) -> Self {
    .warning(
      "shortcode/of-site",
      "the shortcode `\(name)` is the site's own and was not run, only the text in it was kept; set `content-from` to take the page that the site's generator built"
    )
  }
}
