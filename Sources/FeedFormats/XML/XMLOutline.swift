import FeedModel
import FeedText

/// A well-formed document without its long texts and without entries like others, line by line as it was: all that a
/// grammar speaks of. libxml2 makes a tree of it several times as fast, and of a feed's content it makes none at all.
struct XMLOutline: Sendable {
  /// The document with one letter, and the ends of its lines, in the place of each long text.
  private(set) var bytes: [UInt8] = []
  private var leaves: Leaves
  private var shapes: EntryShapes
  /// Where the entry begins that is being taken in.
  private var entryStart = 0

  /// A value that a grammar could judge is no longer.
  private static let longest = 512

  /// libxml2 takes the square of so many children, none of them with any of its own.
  private static let mostLeaves = 4000

  /// Of a document, or of a piece of one that stands within so many elements.
  init(of document: [UInt8], within depth: Int = 0) {
    leaves = Leaves(depth: depth)
    shapes = EntryShapes(isPiece: depth > 0)
    document.withUnsafeBufferPointer { bytes in
      self.bytes.reserveCapacity(min(bytes.count, 1 << 14))
      var start = 0
      while start < bytes.count, !hasTooMany {
        let end = XMLOutline.unit(in: bytes, from: start)
        let unit = UnsafeBufferPointer(rebasing: bytes[start..<end])
        leaves.take(bytes[start..<end])
        let begins = shapes.begins(unit)
        if begins { entryStart = self.bytes.count }
        let isWhole = take(bytes[start..<end], of: bytes)
        if shapes.take(isWhole ? unit : XMLOutline.standIn, begins: begins) { dropEntry() }
        start = end
      }
    }
  }

  /// Whether the unit stays as it is.
  private mutating func take(
    _ unit: Slice<UnsafeBufferPointer<UInt8>>, of document: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (start, end) = (unit.startIndex, unit.endIndex)
    let isTag = document[start] == 0x3C
    let isCDATA = isTag && ByteSearch.matches("<![cdata[", in: document, at: start)
    let range = isCDATA ? start + 9..<max(start + 9, end - 3) : start..<end
    let text = UnsafeBufferPointer(rebasing: document[range])
    guard isCDATA || !isTag, text.count > XMLOutline.longest, !text.allSatisfy(\.isASCIIWhitespace) else {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: unit))
      return true
    }
    bytes.append(contentsOf: XMLOutline.standIn)
    var line = 0
    while true {
      line = ByteSearch.firstRare(0x0A, in: text, from: line) + 1
      if line > text.count { break }
      bytes.append(0x0A)
    }
    return false
  }

  /// What stands in the place of a long text.
  private static var standIn: UnsafeBufferPointer<UInt8> {
    let text: StaticString = "x"
    return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Leaves out the entry that has just ended, but for the ends of its lines.
  private mutating func dropEntry() {
    let lines = bytes[entryStart...].count { $0 == 0x0A }
    bytes.removeSubrange(entryStart...)
    bytes.append(contentsOf: repeatElement(0x0A, count: lines))
  }

  /// Whether one element has more children than the grammar can be asked about.
  var hasTooMany: Bool { leaves.most > XMLOutline.mostLeaves }

  /// Counts what the next piece of the same document adds.
  mutating func count(_ next: XMLOutline) { leaves.add(next.leaves) }

  /// Keeps what is counted, and nothing else.
  mutating func dropBytes() { bytes = [] }

  /// The end of the text, tag, section, comment or instruction that begins at `start`.
  private static func unit(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard bytes[start] == 0x3C else { return ByteSearch.first(0x3C, in: bytes, from: start) }
    if ByteSearch.matches("<![cdata[", in: bytes, at: start) { return end("]]>", in: bytes, from: start + 9) }
    if ByteSearch.matches("<!--", in: bytes, at: start) { return end("-->", in: bytes, from: start + 4) }
    if ByteSearch.matches("<?", in: bytes, at: start) { return end("?>", in: bytes, from: start + 2) }
    return XMLScan.tagEnd(in: bytes, from: start)
  }

  /// Behind the first `mark` from `start` on.
  private static func end(_ mark: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let first = mark.utf8Start[0]
    var i = start
    while i < bytes.count {
      i = ByteSearch.firstRare(first, in: bytes, from: i)
      if ByteSearch.matches(mark, in: bytes, at: i) { return i + mark.utf8CodeUnitCount }
      i += 1
    }
    return bytes.count
  }
}

extension XMLOutline {
  /// How many children without children the open elements have.
  private struct Leaves: Sendable {
    private(set) var most = 0
    private var open: [(leaves: Int, isLeaf: Bool)]
    /// How many elements were open at the beginning, and how many such children the last of them has since got.
    private let depth: Int
    private var added = 0

    init(depth: Int) {
      self.depth = depth
      open = Array(repeating: (0, false), count: depth)
    }

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

    /// Of a piece that begins where this one ends.
    mutating func add(_ next: Leaves) {
      if let last = open.indices.last {
        open[last].leaves += next.added
        most = max(most, open[last].leaves)
      }
      most = max(most, next.most)
    }

    private mutating func count() {
      guard let last = open.indices.last else { return }
      if open.count == depth { added += 1 }
      open[last].leaves += 1
      most = max(most, open[last].leaves)
    }
  }
}
