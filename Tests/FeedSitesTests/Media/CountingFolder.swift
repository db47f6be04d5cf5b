import FeedModel
import Synchronization

@testable import FeedSites

/// A file of any size that is MP3 frames of changing bitrates and nothing else, and a count of what was read of it.
final class CountingFolder: Folder {
  final class Count: Sendable {
    private let read = Atomic<Int>(0)
    var value: Int { read.load(ordering: .relaxed) }
    func add(_ count: Int) { read.add(count, ordering: .relaxed) }
  }

  let name = "."
  let count = Count()
  private let size: Int
  private let pattern = MediaSamples.frame(bitrate: 5) + MediaSamples.frame(bitrate: 9)

  init(size: Int) { self.size = size }

  func files(below path: String) -> PathList { PathList() }
  func bytes(of path: String) throws(FeedError) -> [UInt8]? { nil }
  func size(of path: String) -> Int? { size }
  func readHead(of path: String, count: Int, _ body: (UnsafeRawBufferPointer) -> Void) throws(FeedError) -> Bool {
    false
  }

  func bytes(of path: String, in range: Range<Int>) throws(FeedError) -> [UInt8]? {
    count.add(range.count)
    return range.map { pattern[$0 % pattern.count] }
  }
}
