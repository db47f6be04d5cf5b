import FeedModel

/// Links of a Markdown source that came out wrong: left open, or to a reference that nothing defines.
struct MarkdownLinks {
  enum Fault: Equatable {
    /// `[text](address` or `[text(address)`.
    case unclosed
    /// `[text][name]`.
    case undefined(String)
  }

  /// Addresses are not longer; bounds what is looked at again.
  private static let longest = 2048

  /// With the offset at which the link begins.
  private(set) var faults: [(fault: Fault, offset: Int)] = []
  private let source: ArraySlice<UInt8>
  private var defined: Set<String> = []
  private var wanted: [(name: String, offset: Int)] = []

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    for paragraph in paragraphs() { scan(paragraph) }
    for (name, offset) in wanted where !defined.contains(name) { faults.append((.undefined(name), offset)) }
    faults.sort { $0.offset < $1.offset }
  }

  /// Runs of lines of text, code and comments left out; definitions are noted on the way.
  private mutating func paragraphs() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var fence: (byte: UInt8, count: Int)?
    func end(_ offset: Int) {
      if let begin = start, begin < offset { found.append(begin..<offset) }
      start = nil
    }
    for range in MarkdownOutline.lines(of: source) {
      let indent = source[range].prefix { $0 == 0x20 }.count
      let text = source[range].dropFirst(indent)
      let first = text.first ?? 0x0A
      let run = text.prefix { $0 == first }.count
      if let (byte, count) = fence {
        if first == byte, run >= count { fence = nil }
        continue
      }
      if first == 0x60 || first == 0x7E, run >= 3 {
        end(range.lowerBound)
        fence = (first, run)
      } else if text.allSatisfy(\.isASCIIWhitespace) || indent >= 4 && start == nil || first == 0x09 {
        end(range.lowerBound)
      } else if first == 0x5B, let name = definition(text) {
        end(range.lowerBound)
        defined.insert(name)
      } else if start == nil || first == 0x23 || MarkdownLinks.beginsItem(text) {
        end(range.lowerBound)
        start = range.lowerBound
      }
    }
    end(source.endIndex)
    return found
  }

  private func definition(_ text: ArraySlice<UInt8>) -> String? {
    guard let close = text.firstIndex(of: 0x5D), text[close...].dropFirst().first == 0x3A else { return nil }
    return MarkdownLinks.name(text[(text.startIndex + 1)..<close])
  }

  private mutating func scan(_ range: Range<Int>) {
    var open: [Int] = []
    var mayEndTemplate = true
    var i = range.lowerBound
    while i < range.upperBound {
      switch source[i] {
      case 0x5C: i += 1
      case 0x7B where mayEndTemplate && i + 1 < range.upperBound && (source[i + 1] == 0x7B || source[i + 1] == 0x25):
        // A template's own brackets. What ends none of them is not looked for again.
        let end = source[i..<range.upperBound].firstIndex(of: 0x7D)
        mayEndTemplate = end != nil
        i = end ?? i
      case 0x60: i = endOfCode(at: i, before: range.upperBound)
      case 0x5B: open.append(i)
      case 0x5D:
        guard let start = open.popLast() else { break }
        i = target(behind: i, from: start, before: range.upperBound)
      default: break
      }
      i += 1
    }
    // `[text(https://…)`: the bracket was forgotten.
    for start in open {
      let rest = source[(start + 1)..<range.upperBound].prefix { $0 != 0x5B && $0 != 0x0A }
      if rest.indices.contains(where: { rest[$0...].starts(with: "(http".utf8) }) { faults.append((.unclosed, start)) }
    }
  }

  /// Looks at what follows the `]` at `close`; the last byte of the link.
  private mutating func target(behind close: Int, from start: Int, before end: Int) -> Int {
    let next = close + 1
    guard next < end else { return close }
    let end = min(end, next + MarkdownLinks.longest)
    if source[next] == 0x28 {
      var depth = 0
      var i = next
      while i < end {
        if source[i] == 0x5C {
          i += 1
        } else if source[i] == 0x28 {
          depth += 1
        } else if source[i] == 0x29 {
          depth -= 1
        }
        if depth == 0 { return i }
        i += 1
      }
      let isAddress = source[(next + 1)..<end].starts(with: "http".utf8)
      if isAddress { faults.append((.unclosed, start)) }
      return isAddress ? end : close
    }
    guard source[next] == 0x5B, let last = source[next..<end].firstIndex(of: 0x5D) else { return close }
    let name = MarkdownLinks.name(source[(last > next + 1 ? next + 1 : start + 1)..<(last > next + 1 ? last : close)])
    if !name.isEmpty, !name.hasPrefix("^") { wanted.append((name, start)) }
    return last
  }

  private func endOfCode(at start: Int, before end: Int) -> Int {
    let count = source[start..<end].prefix { $0 == 0x60 }.count
    var i = start + count
    while i < end {
      guard source[i] == 0x60 else {
        i += 1
        continue
      }
      let run = source[i..<end].prefix { $0 == 0x60 }.count
      if run == count { return i + run - 1 }
      i += run
    }
    return start + count - 1
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).collapsedWhitespace.lowercased()
  }

  private static func beginsItem(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return [0x2A, 0x2B, 0x2D].contains(first) && text.dropFirst().first == 0x20
  }
}
