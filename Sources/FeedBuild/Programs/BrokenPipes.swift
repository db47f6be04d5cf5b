#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets a thread write to a program that reads no more: the signal that would end us waits, and is taken away.
struct BrokenPipes {
  private let before: sigset_t
  private let wasPending: Bool

  init() {
    var old = sigset_t()
    var signals = BrokenPipes.signals
    wasPending = BrokenPipes.isPending
    pthread_sigmask(SIG_BLOCK, &signals, &old)
    before = old
  }

  func release() {
    if BrokenPipes.isPending, !wasPending {
      var signals = BrokenPipes.signals
      var taken: Int32 = 0
      sigwait(&signals, &taken)
    }
    var old = before
    pthread_sigmask(SIG_SETMASK, &old, nil)
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    return signals
  }

  private static var isPending: Bool {
    var pending = sigset_t()
    sigemptyset(&pending)
    return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1
  }
}
