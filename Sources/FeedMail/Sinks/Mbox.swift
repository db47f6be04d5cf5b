import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of messages one behind the other, each after a line that begins with `From ` (RFC 4155; quoted as mboxrd).
struct Mbox {
  let path: String

  init(_ path: String) { self.path = path }

  func deliver(_ message: MailMessage) throws(FeedError) -> MailSink.Outcome {
    try DiskFile.createFolder(DiskFile.folder(of: path))
    let dotLock = try DotLock(path + ".lock")
    defer { dotLock.release() }
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FeedError(.cannotCreateMail(errno), at: .whole(path)) }
    defer { close(descriptor) }
    try lock(descriptor)
    let there = try DiskFile.read(descriptor, path)
    let entry = Mbox.entry(message)
    var length = there.count
    switch Mbox.find(message, entry, in: there) {
    case .whole: return .alreadyThere
    case .cutShort(let start): length = start
    case .nothing: break
    }
    var bytes: [UInt8] = []
    if length > 0 {
      let tail = there[..<length].suffix(2)
      if tail.last != 0x0A { bytes.append(0x0A) }
      if !tail.elementsEqual([0x0A, 0x0A]) { bytes.append(0x0A) }
    }
    bytes += entry
    if ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) >= 0,
      DiskFile.write(bytes, to: descriptor), fsync(descriptor) == 0
    {
      return .delivered
    }
    let code = errno
    ftruncate(descriptor, off_t(length))
    throw FeedError(.cannotWriteMail(code), at: .whole(path))
  }

  /// The line in front, the message with `>` before lines that look like such a line, and a blank line.
  static func entry(_ message: MailMessage) -> [UInt8] {
    let time = message.date.clamped.utc
    func two(_ number: Int, _ filler: String = "0") -> String { number < 10 ? filler + String(number) : String(number) }
    let year = String(repeating: "0", count: max(0, 4 - String(time.year).count)) + String(time.year)
    let head =
      "From MAILER-DAEMON \(CivilTime.weekdayNames[time.weekday]) \(CivilTime.monthNames[time.month - 1]) "
      + "\(two(time.day, " ")) \(two(time.hour)):\(two(time.minute)):\(two(time.second)) \(year)\n"
    var out = Array(head.utf8)
    for line in message.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == 0x3E }).starts(with: "From ".utf8) { out.append(0x3E) }
      out += line
      out.append(0x0A)
    }
    // The message ends with a line end, behind which the split found an empty line: the blank one.
    return out
  }

  private enum Found {
    case whole, nothing
    /// Where what a crash left of it begins.
    case cutShort(at: Int)
  }

  private static func find(_ message: MailMessage, _ entry: [UInt8], in bytes: [UInt8]) -> Found {
    let mark = Array("\nMessage-ID: \(message.id)\n".utf8)
    // The last message of the file may be the beginning of this one and nothing else.
    var start = bytes.count
    while start > 0, bytes.count - start <= entry.count {
      start -= 1
      let isLine = start == 0 || bytes[start - 1] == 0x0A
      if isLine, bytes[start...].starts(with: "From ".utf8) {
        let rest = bytes[start...]
        if rest.count < entry.count, entry.starts(with: rest) { return .cutShort(at: start) }
        break
      }
    }
    var i = 0
    while i + mark.count <= bytes.count {
      guard let next = bytes[i...].firstIndex(of: 0x0A), next + mark.count <= bytes.count else { break }
      if bytes[next...].starts(with: mark) { return .whole }
      i = next + 1
    }
    return .nothing
  }

  /// The lock that other programs know besides the file beside it.
  private func lock(_ descriptor: Int32) throws(FeedError) {
    var wanted = flock()
    wanted.l_type = Int16(F_WRLCK)
    wanted.l_whence = Int16(SEEK_SET)
    for _ in 0..<50 {
      if fcntl(descriptor, F_SETLK, &wanted) == 0 { return }
      guard errno == EACCES || errno == EAGAIN || errno == EINTR else { return }
      usleep(100_000)
    }
    throw FeedError(.mboxBusy, at: .whole(path))
  }
}

/// A file beside an mbox that says who is writing.
struct DotLock {
  private let path: String

  init(_ path: String) throws(FeedError) {
    self.path = path
    for attempt in 0..<50 {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 {
        _ = DiskFile.write(Array("\(getpid())\n".utf8), to: descriptor)
        close(descriptor)
        return
      }
      guard errno == EEXIST else { throw FeedError(.cannotCreateMail(errno), at: .whole(path)) }
      if attempt > 2, isLeftBehind {
        unlink(path)
      } else {
        usleep(100_000)
      }
    }
    throw FeedError(.mboxBusy, at: .whole(path))
  }

  func release() { unlink(path) }

  /// Whether the process that it names is gone.
  private var isLeftBehind: Bool {
    guard let bytes = (try? DiskFile.read(path)) ?? nil,
      let process = pid_t(String(decoding: bytes, as: UTF8.self).trimmedWhitespace), process > 1
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}

extension Diagnostic.Message {
  fileprivate static var mboxBusy: Self {
    .error("mail/mbox-busy", "another program keeps the mbox locked; try again later")
  }
}
