import FeedModel

/// Settings written in TOML.
enum TOML {
  static func read(
    _ bytes: [UInt8], in range: Range<Int>, line: Int, file: String, report: inout Diagnostics
  ) throws(FeedError) -> Setting {
    throw FeedError(.noTOML(), at: Place(file: file, line: line, column: 1))
  }
}

extension Diagnostic.Message {
  fileprivate static func noTOML() -> Self { .error("settings/toml", "settings in TOML are not read; write YAML") }
}
