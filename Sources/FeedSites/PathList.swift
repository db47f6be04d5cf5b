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
  /// How many paths are stored, of which the first are not in the list where it was cut out of a longer one.
  private var stored = 0
  private var skipped = 0
  /// Whether each path stands behind the one before by its bytes.
  private var isSorted = true
  /// Begins with the last path.
  private var last: [UInt8] = []
  private var lastLength = 0
  /// How many bytes the longest path has.
  private var longest = 0

  /// So many paths make a block, whose paths are found by going through it.
  private static let size = 16

  public init() {}

  public init(_ paths: some Sequence<String>) {
    for path in paths { append(path) }
  }

  public var count: Int { stored - skipped }
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(position: Int) -> String {
    precondition(indices.contains(position), "no such path")
    var path = ""
    forEach(in: position..<(position + 1)) { path = $1 }
    return path
  }

  public func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through the paths one after the other, which takes less than to ask for each by its place.
  public struct Iterator: IteratorProtocol {
    private let list: PathList
    private var position = 0
    /// Paths that are still to come, the next one last.
    private var ahead: [String] = []

    fileprivate init(_ list: PathList) { self.list = list }

    public mutating func next() -> String? {
      if ahead.isEmpty {
        let range = position..<Swift.min(position + PathList.size, list.count)
        position = range.upperBound
        list.forEach(in: range) { ahead.append($1) }
        ahead.reverse()
      }
      return ahead.popLast()
    }
  }

  public mutating func append(_ path: String) { path.utf8Bytes { append($0) } }

  /// The paths of another list behind these.
  public mutating func append(contentsOf other: PathList) {
    if isEmpty { return self = other }
    other.forEachBytes(in: other.indices) {
      append($1)
      return true
    }
  }

  /// Those that are wanted.
  public func kept(_ isWanted: (String) -> Bool) -> PathList {
    keptBytes { isWanted(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether a path is among them; in lists that are sorted, without going through all.
  public func contains(_ path: String) -> Bool {
    // Names that look alike may be spelt otherwise in Unicode.
    guard isSorted, path.utf8.allSatisfy({ $0 < 0x80 }) else { return contains { $0 == path } }
    return path.utf8Bytes { wanted in
      var low = 0
      var high = blocks.count
      while low < high {
        let middle = (low + high) / 2
        let first = middle * PathList.size
        var isBefore = false
        read(first..<(first + 1)) { _, _, path in
          isBefore = wanted.lexicographicallyPrecedes(path)
          return false
        }
        if isBefore { high = middle } else { low = middle + 1 }
      }
      let end = Swift.min(low * PathList.size, stored)
      var isFound = false
      read(Swift.min(end, Swift.max(skipped, low * PathList.size - PathList.size))..<end) { _, _, path in
        isFound = path.isSame(as: wanted)
        return !isFound
      }
      return isFound
    }
  }

  // MARK: - Bytes

  /// The first path that is wanted, of those whose bytes let it be; to look at these takes little.
  package func first(
    _ mayBe: (UnsafeBufferPointer<UInt8>) -> Bool, where isWanted: (String) -> Bool
  ) -> String? {
    var found: String?
    forEachBytes(in: indices) { _, bytes in
      guard mayBe(bytes) else { return true }
      let path = String(decoding: bytes, as: UTF8.self)
      if isWanted(path) { found = path }
      return found == nil
    }
    return found
  }

  /// Hands over some of the paths with their places, one after the other.
  package func forEach(in range: Range<Int>, _ body: (Int, String) -> Void) {
    forEachBytes(in: range) {
      body($0, String(decoding: $1, as: UTF8.self))
      return true
    }
  }

  /// Hands over the bytes of some of the paths with their places, for as long as more are wanted. A zero byte stands
  /// behind them, as the system's functions want it.
  package func forEachBytes(in range: Range<Int>, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Bool) {
    let range = range.clamped(to: indices)
    read((range.lowerBound + skipped)..<(range.upperBound + skipped)) { position, _, path in
      body(position - skipped, path)
    }
  }

  /// Those that are wanted by their bytes. Where they stand side by side, they are cut out and not put together anew.
  package func keptBytes(_ isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> PathList {
    /// The first run of wanted paths, and where its bytes end once something stands behind it.
    var run = stored..<stored
    var end: Int?
    var kept: PathList?
    read(skipped..<stored) { position, start, path in
      if !isWanted(path) {
        if !run.isEmpty, end == nil { end = start }
      } else if kept != nil {
        kept?.append(path)
      } else if let end {
        kept = cut(run, endingAt: end)
        kept?.append(path)
      } else {
        run = Swift.min(run.lowerBound, position)..<(position + 1)
      }
      return true
    }
    return kept ?? cut(run, endingAt: end ?? bytes.count)
  }

  /// The stored paths of a range, the bytes of whose last one end there.
  private func cut(_ range: Range<Int>, endingAt end: Int) -> PathList {
    if range == skipped..<stored { return self }
    guard !range.isEmpty else { return PathList() }
    var list = self
    list.skipped = range.lowerBound
    guard range.upperBound < stored else { return list }
    list.bytes.removeLast(bytes.count - end)
    list.blocks.removeLast(blocks.count - (range.upperBound + PathList.size - 1) / PathList.size)
    list.last = Array(self[range.upperBound - 1 - skipped].utf8)
    list.lastLength = list.last.count
    list.stored = range.upperBound
    return list
  }

  /// Makes room for this many bytes more to be stored.
  mutating func reserve(bytes count: Int) {
    if bytes.capacity - bytes.count < count { bytes.reserveCapacity(Swift.max(bytes.count + count, bytes.count * 2)) }
  }

  package mutating func append(_ path: UnsafeBufferPointer<UInt8>) {
    let common = takeLast(path)
    let isFirst = stored % PathList.size == 0
    if isFirst { blocks.append(bytes.count) }
    let shared = isFirst ? 0 : common
    append(number: shared)
    append(number: path.count - shared)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: path[shared...]))
    stored += 1
  }

  /// Makes a path the last; how many bytes it shares with the one that was.
  private mutating func takeLast(_ path: UnsafeBufferPointer<UInt8>) -> Int {
    if last.count < path.count { last += repeatElement(0, count: path.count * 2 - last.count) }
    let length = lastLength
    lastLength = path.count
    longest = Swift.max(longest, path.count)
    var common = 0
    let isBehind = last.withUnsafeMutableBytes { last in
      let path = UnsafeRawBufferPointer(path)
      let most = Swift.min(length, path.count)
      while common + 8 <= most,
        last.loadUnaligned(fromByteOffset: common, as: UInt64.self)
          == path.loadUnaligned(fromByteOffset: common, as: UInt64.self)
      { common += 8 }
      while common < most, last[common] == path[common] { common += 1 }
      let isBehind = common < path.count && (common == length || path[common] > last[common])
      UnsafeMutableRawBufferPointer(rebasing: last[common..<path.count])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: path[common...]))
      return isBehind
    }
    if !isBehind { isSorted = isSorted && isEmpty }
    return common
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

  /// Hands over stored paths with their places and where their bytes begin, for as long as more are wanted.
  @inline(__always)
  private func read(_ range: Range<Int>, _ body: (Int, Int, UnsafeBufferPointer<UInt8>) -> Bool) {
    guard !range.isEmpty else { return }
    let first = range.lowerBound / PathList.size
    bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: longest + 1, alignment: 1) { path in
        var next = blocks[first]
        for position in (first * PathList.size)..<range.upperBound {
          let start = next
          let shared = PathList.number(bytes, &next)
          let end = shared + PathList.number(bytes, &next)
          let added = UnsafeRawBufferPointer(rebasing: bytes[next..<(next + end - shared)])
          UnsafeMutableRawBufferPointer(rebasing: path[shared..<end]).copyMemory(from: added)
          path[end] = 0
          next += added.count
          guard position >= range.lowerBound else { continue }
          let whole = UnsafeRawBufferPointer(rebasing: path[..<end])
          guard whole.withMemoryRebound(to: UInt8.self, { body(position, start, $0) }) else { return }
        }
      }
    }
  }

  @inline(__always)
  private static func number(_ bytes: UnsafeRawBufferPointer, _ next: inout Int) -> Int {
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
