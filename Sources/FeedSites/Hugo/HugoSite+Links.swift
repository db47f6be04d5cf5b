import FeedModel

extension HugoSite {
  /// Where the page is published that a link names by its file: `[see](../other.md#part)`. `nil` when it names none.
  func publishedAddress(of reference: String, from path: String) -> String? {
    let end = reference.firstIndex { $0 == "#" || $0 == "?" } ?? reference.endIndex
    let name = reference[..<end]
    guard HugoContent.markdown.contains(String(name).pathExtension), let decoded = HugoSite.decoded(name) else {
      return nil
    }
    let source = configuration.mounts.first { path.hasPrefix($0.source + "/") }?.source ?? "content"
    var candidates: [String] = []
    if decoded.hasPrefix("/") {
      candidates = [source + decoded]
    } else {
      candidates = [path.folderPath + "/" + decoded, source + "/" + decoded]
    }
    for candidate in candidates {
      if let found = addressOfFile(HugoURL.cleaned(candidate)) { return found + reference[end...] }
    }
    return nil
  }

  /// The address of a content file's page.
  func addressOfFile(_ path: String) -> String? {
    guard let page = HugoPage(path, configuration), let bytes = try? folder.bytes(of: path) else { return nil }
    if page.isBranch { return page.language.address.of(self.path(ofSection: page))?.string }
    var ignored = Diagnostics()
    let front = try? FrontMatter.read(bytes, file: path, report: &ignored)
    return address(of: page, completed(front?.settings ?? .empty, page), path: path, report: &ignored)?.string
  }

  private static func decoded(_ text: Substring) -> String? {
    guard text.utf8.contains(0x25) else { return String(text) }
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x25, i + 2 < bytes.count, let high = bytes[i + 1].hexValue, let low = bytes[i + 2].hexValue {
        out.append(high << 4 | low)
        i += 3
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return String(validating: out, as: UTF8.self)
  }
}
