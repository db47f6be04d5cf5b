import FeedModel

extension JSONReader {
  /// Where a value should begin and does not.
  func unexpectedValue() -> JSONSyntaxError {
    guard offset < bytes.count else {
      if levels.isEmpty { return JSONSyntaxError(.nothing, at: offset) }
      return JSONSyntaxError(.expectedValue(place), at: offset)
    }
    if let message = foreignSyntax { return JSONSyntaxError(message, at: offset) }
    var end = offset
    while end < bytes.count, end - offset < 24, bytes[end].isASCIILetter || bytes[end].isASCIIDigit { end += 1 }
    let word = String(decoding: bytes[offset..<end], as: UTF8.self)
    if word.isEmpty { return JSONSyntaxError(.expectedValue(place), at: offset) }
    return JSONSyntaxError(.unknownWord(word), at: offset)
  }

  func expectedName() -> JSONSyntaxError {
    JSONSyntaxError(foreignSyntax ?? .expectedName, at: offset)
  }

  func expectedComma(in level: Level) -> JSONSyntaxError {
    if bytes[offset] != UInt8(ascii: "'"), bytes[offset] != UInt8(ascii: "+"), let message = foreignSyntax {
      return JSONSyntaxError(message, at: offset)
    }
    return JSONSyntaxError(.expectedComma(isObject: level.isObject, after: level.name), at: offset)
  }

  /// What people write who think of JavaScript, YAML or Python, or copy from a word processor.
  private var foreignSyntax: Diagnostic.Message? {
    if bytes[offset] >= 0x80, let message = foreignCharacter { return message }
    return switch bytes[offset] {
    case UInt8(ascii: "/"), UInt8(ascii: "#"): .comment
    case UInt8(ascii: "'"): .singleQuote
    case UInt8(ascii: "+"): .plusSign
    case 0x00, 0xFE, 0xFF: .notUTF8
    default: nil
    }
  }

  /// Of the characters beyond ASCII none may stand outside a string.
  private var foreignCharacter: Diagnostic.Message? {
    let rest = bytes[offset...].prefix(3)
    if rest.starts(with: [0xC2, 0xA0]) { return .strangeSpace }
    if rest.starts(with: [0xE2, 0x80]), let last = rest.dropFirst(2).first {
      switch last {
      case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return .strangeSpace
      case 0x98...0x9F: return .curlyQuote
      default: return nil
      }
    }
    return rest.starts(with: [0xEF, 0xBB, 0xBF]) ? .strangeSpace : nil
  }

  /// `for "title"`, `in the array`, or nothing at the top.
  private var place: String {
    guard let level = levels.last else { return "" }
    guard level.isObject else { return " in the array" }
    return level.name.map { " for \"\($0)\"" } ?? ""
  }
}

extension Diagnostic.Message {
  static func expectedColon(_ name: String) -> Self { .error("json/not-wellformed", "expected ':' after \"\(name)\"") }
  static func neverClosed(isObject: Bool) -> Self {
    .error("json/not-wellformed", "the \(isObject ? "object" : "array") that begins here is never closed")
  }
  static func trailingComma(isObject: Bool) -> Self {
    .error("json/not-wellformed", "JSON allows no comma before '\(isObject ? "}" : "]")'; remove it")
  }
  static var trailingData: Self {
    .error("json/trailing-data", "text follows the end of the JSON value; remove it")
  }
  static var tooDeep: Self {
    .error("json/too-deep", "arrays and objects are nested more than \(JSONReader.depthLimit) levels deep")
  }
  fileprivate static var nothing: Self {
    .error("json/not-wellformed", "the file is empty where a JSON value should stand")
  }
  fileprivate static func expectedValue(_ place: String) -> Self {
    .error("json/not-wellformed", "expected a value" + place)
  }
  fileprivate static func unknownWord(_ word: String) -> Self {
    .error("json/not-wellformed", "\(word) is no JSON value; write a quoted string, a number, true, false or null")
  }
  fileprivate static var expectedName: Self {
    .error("json/not-wellformed", "expected a member's name in double quotes")
  }
  fileprivate static func expectedComma(isObject: Bool, after name: String?) -> Self {
    let spot = isObject ? name.map { "the value of \"\($0)\"" } ?? "the value" : "the element"
    return .error("json/not-wellformed", "expected ',' or '\(isObject ? "}" : "]")' after \(spot)")
  }
  fileprivate static var comment: Self { .error("json/not-wellformed", "JSON has no comments; remove it") }
  fileprivate static var singleQuote: Self { .error("json/not-wellformed", "JSON strings stand in double quotes") }
  fileprivate static var curlyQuote: Self {
    .error("json/not-wellformed", "write straight double quotes here, not curly ones")
  }
  fileprivate static var strangeSpace: Self {
    .error("json/not-wellformed", "replace this invisible character by a plain space; JSON knows no other")
  }
  fileprivate static var plusSign: Self { .error("json/not-wellformed", "a number begins with no plus sign") }
  fileprivate static var notUTF8: Self { .error("json/invalid-utf8", "the file is not UTF-8; save it as UTF-8") }
}
