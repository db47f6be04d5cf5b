#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// A count that threads wait for (POSIX, `sem_overview(7)`).
  final class Semaphore: Sendable {
    private let address: UInt

    init(_ count: UInt32 = 0) {
      let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
      sem_init(semaphore, 0, count)
      address = UInt(bitPattern: semaphore)
    }

    deinit {
      guard let semaphore = UnsafeMutablePointer<sem_t>(bitPattern: address) else { return }
      sem_destroy(semaphore)
      semaphore.deallocate()
    }

    func post() { _ = UnsafeMutablePointer<sem_t>(bitPattern: address).map { sem_post($0) } }

    func wait() {
      // A signal may end it early.
      while let semaphore = UnsafeMutablePointer<sem_t>(bitPattern: address), sem_wait(semaphore) != 0 {}
    }
  }
#else
  import Dispatch

  /// A count that threads wait for.
  final class Semaphore: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    init(_ count: UInt32 = 0) {
      // One that ends with less than it began with would stop the program.
      for _ in 0..<count { semaphore.signal() }
    }

    func post() { semaphore.signal() }

    func wait() { semaphore.wait() }
  }
#endif
