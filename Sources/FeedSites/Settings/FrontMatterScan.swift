import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A first look at a post's YAML front matter, without memory of its own: for choosing among many posts.
///
/// It understands simple files only: lines of `key: value` with plain or quoted values on one line, lists in brackets,
/// and below a key one level of list items or of `key: value`, or a block scalar. Whatever else a file holds makes all
/// of it `.complex`, so that no strange line changes a value in silence: read it by `FrontMatter.read`, which gives the
/// same values for what is simple.
package struct FrontMatterScan {
  package enum Outcome: Sendable {
    /// Understood; `value(of:)` answers.
    case simple
    /// Not surely understood.
    case complex
    /// The end of the front matter lies behind the bytes given.
    case needsMore
    /// There is none.
    case none
  }

  /// A scalar as it stands in the file, without its quotes.
  package struct Value: Sendable, Hashable {
    package var range: Range<Int>
    package var isQuoted: Bool
  }

  package private(set) var outcome = Outcome.none
  /// Where the body begins, when the outcome is `.simple`.
  package private(set) var bodyOffset = 0

  private let bytes: UnsafeRawBufferPointer
  private let keys: Keys
  private let isWhole: Bool
  private var i = 0
  private var state = State.closed
  private var starts = SIMD8<Int32>(repeating: 0)
  private var ends = SIMD8<Int32>(repeating: 0)
  /// A bit for each key: whether it was there, and quoted.
  private var given: UInt8 = 0
  private var quoted: UInt8 = 0

  /// What the lines so far leave open.
  private enum State: Equatable {
    /// A value that is complete.
    case closed
    /// A key without a value, which is asked for or not.
    case open(isAsked: Bool)
    /// The items of a list, or the members of a mapping, with their indentation.
    case list(Int)
    case members(Int)
    /// The lines of a block scalar; 0 before the first.
    case block(Int)
  }

  /// Scans the first bytes of a file; `isWhole` says that there are no more. The bytes must outlive the scan.
  package init(_ head: UnsafeRawBufferPointer, isWhole: Bool, keys: Keys) {
    bytes = head
    self.isWhole = isWhole
    self.keys = keys
    outcome = run()
  }

  /// The scalar of a top-level key, empty for a key without value; `nil` when the key is not there or was not among
  /// the keys to ask for.
  package func value(of key: StaticString) -> Value? {
    keys.slot(of: UnsafeRawBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)).flatMap(value(at:))
  }

  /// The same of the key that stands there among those to ask for.
  package func value(at slot: Int) -> Value? {
    guard outcome == .simple, given & 1 << UInt8(slot) != 0 else { return nil }
    return Value(range: Int(starts[slot])..<Int(ends[slot]), isQuoted: quoted & 1 << UInt8(slot) != 0)
  }

  /// Whether the first of the keys to ask for is there, and none of the others.
  package var givesFirstOnly: Bool { outcome == .simple && given == 1 }

  /// The same as a setting with its place, as `FrontMatter.read` gives it.
  package func setting(of key: StaticString) -> Setting? {
    guard let value = value(of: key) else { return nil }
    let text = UnsafeRawBufferPointer(rebasing: bytes[value.range])
    let mark = mark(at: value.isQuoted ? value.range.lowerBound - 1 : value.range.lowerBound)
    if value.isQuoted { return Setting(.string(String(decoding: text, as: UTF8.self)), at: mark) }
    let plain = text.withMemoryRebound(to: UInt8.self) { PlainScalar.value($0) }
    switch plain {
    case .string, .date: return Setting(plain, at: mark)
    default: return Setting(plain, at: mark, source: String(decoding: text, as: UTF8.self))
    }
  }

  private func mark(at offset: Int) -> Mark {
    var line = 1
    var column = 1
    for byte in bytes[..<offset] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Mark(line: line, column: column)
  }
}

// MARK: - Lines

extension FrontMatterScan {
  private struct Line {
    var start: Int
    /// Without line end and trailing spaces.
    var end: Int
  }

