import Testing

@testable import TestRounds

/// A run with fewer rounds leaves no test without one.
@Suite struct RoundsTests {
  @Test(arguments: [(0, 20, 0), (1, 1, 1), (3, 20, 1), (250, 20, 50), (1500, 33, 495), (.max, 100, .max), (7, 100, 7)])
  func aPartOfTheRoundsIsDone(count: Int, percent: Int, part: Int) {
    #expect(Rounds.part(count, percent) == part)
  }

  @Test(arguments: [1, 7, 20, 33, 50, 60, 100]) func inTurnAllAreTaken(percent: Int) {
    let all = Array(0..<101)
    let turns = (0..<(100 / percent)).map { Rounds.some(of: all, turn: $0, percent) }
    #expect(turns.joined().sorted() == all)
    #expect(turns.allSatisfy { !$0.isEmpty && $0.count <= 101 / (100 / percent) + 1 })
  }
}
