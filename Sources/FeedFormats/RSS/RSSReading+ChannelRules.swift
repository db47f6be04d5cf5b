import FeedModel

// RSS 2.0 and the RSS Profile: what is judged when the whole channel is known.
extension RSSReading {
  mutating func checkChannel() {
    guard let channel else { return }
    if !seen.contains("title") { findings.note(.noTitle, at: channel) }
    if !seen.contains("link") { findings.note(.noLink, at: channel) }
    if !seen.contains("description") { findings.note(.noDescription, at: channel) }
    if let title = facts.title, title.text.isBlank { findings.note(.blankTitle, at: title.offset) }
    guard isCurrent else { return }
    checkSelfLinks(channel)
    checkImageAgainstChannel()
    checkPairs()
    if feed.language == nil, !seen.contains("language"), !facts.pairs.contains(where: { $0.own == "language" }) {
      findings.note(.noLanguage, at: channel)
    }
    if let last = facts.lastBuild {
      if let newest = facts.newest, last.date < newest {
        findings.note(.builtTooEarly(last.date.rfc822, newest.rfc822), at: last.offset)
      }
    } else if !seen.contains("lastBuildDate") {
      findings.note(facts.hasSlashComments ? .slashWithoutBuildDate : .noBuildDate, at: channel)
    }
    if itemCount == 0 { findings.note(.noItems, at: channel) }
    if itemCount > Self.manyItems { findings.note(.manyItems(itemCount), at: channel) }
    if let attribute = facts.foreignAttribute, !facts.followsBoard {
      findings.note(.foreignAttribute(attribute.name), at: attribute.offset)
    }
  }

  private static let manyItems = 200

  private mutating func checkSelfLinks(_ channel: Int) {
    guard let first = facts.selfLinks.first else {
      if feed.selfAddress == nil { findings.note(.noSelfLink, at: channel) }
      return
    }
    for link in facts.selfLinks.dropFirst() { findings.note(.severalSelfLinks, at: link.element) }
    if let type = first.element.attribute("type"), type.value.trimmedWhitespace.lowercased() != RSS().mediaType {
      findings.note(.selfType(type.value.excerpt), at: type.offset)
    }
    if let served = circumstances.address, !Self.isSame(first.address, served) {
      findings.note(.selfElsewhere(served.string), at: first.element.attribute("href")?.offset ?? first.element.offset)
    }
    if let alternate = facts.alternate, alternate.address == feed.homePage {
      findings.note(.alternateRepeats, at: alternate.offset)
    }
  }

  /// Without fragments, which no server sees, with scheme and host in any case, and `/` for no path.
  private static func isSame(_ a: WebAddress, _ b: WebAddress) -> Bool {
    a == b || (a.scheme == b.scheme && a.host?.lowercased() == b.host?.lowercased() && tail(of: a) == tail(of: b))
  }

  /// Path and query.
  private static func tail(of address: WebAddress) -> Substring {
    let text = address.string.prefix { $0 != "#" }
    let authority = text.drop { $0 != ":" }.dropFirst(3)
    let tail = authority.drop { $0 != "/" && $0 != "?" }
    return tail.isEmpty ? "/" : tail
  }

  private mutating func checkImageAgainstChannel() {
    if let image = facts.imageLink, let link = facts.link, image.text != link.text {
      findings.note(.imageLinkDiffers, at: image.offset)
    }
    if let image = facts.imageTitle, let title = facts.title, image.text != title.text {
      findings.note(.imageTitleDiffers, at: image.offset)
    }
  }

  private mutating func checkPairs() {
    for pair in facts.pairs where seen.contains(pair.own) {
      findings.note(.bothInChannel(pair.own, pair.other), at: pair.offset)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noTitle = error("rss/channel-title-missing", "give the channel a title")
  fileprivate static let noLink = error("rss/channel-link-missing", "give the channel a link to its web page")
  fileprivate static let noDescription = error("rss/channel-description-missing", "give the channel a description")
  fileprivate static let blankTitle = warning("rss/channel-title-blank", "give the channel a title that can be read")
  fileprivate static let noLanguage = info("rss/channel-language-missing", "name the channel's language, such as en")
  fileprivate static let noSelfLink = warning(
    "rss/self-link-missing", "add an atom:link with rel=\"self\" and the feed's own address")
  fileprivate static let severalSelfLinks = warning("rss/self-link-multiple", "keep one link with rel=\"self\"")
  fileprivate static func selfType(_ type: String) -> Self {
    .warning("rss/self-link-type", "write type=\"application/rss+xml\" in the self link, not \"\(type)\"")
  }
  fileprivate static func selfElsewhere(_ served: String) -> Self {
    .warning("rss/self-link-mismatch", "name the address in the self link that the feed is served at: \(served)")
  }
  fileprivate static let alternateRepeats = info(
    "rss/alternate-on-channel", "remove the alternate link; the channel's link says the same")
  fileprivate static func builtTooEarly(_ built: String, _ newest: String) -> Self {
    .warning("rss/lastbuilddate-before-item", "raise lastBuildDate, \(built); an item is of \(newest)")
  }
  fileprivate static let noBuildDate = info("rss/lastbuilddate-missing", "add the channel's lastBuildDate")
  fileprivate static let slashWithoutBuildDate = warning(
    "rss/slash-without-lastbuilddate", "add lastBuildDate, so that readers know when slash:comments were counted")
  fileprivate static let noItems = warning("rss/channel-empty", "put items into the channel; it holds none")
  fileprivate static func manyItems(_ count: Int) -> Self {
    .warning("rss/items-too-many", "move old items into an archive; each reader fetches all \(count) every time")
  }
  fileprivate static func foreignAttribute(_ name: String) -> Self {
    .warning(
      "ns/extension-attr-on-core", "remove the attribute \(name); RSS before 2.0.11 has elements alone as extensions")
  }
  fileprivate static let imageLinkDiffers = warning(
    "rss/image-link-mismatch", "write the channel's own link as that of its image")
  fileprivate static let imageTitleDiffers = warning(
    "rss/image-title-mismatch", "write the channel's own title as that of its image")
  fileprivate static func bothInChannel(_ own: String, _ other: String) -> Self {
    .warning("rss/duplicate-semantics", "keep \(own) or \(other) in the channel; they say the same")
  }
}
