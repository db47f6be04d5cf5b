import FeedModel

/// Builds the settings of a front matter that `FrontMatterScan` calls simple, a good deal faster than libyaml and with
/// the same result.
struct SimpleYAML {
  private let bytes: UnsafeRawBufferPointer
  private var members: [Setting.Member] = []
  /// What stands below the last key that has no value on its own line.
  private var elements: [Setting] = []
  private var inner: [Setting.Member] = []

  /// Of more keys, and in longer lines, looking for each from the start would take the square of them.
  private static let mostKeys = 64
  fileprivate static let longestList = 4096

  /// `nil` for what is left to libyaml: front matter that is not simple, empty or commented throughout, has a key
  /// twice, a block scalar, an escape, very many keys or a very long list in brackets.
  static func read(_ bytes: [UInt8], in content: Range<Int>, line: Int) -> Setting? {
    bytes.withUnsafeBytes { bytes in
      guard FrontMatterScan(bytes, isWhole: true, keys: FrontMatterScan.Keys()).outcome == .simple else { return nil }
      var reader = SimpleYAML(bytes)
      return reader.run(content, line: line)
    }
  }

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func run(_ content: Range<Int>, line: Int) -> Setting? {
    members.reserveCapacity(12)
    var number = line
    var start = content.lowerBound
    while start < content.upperBound {
      var end = start
      while end < content.upperBound, bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      while end > start, bytes[end - 1] == 0x20 { end -= 1 }
      guard take(SimpleLine(bytes: bytes, start: start, end: end, number: number)) else { return nil }
      start = next
      number += 1
    }
    close()
    guard let first = members.first else { return nil }
    return Setting(.mapping(members), at: first.keyMark)
  }

  private mutating func take(_ line: SimpleLine) -> Bool {
    var i = line.start
    while i < line.end, bytes[i] == 0x20 { i += 1 }
    guard i < line.end, bytes[i] != UInt8(ascii: "#") else { return true }
    if bytes[i] == UInt8(ascii: "-") {
      repeat { i += 1 } while i < line.end && bytes[i] == 0x20
      guard let element = line.scalar(i..<line.end) else { return false }
      elements.append(element)
      if elements.count == 1, let last = members.indices.last {
        members[last].value.mark = line.mark(at: line.firstCharacter)
      }
      return true
    }
    guard let member = line.member(from: i) else { return false }
    if i > line.start {
      guard inner.count < Self.mostKeys, !inner.contains(where: { $0.key == member.key }) else { return false }
      inner.append(member)
      return true
    }
    close()
    guard members.count < Self.mostKeys, !members.contains(where: { $0.key == member.key }) else { return false }
    members.append(member)
    return true
  }

  /// Gives what stands below the last key to it.
  private mutating func close() {
    guard let last = members.indices.last, !(elements.isEmpty && inner.isEmpty) else { return }
    let mark = inner.first?.keyMark ?? members[last].value.mark
    members[last].value = Setting(elements.isEmpty ? .mapping(inner) : .list(elements), at: mark)
    elements.removeAll(keepingCapacity: true)
    inner.removeAll(keepingCapacity: true)
  }
}

/// A line of simple front matter.
private struct SimpleLine {
  let bytes: UnsafeRawBufferPointer
  let start: Int
  /// Without line end and trailing spaces.
  let end: Int
  let number: Int

  var firstCharacter: Int {
    var i = start
    while i < end, bytes[i] == 0x20 { i += 1 }
    return i
  }

  func mark(at offset: Int) -> Mark {
    var column = 1
    for i in start..<offset where bytes[i] & 0xC0 != 0x80 { column += 1 }
    return Mark(line: number, column: column)
  }

  /// `key: value`; `nil` for a block scalar.
  func member(from start: Int) -> Setting.Member? {
    var i = start
    while i < end, bytes[i] != UInt8(ascii: ":") { i += 1 }
    let key = text(start..<i)
    i = min(i + 1, end)
    let colon = i
    while i < end, bytes[i] == 0x20 { i += 1 }
    let keyMark = mark(at: start)
    guard i < end else {
      return Setting.Member(key: key, keyMark: keyMark, value: Setting(.null, at: mark(at: colon), source: ""))
    }
    let value: Setting?
    switch bytes[i] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): value = nil
    case UInt8(ascii: "["): value = list(i)
    default: value = scalar(i..<end)
    }
    return value.map { Setting.Member(key: key, keyMark: keyMark, value: $0) }
  }

  func scalar(_ range: Range<Int>) -> Setting? {
    guard let first = range.first.map({ bytes[$0] }) else { return nil }
    let mark = mark(at: range.lowerBound)
    if first == 0x22 || first == 0x27 {
      guard range.count >= 2, first == 0x27 || !bytes[range].contains(UInt8(ascii: "\\")) else { return nil }
      return Setting(.string(text((range.lowerBound + 1)..<(range.upperBound - 1))), at: mark)
    }
    let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
    let value = piece.withMemoryRebound(to: UInt8.self) { PlainScalar.value($0) }
    switch value {
    case .string, .date: return Setting(value, at: mark)
    default: return Setting(value, at: mark, source: text(range))
    }
  }

  /// A list in brackets.
  private func list(_ start: Int) -> Setting? {
    guard end - start <= SimpleYAML.longestList else { return nil }
    var elements: [Setting] = []
    var i = start + 1
    while i < end - 1 {
      while i < end - 1, bytes[i] == 0x20 { i += 1 }
      guard i < end - 1 else { break }
      var stop = i
      if bytes[i] == 0x22 || bytes[i] == 0x27 {
        repeat { stop += 1 } while stop < end && bytes[stop] != bytes[i]
        stop = min(stop + 1, end)
      } else {
        while stop < end - 1, bytes[stop] != UInt8(ascii: ",") { stop += 1 }
        while stop > i, bytes[stop - 1] == 0x20 { stop -= 1 }
      }
      guard let element = scalar(i..<stop) else { return nil }
      elements.append(element)
      i = stop
      while i < end - 1, bytes[i] != UInt8(ascii: ",") { i += 1 }
      i += 1
    }
    return Setting(.list(elements), at: mark(at: start))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
