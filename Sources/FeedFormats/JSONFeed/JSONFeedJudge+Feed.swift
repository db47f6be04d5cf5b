import FeedModel
import FeedText

extension JSONFeedJudge {
  /// The feed's own fields, from all members of the top object but `items`.
  mutating func feed(_ members: [JSONNode.Member], at offset: Int, hasItems: Bool) -> Feed {
    judgeVersion(members, at: offset)
    var feed = Feed(id: "", title: "")
    var authors: JSONNode.Member?
    var author: JSONNode.Member?
    let home = members.last { $0.name == "home_page_url" }.flatMap { address($0, .homePage) }
    base = home
    feed.homePage = home
    feed.selfAddress = members.last { $0.name == "feed_url" }.flatMap { address($0, .feedAddress) }
    base = base ?? feed.selfAddress
    for member in members {
      switch member.name {
      case "version", "items", "home_page_url", "feed_url": break
      case "title": feed.title = feedTitle(member) ?? ""
      case "user_comment": feed.userComment = text(member, .userComment)
      case "description": feed.description = plainText(member, .description)
      case "language": feed.language = language(member)
      case "next_url": feed.paging.next = nextPage(member, of: feed)
      case "icon": feed.image = address(member, .icon)
      case "favicon": feed.icon = address(member, .favicon)
      case "expired": feed.isExpired = flag(member, .expired)
      case "hubs": feed.hubs = hubs(member, of: feed)
      case "authors": authors = member
      case "author": author = member
      default: if let extra = other(member, in: .feed) { feed.unknown.members.append(extra) }
      }
    }
    feed.authors = people(authors: authors, author: author)
    feed.id = feed.selfAddress?.string ?? feed.homePage?.string ?? ""
    judgeWhatIsMissing(members, of: feed, at: offset)
    if !hasItems { say(.missingItems, at: offset) }
    return feed
  }

  private mutating func judgeVersion(_ members: [JSONNode.Member], at offset: Int) {
    guard let member = members.last(where: { $0.name == "version" }) else { return say(.missingVersion, at: offset) }
    guard let version = text(member, .version) else { return }
    let place = member.value.offset
    switch version {
    case "https://jsonfeed.org/version/1.1": break
    case "https://jsonfeed.org/version/1":
      isVersion1 = true
      say(.oldVersion, at: place)
    default:
      let known = "https://jsonfeed.org/version/"
      if version.hasPrefix(known), let number = Double(version.dropFirst(known.count)), number > 1.1 {
        say(.newerVersion, at: place)
      } else {
        say(.unknownVersion, at: place)
      }
    }
    if members.first?.name != "version" { say(.versionNotFirst, at: member.offset) }
  }

  private mutating func judgeWhatIsMissing(_ members: [JSONNode.Member], of feed: Feed, at offset: Int) {
    func has(_ name: String) -> Bool { members.contains { $0.name == name } }
    if !has("title") { say(.missingTitle, at: offset) }
    if !has("home_page_url") { say(.missingHomePage, at: offset) }
    if !has("feed_url") { say(.missingFeedURL, at: offset) }
    if let home = feed.homePage, home == feed.selfAddress,
      let member = members.last(where: { $0.name == "home_page_url" })
    {
      say(.homePageIsFeed, at: member.value.offset)
    }
  }

  private mutating func feedTitle(_ member: JSONNode.Member) -> String? {
    guard let text = plainText(member, .title) else { return nil }
    if text.trimmedWhitespace.isEmpty { say(.blankTitle, at: member.value.offset) }
    return text
  }

  private mutating func nextPage(_ member: JSONNode.Member, of feed: Feed) -> WebAddress? {
    if member.value.string?.trimmedWhitespace.isEmpty == true {
      say(.blankNextPage, at: member.value.offset)
      return nil
    }
    guard let next = address(member, .nextPage) else { return nil }
    if next.isSameDocument(as: feed.selfAddress) { say(.nextPageIsThis, at: member.value.offset) }
    return next
  }

  private mutating func hubs(_ member: JSONNode.Member, of feed: Feed) -> [Hub] {
    guard let nodes = list(member, .hubs) else { return [] }
    var hubs: [Hub] = []
    for node in nodes {
      guard let members = node.members else {
        say(.hubNotObject(node.kindName), at: node.offset)
        continue
      }
      var type: String?
      var url: WebAddress?
      for member in members {
        switch member.name {
        case "type": type = text(member, .hubType)
        case "url": url = address(member, .hubAddress)
        default: _ = other(member, in: .hub)
        }
      }
      if node["type"] == nil || type?.trimmedWhitespace.isEmpty == true { say(.hubWithoutType, at: node.offset) }
      if node["url"] == nil { say(.hubWithoutURL, at: node.offset) }
      if let type, !["WebSub", "rssCloud", ""].contains(type) { say(.unknownHub, at: node.offset) }
      if let url { hubs.append(Hub(type: type ?? "", url)) }
    }
    if !hubs.isEmpty, feed.selfAddress == nil { say(.hubWithoutTopic, at: member.value.offset) }
    return hubs
  }
}

extension Diagnostic.Message {
  fileprivate static var missingVersion: Self {
    .error("json/version-missing", "add \"version\": \"https://jsonfeed.org/version/1.1\" as the first member")
  }
  fileprivate static var unknownVersion: Self {
    .error("json/version-unknown", "this is no version of JSON Feed; write https://jsonfeed.org/version/1.1")
  }
  fileprivate static var newerVersion: Self {
    .warning("json/version-future", "this version is newer than 1.1, which is what is checked here")
  }
  fileprivate static var oldVersion: Self { .info("json/version-old", "this is version 1.0; the current one is 1.1") }
  fileprivate static var versionNotFirst: Self {
    .info("json/version-not-first", "\"version\" should be the first member, where readers look for it")
  }
  fileprivate static var missingTitle: Self { .error("json/title-missing", "the feed needs a \"title\"") }
  fileprivate static var blankTitle: Self { .warning("json/title-blank", "the feed's \"title\" is blank") }
  fileprivate static var missingHomePage: Self {
    .warning("json/home-page-url-missing", "add \"home_page_url\", the page that people read")
  }
  fileprivate static var missingFeedURL: Self {
    .warning("json/feed-url-missing", "add \"feed_url\", the address of this file; it identifies the feed")
  }
  fileprivate static var homePageIsFeed: Self {
    .warning("json/home-equals-feed", "\"home_page_url\" should be a page, not the feed itself")
  }
  fileprivate static var missingItems: Self { .error("json/items-missing", "the feed needs \"items\", an array") }
  fileprivate static var blankNextPage: Self {
    .warning("json/next-url-blank", "\"next_url\" is blank; leave it out on the last page")
  }
  fileprivate static var nextPageIsThis: Self {
    .error("json/next-url-equals-feed-url", "\"next_url\" must be another address than \"feed_url\"")
  }
  fileprivate static func hubNotObject(_ kind: String) -> Self {
    .error("json/hub-not-object", "a hub must be an object with \"type\" and \"url\", not \(kind)")
  }
  fileprivate static var hubWithoutType: Self { .error("json/hub-type-missing", "a hub needs a \"type\"") }
  fileprivate static var hubWithoutURL: Self { .error("json/hub-url-missing", "a hub needs a \"url\"") }
  fileprivate static var unknownHub: Self {
    .info("json/hub-type-unknown", "readers know hubs of type WebSub and rssCloud")
  }
  fileprivate static var hubWithoutTopic: Self {
    .warning("json/hub-without-feed-url", "a hub is asked for a feed by its \"feed_url\"; add it")
  }
}
