import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that takes one message on its standard input and finds out from it who gets it.
struct Sendmail {
  let words: [String]

  init(_ words: [String]) { self.words = words }

  func deliver(_ message: MailMessage) -> MailSink.Outcome {
    guard let program = words.first else { return .noProgram(reason: "no program is named") }
    // From a file without a name: a program that stops reading cannot stop us.
    guard let file = tmpfile() else { return .noProgram(reason: text(errno)) }
    defer { fclose(file) }
    let input = fileno(file)
    guard DiskFile.write(message.bytes, to: input), lseek(input, 0, SEEK_SET) == 0 else {
      return .noProgram(reason: text(errno))
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    // What it prints is no result of ours.
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, nil, arguments, environ)
    guard code == 0 else { return .noProgram(reason: text(code)) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return .unknown(reason: "its end was not seen") }
    }
    let signal = status & 0x7F
    if signal != 0 { return .unknown(reason: "it was ended by signal \(signal)") }
    let exit = status >> 8 & 0xFF
    switch exit {
    case 0: return .delivered
    case 127: return .noProgram(reason: "exit status 127")
    // EX_UNAVAILABLE, EX_OSERR, EX_IOERR, EX_TEMPFAIL: it may do better later.
    case 69, 71, 74, 75: return .refused(reason: "exit status \(exit)", mayPass: true)
    default: return .refused(reason: "exit status \(exit)", mayPass: false)
    }
  }

  private func text(_ code: Int32) -> String { String(cString: strerror(code)).lowercased() }
}
