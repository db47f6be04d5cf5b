/// One thing that a post's body lost, or got otherwise than it was written, on its way into the feeds.
public struct Change: Sendable, Hashable {
  /// What became of what: ``<script> was left out``.
  public var what: String
  /// Why, in words for the post's author.
  public var why: String
  /// Where in the post; `nil` when the post does not tell.
  public var place: Place?

  public init(_ what: String, why: String, at place: Place? = nil) {
    self.what = what
    self.why = why
    self.place = place
  }
}
