import FeedModel

/// What stands where in a channel, for rules about the whole of it.
struct RSSChannelFacts {
  /// A text and where its element begins.
  struct Text {
    var text: String
    var offset: Int
  }

  var link: Text?
  var title: Text?
  var imageLink: Text?
  var imageTitle: Text?
  var lastBuild: (date: Timestamp, offset: Int)?
  /// Elements of other vocabularies that mean what one of RSS's own does.
  var pairs: [RSSPair] = []
  /// Where each of the links stands that name the feed itself.
  var selfLinks: [(element: XMLElement, address: WebAddress)] = []
  var alternate: (address: WebAddress, offset: Int)?
  /// The first attribute in a namespace on an element of RSS itself.
  var foreignAttribute: (name: String, offset: Int)?
  /// Whether an item counts its comments.
  var hasSlashComments = false
  /// `https://www.rssboard.org/rss-specification` in either scheme.
  var followsBoard = false
  /// The latest date of an item.
  var newest: Timestamp?
  /// The date of the item before.
  var previous: Timestamp?
  var isOutOfOrder = false

  mutating func noteItem(_ date: Timestamp) {
    newest = newest.map { max($0, date) } ?? date
    previous = date
  }
}

/// An element of another vocabulary beside the one of RSS that says the same.
struct RSSPair {
  var own: String
  var other: String
  var offset: Int

  static func inChannel(_ name: XMLName) -> String? {
    switch name.namespace {
    case "http://purl.org/dc/elements/1.1/":
      switch name.local {
      case "creator": "managingEditor"
      case "subject": "category"
      case "date": "pubDate"
      case "publisher": "webMaster"
      case "language": "language"
      case "rights": "copyright"
      default: nil
      }
    case "http://purl.org/dc/terms/": name.local == "modified" ? "lastBuildDate" : nil
    case "http://webns.net/mvcb/": name.local == "generatorAgent" ? "generator" : nil
    default: licence(name)
    }
  }

  static func inItem(_ name: XMLName) -> String? {
    switch (name.namespace, name.local) {
    case ("http://purl.org/dc/elements/1.1/", "date"): "pubDate"
    case ("http://purl.org/dc/elements/1.1/", "subject"): "category"
    case ("http://purl.org/dc/elements/1.1/", "source"): "source"
    case ("http://www.w3.org/2005/Atom", "published"): "pubDate"
    case ("http://www.w3.org/2005/Atom", "id"): "guid"
    default: licence(name)
    }
  }

  private static func licence(_ name: XMLName) -> String? {
    switch name.namespace {
    case "http://creativecommons.org/ns#", "http://web.resource.org/cc/":
      name.local == "license" ? "creativeCommons:license" : nil
    default: nil
    }
  }

  /// Userland's licence module, whose license is the one that the others are beside.
  static func isUserlandLicense(_ name: XMLName) -> Bool {
    name.local == "license" && name.namespace == "http://backend.userland.com/creativeCommonsRssModule"
  }
}
