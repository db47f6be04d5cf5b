#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts programs in process groups of their own.
enum Spawn {
  /// Why the system would not.
  struct Failure: Error {
    var code: Int32
  }

  static func start(
    _ path: String, _ arguments: [String], _ environment: [String], input: Int32, output: Int32, errors: Int32
  ) -> Result<pid_t, Failure> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return .failure(Failure(code: ENOMEM)) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return .failure(Failure(code: ENOMEM)) }
    defer { posix_spawnattr_destroy(&attributes) }
    for (end, standard) in [(input, Int32(0)), (output, 1), (errors, 2)] {
      posix_spawn_file_actions_adddup2(&actions, end, standard)
    }
    // It starts with the signals as a shell would hand them on.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&all)
    sigaddset(&all, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    var failure = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    // A program that was written a moment ago may still be open for writing in a child that another thread started.
    for _ in 0..<100 where failure == ETXTBSY {
      usleep(10_000)
      failure = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    }
    return failure == 0 ? .success(process) : .failure(Failure(code: failure))
  }

  /// Whether the process has come to its end; it keeps its number until it is waited for.
  static func hasEnded(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    info.si_signo = 0
    guard waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 else { return errno != EINTR }
    return info.si_signo == SIGCHLD
  }
}
