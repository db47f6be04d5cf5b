import FeedModel

/// How long an entry stays in a feed, by the rate at which entries came.
enum FeedWindow {
  static func judge(_ feed: Feed, at path: String, _ report: inout Diagnostics) {
    // What has gone into an archive stays.
    if feed.unknown.elements.contains(where: { $0.name == "archive" && $0.namespace == Assembly.historyNamespace }) {
      return
    }
    let instants = feed.entries.compactMap { ($0.published ?? $0.updated)?.seconds }
    guard instants.count >= 2, let oldest = instants.min(), let newest = instants.max() else { return }
    let (span, overflow) = newest.subtractingReportingOverflow(oldest)
    guard !overflow, span < week else { return }
    // The newest stays as long as it takes for as many to come as the feed holds.
    let stay = span / Int64(instants.count - 1) * Int64(instants.count)
    if stay < week { report.report(.short(instants.count, hours: stay / 3600), at: Place(file: path)) }
  }

  private static let week: Int64 = 7 * 86_400
}

extension Diagnostic.Message {
  fileprivate static func short(_ count: Int, hours: Int64) -> Self {
    let time = hours >= 48 ? "\(hours / 24) days" : "\(hours) hour\(hours == 1 ? "" : "s")"
    return .info(
      "site/window-too-small",
      "keep more entries; at the rate at which these \(count) came, each is gone after \(time)")
  }
}
