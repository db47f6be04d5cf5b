import FeedModel

/// Paths of files, of which there may be very many, in the order they were put in.
///
/// They lie behind each other in one run of bytes, each as what it does not share with the one before; a `String` is made
/// of one when it is asked for.
public struct PathList: RandomAccessCollection, Sendable {
  /// For each path, how many bytes it shares with the one before, how many follow, and these. The first of each block
  /// shares none.
  private var bytes: [UInt8] = []
  /// Where each block begins.
  private var blocks: [Int] = []
  public private(set) var count = 0
  /// Whether each path stands behind the one before by its bytes.
  private var isSorted = true
  private var last: [UInt8] = []

  /// So many paths make a block, whose paths are found by going through it.
  private static let size = 16

  public init() {}

  public init(_ paths: some Sequence<String>) {
    for path in paths { append(path) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(position: Int) -> String {
    precondition(indices.contains(position), "no such path")
    var reader = Reader(self, from: position)
    reader.advance()
    return String(decoding: reader.path, as: UTF8.self)
  }

  public func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through the paths one after the other, which takes less than to ask for each by its place.
  public struct Iterator: IteratorProtocol {
    private var reader: Reader
    private var left: Int

    fileprivate init(_ list: PathList) { (reader, left) = (Reader(list, from: 0), list.count) }

    public mutating func next() -> String? {
      guard left > 0 else { return nil }
      left -= 1
      reader.advance()
      return String(decoding: reader.path, as: UTF8.self)
    }
  }

  public mutating func append(_ path: String) { path.utf8Bytes { append($0) } }

  /// The paths of another list behind these.
  public mutating func append(contentsOf other: PathList) {
    if isEmpty { return self = other }
    other.forEachBytes { append($0) }
  }

  /// Those that are wanted.
  public func kept(_ isWanted: (String) -> Bool) -> PathList {
    var kept = PathList()
    var reader = Reader(self, from: 0)
    for _ in 0..<count {
      reader.advance()
      if isWanted(String(decoding: reader.path, as: UTF8.self)) {
        reader.path.withUnsafeBufferPointer { kept.append($0) }
      }
    }
    return kept.count == count ? self : kept
  }

  /// Whether a path is among them; in lists that are sorted, without going through all.
  public func contains(_ path: String) -> Bool {
    // Names that look alike may be spelt otherwise in Unicode.
    guard isSorted, path.utf8.allSatisfy({ $0 < 0x80 }) else { return contains { $0 == path } }
    let wanted = Array(path.utf8)
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      var reader = Reader(self, from: middle * PathList.size)
      reader.advance()
      if wanted.lexicographicallyPrecedes(reader.path) { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return false }
    let start = (low - 1) * PathList.size
    var reader = Reader(self, from: start)
    for _ in start..<Swift.min(start + PathList.size, count) {
      reader.advance()
      if reader.path == wanted[...] { return true }
    }
    return false
  }

  // MARK: - Bytes

  /// The first path that is wanted, of those whose bytes let it be; to look at these takes little.
  package func first(
    _ mayBe: (UnsafeBufferPointer<UInt8>) -> Bool, where isWanted: (String) -> Bool
  ) -> String? {
    var reader = Reader(self, from: 0)
    for _ in 0..<count {
      reader.advance()
      guard reader.path.withUnsafeBufferPointer(mayBe) else { continue }
      let path = String(decoding: reader.path, as: UTF8.self)
      if isWanted(path) { return path }
    }
    return nil
  }

  /// Hands over each path's bytes.
  package func forEachBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var reader = Reader(self, from: 0)
    for _ in 0..<count {
      reader.advance()
      reader.path.withUnsafeBufferPointer(body)
    }
  }

  /// Hands over some of the paths with their places, one after the other.
  package func forEach(in range: Range<Int>, _ body: (Int, String) -> Void) {
    guard let first = range.first else { return }
    var reader = Reader(self, from: first)
    for position in range.clamped(to: 0..<count) {
      reader.advance()
      body(position, String(decoding: reader.path, as: UTF8.self))
    }
  }

  package mutating func append(_ path: UnsafeBufferPointer<UInt8>) {
    let common = last.withUnsafeBytes { last in
      let path = UnsafeRawBufferPointer(path)
      let most = Swift.min(last.count, path.count)
      var common = 0
      while common + 8 <= most,
        last.loadUnaligned(fromByteOffset: common, as: UInt64.self)
          == path.loadUnaligned(fromByteOffset: common, as: UInt64.self)
      { common += 8 }
      while common < most, last[common] == path[common] { common += 1 }
      return common
    }
    if common == path.count || (common < last.count && path[common] < last[common]) { isSorted = isSorted && isEmpty }
    let isFirst = count % PathList.size == 0
    if isFirst { blocks.append(bytes.count) }
    let shared = isFirst ? 0 : common
    append(number: shared)
    append(number: path.count - shared)
    bytes.append(contentsOf: path[shared...])
    last.removeLast(last.count - common)
    last.append(contentsOf: path[common...])
    count += 1
  }

  /// Seven bits a byte, the lowest first.
  private mutating func append(number: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A place in a list, and the path that it has come to.
  private struct Reader {
    private let bytes: [UInt8]
    private var next: Int
    /// Begins with the path.
    private var buffer: [UInt8] = []
    private var length = 0

    /// Stands before a path of the list.
    init(_ list: PathList, from position: Int) {
      bytes = list.bytes
      next = list.isEmpty ? 0 : list.blocks[position / PathList.size]
      for _ in 0..<position % PathList.size { advance() }
    }

    var path: ArraySlice<UInt8> { buffer[..<length] }

    mutating func advance() {
      let shared = number()
      let added = number()
      length = shared + added
      if buffer.count < length { buffer += repeatElement(0, count: length * 2 - buffer.count) }
      bytes.withUnsafeBytes { bytes in
        buffer.withUnsafeMutableBytes { buffer in
          UnsafeMutableRawBufferPointer(rebasing: buffer[shared..<length])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[next..<(next + added)]))
        }
      }
      next += added
    }

    private mutating func number() -> Int {
      var value = 0
      var shift = 0
      while true {
        let byte = bytes[next]
        next += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }
  }
}
