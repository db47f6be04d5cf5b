import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A published file whose new bytes come bit by bit: as long as they are those on disk nothing is written, and what
/// differs is laid beside the file's place, whole, until it replaces it.
///
/// Whoever begins one either publishes it or abandons it.
struct GrowingFile: Sendable {
  private enum Target: Sendable {
    /// The published file, whose bytes so far are the same, but for the head, which is not known yet.
    case same(Int32)
    /// The temporary file.
    case beside(Int32)
    /// Nothing may be written, and the bytes are others.
    case other
    case closed
  }

  let file: PublishedFile
  private let isDryRun: Bool
  private var target: Target
  /// Bytes so far.
  private(set) var count = 0
  /// What it begins with until the end.
  private let head: [UInt8]

  /// `head` may turn out otherwise in the end.
  init(_ file: PublishedFile, head: [UInt8], isDryRun: Bool) throws(FeedError) {
    self.file = file
    self.isDryRun = isDryRun
    self.head = head
    let published = open(file.path, O_RDONLY | O_CLOEXEC)
    target = published >= 0 ? .same(published) : .other
    if published < 0, !isDryRun { target = .beside(try file.begin()) }
    if case .beside(let descriptor) = target { try write([head[...]], to: descriptor) }
    count = head.count
  }

  mutating func append(_ pieces: [ArraySlice<UInt8>]) throws(FeedError) {
    for piece in pieces {
      if case .same(let published) = target, !PublishedFile.holds(published, piece, at: count) { try diverge() }
      if case .beside(let descriptor) = target { try write([piece], to: descriptor) }
      count += piece.count
    }
  }

  /// Ends the file, of which the head is `head` after all; tells what there is to be published.
  mutating func finish(head: [UInt8]) throws(FeedError) -> BuildReport.File.Outcome {
    if case .same(let published) = target {
      var status = stat()
      let isSame =
        head.count == self.head.count && PublishedFile.holds(published, head[...], at: 0)
        && fstat(published, &status) == 0 && Int(status.st_size) == count
      if !isSame { try diverge() }
    }
    if head != self.head, case .beside(let descriptor) = target { try exchange(head, in: descriptor) }
    count += head.count - self.head.count
    switch target {
    case .same(let published):
      close(published)
      target = .closed
      return .unchanged
    case .beside(let descriptor):
      target = .closed
      try file.seal(descriptor)
      return .written
    case .other, .closed:
      return .planned
    }
  }

  /// Lets go of all that was begun; what is published stays.
  mutating func abandon() {
    switch target {
    case .same(let descriptor): close(descriptor)
    case .beside(let descriptor):
      close(descriptor)
      unlink(file.temporary)
    case .other, .closed: unlink(file.temporary)
    }
    target = .closed
  }

  /// From here on the bytes are others than those on disk, which go into the new file so far.
  private mutating func diverge() throws(FeedError) {
    guard case .same(let published) = target else { return }
    defer { close(published) }
    target = .other
    if isDryRun { return }
    let descriptor = try file.begin()
    target = .beside(descriptor)
    try write([head[...]], to: descriptor)
    try copy(published, from: head.count, count: count - head.count, to: descriptor)
  }

  /// Puts another head in the place of the first: over it when it is as long, else before a copy of all the rest.
  private mutating func exchange(_ head: [UInt8], in descriptor: Int32) throws(FeedError) {
    if head.count == self.head.count {
      guard pwrite(descriptor, head, head.count, 0) == head.count else { throw abandoned(errno) }
      return
    }
    // The name leads to the new file from now on, the descriptor still to the old one.
    unlink(file.temporary)
    let new = try file.begin()
    defer { close(descriptor) }
    target = .beside(new)
    try write([head[...]], to: new)
    try copy(descriptor, from: self.head.count, count: count - self.head.count, to: new)
  }

  private mutating func copy(_ source: Int32, from start: Int, count: Int, to target: Int32) throws(FeedError) {
    var buffer = [UInt8](repeating: 0, count: min(count, 1 << 18))
    var offset = start
    while offset < start + count {
      let got = pread(source, &buffer, min(buffer.count, start + count - offset), off_t(offset))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw abandoned(got < 0 ? errno : EIO) }
      try write([buffer[..<got]], to: target)
      offset += got
    }
  }

  private mutating func write(_ pieces: [ArraySlice<UInt8>], to descriptor: Int32) throws(FeedError) {
    let failure = PublishedFile.write(pieces, to: descriptor)
    if failure != 0 { throw abandoned(failure) }
  }

  private mutating func abandoned(_ failure: Int32) -> FeedError {
    abandon()
    return FeedError(.cannotWrite(failure), at: .whole(file.path))
  }
}
