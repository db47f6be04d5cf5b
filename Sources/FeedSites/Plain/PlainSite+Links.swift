import FeedModel

extension PlainSite {
  /// Where the note is published that a link names by its file, as editors of notes and GitHub write links:
  /// `[see](../heron.md#nest)`. `nil` when the link names no note of this folder.
  func publishedAddress(of reference: String, from path: String) -> String? {
    let end = reference.firstIndex { $0 == "#" || $0 == "?" } ?? reference.endIndex
    let name = reference[..<end]
    guard PlainFolder.markdown.contains(String(name).pathExtension) else { return nil }
    var parts = name.hasPrefix("/") ? [] : path.folderPath.split(separator: "/")
    for part in name.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    let target = parts.joined(separator: "/")
    var ignored = Diagnostics()
    guard postPaths.contains(target), let bytes = try? folder.bytes(of: target),
      let link = post(at: target, bytes: bytes, report: &ignored)?.entry.link
    else { return nil }
    return link.string + reference[end...]
  }
}
