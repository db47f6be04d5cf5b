#if os(Linux)
  import CLinux
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Dispatch
#endif

#if os(Linux)
  /// Threads for one piece of work.
  ///
  /// Each is put on a processor where the caller is not, and the others are not either. Left to itself a system, above
  /// all in a virtual machine, begins a thread on the processor of who made it or wakes it there, and moves it only
  /// after milliseconds in which another processor idles: longer than a small build takes.
  struct Threads: ~Copyable {
    private var hands: [Hand] = []
    /// Those that end with their work.
    private var handles: [pthread_t] = []

    /// Begins the work on as many threads, or on fewer when the system has no more to give.
    ///
    /// With `ownFiles` each has a table of open files for itself where the system allows it, and does not wait for the
    /// others to open a file: what it opens it must close. Threads that end with their work leave more memory to the next
    /// ones than those that are kept for more of it.
    init(
      _ count: Int, ownFiles: Bool = false, areKept: Bool = true, _ body: @escaping @Sendable () -> Void
    ) {
      guard count > 0 else { return }
      let shares = Processors.others.shares(count)
      for index in 0..<count {
        // For one with files of its own what others open later is not open, so it can be of no more use.
        if ownFiles || !areKept {
          let handle = Threads.begin(on: shares?[index]) {
            if ownFiles { _ = unshare(CInt(feedmill_open_files)) }
            body()
          }
          if let handle { handles.append(handle) }
        } else if let hand = Crew.take(on: shares?[index]) {
          hand.begin(body)
          hands.append(hand)
        }
      }
    }

    /// Waits for the end of the work.
    consuming func join() {}

    deinit {
      for hand in hands {
        hand.wait()
        Crew.giveBack(hand)
      }
      for handle in handles { pthread_join(handle, nil) }
    }

    /// Begins a thread on some processors, wherever the system likes when they are `nil`; `nil` when it has none to give.
    static func begin(on share: Processors?, _ body: @escaping @Sendable () -> Void) -> pthread_t? {
      let work = Work {
        WorkingMemory.prepare()
        body()
      }
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      share?.place(&attributes)
      let own = Unmanaged.passRetained(work)
      var handle = pthread_t()
      let status = pthread_create(
        &handle, &attributes,
        { own in
          guard let own else { return nil }
          Unmanaged<Work>.fromOpaque(own).takeRetainedValue().body()
          return nil
        }, own.toOpaque())
      guard status == 0 else {
        own.release()
        return nil
      }
      return handle
    }

    private final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
  }
#else
  /// Threads of the system's pool.
  struct Threads: ~Copyable {
    private let group = DispatchGroup()

    init(
      _ count: Int, ownFiles: Bool = false, areKept: Bool = true, _ body: @escaping @Sendable () -> Void
    ) {
      for _ in 0..<max(0, count) { DispatchQueue.global().async(group: group, execute: body) }
    }

    /// Waits for the end of the work.
    consuming func join() {}

    deinit { group.wait() }
  }
#endif
