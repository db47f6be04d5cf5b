import FeedModel

/// Where front matter begins and ends, and in which of the three languages it is written.
struct FrontMatterBounds: Hashable {
  enum Kind { case yaml, toml, json }

  var kind: Kind
  /// The bytes between the delimiters; for JSON with its braces.
  var content: Range<Int>
  /// The line (from 1) at which `content` begins.
  var line: Int
  var bodyOffset: Int
  var bodyLine: Int

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// `nil` when there is none. `skipsSpace` lets white space stand before it.
  static func find(
    in bytes: [UInt8], skipsSpace: Bool = false, file: String
  ) throws(FeedError) -> FrontMatterBounds? {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    if skipsSpace, let first = bytes[start...].firstIndex(where: { !$0.isASCIIWhitespace }), first > start {
      guard var bounds = try find(in: bytes, from: first, file: file) else { return nil }
      let lines = bytes[start..<first].count { $0 == 0x0A }
      bounds.line += lines
      bounds.bodyLine += lines
      return bounds
    }
    return try find(in: bytes, from: start, file: file)
  }

  private static func find(in bytes: [UInt8], from start: Int, file: String) throws(FeedError) -> FrontMatterBounds? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "-"): return try fenced(.yaml, in: bytes, from: start, file: file)
    case UInt8(ascii: "+"): return try fenced(.toml, in: bytes, from: start, file: file)
    case UInt8(ascii: ";"): return try fenced(.json, in: bytes, from: start, file: file)
    case UInt8(ascii: "{"): return try braced(in: bytes, from: start, file: file)
    default: return nil
    }
  }

  /// A line of three equal bytes opens, the next such line closes; `...` closes YAML too.
  private static func fenced(
    _ kind: Kind, in bytes: [UInt8], from start: Int, file: String
  ) throws(FeedError) -> FrontMatterBounds? {
    let mark = bytes[start]
    guard let (kind, opening) = opening(kind, in: bytes, at: start) else { return nil }
    // A file with the line ends of old Macs has no line feed after its first line.
    let newline: UInt8 = opening > start && bytes[opening - 1] == 0x0D ? 0x0D : 0x0A
    var line = 2
    var i = opening
    while i < bytes.count {
      if let after = endOfFence(mark, in: bytes, at: i)
        ?? (kind == .yaml ? endOfFence(UInt8(ascii: "."), in: bytes, at: i) : nil)
      {
        return FrontMatterBounds(
          kind: kind, content: opening..<i, line: 2, bodyOffset: after, bodyLine: line + 1)
      }
      i = (bytes[i...].firstIndex(of: newline) ?? bytes.count - 1) + 1
      line += 1
    }
    let fence = String(decoding: [mark, mark, mark], as: UTF8.self)
    throw FeedError(.unclosedFrontMatter(fence), at: Place(file: file))
  }

  /// The language that an opening line says, and the byte after it: `---` may name another, as in `---json`.
  private static func opening(_ kind: Kind, in bytes: [UInt8], at start: Int) -> (Kind, Int)? {
    if let end = endOfFence(bytes[start], in: bytes, at: start) { return (kind, end) }
    guard kind == .yaml, bytes[start...].starts(with: "---".utf8) else { return nil }
    let named: [(StaticString, Kind)] = [("json", .json), ("toml", .toml), ("yaml", .yaml), ("yml", .yaml)]
    for (name, kind) in named {
      let count = name.utf8CodeUnitCount
      guard name.withUTF8Buffer({ bytes[(start + 3)...].starts(with: $0) }) else { continue }
      return endOfLine(in: bytes, from: start + 3 + count).map { (kind, $0) }
    }
    return nil
  }

  /// The byte after a line that is three times `mark` and white space, `nil` when there is no such line at `start`.
  private static func endOfFence(_ mark: UInt8, in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.count - start >= 3, bytes[start] == mark, bytes[start + 1] == mark, bytes[start + 2] == mark
    else { return nil }
    return endOfLine(in: bytes, from: start + 3)
  }

  /// The byte after the line, where nothing but white space is left of it.
  private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int? {
    var i = start
    while i < bytes.count {
      switch bytes[i] {
      case 0x20, 0x09: i += 1
      case 0x0A: return i + 1
      case 0x0D: return i + 1 < bytes.count && bytes[i + 1] == 0x0A ? i + 2 : i + 1
      default: return nil
      }
    }
    return i
  }

  /// An object in braces. A body may begin with a brace too (`{% include … %}`, `{:.class}`): what follows the brace
  /// of an object is a quote or its end.
  private static func braced(
    in bytes: [UInt8], from start: Int, file: String
  ) throws(FeedError) -> FrontMatterBounds? {
    guard let next = bytes[(start + 1)...].first(where: { !$0.isASCIIWhitespace }),
      next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    else { return nil }
    var depth = 0
    var isQuoted = false
    var i = start
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "\\") where isQuoted: i += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted: depth += 1
      case UInt8(ascii: "}") where !isQuoted: depth -= 1
      default: break
      }
      i += 1
      if depth == 0 { return closed(in: bytes, content: start..<i) }
    }
    throw FeedError(.unclosedFrontMatter("}"), at: Place(file: file))
  }

  /// The body begins on the line after the last brace, or right after the brace when more stands on its line.
  private static func closed(in bytes: [UInt8], content: Range<Int>) -> FrontMatterBounds {
    var line = 1
    for byte in bytes[content] where byte == 0x0A { line += 1 }
    var i = content.upperBound
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 || bytes[i] == 0x0D { i += 1 }
    var offset = i
    if i >= bytes.count {
      offset = bytes.count
    } else if bytes[i] == 0x0A {
      offset = i + 1
      line += 1
    }
    return FrontMatterBounds(kind: .json, content: content, line: 1, bodyOffset: offset, bodyLine: line)
  }
}

extension Diagnostic.Message {
  fileprivate static func unclosedFrontMatter(_ fence: String) -> Self {
    .error("front-matter/unclosed", "front matter begins here and is never closed; end it with a line `\(fence)`")
  }
}
