import FeedModel

/// A file that is published beside the feeds: what a template or a program made of one, a calendar.
struct MadeFile: Sendable {
  /// As a person would type it.
  var path: String
  /// Where it is served.
  var address: WebAddress
  /// The name of the format or of the template.
  var format: String
  /// How many entries it is about.
  var entries: Int
  var bytes: [UInt8]
}
