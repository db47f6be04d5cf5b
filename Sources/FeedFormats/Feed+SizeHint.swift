package import FeedModel

extension Feed {
  /// About how many bytes its entries take when they are written, so that a buffer need not grow by copying: in XML the
  /// content stands once, in JSON as text besides.
  package func sizeHint(inXML: Bool) -> Int {
    entries.reduce(1 << 14) { size, entry in
      guard case .html(let html, let text)? = entry.content else { return size + 1024 }
      let count = html.utf8.count + (inXML ? 0 : text?.utf8.count ?? 0)
      return size + count + count / 16 + 1024
    }
  }
}
