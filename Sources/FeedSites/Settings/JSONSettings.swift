import FeedModel
import FeedText

/// Settings written in JSON.
enum JSONSettings {
  /// How deep arrays and objects may nest.
  private static let maximumDepth = 100

  /// Reads the value in `range` of a file; a null when there is nothing but white space.
  static func read(
    _ bytes: [UInt8], in range: Range<Int>, file: String, report: inout Diagnostics
  ) throws(FeedError) -> Setting {
    let map = LineMap(bytes)
    func place(_ offset: Int) -> Place { Place(file: file, mark: map.mark(at: offset)) }
    guard bytes[range].contains(where: { !$0.isASCIIWhitespace }) else {
      return Setting(.null, at: map.mark(at: range.lowerBound))
    }
    var reader = JSONReader(Array(bytes[..<range.upperBound]), from: range.lowerBound)
    let node: JSONNode
    do throws(JSONSyntaxError) {
      node = try reader.readNode()
      try reader.finish()
    } catch {
      throw FeedError(error.message, at: place(error.offset))
    }
    for finding in reader.findings where finding.kind != .deep && finding.kind != .escapedSlashes {
      report.report(finding.message, at: place(finding.offset))
    }
    return try setting(node, depth: 0, map: map, file: file)
  }

  private static func setting(
    _ node: JSONNode, depth: Int, map: LineMap, file: String
  ) throws(FeedError) -> Setting {
    let mark = map.mark(at: node.offset)
    guard depth <= maximumDepth else { throw FeedError(.tooDeep(), at: Place(file: file, mark: mark)) }
    switch node.value {
    case .null: return Setting(.null, at: mark, source: "null")
    case .bool(let bool): return Setting(.bool(bool), at: mark, source: bool ? "true" : "false")
    case .number(let digits): return Setting(number(digits), at: mark, source: digits)
    case .string(let text): return Setting(.string(text), at: mark)
    case .array(let elements):
      var list: [Setting] = []
      for element in elements { list.append(try setting(element, depth: depth + 1, map: map, file: file)) }
      return Setting(.list(list), at: mark)
    case .object(let members):
      var mapping: [Setting.Member] = []
      for member in members {
        let value = try setting(member.value, depth: depth + 1, map: map, file: file)
        mapping.append(Setting.Member(key: member.name, keyMark: map.mark(at: member.offset), value: value))
      }
      return Setting(.mapping(mapping), at: mark)
    }
  }

  private static func number(_ digits: String) -> Setting.Value {
    if let int = Int(digits) { return .int(int) }
    if let float = Double(digits), digits.utf8.contains(where: { !$0.isASCIIDigit && $0 != UInt8(ascii: "-") }) {
      return .float(float)
    }
    return .string(digits)
  }
}

extension Diagnostic.Message {
  fileprivate static func tooDeep() -> Self { .error("json/too-deep", "values nest deeper than 100 levels") }
}
