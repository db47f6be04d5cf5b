import FeedModel
import FeedSites
import FeedText

/// Editions that no feed holds any longer: what they announced first is what later ones speak of.
enum EarlierEditions {
  /// A year and more of a weekly newsletter.
  private static let most = 60

  /// The newest of them, taken apart; those without a word on deadlines are passed over unread, and what is wrong with
  /// any is not today's concern.
  static func before(
    _ entries: [Entry?], _ survey: Survey, _ selection: Selection, _ opened: OpenedSite
  ) -> [Entry] {
    let paths = opened.site.postPaths
    guard let newest = entries.compactMap({ $0?.published?.seconds }).max() else { return [] }
    let held = Set(zip(selection.posts, entries).compactMap { post, entry in entry == nil ? nil : post.path })
    let earlier = survey.dated.filter { $0.published <= newest && !held.contains(paths[$0.index]) }
      .sorted { ($0.published, $0.index) > ($1.published, $1.index) }
    return earlier.prefix(most).compactMap { edition(paths[$0.index], survey.sources[$0.index], opened) }
  }

  private static func edition(_ path: String, _ source: [UInt8]?, _ opened: OpenedSite) -> Entry? {
    guard let bytes = try? opened.bytes(of: path, unless: source), speaksOfDeadlines(bytes) else { return nil }
    var unsaid = Diagnostics()
    guard var post = opened.site.post(at: path, bytes: bytes, report: &unsaid), !post.settings.isLeftOutOfFeeds else {
      return nil
    }
    Finishing.identify(&post, opened)
    return Rendering.entry(for: post, bytes, opened, &unsaid)
  }

  private static func speaksOfDeadlines(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      text.indices.contains { ByteSearch.matches("deadline", in: text, at: $0) }
    }
  }
}
