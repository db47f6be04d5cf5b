import Synchronization

/// A value that one thread at a time looks at or changes.
///
/// The semaphore is for the thread sanitizer, which knows POSIX's and does not know `Mutex`.
struct Guarded<Value: Sendable>: ~Copyable, Sendable {
  private let value: Mutex<Value>
  private let isFree = Semaphore(1)

  init(_ value: Value) { self.value = Mutex(value) }

  borrowing func withLock<Result: Sendable>(_ body: (inout sending Value) -> sending Result) -> Result {
    isFree.wait()
    defer { isFree.post() }
    return value.withLock(body)
  }
}
