public import FeedModel
import FeedText

/// What a post's front matter says for feeds only, under `feed:`; the same for every kind of site.
public struct FeedKeys: Sendable {
  /// What goes before or after the content: what the configuration says, nothing, or text of the post's own.
  public enum Addition: Sendable, Hashable {
    case inherited
    case none
    case snippet(Snippet)
  }

  /// Overrides the feed's own mode for this entry.
  public var content: FeedWishes.ContentMode?
  public var title: String?
  public var link: WebAddress?
  public var before = Addition.inherited
  public var after = Addition.inherited

  /// Every key there may be under `feed:`; `excerpt_only` is Jekyll's.
  static let known = ["id", "title", "content", "link", "before", "after", "excerpt_only"]

  /// Reads the block of a post's front matter and reports what is wrong in it.
  public init(_ settings: Setting, file: String, report: inout Diagnostics) {
    guard let block = settings.feedBlock, block.members != nil else { return }
    for unknown in block.unknownKeys(allowed: FeedKeys.known) {
      report.report(.unknownKey(unknown.key, unknown.suggestion), at: Place(file: file, mark: unknown.mark))
    }
    if let text = block["title"]?.text.map({ TitleText.plain($0) }), !text.isEmpty { title = text }
    if let setting = block["content"], !setting.isNull {
      content = setting.text.flatMap { FeedWishes.ContentMode(rawValue: $0) }
      if content == nil { report.report(.badContent, at: Place(file: file, mark: setting.mark)) }
    }
    if let setting = block["link"], !setting.isNull {
      link = setting.text.flatMap { WebAddress($0.trimmedWhitespace) }.flatMap { $0.isHTTP ? $0 : nil }
      if link == nil { report.report(.badLink, at: Place(file: file, mark: setting.mark)) }
    }
    before = FeedKeys.addition(block["before"], file, &report)
    after = FeedKeys.addition(block["after"], file, &report)
  }

  private static func addition(_ setting: Setting?, _ file: String, _ report: inout Diagnostics) -> Addition {
    guard let setting, !setting.isNull else { return .inherited }
    if let bool = setting.bool { return bool ? .inherited : .none }
    return Snippet(setting, file: file, report: &report).map { .snippet($0) } ?? .none
  }
}

extension Setting {
  /// Front matter's `feed: false`: the post is on the site and in no feed.
  public var isLeftOutOfFeeds: Bool { feedBlock?.bool == false }

  /// What front matter says for feeds only; Hugo keeps what is none of its own words under `params`.
  var feedBlock: Setting? { self["feed"] ?? self["params"]?["feed"] }
}

extension Glance {
  /// Said of a post with `feed: false`.
  static let leftOutOfFeeds = Glance.skipped("`feed: false`")
}

extension Post {
  /// `feed.content` of the front matter.
  public var contentMode: FeedWishes.ContentMode? {
    settings.feedBlock?["content"]?.text.flatMap { FeedWishes.ContentMode(rawValue: $0) }
  }

  /// The id that the front matter gives the entry: `feed.id`, else what stands under `key`.
  public func ownID(under key: String?) -> String? {
    for setting in [settings.feedBlock?["id"], key.flatMap { settings[$0] }] {
      if let text = setting?.text?.trimmedWhitespace, !text.isEmpty { return text }
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownKey(_ key: String, _ nearest: String?) -> Self {
    .warning(
      "post/unknown-feed-key",
      "nothing is known under `feed:` as `\(key)`; "
        + (nearest.map { "did you mean `\($0)`?" }
          ?? "there are " + FeedKeys.known.map { "`\($0)`" }.joined(separator: ", ")))
  }
  fileprivate static var badContent: Self {
    .warning("post/bad-feed-content", "write `full`, `summary`, `both` or `none`; this is passed over")
  }
  fileprivate static var badLink: Self {
    .warning("post/bad-feed-link", "write a whole address such as https://example.org/page; this is passed over")
  }
}
