import FeedFormats
import FeedModel

// The pages and archives of feeds in XML, which lie in files of their own (RFC 5005).
extension Rules {
  static let feedPages: [Rule] = [
    Rule(
      "fh/cycle", .error, "RFC 5005 §3, §4",
      "the links from page to page or from archive to archive lead back to a document before",
      why: "a reader that gathers all entries goes round in circles until it gives up",
      breach: .files(
        atomFile("atom.xml", #"<link rel="next" href="https://example.org/atom-2.xml"/>"#)
          + atomFile("atom-2.xml", #"<link rel="next" href="https://example.org/atom.xml"/>"#, id: 2)),
      remedy: .files(
        atomFile("atom.xml", #"<link rel="next" href="https://example.org/atom-2.xml"/>"#)
          + atomFile("atom-2.xml", #"<link rel="previous" href="https://example.org/atom.xml"/>"#, id: 2))),
    Rule(
      "fh/chain-broken", .warning, "RFC 5005 §4",
      "the next page or the archive before is not there",
      why: "what lies behind it is lost to readers, though it may still be on the server",
      breach: .files(
        atomFile("atom.xml", #"<link rel="prev-archive" href="https://example.org/2025.xml"/>"#)),
      remedy: .files(
        atomFile("atom.xml", #"<link rel="prev-archive" href="https://example.org/2025.xml"/>"#)
          + atomFile("2025.xml", id: 2))),
    Rule(
      "fh/chain-different-feed", .warning, "RFC 5005 §4",
      "the next page or the archive before is of a feed with another id",
      why: "readers put the entries of the one under the other, or leave them out",
      breach: .files(
        atomFile("atom.xml", #"<link rel="prev-archive" href="https://example.org/2025.xml"/>"#)
          + atomFile("2025.xml", id: 2, feed: "https://example.org/2025.xml")),
      remedy: .files(
        atomFile("atom.xml", #"<link rel="prev-archive" href="https://example.org/2025.xml"/>"#)
          + atomFile("2025.xml", id: 2))),
    Rule(
      "fh/paged-no-links", .warning, "RFC 5005 §3",
      "a page that another leads to as its next has no links to pages itself",
      why: "who comes upon it cannot tell that it is a part, nor find the rest",
      breach: .files(
        atomFile("atom.xml", #"<link rel="next" href="https://example.org/atom-2.xml"/>"#)
          + atomFile("atom-2.xml", id: 2)),
      remedy: .files(
        atomFile("atom.xml", #"<link rel="next" href="https://example.org/atom-2.xml"/>"#)
          + atomFile("atom-2.xml", #"<link rel="previous" href="https://example.org/atom.xml"/>"#, id: 2))),
  ]

  private static func atomFile(
    _ path: String, _ link: String = "", id: Int = 1, feed: String = "https://example.org/atom.xml"
  ) -> String {
    """
    -- \(path) --
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>\(feed)</id><title>Example</title>
    <updated>2026-05-01T12:00:00Z</updated><author><name>Ann</name></author>
    <link rel="self" href="https://example.org/\(path)"/>\(link)
    <entry><id>https://example.org/\(id)</id><title>Post \(id)</title><updated>2026-05-01T12:00:00Z</updated>
    <content>Text \(id).</content></entry></feed>

    """
  }
}
