#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What came of a program that was started with something on its standard input: bounded in time and in output, and
/// killed with all of its group when it goes beyond.
struct ProgramRun: Sendable {
  enum End: Sendable, Equatable {
    case exit(Int32)
    case signal(Int32)
    case tooSlow
    case tooLarge
    /// The system would not start it; `errno`.
    case notStarted(Int32)
  }

  private(set) var end = End.notStarted(0)
  private(set) var output: [UInt8] = []
  /// The first 16 KiB of what it said on standard error.
  private(set) var errors: [UInt8] = []

  private static let mostErrors = 16 << 10

  init(_ path: String, _ arguments: [String], input: [ArraySlice<UInt8>], _ programs: Programs) {
    var ends = (input: PipeEnds.none, output: PipeEnds.none, errors: PipeEnds.none)
    defer { for pipe in [ends.input, ends.output, ends.errors] { pipe.close() } }
    guard ends.input.open(), ends.output.open(), ends.errors.open() else {
      end = .notStarted(errno)
      return
    }
    let child: pid_t
    switch Spawn.start(
      path, arguments, programs.environment(), input: ends.input.reading, output: ends.output.writing,
      errors: ends.errors.writing)
    {
    case .success(let process): child = process
    case .failure(let failure):
      end = .notStarted(failure.code)
      return
    }
    ends.input.closeReading()
    ends.output.closeWriting()
    ends.errors.closeWriting()
    let excess = exchange(&ends.input, &ends.output, &ends.errors, input, with: child, programs)
    // What it started and left behind goes too. The process is not waited for before, so that its number is no other's.
    kill(-child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    end = excess ?? (status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F))
  }

  /// Writes the input and reads what is printed until the program is gone; says which bound it broke.
  private mutating func exchange(
    _ feeding: inout PipeEnds, _ printing: inout PipeEnds, _ complaining: inout PipeEnds, _ input: [ArraySlice<UInt8>],
    with child: pid_t, _ programs: Programs
  ) -> End? {
    let deadline = ContinuousClock.now + .seconds(programs.seconds)
    let guarded = BrokenPipes()
    defer { guarded.release() }
    var left = Array(input.reversed())
    var isGone = false
    while true {
      while let next = left.last, next.isEmpty { left.removeLast() }
      if left.isEmpty { feeding.closeWriting() }
      var waits = [
        pollfd(fd: printing.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: complaining.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: feeding.writing, events: Int16(POLLOUT), revents: 0),
      ]
      let isDone = printing.reading < 0 && complaining.reading < 0
      let ready = poll(&waits, nfds_t(waits.count), isGone ? 0 : isDone ? 1 : 20)
      if waits[0].revents != 0 { printing.read(into: &output, atMost: programs.mostBytes + 1) }
      if waits[1].revents != 0 { complaining.read(into: &errors, atMost: ProgramRun.mostErrors) }
      if waits[2].revents != 0, let piece = left.popLast() {
        if let rest = feeding.write(piece) { left.append(rest) } else { left = [] }
      }
      if output.count > programs.mostBytes { return .tooLarge }
      // Others may hold its pipes open: what it printed itself has arrived once it is gone and nothing is left to read.
      if isGone, isDone || ready <= 0 || (waits[0].revents == 0 && waits[1].revents == 0) { return nil }
      if ContinuousClock.now >= deadline { return .tooSlow }
      isGone = isGone || Spawn.hasEnded(child)
    }
  }
}
