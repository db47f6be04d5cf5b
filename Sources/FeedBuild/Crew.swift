#if os(Linux)
  import Synchronization

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Threads that have done their work and wait for more: to wake one takes a fraction of what it takes to begin one and
  /// to put it in its place.
  enum Crew {
    private static let idle = Guarded<[Hand]>([])

    /// A thread on those processors and no others, woken or begun; `nil` when the system has none to give.
    static func take(on share: Processors?) -> Hand? {
      let known = idle.withLock { idle in
        idle.firstIndex { $0.share == share }.map { idle.remove(at: $0) }
      }
      return known ?? Hand(on: share)
    }

    /// A thread that has nothing to do.
    static func giveBack(_ hand: Hand) { idle.withLock { $0.append(hand) } }
  }

  /// A thread that does one piece of work after another, as long as the process lasts.
  final class Hand: Sendable {
    let share: Processors?
    private let work = Mutex<(@Sendable () -> Void)?>(nil)
    private let isWanted = Semaphore()
    private let isDone = Semaphore()

    fileprivate init?(on share: Processors?) {
      self.share = share
      guard let handle = Threads.begin(on: share, { [self] in serve() }) else { return nil }
      pthread_detach(handle)
    }

    func begin(_ body: @escaping @Sendable () -> Void) {
      work.withLock { $0 = body }
      isWanted.post()
    }

    /// Waits for the end of the work that was begun.
    func wait() { isDone.wait() }

    private func serve() {
      while true {
        isWanted.wait()
        // Nothing of the work is kept while there is none.
        work.withLock { work in work.take() }?()
        isDone.post()
      }
    }
  }
#endif
