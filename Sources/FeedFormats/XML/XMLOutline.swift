import FeedModel
import FeedText

/// A well-formed document without its long texts, line by line as it was: all that a grammar speaks of. libxml2 makes
/// a tree of it several times as fast, and of a feed's content it makes none at all.
enum XMLOutline {
  /// A value that a grammar could judge is no longer.
  private static let longest = 512

  /// libxml2 takes the square of so many children, none of them with any of its own.
  private static let mostLeaves = 4000

  /// The document with one letter, and the ends of its lines, in the place of each long text. `nil` where one element
  /// has more children than the grammar can be asked about.
  static func of(_ document: [UInt8]) -> [UInt8]? {
    document.withUnsafeBufferPointer { bytes in
      var outline: [UInt8] = []
      outline.reserveCapacity(min(bytes.count, 1 << 14))
      var leaves = Leaves()
      var start = 0
      while start < bytes.count {
        let end = unit(in: bytes, from: start)
        leaves.take(bytes[start..<end])
        if leaves.most > mostLeaves { return nil }
        let isCDATA = ByteSearch.matches("<![cdata[", in: bytes, at: start)
        let text = isCDATA ? start + 9..<max(start + 9, end - 3) : start..<end
        let unit = UnsafeBufferPointer(rebasing: bytes[text])
        if isCDATA || bytes[start] != 0x3C, unit.count > longest, !unit.allSatisfy(\.isASCIIWhitespace) {
          outline.append(UInt8(ascii: "x"))
          var line = 0
          while true {
            line = ByteSearch.first(0x0A, in: unit, from: line) + 1
            if line > unit.count { break }
            outline.append(0x0A)
          }
        } else {
          outline.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
        start = end
      }
      return outline
    }
  }

  /// The end of the text, tag, section, comment or instruction that begins at `start`.
  private static func unit(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard bytes[start] == 0x3C else { return ByteSearch.first(0x3C, in: bytes, from: start) }
    if ByteSearch.matches("<![cdata[", in: bytes, at: start) { return end("]]>", in: bytes, from: start + 9) }
    if ByteSearch.matches("<!--", in: bytes, at: start) { return end("-->", in: bytes, from: start + 4) }
    if ByteSearch.matches("<?", in: bytes, at: start) { return end("?>", in: bytes, from: start + 2) }
    var i = start + 1
    while i < bytes.count, bytes[i] != 0x3E {
      let isQuote = bytes[i] == 0x22 || bytes[i] == 0x27
      i = isQuote ? ByteSearch.first(bytes[i], in: bytes, from: i + 1) + 1 : i + 1
    }
    return min(i + 1, bytes.count)
  }

  /// Behind the first `mark` from `start` on.
  private static func end(_ mark: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let length = mark.utf8CodeUnitCount
    var i = start
    while i < bytes.count {
      i = ByteSearch.first(0x3E, in: bytes, from: i)
      if i + 1 - length >= start, ByteSearch.matches(mark, in: bytes, at: i + 1 - length) { return i + 1 }
      i += 1
    }
    return bytes.count
  }
}

extension XMLOutline {
  /// How many children without children the open elements have.
  private struct Leaves {
    private(set) var most = 0
    private var open: [(leaves: Int, isLeaf: Bool)] = []

    mutating func take(_ unit: Slice<UnsafeBufferPointer<UInt8>>) {
      guard unit.count > 2, unit.first == 0x3C, let kind = unit.dropFirst().first, kind != 0x21, kind != 0x3F else {
        return
      }
      if kind == 0x2F {
        if open.popLast()?.isLeaf ?? false { count() }
        return
      }
      if let last = open.indices.last { open[last].isLeaf = false }
      if unit.dropLast().last == 0x2F { count() } else { open.append((0, true)) }
    }

    private mutating func count() {
      guard let last = open.indices.last else { return }
      open[last].leaves += 1
      most = max(most, open[last].leaves)
    }
  }
}
