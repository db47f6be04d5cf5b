public import FeedModel

/// A post's body as subscribers get it.
public struct Body: Sendable, Hashable {
  /// Clean HTML with absolute addresses.
  public var html = ""
  /// The plain rendering of `html`.
  public var text = ""
  /// Plain text: what stands before the excerpt marker, else the first paragraph; `nil` when there is no text.
  public var summary: String?
  /// The first image's address.
  public var image: WebAddress?
  public var sections: [Section] = []

  public init() {}
}

/// Which generator's Markdown a body is written in; each adds to CommonMark what its authors expect to see.
public enum MarkdownDialect: String, Sendable, CaseIterable {
  /// CommonMark with tables, strikethrough, task lists and autolinks.
  case github
  /// Jekyll's.
  case kramdown
  /// Hugo's.
  case goldmark
  /// Zola's.
  case pulldownCmark
}
