import FeedModel
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
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
