public import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder on disk, held open: what is read below it is found even when it is renamed meanwhile.
public struct DiskFolder: Folder {
  public let name: String
  let root: OpenFile

  /// Opens the folder at `path`, which is also what diagnostics call it. Throws when there is none.
  public init(_ path: String) throws(FeedError) {
    name = path
    root = OpenFile(open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard root.descriptor >= 0 else { throw FeedError(.unreadableFolder(ErrorNumber(errno)), at: Place(file: path)) }
  }

  public func bytes(of path: String) throws(FeedError) -> [UInt8]? {
    try bytes(of: path, atMost: Self.maximumSize)
  }

  /// The same, of a file that may go on without end: no more is read once it is beyond `limit`.
  public func bytes(of path: String, atMost limit: Int) throws(FeedError) -> [UInt8]? {
    guard let file = try descriptor(of: path) else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unreadable(path) }
    guard status.st_size <= Self.maximumSize else { throw FeedError(.fileTooLarge(), at: place(path)) }
    // One byte more than the file has, so that its end shows in the first read.
    var capacity = Int(clamping: status.st_size) + 1
    var bytes: [UInt8] = []
    var isAtEnd = false
    while !isAtEnd, bytes.count <= limit {
      var failed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        count = 0
        while count < buffer.count, let start = buffer.baseAddress {
          let got = read(file, start + count, buffer.count - count)
          if got < 0, errno == EINTR { continue }
          failed = got < 0
          isAtEnd = got <= 0
          guard got > 0 else { break }
          count += got
          // A file gives less than it is asked for only at its end.
          if count < buffer.count { isAtEnd = true }
          if isAtEnd { break }
        }
      }
      if failed { throw unreadable(path) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      capacity = min(max(4096, bytes.count), max(4096, limit - bytes.count + 1))
    }
    return bytes
  }

  public func readHead(
    of path: String, count: Int, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(FeedError) -> Bool {
    guard let file = try descriptor(of: path) else { return false }
    defer { close(file) }
    var isRead = false
    withUnsafeTemporaryAllocation(byteCount: max(1, count), alignment: 16) { buffer in
      guard let got = Self.firstBytes(of: file, into: buffer) else { return }
      isRead = true
      body(UnsafeRawBufferPointer(rebasing: buffer[..<min(got, max(0, count))]))
    }
    guard isRead else { throw unreadable(path) }
    return true
  }

  /// The first bytes of a file that was just opened: how many, `nil` when they cannot be read.
  static func firstBytes(of file: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
      let got = read(file, buffer.baseAddress, buffer.count)
      if got >= 0 { return got }
      if errno != EINTR { return nil }
    }
  }

  public func bytes(of path: String, in range: Range<Int>) throws(FeedError) -> [UInt8]? {
    guard let file = try descriptor(of: path).map({ OpenFile($0) }) else { return nil }
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw unreadable(path) }
    let range = range.clamped(to: 0..<max(0, Int(clamping: status.st_size)))
    guard let bytes = file.bytes(in: range) else { throw unreadable(path) }
    return bytes
  }

  public func size(of path: String) -> Int? {
    var status = stat()
    guard fstatat(root.descriptor, path, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(clamping: status.st_size)
  }

  /// Larger than any post or feed: a gibibyte.
  private static let maximumSize = 1 << 30

  /// A descriptor to read a file by; `nil` when there is no such file. A pipe does not keep us waiting.
  private func descriptor(of path: String) throws(FeedError) -> Int32? {
    let file = openat(root.descriptor, path, Self.reading)
    if file >= 0 { return file }
    if Self.isMissing { return nil }
    throw unreadable(path)
  }

  /// Whether `errno` says that there is no such file.
  static var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }

  static let reading = O_RDONLY | O_CLOEXEC | O_NONBLOCK

  /// What `errno` says of a file.
  func unreadable(_ path: String) -> FeedError {
    FeedError(.unreadableFile(ErrorNumber(errno)), at: place(path))
  }
}

/// What the system says went wrong, in words that do not depend on the locale.
private struct ErrorNumber: CustomStringConvertible {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  var description: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "it is not a folder"
    case EISDIR: "it is a folder"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "its symbolic links go in circles"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reports an error"
    default: "system error \(number)"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unreadableFolder(_ error: ErrorNumber) -> Self {
    .error("folder/unreadable", "the folder cannot be read: \(error)")
  }
  fileprivate static func fileTooLarge() -> Self {
    .error("file/too-large", "the file is larger than a gibibyte")
  }
  fileprivate static func unreadableFile(_ error: ErrorNumber) -> Self {
    .error("file/unreadable", "the file cannot be read: \(error)")
  }
}
