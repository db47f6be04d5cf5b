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
  /// Threads that are made for one piece of work.
  ///
  /// Each is put on a processor where the caller is not, and the others are not either. Left to itself a system, above
  /// all in a virtual machine, begins a thread on the processor of who made it or wakes it there, and moves it only
  /// after milliseconds in which another processor idles: longer than a small build takes.
  struct Threads: ~Copyable {
    private var handles: [pthread_t] = []

    /// Begins the work on as many threads, or on fewer when the system has no more to give.
    ///
    /// With `ownFiles` each has a table of open files for itself where the system allows it, and does not wait for the
    /// others to open a file: what it opens it must close.
    init(_ count: Int, ownFiles: Bool = false, _ body: @escaping @Sendable () -> Void) {
      guard count > 0 else { return }
      let work = Work {
        if ownFiles { _ = unshare(CInt(feedmill_open_files)) }
        WorkingMemory.prepare()
        body()
      }
      let shares = Processors.others.shares(count)
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      for index in 0..<count {
        shares?[index].place(&attributes)
        let own = Unmanaged.passRetained(work)
        var handle = pthread_t()
        let status = pthread_create(
          &handle, &attributes,
          { own in
            guard let own else { return nil }
            Unmanaged<Work>.fromOpaque(own).takeRetainedValue().body()
            return nil
          }, own.toOpaque())
        if status == 0 { handles.append(handle) } else { own.release() }
      }
    }

    /// Waits for the end of the work.
    consuming func join() {}

    deinit { for handle in handles { pthread_join(handle, nil) } }

    private final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
  }
#else
  /// Threads of the system's pool.
  struct Threads: ~Copyable {
    private let group = DispatchGroup()

    init(_ count: Int, ownFiles: Bool = false, _ body: @escaping @Sendable () -> Void) {
      for _ in 0..<max(0, count) { DispatchQueue.global().async(group: group, execute: body) }
    }

    /// Waits for the end of the work.
    consuming func join() {}

    deinit { group.wait() }
  }
#endif
