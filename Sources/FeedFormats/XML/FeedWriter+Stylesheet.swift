import FeedModel

extension FeedWriter {
  /// The processing instruction by which browsers show a feed with a style sheet (xml-stylesheet §2).
  mutating func stylesheet(_ reference: String?) {
    guard let reference else { return }
    out.markup("<?xml-stylesheet type=\"text/css\"")
    attribute("href", reference)
    out.markup("?>\n")
  }
}
