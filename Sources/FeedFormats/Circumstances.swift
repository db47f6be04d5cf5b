public import FeedModel

/// What a document is judged by that does not stand in it. A library has no clock and no network: callers say.
public struct Circumstances: Sendable, Hashable {
  /// Where the document is served, when that is known: what its self link must name.
  public var address: WebAddress?
  /// The present, when dates in the future are to be found.
  public var now: Timestamp?
  /// Whether the HTML in entries is looked at too. A build that has just cleaned it saves the time.
  public var judgesContent: Bool
  /// Findings that matter less go unsaid.
  public var least: Severity
  /// Codes of what is so on purpose, which goes unsaid too.
  public var deliberate: Set<String>

  public init(
    address: WebAddress? = nil, now: Timestamp? = nil, judgesContent: Bool = true, least: Severity = .info,
    deliberate: Set<String> = []
  ) {
    self.address = address
    self.now = now
    self.judgesContent = judgesContent
    self.least = least
    self.deliberate = deliberate
  }
}
