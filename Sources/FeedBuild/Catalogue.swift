import FeedFormats
import FeedSites

/// What the program knows, for `feedmill list`.
public enum Catalogue {
  /// A name for the command line, and what it stands for.
  public struct Item: Sendable {
    public var name: String
    public var title: String
  }

  public static var formats: [Item] {
    FeedFormats.all.map { Item(name: $0.name, title: "\($0.title), \($0.fileName), \($0.mediaType)") }
  }

  public static var sites: [Item] { SiteKinds.all.map { Item(name: $0.name, title: $0.title) } }
}
