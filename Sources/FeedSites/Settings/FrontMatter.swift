package import FeedModel

/// What stands at the head of a post, between two lines of `---` (YAML) or `+++` (TOML), or as a JSON object.
package struct FrontMatter: Sendable, Hashable {
  /// A mapping; `.empty` when there is nothing between the two lines.
  package var settings: Setting
  /// The byte at which the body begins, and its line (from 1).
  package var bodyOffset: Int
  package var bodyLine: Int

  /// Reads the front matter of a post; `nil` when it has none, so that all of it is body.
  ///
  /// Front matter begins at the first byte (a byte order mark may stand before it). One that is never closed, cannot
  /// be read or is not a mapping is an error: it would otherwise be published as text. Some generators take white
  /// space before it: `skipsSpace`.
  package static func read(
    _ bytes: [UInt8], skipsSpace: Bool = false, file: String, report: inout Diagnostics
  ) throws(FeedError) -> FrontMatter? {
    if let bad = bytes.withUnsafeBufferPointer({ ValidUTF8.firstBadByte(in: $0) }) {
      throw ValidUTF8.error(at: bad, in: bytes, file: file)
    }
    guard let bounds = try FrontMatterBounds.find(in: bytes, skipsSpace: skipsSpace, file: file) else { return nil }
    let bytes = withoutControls(bytes, in: bounds.content)
    var settings: Setting
    switch bounds.kind {
    case .yaml:
      if let simple = SimpleYAML.read(bytes, in: bounds.content, line: bounds.line) {
        settings = simple
      } else {
        settings = try YAML.read(bytes, in: bounds.content, line: bounds.line, file: file, report: &report)
      }
    case .toml:
      settings = try TOML.read(bytes, in: bounds.content, file: file)
    case .json:
      settings = try JSONSettings.read(bytes, in: bounds.content, file: file, report: &report)
    }
    if settings.isNull { settings.value = .mapping([]) }
    guard settings.members != nil else {
      throw FeedError(.frontMatterIsNoMapping(), at: Place(file: file, mark: settings.mark))
    }
    return FrontMatter(settings: settings, bodyOffset: bounds.bodyOffset, bodyLine: bounds.bodyLine)
  }

  /// Control characters, which no feed can hold and YAML and TOML refuse, are read as spaces: a stray one does not keep
  /// a post from being published. The build reports where each stands.
  private static func withoutControls(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    let isClean = bytes.withUnsafeBufferPointer {
      CleanText.firstForbiddenControl(in: UnsafeBufferPointer(rebasing: $0[range])) == nil
    }
    if isClean { return bytes }
    var copy = bytes
    for i in range where copy[i].isForbiddenControl { copy[i] = 0x20 }
    return copy
  }
}

extension Diagnostic.Message {
  fileprivate static func frontMatterIsNoMapping() -> Self {
    .error("front-matter/not-a-mapping", "front matter must be lines of `key: value`")
  }
}
