import FeedModel

extension RuleExample {
  /// An item that has a title, and the piece.
  static func titled(_ piece: String) -> Self { .item("<title>Rye bread</title>\n" + piece) }

  /// An episode with its file, and the piece.
  static func episode(_ piece: String) -> Self {
    .item(
      """
      <title>Rye bread</title>
      <enclosure url="https://example.org/1.mp3" length="1024" type="audio/mpeg"/>
      \(piece)
      """)
  }
}
