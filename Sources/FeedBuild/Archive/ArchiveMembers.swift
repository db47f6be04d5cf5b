/// Which posts stand in which archives of a feed, by their ids, whatever has become of the posts since.
struct ArchiveMembers: Sendable, Equatable {
  /// Where a post was filed.
  struct Standing: Sendable, Equatable {
    var archive: ArchiveName
    /// The post is no longer in the feed: should it come back, it is filed anew, for readers who do not come this way
    /// a second time.
    var isGone = false
  }

  var standings: [String: Standing] = [:]

  /// The archive that holds a post; `nil` while it stands in the subscription document alone.
  subscript(id: String) -> ArchiveName? {
    guard let standing = standings[id], !standing.isGone else { return nil }
    return standing.archive
  }

  mutating func file(_ id: String, in archive: ArchiveName) { standings[id] = Standing(archive: archive) }

  /// All archives that there are, oldest first: one whose posts are gone stays where it is, so that the chain does.
  var archives: [ArchiveName] { Set(standings.values.map(\.archive)).sorted() }

  /// Marks those whose posts are gone.
  mutating func keepOnly(_ ids: Set<String>) {
    for (id, standing) in standings where !standing.isGone && !ids.contains(id) {
      standings[id] = Standing(archive: standing.archive, isGone: true)
    }
  }
}
