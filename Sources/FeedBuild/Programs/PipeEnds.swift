#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two ends of a pipe, of which each is closed once; no program that is started later inherits them.
struct PipeEnds {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  static let none = PipeEnds()

  /// Whether there was one to be had; `errno` says why not.
  mutating func open() -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
    return true
  }

  /// Takes what there is, all of it, and keeps so many bytes at most; closes at the end.
  mutating func read(into bytes: inout [UInt8], atMost most: Int) {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      // One read for each time that something is there: it does not block then.
      let count = systemRead(reading, buffer)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<min(count, max(0, most - bytes.count))])
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        closeReading()
      }
    }
  }

  /// What is left of the bytes when the pipe takes no more for now; `nil` when nobody reads it.
  mutating func write(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    // The end that writes must not wait: a pipe that can take something need not take all.
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let count = bytes.withUnsafeBytes { systemWrite(writing, $0) }
    if count >= 0 { return bytes.dropFirst(count) }
    if errno == EINTR || errno == EAGAIN { return bytes }
    closeWriting()
    return nil
  }

  mutating func closeReading() {
    if reading >= 0 { systemClose(reading) }
    reading = -1
  }

  mutating func closeWriting() {
    if writing >= 0 { systemClose(writing) }
    writing = -1
  }

  func close() {
    if reading >= 0 { systemClose(reading) }
    if writing >= 0 { systemClose(writing) }
  }
}

// By other names than the members above.
private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
