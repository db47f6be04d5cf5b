import Synchronization

extension Parallel {
  /// `make` for each of `0..<count` on several threads; `take` gets the results in their order, one at a time, on
  /// whichever thread has the next one, while the others go on. Nothing more is made once `take` says no; `taker` comes
  /// back as it is then.
  ///
  /// Nobody waits for others to end a step, and only so many results are ever there that each thread may have made one
  /// more than was taken.
  static func inOrder<Made: Sendable, Taker: Sendable>(
    _ count: Int, jobs: Int, into taker: Taker, make: @Sendable (Int) -> Made,
    take: @Sendable (inout Taker, Made) -> Bool
  ) -> Taker {
    guard jobs > 1, count > 1 else {
      var taker = taker
      for index in 0..<count where !take(&taker, make(index)) { break }
      return taker
    }
    return withoutActuallyEscaping(make) { make in
      withoutActuallyEscaping(take) { take in
        let line = Line(count, room: 2 * jobs, taker, make, take)
        let others = Threads(min(jobs, count) - 1, areKept: false) { line.work() }
        line.work()
        others.join()
        return line.taker
      }
    }
  }

  /// Results on their way from who made them to who takes them.
  private final class Line<Made: Sendable, Taker: Sendable>: Sendable {
    private struct State: Sendable {
      /// The next one to be made, and the next one to be taken.
      var (next, turn) = (0, 0)
      var waiting: [Int: Made] = [:]
      /// Whether a thread is taking, which then looks for what follows.
      var isTaken = false
      var isStopped = false
    }

    private let count: Int
    private let make: @Sendable (Int) -> Made
    private let take: @Sendable (inout Taker, Made) -> Bool
    private let state = Guarded(State())
    /// In the hands of one thread at a time, as the state says.
    private let held: Mutex<Taker>
    /// How many more may be begun.
    private let room: Semaphore

    init(
      _ count: Int, room: Int, _ taker: Taker, _ make: @escaping @Sendable (Int) -> Made,
      _ take: @escaping @Sendable (inout Taker, Made) -> Bool
    ) {
      (self.count, self.make, self.take) = (count, make, take)
      self.room = Semaphore(UInt32(clamping: room))
      held = Mutex(taker)
    }

    var taker: Taker { held.withLock(\.self) }

    func work() {
      while let index = begin() {
        let made = make(index)
        var next = hand(over: made, at: index)
        while let made = next {
          let goesOn = held.withLock { take(&$0, made) }
          next = following(goesOn)
          room.post()
        }
      }
      // Whoever waits for room learns that there is nothing more to do.
      room.post()
    }

    /// The next one to be made.
    private func begin() -> Int? {
      room.wait()
      return state.withLock { state in
        guard !state.isStopped, state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    /// Lays down what was made; what is to be taken now, unless somebody is at it.
    private func hand(over made: Made, at index: Int) -> Made? {
      state.withLock { state in
        state.waiting[index] = made
        if state.isTaken || state.isStopped { return nil }
        let next = state.waiting.removeValue(forKey: state.turn)
        state.isTaken = next != nil
        return next
      }
    }

    /// What is to be taken behind what was taken.
    private func following(_ goesOn: Bool) -> Made? {
      state.withLock { state in
        state.turn += 1
        if !goesOn { state.isStopped = true }
        let next = goesOn ? state.waiting.removeValue(forKey: state.turn) : nil
        state.isTaken = next != nil
        return next
      }
    }
  }
}
