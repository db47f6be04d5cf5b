public import FeedModel
import FeedText

/// The categories that directories of podcasts know.
public enum PodcastCategories {
  /// What to write in place of a category that they do not know; `nil` for one that they do.
  public static func advice(on category: Podcast.Category) -> String? {
    let name = category.name
    guard let inner = ITunesCategories.current[name] else {
      if let parent = ITunesCategories.parent(of: name) {
        return "write `\(parent): \(name)`; \(name) is a subcategory"
      }
      let nearest = DidYouMean.suggest(name, among: ITunesCategories.current.keys.sorted())
      return "\(name) is none of Apple's categories"
        + (nearest.map { "; did you mean \($0)?" } ?? "; there are " + list(ITunesCategories.current.keys.sorted()))
    }
    guard let sub = category.subcategory, !inner.contains(sub) else { return nil }
    if inner.isEmpty { return "write \(name) alone; it has no subcategories" }
    let nearest = DidYouMean.suggest(sub, among: inner)
    return "\(sub) is no subcategory of \(name)"
      + (nearest.map { "; did you mean \($0)?" } ?? "; there are " + list(inner))
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
