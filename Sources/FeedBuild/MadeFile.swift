import FeedFormats
import FeedModel

/// A file that is published beside the feeds: a page, an outline, a calendar, what a template or a program made.
struct MadeFile: Sendable {
  /// As a person would type it.
  var path: String
  /// Where it is served.
  var address: WebAddress
  /// The name of the format or of the template; of a page, an outline or a style sheet, the ending that its kind has.
  var format: String
  /// How many entries it is about, or how many feeds.
  var entries: Int
  var tellsOfFeeds = false
  var bytes: [UInt8]

  /// Two makers cannot have one file.
  static func checkPaths(_ files: [MadeFile], _ documents: [Document], _ report: inout Diagnostics) {
    var makers = Dictionary(
      documents.map { ($0.draft.file, $0.draft.format.name) }, uniquingKeysWith: { first, _ in first })
    for file in files {
      if let other = makers.updateValue(file.format, forKey: file.path) {
        report.report(.onePath(file.format, other), at: .whole(file.path))
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func onePath(_ maker: String, _ other: String) -> Self {
    .error("output/one-path", "`\(other)` and `\(maker)` would both be written here; give one another path")
  }
}
