public import FeedModel

/// A long document that is read in pieces, so that no more of it is in memory than is being looked at.
public protocol DocumentSource: Sendable {
  /// How many bytes it has.
  var count: Int { get }
  /// How many bytes a piece should have, about.
  var pieceSize: Int { get }
  /// How many pieces are worth being read ahead.
  var mostAhead: Int { get }

  /// These bytes of it; `nil` when it is no longer what it was.
  func bytes(in range: Range<Int>) -> [UInt8]?

  /// Makes the result of each of `0..<count`, on several threads if there are, while the caller does something else.
  func map<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Result, meanwhile: () throws(FeedError) -> Void
  ) throws(FeedError) -> [Result]
}
