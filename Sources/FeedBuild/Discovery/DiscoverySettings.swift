import FeedModel
import FeedSites

/// What is published besides the feeds, for people and programs that look for them: nothing unless asked for.
struct DiscoverySettings: Sendable, Equatable {
  /// How a browser shows a feed.
  enum Stylesheet: Sendable, Equatable {
    /// By the sheet that is written at this path under the output folder.
    case own(path: String)
    /// By another, which the reference leads to.
    case other(reference: String)
  }

  /// Paths under the output folder.
  var page: String?
  var outline: String?
  var links: String?
  var stylesheet: Stylesheet?

  /// What a document at `path` under the output folder calls its style sheet.
  func stylesheet(for path: String) -> String? {
    switch stylesheet {
    case nil: nil
    case .other(let reference): reference
    case .own(let file):
      String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
        + WebAddress.percentEncodedPath(file)
    }
  }
}

extension ConfigurationReader {
  /// `true` for the usual path, or a path.
  func sideFile(_ value: Setting, usual: String, _ report: inout Diagnostics) -> String? {
    if value.isNull { return nil }
    if let isWanted = value.bool { return isWanted ? usual : nil }
    return outputPath(value, &report)
  }

  /// `true` for a sheet of Feedmill's, or the address of another.
  func stylesheet(_ value: Setting, _ report: inout Diagnostics) -> DiscoverySettings.Stylesheet? {
    if value.isNull { return nil }
    if let isWanted = value.bool { return isWanted ? .own(path: FeedStylesheet.fileName) : nil }
    return text(value, &report).map { .other(reference: $0) }
  }
}
