import FeedModel

/// A first look at TOML front matter, line by line: whether the page is a draft, and its date.
///
/// It understands what most files hold: one `key = value` a line. Anything else, and what is said for feeds only, makes
/// it unsure, and the file is read properly.
struct ZolaGlance {
  enum Outcome {
    case found
    case needsMore
    case unsure
  }

  private(set) var outcome = Outcome.unsure
  private(set) var isDraft = false
  /// Where an unquoted date stands.
  private(set) var date: Range<Int>?

  private let bytes: UnsafeRawBufferPointer

  /// `bytes` begin with the fence.
  init(_ bytes: UnsafeRawBufferPointer, isWhole: Bool) {
    self.bytes = bytes
    outcome = run(isWhole: isWhole)
  }

  private mutating func run(isWhole: Bool) -> Outcome {
    var start = 0
    var isFirst = true
    var isInTable = false
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return isWhole ? .unsure : .needsMore }
      let line = trimmed(start..<end)
      start = end + 1
      if isFirst {
        guard isFence(line) else { return .unsure }
        isFirst = false
        continue
      }
      guard let first = line.first.map({ bytes[$0] }), first != UInt8(ascii: "#") else { continue }
      if isFence(line) { return .found }
      if first == UInt8(ascii: "[") { isInTable = true }
      // What a page says of itself stands before its tables, but for what it says for feeds.
      guard isInTable ? !bytes[line].starts(with: "feed".utf8) : take(line) else { return .unsure }
    }
    return isWhole ? .unsure : .needsMore
  }

  private func isFence(_ line: Range<Int>) -> Bool { line.count == 3 && line.allSatisfy { bytes[$0] == 0x2B } }

  /// `false` for a line that is not surely understood.
  private mutating func take(_ line: Range<Int>) -> Bool {
    let key = line.prefix {
      bytes[$0].isASCIILetter || bytes[$0].isASCIIDigit || [0x2D, 0x2E, 0x5F].contains(bytes[$0])
    }
    let afterKey = trimmed(key.endIndex..<line.upperBound)
    guard !key.isEmpty, let equals = afterKey.first, bytes[equals] == UInt8(ascii: "=") else { return false }
    let value = trimmed((equals + 1)..<line.upperBound)
    guard let first = value.first.map({ bytes[$0] }), let last = value.last.map({ bytes[$0] }) else { return false }
    guard !isKey(key, "feed") else { return false }
    let isDate = isKey(key, "date")
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard !isDate, !isKey(key, "draft") else { return false }
      return isClosedQuote(value)
    case UInt8(ascii: "["): return last == UInt8(ascii: "]") && !isDate
    case UInt8(ascii: "{"): return last == UInt8(ascii: "}") && !isDate
    default: break
    }
    guard !bytes[value].contains(UInt8(ascii: "#")) else { return false }
    if isDate { date = value }
    if isKey(key, "draft") {
      isDraft = bytes[value].elementsEqual("true".utf8)
      return isDraft || bytes[value].elementsEqual("false".utf8)
    }
    return true
  }

  private func isKey(_ key: Range<Int>, _ word: StaticString) -> Bool {
    key.count == word.utf8CodeUnitCount && word.withUTF8Buffer { bytes[key].elementsEqual($0) }
  }

  /// A text on one line, with nothing behind it and no escapes.
  private func isClosedQuote(_ value: Range<Int>) -> Bool {
    guard value.count >= 2, let first = value.first, let last = value.last, bytes[first] == bytes[last] else {
      return false
    }
    let inside = bytes[(first + 1)..<last]
    return !inside.contains(bytes[first]) && !inside.contains(UInt8(ascii: "\\"))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isASCIIWhitespace { start += 1 }
    while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
    return start..<end
  }
}
