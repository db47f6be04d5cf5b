extension Entry {
  /// The entry as every format can carry it: characters cleaned, one-line texts collapsed, empty texts absent.
  ///
  /// The id only loses white space at its ends and characters that no format can hold; `origin` stays.
  public consuming func normalized() -> Entry {
    var entry = self
    entry.id.string = entry.id.string.asBlock ?? ""
    entry.title = entry.title?.asLine
    entry.published = entry.published?.clamped
    entry.updated = entry.updated?.clamped
    entry.authors.normalize()
    entry.contributors.normalize()
    entry.categories.normalize()
    entry.summary = entry.summary?.asBlock
    if !entry.hasNormalContent.isSo {
      entry.content = entry.content?.normalForm
      entry.hasNormalContent.isSo = true
    }
    entry.enclosures.normalize()
    entry.language = entry.language?.asLine
    entry.rights = entry.rights?.asLine
    entry.source = entry.source?.normalForm
    entry.links.normalize()
    entry.sections.normalize()
    entry.markdown = entry.markdown?.asContent
    entry.unknown.normalize()
    return entry
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
