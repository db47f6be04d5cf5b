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
  /// Linux puts a new thread on a processor that has nothing to do. One that sleeps in a pool is often woken on the
  /// processor of who wakes it, above all in a virtual machine, and waits there while another processor idles: longer
  /// than making a thread takes.
  struct Threads: ~Copyable {
    private var handles: [pthread_t] = []

    /// Begins the work on as many threads, or on fewer when the system has no more to give.
    init(_ count: Int, _ body: @escaping @Sendable () -> Void) {
      let work = Work(body)
      for _ in 0..<max(0, count) {
        let own = Unmanaged.passRetained(work)
        var handle = pthread_t()
        let status = pthread_create(
          &handle, nil,
          { own in
            guard let own else { return nil }
            Unmanaged<Work>.fromOpaque(own).takeRetainedValue().body()
            return nil
          }, own.toOpaque())
        if status == 0 { handles.append(handle) } else { own.release() }
      }
    }

    /// Waits for the end of the work.
    consuming func join() { for handle in handles { pthread_join(handle, nil) } }

    private final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
  }
#else
  /// Threads of the system's pool.
  struct Threads: ~Copyable {
    private let group = DispatchGroup()

    init(_ count: Int, _ body: @escaping @Sendable () -> Void) {
      for _ in 0..<max(0, count) { DispatchQueue.global().async(group: group, execute: body) }
    }

    /// Waits for the end of the work.
    consuming func join() { group.wait() }
  }
#endif
