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
    feed.selfAddress = members.last { $0.name == "feed_url" }.flatMap { feedAddress($0) }
    base = base ?? feed.selfAddress
    for member in members {
      switch member.name {
      case "version", "items", "home_page_url", "feed_url": break
      case "title": feed.title = feedTitle(member) ?? ""
      case "user_comment": feed.userComment = text(member, .userComment)
      case "description": feed.description = plainText(member, .description)
      case "language": feed.language = language(member)
      case "next_url": feed.paging.next = nextPage(member, of: feed)
      case "icon": feed.image = icon(member)
      case "favicon": feed.icon = favicon(member)
      case "expired": feed.isExpired = flag(member, .expired)
      case "hubs": feed.hubs = hubs(member, of: feed)
      case "authors": authors = member
      case "author": author = member
      default: if let extra = other(member, in: .feed) { feed.unknown.members.append(extra) }
      }
    }
    feed.authors = people(authors: authors, author: author)
    feed.id = feed.selfAddress?.string ?? feed.homePage?.string ?? ""
    isExpired = feed.isExpired
    judgeWhatIsMissing(members, of: feed, at: offset)
    if !hasItems { say(.missingItems, at: offset) }
    return feed
  }

  private mutating func judgeWhatIsMissing(_ members: [JSONNode.Member], of feed: Feed, at offset: Int) {
    func has(_ name: String) -> Bool { members.contains { $0.name == name } }
    if !has("title") { say(.missingTitle, at: offset) }
    if !has("home_page_url") { say(.missingHomePage, at: offset) }
    if !has("feed_url") { say(.missingFeedURL, at: offset) }
    if !has("icon"), !has("favicon") { say(.missingIcon, at: offset) }
    if let home = feed.homePage, home == feed.selfAddress,
      let member = members.last(where: { $0.name == "home_page_url" })
    {
      say(.homePageIsFeed, at: member.value.offset)
    }
  }

  private mutating func feedTitle(_ member: JSONNode.Member) -> String? {
    guard let text = plainText(member, .title) else { return nil }
    if text.trimmedWhitespace.isEmpty { say(.blankTitle, at: member.value.offset) }
    findings.judgeTitle(text, at: member.value.offset)
    return text
  }

  /// A page that is reached by `next_url` names the feed's address too, and is asked for with a query as a rule.
  private mutating func feedAddress(_ member: JSONNode.Member) -> WebAddress? {
    guard let address = address(member, .feedAddress) else { return nil }
    if let served = circumstances.address, served.isHTTP, !served.isSameDocument(as: address),
      !served.string.hasPrefix(address.string + "?")
    {
      say(.servedElsewhere(served), at: member.value.offset)
    }
    return address
  }

  private mutating func nextPage(_ member: JSONNode.Member, of feed: Feed) -> WebAddress? {
    if member.value.string?.trimmedWhitespace.isEmpty == true {
      say(.blankNextPage, at: member.value.offset)
      return nil
    }
    guard let next = address(member, .nextPage) else { return nil }
    if next.isSameDocument(as: feed.selfAddress) || next.isSameDocument(as: circumstances.address) {
      say(.nextPageIsThis, at: member.value.offset)
    }
    return next
  }
}

extension Diagnostic.Message {
  fileprivate static var missingTitle: Self { .error("json/title-missing", "give the feed a \"title\"") }
  fileprivate static var blankTitle: Self {
    .warning("json/title-blank", "write the feed's name in \"title\"; it is blank")
  }
  fileprivate static var missingHomePage: Self {
    .warning("json/home-page-url-missing", "add \"home_page_url\", the page that people read")
  }
  fileprivate static var missingFeedURL: Self {
    .warning("json/feed-url-missing", "add \"feed_url\", the address of this file; it identifies the feed")
  }
  fileprivate static var missingIcon: Self {
    .info("json/icon-missing", "add \"icon\" or \"favicon\"; without one readers search the site for a picture")
  }
  fileprivate static var homePageIsFeed: Self {
    .warning("json/home-equals-feed", "name a web page in \"home_page_url\", not the feed itself")
  }
  fileprivate static var missingItems: Self { .error("json/items-missing", "give the feed \"items\", an array") }
  fileprivate static func servedElsewhere(_ served: WebAddress) -> Self {
    .warning("json/feed-url-mismatch", "write \(served.string.shortened) in \"feed_url\", where the feed is served")
  }
  fileprivate static var blankNextPage: Self {
    .warning("json/next-url-blank", "leave \"next_url\" out on the last page; it is blank")
  }
  fileprivate static var nextPageIsThis: Self {
    .error("json/next-url-equals-feed-url", "name the next page in \"next_url\"; it leads back to this feed itself")
  }
}
