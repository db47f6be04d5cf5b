package import FeedModel

/// A configuration file, in the language that its name's extension says.
package enum SettingsFile {
  /// Reads a `.yml`, `.yaml`, `.toml` or `.json` file. An empty one is an empty mapping.
  package static func read(
    _ bytes: [UInt8], file: String, report: inout Diagnostics
  ) throws(FeedError) -> Setting {
    if let bad = bytes.withUnsafeBufferPointer({ ValidUTF8.firstBadByte(in: $0) }) {
      throw ValidUTF8.error(at: bad, in: bytes, file: file)
    }
    let start = bytes.starts(with: FrontMatterBounds.byteOrderMark) ? FrontMatterBounds.byteOrderMark.count : 0
    var setting: Setting
    switch fileExtension(of: file) {
    case "yml", "yaml":
      setting = try YAML.read(bytes, in: start..<bytes.count, line: 1, file: file, report: &report)
    case "toml":
      setting = try TOML.read(bytes, in: start..<bytes.count, file: file)
    case "json":
      setting = try JSONSettings.read(bytes, in: start..<bytes.count, file: file, report: &report)
    default:
      throw FeedError(.unknownSettingsFile(), at: Place(file: file))
    }
    if setting.isNull { setting.value = .mapping([]) }
    return setting
  }

  /// In lower case; empty when there is none.
  private static func fileExtension(of file: String) -> String {
    let name = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.utf8.index(after: $0)...] } ?? file[...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(decoding: name.utf8[dot...].dropFirst().map(\.lowercasedASCII), as: UTF8.self)
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownSettingsFile() -> Self {
    .error("settings/unknown-file", "settings are read from .yml, .yaml, .toml and .json files only")
  }
}
