import FeedModel
import Testing

@testable import FeedBuild

/// A line that a report shows is found without reading what stands behind it.
@Suite struct SourceLinesTests {
  private func expectLines(_ text: String, _ numbers: [Int], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let site = try TemporarySite([:])
    let path = site.path + "/f.txt"
    try Convert.publish(Array(text.utf8), at: path)
    let map = LineMap(Array(text.utf8))
    var lines = SourceLines()
    for number in numbers {
      let found = lines.line(at: Place(file: path, line: number, column: 1))
      #expect(found == map.line(number), "line \(number)", sourceLocation: sourceLocation)
    }
  }

  @Test func whateverEndsTheLines() throws {
    try expectLines("a\nb\r\nc\rd\n\ne", [1, 2, 3, 4, 5, 6, 7, 3, 1, 6])
    try expectLines("a\r", [2, 1, 3])
    try expectLines("", [1, 2])
    try expectLines("only", [2, 1])
  }

  @Test func inAFileOfManyBlocks() throws {
    let text = (0..<90_000).map { "line \($0)" + ["\n", "\r\n", "\r"][$0 % 3] }.joined()
    try expectLines(text, [1, 50_000, 90_000, 90_001, 90_002, 27_000, 27_001, 27_002, 89_999])
  }

  @Test func ofALongLineItsBeginningIsEnough() throws {
    let site = try TemporarySite([:])
    let path = site.path + "/f.txt"
    try Convert.publish(Array(String(repeating: "ä", count: 1_000_000).utf8), at: path)
    var lines = SourceLines()
    let found = lines.line(at: Place(file: path, line: 1, column: 500))
    let line = try #require(found)
    #expect(line.utf8.count < 10_000 && line.unicodeScalars.count > 1000)
  }
}
