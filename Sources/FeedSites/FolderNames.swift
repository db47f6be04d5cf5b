#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names in one folder, which may be very many, on their way into the order of their bytes.
///
/// Of many the first are a sample that tells how the others spread: each then goes where it belongs roughly, and what is
/// there is put in order, handed out and let go before the next.
struct FolderNames {
  enum Kind { case file, folder, link, unknown, other }

  /// The first sixteen bytes of a name, zeros behind its end, as numbers that are in the order of the bytes.
  private struct Key: Equatable {
    var high: UInt64
    var low: UInt64

    static func < (a: Key, b: Key) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }
  }

  private struct Name {
    var key: Key
    /// Where the rest of it lies.
    var start: UInt32
    var count: UInt16
    var kind: Kind

    var restCount: Int { max(0, Int(count) - 16) }
  }

  /// Names that stand before those of the next batch.
  private struct Batch {
    var names: [Name] = []
    /// What each name has beyond its key.
    var rests: [UInt8] = []

    init() {}

    /// Large blocks, which are backed by memory as they are filled and given back when they are let go; small ones that
    /// grow would leave holes.
    init(room: Int) {
      names.reserveCapacity(room)
      rests.reserveCapacity(room * 32)
    }

    func rest(of name: Name) -> ArraySlice<UInt8> { rests[Int(name.start)..<(Int(name.start) + name.restCount)] }

    mutating func sort() {
      let rests = rests
      rests.withUnsafeBytes { rests in
        names.sort { a, b in
          if a.key != b.key { return a.key < b.key }
          guard let base = rests.baseAddress else { return a.count < b.count }
          let order = memcmp(base + Int(a.start), base + Int(b.start), min(a.restCount, b.restCount))
          return order != 0 ? order < 0 : a.count < b.count
        }
      }
    }
  }

  private var batches = [Batch()]
  /// What the first name of each batch but the first may be at least.
  private var bounds: [Key] = []

  /// So many names are a sample for so many batches.
  private static let sample = 1 << 14
  private static let spread = 16

  /// Takes a name. A folder's ends in `/` in what is handed out, so that the order is that of whole paths.
  mutating func append(_ name: UnsafeRawBufferPointer, _ kind: Kind) {
    let isFile = kind == .file
    let count = name.count + (isFile ? 0 : 1)
    guard count < UInt16.max else { return }
    let key = Key(
      high: Self.word(name, at: 0, endsInSlash: !isFile), low: Self.word(name, at: 8, endsInSlash: !isFile))
    let batch = batch(of: key)
    let start = batches[batch].rests.count
    guard start < Int(UInt32.max) - count else { return }
    if count > 16 {
      batches[batch].rests.append(contentsOf: UnsafeRawBufferPointer(rebasing: name[16...]))
      if !isFile { batches[batch].rests.append(UInt8(ascii: "/")) }
    }
    batches[batch].names.append(
      Name(key: key, start: UInt32(truncatingIfNeeded: start), count: UInt16(truncatingIfNeeded: count), kind: kind))
    if bounds.isEmpty, batches[0].names.count == Self.sample { spreadOut() }
  }

  /// About how many bytes the names have.
  var size: Int { batches.reduce(0) { $0 + $1.names.count * 16 + $1.rests.count } }

  /// Hands out the names in order, and lets go of them.
  mutating func takeInOrder(_ body: (UnsafeBufferPointer<UInt8>, Kind) -> Void) {
    var whole: [UInt8] = Array(repeating: 0, count: 16)
    for index in batches.indices {
      var batch = Batch()
      swap(&batch, &batches[index])
      batch.sort()
      for name in batch.names {
        whole.removeLast(whole.count - 16)
        whole.withUnsafeMutableBytes {
          $0.storeBytes(of: name.key.high.bigEndian, as: UInt64.self)
          $0.storeBytes(of: name.key.low.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        whole += batch.rest(of: name)
        whole.withUnsafeBufferPointer {
          body(UnsafeBufferPointer(rebasing: $0[..<Int(name.count)]), name.kind)
        }
      }
    }
  }

  /// The batch that a name belongs to.
  private func batch(of key: Key) -> Int {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if key < bounds[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func spreadOut() {
    let sample = batches[0]
    let keys = sample.names.map(\.key).sorted(by: <)
    bounds = (1..<Self.spread).map { keys[$0 * keys.count / Self.spread] }
    batches = (0..<Self.spread).map { _ in Batch(room: 1 << 16) }
    for name in sample.names {
      let batch = batch(of: name.key)
      var moved = name
      moved.start = UInt32(truncatingIfNeeded: batches[batch].rests.count)
      batches[batch].rests += sample.rest(of: name)
      batches[batch].names.append(moved)
    }
  }

  private static func word(_ name: UnsafeRawBufferPointer, at offset: Int, endsInSlash: Bool) -> UInt64 {
    if name.count >= offset + 8 {
      return UInt64(bigEndian: name.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    for i in offset..<(offset + 8) {
      word = word << 8 | UInt64(i < name.count ? name[i] : i == name.count && endsInSlash ? UInt8(ascii: "/") : 0)
    }
    return word
  }
}
