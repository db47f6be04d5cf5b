import FeedFormats
import FeedModel
import FeedSites

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
  private let file: OpenFile

  /// Enough for a piece to be worth a parser of its own, and few enough for a processor's cache.
  static let pieceSize = 1 << 17

  /// Files with more bytes than these are not held in memory, where that can be helped.
  static let mostInMemory = 1 << 20

  /// `nil` where there is no such file, or one that is too short or too long to be read so.
  init?(_ path: String, jobs: Int, mostInMemory: Int, pieceSize: Int = Self.pieceSize) {
    let file = OpenFile(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    var status = stat()
    guard file.descriptor >= 0, fstat(file.descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > max(0, mostInMemory), status.st_size <= FeedSize.largest
    else { return nil }
    (self.file, self.jobs, self.pieceSize) = (file, max(1, jobs), max(1, pieceSize))
    count = Int(clamping: status.st_size)
  }

  var mostAhead: Int { jobs * 6 }

  func bytes(in range: Range<Int>) -> [UInt8]? {
    guard let bytes = file.bytes(in: range), bytes.count == range.count else { return nil }
    return bytes
  }

  func map<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Result, meanwhile: () throws(FeedError) -> Void
  ) throws(FeedError) -> [Result] {
    try Parallel.map(count, jobs: jobs, body, meanwhile: meanwhile)
  }
}
