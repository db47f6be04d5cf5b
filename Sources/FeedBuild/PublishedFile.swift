import FeedModel
import FeedSites

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that readers may fetch at any moment: it is replaced by renaming, never written into.
struct PublishedFile: Sendable {
  let path: String
  /// Where its new bytes are laid until they replace the old.
  let temporary: String

  /// Ends the name of every temporary file; they begin with a dot, so that no generator publishes them.
  static let temporarySuffix = ".feedmill-tmp"

  init(_ path: String) {
    self.path = path
    temporary = Paths.join(
      Paths.folder(of: path), "." + Paths.name(of: path) + PublishedFile.temporarySuffix)
  }

  /// Whether the file on disk has exactly these bytes, one run behind the other.
  func holds(_ pieces: [ArraySlice<UInt8>]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) == pieces.reduce(0, { $0 + $1.count }) else {
      return false
    }
    var offset = 0
    return pieces.allSatisfy { piece in
      defer { offset += piece.count }
      return PublishedFile.holds(descriptor, piece, at: offset)
    }
  }

  /// Whether an open file has these bytes at `offset`.
  static func holds(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      bytes.withUnsafeBytes { bytes in
        var done = 0
        while done < bytes.count {
          let count = pread(descriptor, buffer.baseAddress, min(buffer.count, bytes.count - done), off_t(offset + done))
          guard count > 0, let there = buffer.baseAddress, let wanted = bytes.baseAddress,
            memcmp(wanted + done, there, count) == 0
          else { return false }
          done += count
        }
        return true
      }
    }
  }

  /// What tells a file from another that is put in its place.
  struct Stamp: Sendable, Equatable {
    let inode: UInt64
    let seconds: Int
    let nanoseconds: Int
    let size: Int
  }

  /// `nil` where there is no file.
  var stamp: Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return Stamp(
      inode: UInt64(truncatingIfNeeded: status.st_ino), seconds: Int(modified.tv_sec),
      nanoseconds: Int(modified.tv_nsec), size: Int(status.st_size))
  }

  /// The size of the file on disk, and its last bytes; `nil` where there is none or it is shorter.
  func end(count: Int) -> (size: Int, bytes: [UInt8])? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) >= count else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    guard pread(descriptor, &bytes, count, status.st_size - off_t(count)) == count else { return nil }
    return (Int(status.st_size), bytes)
  }

  /// Writes the bytes beside the file's place; synced when a published file is going to be replaced.
  func stage(_ pieces: [ArraySlice<UInt8>]) throws(FeedError) {
    let descriptor = try begin()
    let failure = PublishedFile.write(pieces, to: descriptor)
    try seal(descriptor, failure)
  }

  /// Opens an empty file beside the file's place, to be written and then sealed; its bytes may be read again too.
  func begin() throws(FeedError) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC
    var descriptor = open(temporary, flags, 0o644)
    if descriptor < 0, errno == ENOENT {
      try OutputFolder.create(Paths.folder(of: path))
      descriptor = open(temporary, flags, 0o644)
    }
    guard descriptor >= 0 else { throw FeedError(.cannotCreate(errno), at: .whole(path)) }
    return descriptor
  }

  /// Writes all of the bytes; gives the error's number, 0 for none.
  static func write(_ pieces: [ArraySlice<UInt8>], to descriptor: Int32) -> Int32 {
    for piece in pieces {
      let failure = piece.withUnsafeBytes { buffer -> Int32 in
        var offset = 0
        while offset < buffer.count, let start = buffer.baseAddress {
          let count = systemWrite(descriptor, start + offset, buffer.count - offset)
          if count < 0 {
            if errno == EINTR { continue }
            return errno
          }
          offset += count
        }
        return 0
      }
      if failure != 0 { return failure }
    }
    return 0
  }

  /// Closes what was written beside the file's place, or removes it where `failure` says that it is not whole.
  func seal(_ descriptor: Int32, _ failure: Int32 = 0) throws(FeedError) {
    var failure = failure
    var status = stat()
    if failure == 0, stat(path, &status) == 0 {
      // What replaces a file may be read by whoever might read that.
      fchmod(descriptor, status.st_mode & 0o777)
      if fsync(descriptor) != 0 { failure = errno }
    }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw FeedError(.cannotWrite(failure), at: .whole(path))
    }
  }

  /// What lies beside the file's place; `nil` where nothing does.
  var stagedBytes: [UInt8]? { PublishedFile.bytes(at: temporary) }

  /// The bytes of the file on disk, if it is still the one of a stamp.
  func bytes(of stamp: Stamp) -> [UInt8]? {
    guard self.stamp == stamp, let bytes = PublishedFile.bytes(at: path), bytes.count == stamp.size,
      self.stamp == stamp
    else { return nil }
    return bytes
  }

  /// Hands over the file on disk, a run of bytes behind the other, as long as `body` wants more; whether it was read to
  /// its end.
  func forEachRun(_ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count == 0 { return true }
        guard count > 0, body(UnsafeBufferPointer(rebasing: buffer[..<count])) else { return false }
      }
    }
  }

  private static func bytes(at path: String) -> [UInt8]? {
    let file = OpenFile(open(path, O_RDONLY | O_CLOEXEC))
    var status = stat()
    guard file.descriptor >= 0, fstat(file.descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let size = Int(status.st_size)
    guard let bytes = file.bytes(in: 0..<size), bytes.count == size else { return nil }
    return bytes
  }

  /// Takes away what was staged.
  func discard() { unlink(temporary) }

  /// Puts what was staged in the file's place.
  func replace() throws(FeedError) {
    let isReplacing = access(path, F_OK) == 0
    guard rename(temporary, path) == 0 else {
      let failure = errno
      unlink(temporary)
      throw FeedError(.cannotWrite(failure), at: .whole(path))
    }
    if isReplacing { OutputFolder.sync(Paths.folder(of: path)) }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

extension Diagnostic.Message {
  static func cannotCreate(_ code: Int32) -> Self {
    .error("output/cannot-create", "cannot be created: \(String(cString: strerror(code)).lowercased())")
  }

  static func cannotWrite(_ code: Int32) -> Self {
    .error("output/cannot-write", "cannot be written: \(String(cString: strerror(code)).lowercased())")
  }
}
