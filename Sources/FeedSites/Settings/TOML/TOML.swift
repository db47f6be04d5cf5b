import FeedModel
import TOMLKit

/// Settings written in TOML: TOMLKit's values, with places by a scan of ours.
enum TOML {
  /// How deep tables and arrays may nest.
  static let maximumDepth = 100

  /// Reads the document in `range` of a file, which begins at the start of `line` (from 1).
  static func read(
    _ bytes: [UInt8], in range: Range<Int>, line: Int, file: String, report: inout Diagnostics
  ) throws(FeedError) -> Setting {
    let map = LineMap(bytes)
    if let zero = bytes[range].firstIndex(of: 0) {
      throw FeedError(.zeroByte(), at: Place(file: file, mark: map.mark(at: zero)))
    }
    var scan = TOMLScan(bytes[range])
    guard scan.run() else {
      let failure = scan.failure ?? (range.lowerBound, "this is not TOML")
      throw FeedError(.syntax(failure.text), at: Place(file: file, mark: map.mark(at: failure.offset)))
    }
    let table = try parse(bytes[range], line: line, file: file)
    let builder = TOMLBuilder(places: scan.places, bytes: bytes, map: map)
    return builder.setting(table, place: 0, start: map.mark(at: range.lowerBound))
  }

  private static func parse(_ bytes: ArraySlice<UInt8>, line: Int, file: String) throws(FeedError) -> TOMLTable {
    do {
      return try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
    } catch let error as TOMLParseError {
      let at = error.source.begin
      throw FeedError(
        .syntax(advice(error.description)), at: Place(file: file, line: line + at.line - 1, column: max(1, at.column)))
    } catch {
      throw FeedError(.syntax("this is not TOML"), at: Place(file: file, line: line, column: 1))
    }
  }

  /// TOMLKit's text without its beginning and its capital letter.
  private static func advice(_ text: String) -> String {
    var rest = text[...]
    if rest.hasPrefix("Error while parsing "), let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let what = rest[rest.utf8.index(rest.startIndex, offsetBy: 20)..<colon]
      rest = "in a \(what): " + rest[rest.utf8.index(after: colon)...].drop { $0 == " " }
      if what.utf8.first.map({ "aeiou".utf8.contains($0) }) ?? false { rest = "in an" + rest.dropFirst(4) }
    }
    while rest.utf8.last == UInt8(ascii: ".") { rest.removeLast() }
    return rest.isEmpty ? "this is not TOML" : String(rest)
  }
}

/// Puts values and places together.
private struct TOMLBuilder {
  let places: TOMLPlaces
  let bytes: [UInt8]
  let map: LineMap

  /// A table in the order in which its keys stand in the file.
  func setting(_ table: TOMLTable, place: Int?, start: Mark) -> Setting {
    let mark = place.flatMap { places.nodes[$0].offset }.map { map.mark(at: $0) } ?? start
    var members: [(offset: Int, member: Setting.Member)] = []
    for key in table.keys {
      guard let value = table[key] else { continue }
      let child = place.flatMap { places.member(key, of: $0) }
      let keyOffset = child.flatMap { places.nodes[$0].keyOffset }
      let keyMark = keyOffset.map { map.mark(at: $0) } ?? mark
      members.append(
        (
          keyOffset ?? .max,
          Setting.Member(key: key, keyMark: keyMark, value: setting(value, place: child, start: keyMark))
        ))
    }
    members.sort { $0.offset < $1.offset }
    return Setting(.mapping(members.map(\.member)), at: mark)
  }

  private func setting(_ value: any TOMLValueConvertible, place: Int?, start: Mark) -> Setting {
    let mark = place.flatMap { places.nodes[$0].offset }.map { map.mark(at: $0) } ?? start
    let source = place.flatMap { places.source(of: $0, in: bytes) }
    switch value.type {
    case .table: return value.table.map { setting($0, place: place, start: start) } ?? Setting(.mapping([]), at: mark)
    case .array:
      var elements: [Setting] = []
      guard let array = value.array else { return Setting(.list([]), at: mark) }
      for (i, element) in array.enumerated() {
        elements.append(setting(element, place: place.flatMap { places.element(i, of: $0) }, start: mark))
      }
      return Setting(.list(elements), at: mark)
    case .string: return Setting(.string(value.string ?? ""), at: mark)
    case .int: return Setting(.int(value.int ?? 0), at: mark, source: source)
    case .double: return Setting(.float(value.double ?? 0), at: mark, source: source)
    case .bool: return Setting(.bool(value.bool ?? false), at: mark, source: source)
    case .date, .dateTime: return Setting(.date(source ?? value.debugDescription), at: mark)
    case .time: return Setting(.string(source ?? value.debugDescription), at: mark)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func syntax(_ text: String) -> Self { .error("toml/syntax", text) }
  fileprivate static func zeroByte() -> Self {
    .error("toml/syntax", "the character U+0000 cannot stand in TOML; remove it")
  }
}
