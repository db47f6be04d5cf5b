import FeedFormats
import FeedModel

extension Assembly {
  /// RFC 5005 §2.
  static let historyNamespace = "http://purl.org/syndication/history/1.0"

  /// What an archive says of its feed: no more than a reader needs, since what may change there would change every
  /// archive.
  static func archiveHead(of feed: Feed) -> Feed {
    var head = Feed(id: feed.id, title: feed.title)
    head.homePage = feed.homePage
    head.language = feed.language
    head.authors = feed.authors
    if let podcast = feed.podcast {
      head.podcast = podcast
      head.image = feed.image
    }
    head.generator = feed.generator.map { Generator($0.name) }
    head.unknown.elements = [
      ForeignElement(namespace: historyNamespace, prefix: "fh", name: "archive")
    ]
    head.entries = feed.entries
    return head
  }

  /// Leads from a document to the archive before it, each format in its own words.
  static func chain(_ feed: inout Feed, as target: FeedPlan.Target) {
    if target.format.isXML {
      feed.paging.previousArchive = target.previousArchive
      feed.paging.current = target.current
    } else {
      feed.paging.next = target.previousArchive
      // In JSON Feed all pages name the feed's own address.
      feed.selfAddress = target.current ?? feed.selfAddress
    }
  }
}
