import FeedModel

extension YAMLParser.Problem {
  /// What to tell the author: libyaml's finding with what to do about it.
  func error(marks: YAMLMarks, file: String) -> FeedError {
    if isByteProblem {
      return FeedError(.characterNotAllowed(character), at: Place(file: file, mark: marks.mark(offset: offset)))
    }
    let here = Place(file: file, mark: marks.mark(of: position))
    let context = Place(file: file, mark: marks.mark(of: contextPosition))
    if isUnclosedQuote { return FeedError(.unclosedQuote(), at: context) }
    if text == "could not find expected ':'" { return FeedError(.noColon(), at: context) }
    let notes = self.context.isEmpty || context == here ? [] : [Diagnostic.Note(self.context, at: context)]
    let (byte, before) = marks.bytes(at: position.index)
    return FeedError(.syntax(advice(byte: byte, before: before)), at: here, notes: notes)
  }

  /// What ends a value that is not plain.
  private static let closers: [UInt8] = [0x22, 0x27, 0x5D, 0x7D]

  private var isUnclosedQuote: Bool {
    context == "while scanning a quoted scalar"
      && (text == "found unexpected end of stream" || text == "found unexpected document indicator")
  }

  private func advice(byte: UInt8?, before: UInt8?) -> String {
    switch text {
    case "mapping values are not allowed in this context":
      return "a colon and a space cannot stand inside a value without quotes; quote the value, or check the indentation"
    case "found character that cannot start any token":
      switch byte {
      case UInt8(ascii: "`"): return "a value cannot begin with a backtick; quote it"
      case 0x09: return "a tab cannot indent; use spaces"
      case .some(let byte) where byte.isPrintableASCII:
        return "a value cannot begin with `\(String(UnicodeScalar(byte)))`; quote it"
      default: return "a value cannot begin with this character; quote it"
      }
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return "a tab cannot indent; use spaces"
    case "did not find expected key" where before.map { Self.closers.contains($0) } ?? false:
      return "text follows a closing quote or bracket; quote the value as a whole, with quotes inside it doubled"
    case "did not find expected key":
      return "a `key: value` is expected here; check the indentation, and quotes inside the line above"
    case "did not find expected '-' indicator":
      return "an item of the list (`- …`) is expected here; check the indentation"
    case "block sequence entries are not allowed in this context":
      return "a list cannot begin here; put it on a line of its own"
    case "did not find expected ',' or ']'":
      return "a list in brackets lacks its comma or closing bracket here; quote items that hold brackets or commas"
    case "did not find expected ',' or '}'":
      return "a mapping in braces lacks its comma or closing brace here; quote values that hold braces"
    case "did not find expected node content":
      return "a value is expected here; quote text that begins with a character such as `]`, `}` or `,`"
    case "did not find expected <document start>":
      return "this line is indented less than the first one, or begins with `%`; check the indentation"
    case "found unknown escape character":
      return "an unknown escape in double quotes; double the backslash, or use single quotes"
    case "did not find expected hexdecimal number":
      return "an escape in double quotes lacks its hexadecimal digits; double the backslash, or use single quotes"
    case "did not find expected alphabetic or numeric character":
      return "a value that begins with `*` or `&` must be quoted"
    case "found undefined tag handle", "did not find expected whitespace or line break",
      "did not find expected tag URI", "did not find the expected '!'", "did not find expected '!'":
      return "a value that begins with `!` is taken for a tag; quote it"
    default:
      return context.isEmpty ? text : "\(text) \(context)"
    }
  }
}

extension UInt8 {
  fileprivate var isPrintableASCII: Bool { self >= 0x21 && self < 0x7F }
}

extension Diagnostic.Message {
  fileprivate static func characterNotAllowed(_ character: Int) -> Self {
    let hex = String(character, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    return .error("yaml/character", "the character U+\(padded) cannot stand in YAML; remove it")
  }
  fileprivate static func unclosedQuote() -> Self {
    .error("yaml/unclosed-quote", "this quote is never closed")
  }
  fileprivate static func noColon() -> Self {
    .error("yaml/syntax", "a line without a colon stands among lines of `key: value`")
  }
  fileprivate static func syntax(_ advice: String) -> Self { .error("yaml/syntax", advice) }
}
