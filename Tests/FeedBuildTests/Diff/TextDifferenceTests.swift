import FeedBuild
import Testing

@Suite struct TextDifferenceTests {
  /// What one side says, of the differences alone.
  private func words(_ differences: [TextDifference], _ pick: (TextDifference.Piece) -> String?) -> [String] {
    differences.flatMap { $0.pieces.compactMap(pick) }
  }

  @Test func equalTextsHaveNoDifference() { #expect(TextDifference.between("a b c", "a  b\nc").isEmpty) }

  @Test func aWordExchangedShowsWhatStandsRoundIt() {
    let found = TextDifference.between("one two three four", "one two 3 four")
    #expect(found == [TextDifference.between("one two three four", "one two 3 four")[0]])
    #expect(found[0].pieces == [.same("one two"), .removed("three"), .added("3"), .same("four")])
  }

  @Test func placesFarApartAreTwo() {
    let middle = (1...40).map(String.init).joined(separator: " ")
    let found = TextDifference.between("a \(middle) b", "c \(middle) d")
    #expect(found.count == 2)
    #expect(words(found) { if case .removed(let text) = $0 { text } else { nil } } == ["a", "b"])
    #expect(words(found) { if case .added(let text) = $0 { text } else { nil } } == ["c", "d"])
  }

  @Test func aVeryLongDifferenceIsBounded() {
    let a = (0..<20_000).map { "a\($0)" }.joined(separator: " ")
    let b = (0..<20_000).map { "b\($0)" }.joined(separator: " ")
    #expect(TextDifference.between(a, b).count == 1)
  }
}
