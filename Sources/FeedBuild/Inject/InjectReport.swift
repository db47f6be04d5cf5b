public import FeedModel
import FeedText

/// What became of the pages of a site.
public struct InjectReport: Sendable {
  public enum Outcome: String, Sendable, CaseIterable {
    case changed
    /// The links were there already; the file was not touched.
    case unchanged
    /// The file is a piece of a page, without a head to put links into.
    case noPage = "no-page"
    /// It could not be changed; a finding says why.
    case leftAlone = "left-alone"
  }

  /// How many feeds were found, each in all its formats.
  public var feeds = 0
  public var counts: [Outcome: Int] = [:]
  public var diagnostics = Diagnostics()

  /// One line, for people or (`style` not text) as a JSON object.
  public func summary(style: DiagnosticStyle) -> String {
    func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }
    let all = counts.values.reduce(0, +)
    if style == .text {
      return "\(feeds) feed\(feeds == 1 ? "" : "s"), \(all) page\(all == 1 ? "" : "s"): \(count(.changed)) changed, "
        + "\(count(.unchanged)) unchanged, \(count(.noPage)) without a head, \(count(.leftAlone)) left alone"
    }
    return JSONValue.object(
      [JSONMember("feeds", .number(String(feeds))), JSONMember("pages", .number(String(all)))]
        + Outcome.allCases.map { JSONMember($0.rawValue, .number(String(count($0)))) }
    ).compactText
  }
}
