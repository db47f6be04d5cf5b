import FeedFormats
import FeedModel
import FeedSites

/// What the program knows, for `feedmill list`.
public enum Catalogue {
  /// A name for the command line, and what it stands for.
  public struct Item: Sendable {
    public var name: String
    public var title: String

    /// A line of a list, for people or (`style` not text) as a JSON object.
    public func line(nameWidth: Int, style: DiagnosticStyle) -> String {
      if style == .text { return name + String(repeating: " ", count: max(0, nameWidth - name.count)) + "  " + title }
      return JSONValue.object([JSONMember("name", .string(name)), JSONMember("title", .string(title))]).compactText
    }
  }

  public static var formats: [Item] {
    FeedFormats.all.map { Item(name: $0.name, title: "\($0.title), \($0.fileName), \($0.mediaType)") }
  }

  public static var sites: [Item] { SiteKinds.all.map { Item(name: $0.name, title: $0.title) } }
}
