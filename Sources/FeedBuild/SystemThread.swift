#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if os(Linux)
  /// A thread that is made for one piece of work.
  ///
  /// Linux puts a new thread on a processor that has nothing to do. One that sleeps in a pool is often woken on the
  /// processor of who wakes it, above all in a virtual machine, and waits there while another processor idles: longer
  /// than making a thread takes.
  struct SystemThread: ~Copyable {
    private let handle: pthread_t

    /// Begins the work; `nil` when the system has no thread to give.
    init?(_ body: @escaping @Sendable () -> Void) {
      let work = Unmanaged.passRetained(Work(body))
      var handle = pthread_t()
      let status = pthread_create(
        &handle, nil,
        { work in
          guard let work else { return nil }
          Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
          return nil
        }, work.toOpaque())
      guard status == 0 else {
        work.release()
        return nil
      }
      self.handle = handle
    }

    /// Waits for the end of the work.
    consuming func join() { pthread_join(handle, nil) }

    private final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
  }
#endif
