import FeedModel
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@testable import FeedBuild

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 3, 16, 100]) func resultsComeInTheOrderOfTheWork(jobs: Int) throws {
    for count in [0, 1, 2, 15, 16, 17, 1000] {
      for size in [1, 7, 2000] {
        let ranges = Parallel.chunks(of: count, size: size, jobs: jobs, ownFiles: size == 7) { $0 }
        #expect(Array(ranges.joined()) == Array(0..<count))
        #expect(ranges.dropLast().allSatisfy { $0.count == size })
      }
      #expect(Parallel.map(count, jobs: jobs) { $0 * $0 } == (0..<count).map { $0 * $0 })
      let meanwhile = Atomic(0)
      let made = try Parallel.map(count, jobs: jobs, { $0 }, meanwhile: { meanwhile.store(1, ordering: .relaxed) })
      #expect(made == Array(0..<count) && meanwhile.load(ordering: .relaxed) == 1)
    }
  }

  @Test(arguments: [1, 2, 3, 16]) func whatIsMadeIsTakenInItsOrderUntilNoMoreIsWanted(jobs: Int) {
    for count in [0, 1, 2, 7, 500] {
      for wanted in [0, 1, 6, 499, 1000] {
        let (begun, most) = (DoneCount(), 2 * jobs)
        let taken = Parallel.inOrder(count, jobs: jobs, into: [Int]()) { number in
          begun.add()
          return number
        } take: { taken, number in
          if taken.count == wanted { return false }
          taken.append(number)
          return true
        }
        #expect(taken == Array(0..<min(count, wanted)))
        #expect(begun.value >= taken.count && begun.value <= taken.count + most)
      }
    }
  }

  @Test func noMoreIsMadeThanMayWaitToBeTaken() {
    let (begun, taken) = (DoneCount(), DoneCount())
    let furthest = Parallel.inOrder(300, jobs: 3, into: 0) { number in
      begun.add()
      // The first of each ten takes long.
      if number.isMultiple(of: 10) { usleep(2000) }
      return begun.value - taken.value
    } take: { furthest, ahead in
      taken.add()
      furthest = max(furthest, ahead)
      return true
    }
    #expect(furthest <= 6 && taken.value == 300)
  }

  @Test func eachThreadDoesItsWorkOnce() {
    for count in [0, 1, 5, 200] {
      for ownFiles in [false, true] {
        let done = DoneCount()
        Threads(count, ownFiles: ownFiles) { done.add() }.join()
        #expect(done.value == count)
      }
    }
  }

  private final class DoneCount: Sendable {
    private let count = Atomic(0)
    func add() { count.add(1, ordering: .relaxed) }
    var value: Int { count.load(ordering: .relaxed) }
  }

  #if os(Linux)
    @Test func threadsShareProcessorsWithoutMeeting() throws {
      let processors = Processors([0, 2, 3, 7, 64])
      #expect(processors.shares(0) == nil && processors.shares(6) == nil && Processors([]).shares(1) == nil)
      for count in 1...5 {
        let shares = try #require(processors.shares(count)).map(\.numbers)
        #expect(shares.count == count && Array(shares.joined()) == processors.numbers)
        #expect(shares.allSatisfy { !$0.isEmpty })
      }
    }

    @Test func aThreadThatHasDoneItsWorkDoesMore() {
      let seen = Mutex<Set<UInt>>([])
      for _ in 0..<50 { Threads(1) { seen.withLock { _ = $0.insert(UInt(pthread_self())) } }.join() }
      // Other tests may have taken some, and the caller may have moved.
      #expect(seen.withLock { (1..<50).contains($0.count) })
    }

    @Test func nothingOfTheWorkIsKeptByAThreadThatWaits() {
      weak var thing: DoneCount?
      do {
        let count = DoneCount()
        thing = count
        Threads(2) { [count] in count.add() }.join()
        #expect(count.value == 2)
      }
      #expect(thing == nil)
    }

    @Test func aProcessorOfTheOthersIsOneThatMayBeUsed() {
      let others = Processors.others.numbers
      #expect(Set(others).count == others.count && others.allSatisfy { 0..<1024 ~= $0 })
    }
  #endif
}
