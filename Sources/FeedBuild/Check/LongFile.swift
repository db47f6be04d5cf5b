import FeedFormats
import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A long file that is read in pieces, on several threads.
struct LongFile: DocumentSource {
  let count: Int
  let pieceSize: Int
  private let jobs: Int
  private let file: Descriptor

  /// Enough for a piece to be worth a parser of its own, and few enough for a processor's cache.
  static let pieceSize = 1 << 17

  /// `nil` where there is no such file, or one that is too short or too long to be read so.
  init?(_ path: String, jobs: Int, mostInMemory: Int, pieceSize: Int = Self.pieceSize) {
    let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    var status = stat()
    guard file.number >= 0, fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > max(0, mostInMemory), status.st_size <= FeedSize.largest
    else { return nil }
    (self.file, self.jobs, self.pieceSize) = (file, max(1, jobs), max(1, pieceSize))
    count = Int(clamping: status.st_size)
  }

  var mostAhead: Int { jobs * 6 }

  func bytes(in range: Range<Int>) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, got in
      got = 0
      while got < buffer.count, let start = buffer.baseAddress {
        let more = pread(file.number, start + got, buffer.count - got, off_t(range.lowerBound + got))
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { break }
        got += more
      }
      isWhole = got == buffer.count
    }
    return isWhole ? bytes : nil
  }

  func map<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Result, meanwhile: () throws(FeedError) -> Void
  ) throws(FeedError) -> [Result] {
    try Parallel.map(count, jobs: jobs, body, meanwhile: meanwhile)
  }

  /// The open file; the last copy of its `LongFile` closes it.
  private final class Descriptor: Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { if number >= 0 { close(number) } }
  }
}
