import FeedModel

/// Settings written in JSON.
enum JSONSettings {
  static func read(
    _ bytes: [UInt8], in range: Range<Int>, file: String, report: inout Diagnostics
  ) throws(FeedError) -> Setting {
    throw FeedError(.noJSON(), at: Place(file: file, mark: LineMap(bytes).mark(at: range.lowerBound)))
  }
}

extension Diagnostic.Message {
  fileprivate static func noJSON() -> Self { .error("settings/json", "settings in JSON are not read; write YAML") }
}
