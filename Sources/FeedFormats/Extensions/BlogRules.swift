import FeedModel

// Small vocabularies of blogs: one table each.
extension ExtensionRules {
  /// RSS 1.0's module, which RSS 2.0 took over.
  static let content = ExtensionRules(
    .shared,
    [
      "encoded": ElementRule(
        places: [.entry, .inside], isSingle: true, twice: "content/encoded-duplicate",
        misplaced: "content/encoded-in-channel", inAtom: "content/encoded-in-atom"),
      "items": ElementRule(), "item": ElementRule(places: .inside), "format": ElementRule(places: .inside),
      "encoding": ElementRule(places: .inside),
    ])

  static let syndication = ExtensionRules(
    .shared,
    [
      "updatePeriod": ElementRule(
        places: .head, isSingle: true,
        text: ValueRule(.word(["hourly", "daily", "weekly", "monthly", "yearly"]), "sy/update-period"),
        attributes: []),
      "updateFrequency": ElementRule(
        places: .head, isSingle: true, text: ValueRule(.positive, "sy/update-frequency"), attributes: []),
      "updateBase": ElementRule(
        places: .head, isSingle: true, text: ValueRule(.dateW3C, "sy/update-base"), attributes: []),
    ])

  static let slash = ExtensionRules(
    .shared,
    [
      "comments": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.nonNegative, "slash/comments-invalid"), attributes: []),
      "hit_parade": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.integers, "slash/hit-parade-invalid"), attributes: []),
      "section": ElementRule(places: .entry, attributes: []),
      "department": ElementRule(places: .entry, attributes: []),
    ])

  static let wellFormedWeb = ExtensionRules(
    .shared,
    [
      "comment": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.address, "wfw/comment-invalid"), attributes: []),
      "commentRss": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.address, "wfw/commentrss-invalid"), attributes: []),
      "commentRSS": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.address, "wfw/commentrss-invalid"), attributes: [],
        judge: { $1.note(.commentRSS, at: $0) }),
    ])

  static let creativeCommons = ExtensionRules(
    .shared, ["license": ElementRule(text: ValueRule(.address, "cc/license-invalid"), attributes: [])])

  /// The older spelling, of RSS 1.0, with the address in an attribute of RDF.
  static let creativeCommonsRDF = ExtensionRules(.open, ["license": ElementRule()])

  static let trackback = ExtensionRules(
    .shared,
    [
      "ping": ElementRule(places: .entry, isSingle: true, judge: { $1.checkTrackback($0) }),
      "about": ElementRule(places: .entry, judge: { $1.checkTrackback($0) }),
    ])
}

extension Findings {
  /// RSS 2.0 has the address as text, RSS 1.0 in an attribute of RDF.
  fileprivate mutating func checkTrackback(_ element: XMLElement) {
    let value = element.rdfResource ?? element.text.trimmedWhitespace
    if !ValueShape.address.fits(value) {
      note(.otherShape(ValueRule(.address, "trackback/ping-invalid"), element.name.qualified, value), at: element)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let commentRSS = warning("wfw/commentrss-case", "write wfw:commentRss")
}
