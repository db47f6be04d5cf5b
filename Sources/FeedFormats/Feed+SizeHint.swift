package import FeedModel

extension Feed {
  /// About how many bytes its entries take when they are written, so that a buffer need not grow by copying.
  package var sizeHint: Int {
    entries.reduce(1 << 14) { size, entry in
      guard case .html(let html, let text)? = entry.content else { return size + 1024 }
      return size + html.utf8.count + html.utf8.count / 8 + (text?.utf8.count ?? 0) + 1024
    }
  }
}
