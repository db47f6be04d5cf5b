import FeedModel

/// Self links that name the document of another format.
enum SelfLinks {
  /// The feeds whose own address is that of a sibling's file, by index.
  static func swapped(_ feeds: [CheckedFeed]) -> [(Int, Diagnostic)] {
    var byName: [String: [Int]] = [:]
    for (index, feed) in feeds.enumerated() where feed.digest != nil {
      byName[Paths.name(of: feed.input.name), default: []].append(index)
    }
    return feeds.enumerated().compactMap { index, feed in
      guard let digest = feed.digest, let named = digest.selfAddress.map(path), !leads(named, digest, to: feed) else {
        return nil
      }
      let candidates = byName[Paths.name(of: named)] ?? []
      guard
        let other = candidates.first(where: { other in
          other != index && feeds[other].digest?.format != digest.format && isBeside(feed, feeds[other])
            && leads(named, digest, to: feeds[other])
        })
      else { return nil }
      return (
        index, Diagnostic(.swapped(digest.selfAddress, feeds[other].input.path), at: Place(file: feed.input.path))
      )
    }
  }

  /// Whether an address is the one of a file: exactly where that is known, else by the end of its path.
  private static func leads(_ path: String, _ digest: FeedDigest, to feed: CheckedFeed) -> Bool {
    if let address = feed.input.address { return digest.selfAddress.map(self.path) == self.path(address) }
    return path.hasSuffix("/" + feed.input.name)
  }

  private static func isBeside(_ a: CheckedFeed, _ b: CheckedFeed) -> Bool {
    a.input.folder === b.input.folder && Paths.folder(of: a.input.path) == Paths.folder(of: b.input.path)
  }

  /// An address as it is compared: without query and fragment, and with what needs no escape not escaped.
  private static func path(_ address: WebAddress) -> String {
    let text = String(address.string.prefix { $0 != "?" && $0 != "#" })
    return CheckedFolder.unescaped(text)
  }
}

extension Diagnostic.Message {
  fileprivate static func swapped(_ address: WebAddress?, _ other: String) -> Self {
    .error(
      "site/self-swapped",
      "name this document in its self link; \(address?.string ?? "the address there") is that of \(other)")
  }
}
