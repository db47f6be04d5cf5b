#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or folder that is held open; the last copy of its reference closes it.
package final class OpenFile: Sendable {
  /// Below 0 where it could not be opened.
  package let descriptor: Int32

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// These of its bytes, fewer where it ends before; `nil`, with `errno`, where it cannot be read.
  package func bytes(in range: Range<Int>) -> [UInt8]? {
    // Even nothing, written into the array that all empty ones share, would be a race of threads.
    guard !range.isEmpty else { return [] }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = 0
      while count < buffer.count, let start = buffer.baseAddress {
        let got = pread(descriptor, start + count, buffer.count - count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        count += got
      }
    }
    return failed ? nil : bytes
  }
}
