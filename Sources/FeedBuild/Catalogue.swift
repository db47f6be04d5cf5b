import FeedFormats
public import FeedModel
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

  /// Formats of these names that programs write; of one that says something wrong of itself, that is reported.
  public static func plugIns(_ names: [String], _ programs: Programs, report: inout Diagnostics) -> [Item] {
    var items: [Item] = []
    for name in names where PlugIn.isName(name) && FeedFormats.named(name) == nil {
      guard let plugIn = PlugIn.open(name, programs, report: &report) else { continue }
      items.append(Item(name: name, title: "\(plugIn.title), \(plugIn.fileName), \(plugIn.mediaType)"))
    }
    return items
  }

  /// Whether a document can be written in a format of this name.
  public static func writes(_ name: String, _ programs: Programs) -> Bool {
    FeedFormats.named(name) != nil || programs.format(name) != nil
  }

  public static var sites: [Item] { SiteKinds.all.map { Item(name: $0.name, title: $0.title) } }
}
