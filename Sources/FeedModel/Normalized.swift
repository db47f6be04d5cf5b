extension Entry {
  /// The entry as every format can carry it: characters cleaned, one-line texts collapsed, empty texts absent.
  ///
  /// The id only loses white space at its ends and characters that no format can hold; `origin` stays.
  public consuming func normalized() -> Entry {
    normalize()
    return self
  }

  /// Makes it `normalized()`; touches nothing, and copies nothing, that is so already.
  package mutating func normalize() {
    if !id.string.isBlock { id.string = id.string.asBlock ?? "" }
    title.becomeLine()
    if let published { self.published = published.clamped }
    if let updated { self.updated = updated.clamped }
    authors.normalize()
    contributors.normalize()
    categories.normalize()
    summary.becomeBlock()
    if !hasNormalContent.isSo {
      content = content?.normalForm
      hasNormalContent.isSo = true
    }
    enclosures.normalize()
    language.becomeLine()
    rights.becomeLine()
    if let source { self.source = source.normalForm }
    links.normalize()
    sections.normalize()
    if let markdown { self.markdown = markdown.asContent }
    unknown.normalize()
  }
}

extension Feed {
  /// The feed's own fields as every format can carry them; its entries likewise.
  public func normalized() -> Feed {
    var feed = normalizedHead()
    feed.entries = entries.map { $0.normalized() }
    return feed
  }

  /// The feed's own fields as every format can carry them, without entries.
  package func normalizedHead() -> Feed {
    var feed = self
    feed.entries = []
    feed.id = id.asBlock ?? ""
    feed.title = title.asLine ?? homePage?.host ?? feed.id.asLine ?? selfAddress?.string ?? ""
    feed.description = description?.asBlock
    feed.language = language?.asLine
    feed.rights = rights?.asLine
    feed.authors.normalize()
    feed.contributors.normalize()
    feed.categories.normalize()
    feed.published = published?.clamped
    feed.updated = updated?.clamped
    feed.generator = generator?.normalForm
    feed.userComment = userComment?.asBlock
    feed.hubs.normalize()
    feed.schedule = schedule.normalForm
    feed.links.normalize()
    feed.stylesheet = stylesheet.flatMap(StylesheetReference.normalForm)
    feed.unknown.normalize()
    return feed
  }
}

/// A part of a feed or an entry that can be brought into the form which every format carries.
protocol Normalizable {
  /// Whether `normalForm` is the part itself.
  var isNormal: Bool { get }
  /// `nil` when nothing is left of it.
  var normalForm: Self? { get }
}

extension Array where Element: Normalizable {
  /// Touches nothing, and copies nothing, where every element is normal.
  mutating func normalize() {
    if allSatisfy(\.isNormal) { return }
    self = compactMap(\.normalForm)
  }
}