  private mutating func run() -> Outcome {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { i = 3 }
    guard i < bytes.count else { return isWhole ? .none : .needsMore }
    switch bytes[i] {
    case UInt8(ascii: "-"): break
    // TOML or JSON, or nothing of the kind: the reader knows.
    case UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "{"): return .complex
    default: return .none
    }
    guard let opening = nextLine() else { return isWhole ? .none : .needsMore }
    guard isFence(opening, UInt8(ascii: "-")) else {
      // A line end of old Macs, or a fence with something behind it.
      return bytes[opening.start..<opening.end].contains(0x0D) ? .complex : .none
    }
    while let line = nextLine() {
      if line.end > line.start, bytes[line.start].isASCIILetter {
        // It ends whatever was open.
        guard takeMember(line.start..<line.end) else { return .complex }
        continue
      }
      if isFence(line, UInt8(ascii: "-")) || isFence(line, UInt8(ascii: ".")) {
        bodyOffset = i
        return .simple
      }
      guard take(line) else { return .complex }
    }
    return isWhole ? .complex : .needsMore
  }

  /// The next line, `nil` when its end is not among the bytes.
  private mutating func nextLine() -> Line? {
    let start = i
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    var end = bytes.count
    if let found = memchr(base + start, 0x0A, bytes.count - start) {
      end = UnsafeRawPointer(found) - base
    } else if !isWhole {
      return nil
    }
    i = min(end + 1, bytes.count)
    if end > start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return Line(start: start, end: end)
  }

  private func isFence(_ line: Line, _ mark: UInt8) -> Bool {
    guard line.end - line.start >= 3, bytes[line.start] == mark, bytes[line.start + 1] == mark,
      bytes[line.start + 2] == mark
    else { return false }
    for j in (line.start + 3)..<line.end where bytes[j] != 0x20 && bytes[j] != 0x09 { return false }
    return true
  }

  /// `false` for a line that is not surely understood.
  private mutating func take(_ line: Line) -> Bool {
    var start = line.start
    while start < line.end, bytes[start] == 0x20 { start += 1 }
    let indentation = start - line.start
    guard start < line.end else { return takeBlank(line) }
    if case .block(let block) = state {
      if indentation > 0 {
        guard block == 0 || indentation >= block else { return false }
        if block == 0 { state = .block(indentation) }
        return SimpleText.isText(bytes, start..<line.end)
      }
      state = .closed
    }
    if bytes[start] == UInt8(ascii: "#") { return SimpleText.isText(bytes, start..<line.end) }
    let isItem = bytes[start] == UInt8(ascii: "-")
    switch state {
    case .open(let isAsked) where indentation > 0 || isItem:
      guard !isAsked else { return false }
      state = isItem ? .list(indentation) : .members(indentation)
    case .list(let list) where isItem: guard indentation == list else { return false }
    case .members(let members) where indentation > 0: guard indentation == members else { return false }
    default:
      guard indentation == 0, !isItem else { return false }
      return takeMember(start..<line.end)
    }
    return isItem
      ? SimpleText.isItem(bytes, start..<line.end) : SimpleText.isMember(bytes, start..<line.end)
  }

  /// An empty line; one of spaces may be an error in a block scalar.
  private func takeBlank(_ line: Line) -> Bool {
    guard case .block = state else { return true }
    return line.start >= bytes.count || bytes[line.start] == 0x0A || bytes[line.start] == 0x0D
  }

  /// A top-level `key: value`.
  private mutating func takeMember(_ range: Range<Int>) -> Bool {
    guard let key = SimpleText.key(bytes, range) else { return false }
    let slot = keys.slot(of: UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<key.end]))
    guard key.value < range.upperBound else {
      state = .open(isAsked: slot != nil)
      // libyaml's place of a value that is not there: right behind the colon.
      if let slot { record(slot, (key.end + 1)..<(key.end + 1), isQuoted: false) }
      return true
    }
    let value = key.value..<range.upperBound
    state = .closed
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "["): return slot == nil && SimpleText.isList(bytes, value)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      state = .block(0)
      guard slot == nil else { return false }
      return value.count == 1
        || (value.count == 2 && (bytes[value.lowerBound + 1] == 0x2D || bytes[value.lowerBound + 1] == 0x2B))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard SimpleText.isQuoted(bytes, value, mayEscape: slot == nil) else { return false }
      if let slot { record(slot, (value.lowerBound + 1)..<(value.upperBound - 1), isQuoted: true) }
      return true
    default:
      guard SimpleText.isPlain(bytes, value) else { return false }
      if let slot { record(slot, value, isQuoted: false) }
      return true
    }
  }

  private mutating func record(_ slot: Int, _ range: Range<Int>, isQuoted: Bool) {
    starts[slot] = Int32(clamping: range.lowerBound)
    ends[slot] = Int32(clamping: range.upperBound)
    given |= 1 << UInt8(slot)
    if isQuoted { quoted |= 1 << UInt8(slot) } else { quoted &= ~(1 << UInt8(slot)) }
  }
}
