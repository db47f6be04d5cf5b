import FeedModel
import FeedText

// Apple's podcast elements.
extension ExtensionRules {
  static let itunes = ExtensionRules(
    "itunes",
    [
      "author": ElementRule(isSingle: true, text: ValueRule(.text(upTo: 255), "itunes/too-long"), attributes: []),
      "subtitle": ElementRule(isSingle: true, text: ValueRule(.text(upTo: 255), "itunes/too-long"), attributes: []),
      "summary": ElementRule(isSingle: true, text: ValueRule(.text(upTo: 4000), "itunes/too-long"), attributes: []),
      "keywords": ElementRule(
        isSingle: true, text: ValueRule(.text(upTo: 255), "itunes/too-long"), attributes: [],
        judge: { $1.checkKeywords($0) }),
      "block": ElementRule(
        isSingle: true, text: ValueRule(.wordInAnyCase(["yes", "no"]), "itunes/block-invalid"), attributes: []),
      "complete": ElementRule(places: .head, isSingle: true, attributes: [], judge: { $1.checkComplete($0) }),
      "explicit": ElementRule(isSingle: true, attributes: [], judge: { $1.checkExplicit($0) }),
      "image": ElementRule(
        isSingle: true,
        attributes: [
          AttributeRule("href", .address, "itunes/image-href", missing: "itunes/image-href"), AttributeRule("url"),
        ]),
      "category": ElementRule(
        attributes: [AttributeRule("text", missing: "itunes/category-text-missing")], judgesInside: false,
        judge: { $1.checkCategory($0) }),
      "owner": ElementRule(places: .head, isSingle: true, attributes: []),
      "name": ElementRule(
        places: .inside, isSingle: true, text: ValueRule(.text(upTo: 255), "itunes/too-long"), attributes: []),
      "email": ElementRule(
        places: .inside, isSingle: true, text: ValueRule(.email, "itunes/owner-email-invalid"), attributes: []),
      "new-feed-url": ElementRule(
        places: .head, isSingle: true, text: ValueRule(.address, "itunes/new-feed-url-invalid"), attributes: []),
      "type": ElementRule(
        places: .head, isSingle: true,
        text: ValueRule(.wordInAnyCase(["episodic", "serial"]), "itunes/type-invalid"), attributes: []),
      "title": ElementRule(isSingle: true, attributes: []),
      "duration": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.duration, "itunes/duration-invalid"), attributes: []),
      "episode": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.positive, "itunes/episode-invalid"), attributes: []),
      "season": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.positive, "itunes/episode-invalid"), attributes: []),
      "episodeType": ElementRule(
        places: .entry, isSingle: true,
        text: ValueRule(.wordInAnyCase(["full", "trailer", "bonus"]), "itunes/episode-type-invalid"), attributes: []),
      "order": ElementRule(
        places: .entry, isSingle: true, text: ValueRule(.integer, "itunes/order-invalid"), attributes: []),
      "isClosedCaptioned": ElementRule(
        places: .entry, isSingle: true,
        text: ValueRule(.wordInAnyCase(["yes", "no"]), "itunes/closed-captioned-invalid"), attributes: []),
      "pubDate": ElementRule(isSingle: true, attributes: []),
      "link": ElementRule(isSingle: true),
      "applepodcastsverify": ElementRule(places: .head, isSingle: true, attributes: []),
    ])
}

extension Findings {
  fileprivate mutating func checkKeywords(_ element: XMLElement) {
    let text = element.text.trimmedWhitespace
    let words = text.split { $0 == " " || $0.isNewline }
    if !text.utf8.contains(UInt8(ascii: ",")), words.count > 3 { note(.keywords, at: element) }
    if text.split(separator: ",").count > 12 { note(.manyKeywords, at: element) }
  }

  fileprivate mutating func checkComplete(_ element: XMLElement) {
    if element.text.trimmedWhitespace.lowercased() != "yes" { note(.complete, at: element) }
  }

  /// White space around it counts: directories compare the whole text.
  fileprivate mutating func checkExplicit(_ element: XMLElement) {
    if !["true", "false"].contains(element.text) { note(.explicit(element.text.excerpt), at: element) }
  }

  fileprivate mutating func checkCategory(_ element: XMLElement) {
    guard let name = element["text"] else { return }
    guard let known = ITunesCategories.current[name] else {
      note(category: name, among: ITunesCategories.current.keys.sorted(), at: element)
      return
    }
    for child in element.elements where child.name == element.name {
      guard let name = child["text"], !known.contains(name) else { continue }
      note(category: name, among: known, at: child)
    }
  }

  private mutating func note(category name: String, among known: [String], at element: XMLElement) {
    if ITunesCategories.obsolete.contains(name) {
      note(.obsoleteCategory(name), at: element)
    } else {
      note(.category(name.excerpt, DidYouMean.suggest(name, among: known)), at: element)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let keywords = warning("itunes/keywords", "put commas between keywords")
  fileprivate static let manyKeywords = warning("itunes/keywords", "keep at most 12 keywords")
  fileprivate static let complete = warning("itunes/complete-invalid", "write Yes, or leave it out; nothing else acts")
  fileprivate static func explicit(_ text: String) -> Self {
    .error("itunes/explicit-invalid", "write itunes:explicit as true or false, not \"\(text)\"")
  }
  fileprivate static func category(_ name: String, _ meant: String?) -> Self {
    .error(
      "itunes/category-invalid",
      "\"\(name)\" is none of Apple's categories here" + (meant.map { "; write \"\($0)\"" } ?? ""))
  }
  fileprivate static func obsoleteCategory(_ name: String) -> Self {
    .warning("itunes/category-obsolete", "choose one of today's categories; \"\(name)\" is of before 2019")
  }
}
