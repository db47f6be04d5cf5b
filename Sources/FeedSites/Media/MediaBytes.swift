import FeedModel

/// A file of the site that is read in pieces, and no more of it than is asked for.
///
/// Every access is checked: what lies outside the file is `nil`, and so is everything once more was read than any sound
/// file makes necessary.
struct MediaBytes {
  let size: Int
  private let folder: any Folder
  private let path: String
  private var window: [UInt8] = []
  private var windowStart = 0
  /// How many more bytes may be read.
  private var budget: Int

  /// `nil` when there is no such file.
  init?(_ path: String, in folder: any Folder, budget: Int = 24 << 20) {
    guard let size = folder.size(of: path) else { return nil }
    self.size = size
    self.folder = folder
    self.path = path
    self.budget = budget
  }

  /// Makes sure that `count` bytes from `offset` on are at hand; `ahead` of them are read at once if need be.
  private mutating func load(_ offset: Int, _ count: Int, ahead: Int) -> Bool {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return false }
    let (start, end) = (windowStart, windowStart + window.count)
    if offset >= start, offset + count <= end { return true }
    let wanted = min(max(count, ahead), size - offset)
    guard wanted <= budget, let read = try? folder.bytes(of: path, in: offset..<offset + wanted) else { return false }
    budget -= wanted
    window = read
    windowStart = offset
    // The file may have become shorter meanwhile.
    return window.count >= count
  }

  /// `count` bytes from `offset` on; `nil` where the file is shorter.
  mutating func bytes(at offset: Int, _ count: Int, ahead: Int = 4096) -> ArraySlice<UInt8>? {
    guard load(offset, count, ahead: ahead) else { return nil }
    let start = offset - windowStart
    return window[start..<start + count]
  }

  /// As many bytes from `offset` on as there are, but not more than `count`.
  mutating func upTo(_ count: Int, at offset: Int) -> ArraySlice<UInt8> {
    guard offset >= 0, offset < size else { return [] }
    return bytes(at: offset, min(count, size - offset)) ?? []
  }

  mutating func byte(at offset: Int) -> UInt8? {
    guard load(offset, 1, ahead: 4096) else { return nil }
    return window[offset - windowStart]
  }

  /// An unsigned number of up to eight bytes; `nil` too where it is beyond `Int`.
  mutating func bigEndian(at offset: Int, _ count: Int) -> Int? {
    guard let bytes = bytes(at: offset, count) else { return nil }
    return MediaBytes.number(bytes)
  }

  mutating func littleEndian(at offset: Int, _ count: Int) -> Int? {
    guard let bytes = bytes(at: offset, count) else { return nil }
    return MediaBytes.number(bytes.reversed())
  }

  /// Whether the text stands there.
  mutating func holds(_ text: StaticString, at offset: Int) -> Bool {
    guard let found = bytes(at: offset, text.utf8CodeUnitCount) else { return false }
    return text.withUTF8Buffer { found.elementsEqual($0) }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int? {
    var value: UInt64 = 0
    for byte in bytes { value = value << 8 | UInt64(byte) }
    return Int(exactly: value)
  }
}

/// How long something lasts: whole seconds, at least one of anything that lasts at all.
enum MediaLength {
  /// `count` units of which `perSecond` make a second; `nil` for what cannot be.
  static func seconds(_ count: Int, per perSecond: Int) -> Int? {
    guard count > 0, perSecond > 0 else { return nil }
    let (whole, rest) = count.quotientAndRemainder(dividingBy: perSecond)
    // A century is no episode.
    guard whole < 3_153_600_000 else { return nil }
    return max(1, rest >= perSecond - rest ? whole + 1 : whole)
  }
}
