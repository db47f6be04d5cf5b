public import FeedModel

/// A way to write a feed down and to read it back.
///
/// A new format is one type that conforms, and one line in `FeedFormats.all`. Writing goes in three steps, so that a
/// feed of any length streams: the head, each entry, the foot. `write` cannot fail: a `Feed` is writable by
/// construction. What a format has no place for, `carried` leaves out, and the law that the conformance kit tests is
///
///     read(write(feed)) == carried(feed)        carried(carried(feed)) == carried(feed)
///
/// `read` is also the judge: it reports each breach of the format's specification where the element is at hand.
public protocol FeedFormat: Sendable {
  /// The word on the command line: `rss`.
  var name: String { get }
  /// What people call it: `RSS 2.0`.
  var title: String { get }
  /// The file it is published in unless told otherwise: `rss.xml`.
  var fileName: String { get }
  /// As in `application/rss+xml`.
  var mediaType: String { get }
  /// Whether its documents are XML, which libxml2 then judges too.
  var isXML: Bool { get }

  /// Whether a document that begins with `head` (at least its first 4 KiB where there are as many) is of this format
  /// or of an older version that it reads.
  func recognizes(_ head: Span<UInt8>) -> Bool

  /// The namespaces that the feed's own fields make the root declare; none for formats that have none.
  func namespaces(ofHead feed: Feed) -> NamespaceSet
  /// The namespaces that an entry makes the root declare.
  func namespaces(of entry: Entry, in feed: Feed) -> NamespaceSet

  /// Writes all that stands before the first entry. `feed.entries` is not looked at, except that the writer's
  /// `namespaces` may have been settled from it.
  func writeHead(_ feed: Feed, into out: inout FeedWriter)
  /// Writes an entry that is as `carried` left it, and first of all tells the writer that it begins (`noteEntry`).
  func write(_ entry: Entry, of feed: Feed, into out: inout FeedWriter)
  func writeFoot(_ feed: Feed, into out: inout FeedWriter)
  /// What `write` puts between two entries, before the second; nothing in XML.
  var entrySeparator: StaticString { get }
  /// How an entry begins in every document, up to the end of its name, so that a long one can be cut there; `nil` where
  /// documents are read whole.
  var entryTag: StaticString? { get }

  /// Reads a document: entries go to `each` in the order of the document, the feed's own fields come back. Throws
  /// when no feed can be made of the document or when `each` does.
  func read(
    _ input: inout FeedInput, report: inout Diagnostics, each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) -> Feed

  /// What is left of the feed's own fields after this format has carried them; `entries` as they are.
  func carriedHead(_ feed: Feed) -> Feed
  /// What is left of an entry after this format has carried it; `origin` is `nil`.
  func carried(_ entry: Entry, of feed: Feed) -> Entry
}

extension FeedFormat {
  public var entrySeparator: StaticString { "" }
  public var entryTag: StaticString? { nil }
  public func namespaces(ofHead feed: Feed) -> NamespaceSet { [] }
  public func namespaces(of entry: Entry, in feed: Feed) -> NamespaceSet { [] }

  /// Writes a feed that is held in memory.
  public func write(_ feed: Feed) -> Written { writePart(feed).written }

  /// Writes an entry as far as the format can carry it.
  public func writeAny(_ entry: Entry, of feed: Feed, into out: inout FeedWriter) {
    out.nextOrigin = entry.origin
    write(carried(entry, of: feed), of: feed, into: &out)
  }

  /// Reads a document that is held in memory, entries included.
  public func read(_ bytes: [UInt8], name: String = "-", report: inout Diagnostics) throws(FeedError) -> Feed {
    var input = FeedInput(bytes, name: name)
    var entries: [Entry] = []
    var feed = try read(&input, report: &report) { (entry) throws(FeedError) in entries.append(entry) }
    feed.entries = entries
    return feed
  }

  /// What is left of a whole feed after this format has carried it.
  public func carried(_ feed: Feed) -> Feed {
    var result = carriedHead(feed)
    result.entries = feed.entries.map { carried($0, of: feed) }
    return result
  }
}
