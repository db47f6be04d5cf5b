public import FeedModel

/// What a build is asked to do; the command line and `feedmill.yml` in one value.
public struct BuildOptions: Sendable {
  /// The site's folder.
  public var site = "."
  /// The output folder, relative to the current one; `nil` is `feeds` in the site.
  public var output: String?
  /// `now`: decides which posts lie in the future. The only clock there is.
  public var now: Timestamp

  public init(now: Timestamp) { self.now = now }
}
