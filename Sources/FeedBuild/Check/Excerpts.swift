import FeedModel

extension String {
  /// The beginning of a text on one line, for a message.
  var shownShort: String { shown(from: 0) }

  /// Two texts as a message shows them: from shortly before the first difference on.
  static func differing(_ a: String, _ b: String) -> (String, String) {
    let same = zip(a.unicodeScalars, b.unicodeScalars).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
    let start = same > 30 ? same - 20 : 0
    return (a.shown(from: start), b.shown(from: start))
  }

  private func shown(from start: Int) -> String {
    let rest = unicodeScalars.dropFirst(start)
    let part = rest.prefix(60)
    let text = String(String.UnicodeScalarView(part)).collapsedWhitespace
    return (start > 0 ? "…" : "") + text + (part.endIndex < rest.endIndex ? "…" : "")
  }
}
