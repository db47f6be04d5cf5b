import FeedModel

#if os(Linux)
  import CLinux
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension DiskFolder {
  public func readHeads(
    of paths: PathList, in range: Range<Int>, count: Int, _ body: (Int, UnsafeBufferPointer<UInt8>, FileHead) -> Void
  ) {
    var read = ReadFiles()
    withUnsafeTemporaryAllocation(byteCount: max(1, count), alignment: 16) { buffer in
      paths.forEachBytes(in: range) { position, path in
        body(position, path, head(of: path, into: buffer, count, &read))
        return true
      }
    }
  }

  private func head(
    of path: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableRawBufferPointer, _ count: Int,
    _ read: inout ReadFiles
  ) -> FileHead {
    guard let name = UnsafeRawPointer(path.baseAddress)?.assumingMemoryBound(to: CChar.self) else { return .missing }
    var file = openat(root.descriptor, name, DiskFolder.reading)
    if file < 0, errno == EMFILE || errno == ENFILE {
      read.closeAll()
      file = openat(root.descriptor, name, DiskFolder.reading)
    }
    guard file >= 0 else { return DiskFolder.isMissing ? .missing : unreadable(path) }
    let got = DiskFolder.firstBytes(of: file, into: buffer)
    let head =
      got.map { FileHead.bytes(UnsafeRawBufferPointer(rebasing: buffer[..<min($0, max(0, count))])) }
      ?? unreadable(path)
    read.append(file)
    return head
  }

  private func unreadable(_ path: UnsafeBufferPointer<UInt8>) -> FileHead {
    .unreadable(unreadable(String(decoding: path, as: UTF8.self)))
  }
}

/// Files that were read and are closed together, which takes less than to close each; they get descriptors one behind
/// the other as long as nobody else opens files.
private struct ReadFiles: ~Copyable {
  private var first: Int32 = 0
  private var count: Int32 = 0

  /// So many are open at the same time, of which each thread has its own.
  private static let most: Int32 = 16

  mutating func append(_ file: Int32) {
    if count == Self.most || file != first + count { closeAll() }
    if count == 0 { first = file }
    count += 1
  }

  mutating func closeAll() {
    Self.closeFiles(first..<(first + count))
    count = 0
  }

  deinit { Self.closeFiles(first..<(first + count)) }

  private static func closeFiles(_ files: Range<Int32>) {
    #if os(Linux)
      if files.count > 1, feedmill_close_range(files.lowerBound, files.upperBound - 1) == 0 { return }
    #endif
    for file in files { close(file) }
  }
}
