import FeedModel
import Synchronization

/// Runs work on several threads and hands the results back in order: the one place where work is shared out.
enum Parallel {
  /// `body` is called once for each of the chunks of `0..<count`; the results come in the order of the chunks, so that
  /// nothing that is printed or written depends on scheduling. What `isHeavy` gets memory in advance; with `ownFiles`,
  /// `body` must close what it opens.
  static func chunks<Result: Sendable>(
    of count: Int, size: Int, jobs: Int, isHeavy: Bool = false, ownFiles: Bool = false,
    _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard count > 0 else { return [] }
    let chunkCount = (count + size - 1) / size
    guard jobs > 1, chunkCount > 1 else {
      if isHeavy { WorkingMemory.prepareForMuch() }
      return (0..<chunkCount).map { body(range($0, size, count)) }
    }

    return withoutActuallyEscaping(body) { body in
      let work = Work(chunkCount) { body(range($0, size, count)) }
      @Sendable func help() {
        if isHeavy { WorkingMemory.prepareForMuch() }
        work.run()
      }
      let others = Threads(min(jobs, chunkCount) - 1, ownFiles: ownFiles, help)
      help()
      others.join()
      return work.made
    }
  }

  /// `body` for each of `0..<count`, one at a time to each thread: for work that is worth it.
  static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    chunks(of: count, size: 1, jobs: jobs) { body($0.lowerBound) }
  }

  /// The same on other threads, while this one does something else first; where that throws, what is not begun is left.
  static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> Result, meanwhile: () throws(FeedError) -> Void
  ) throws(FeedError) -> [Result] {
    guard jobs > 1, count > 0 else {
      try meanwhile()
      return (0..<count).map(body)
    }
    let work = Work(count, body)
    let others = Threads(min(jobs - 1, count)) { work.run() }
    do throws(FeedError) {
      try meanwhile()
    } catch {
      work.stop()
      others.join()
      throw error
    }
    work.run()
    others.join()
    return work.made
  }

  /// Results that several threads make of numbers.
  private final class Work<Result: Sendable>: Sendable {
    private let count: Int
    private let body: @Sendable (Int) -> Result
    private let next = Atomic<Int>(0)
    private let results: Mutex<[Result?]>

    init(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) {
      (self.count, self.body) = (count, body)
      results = Mutex(Array(repeating: nil, count: count))
    }

    func run() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }

    /// Nothing is begun any more.
    func stop() { next.store(count, ordering: .relaxed) }

    var made: [Result] { results.withLock { $0.compactMap(\.self) } }
  }

  @Sendable private static func range(_ chunk: Int, _ size: Int, _ count: Int) -> Range<Int> {
    chunk * size..<min(count, (chunk + 1) * size)
  }
}
