import FeedModel

/// Takes a snippet apart: which of its words stand in an address decides how they are escaped.
struct SnippetScan {
  private(set) var pieces: [Snippet.Piece] = []
  private(set) var unknown: [String] = []
  private let bytes: [UInt8]
  private var i = 0
  private var literal: [UInt8] = []
  private var state = State.text

  private enum State: Equatable {
    case text
    /// Within a tag; where the name of the current attribute begins.
    case tag
    /// Within an attribute's value: the quote that ends it (0 for white space), whether it is an address.
    case value(quote: UInt8, isAddress: Bool, isEmpty: Bool)
  }

  private var attribute: [UInt8] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func run() {
    while i < bytes.count {
      if bytes[i] == 0x7B, takeWord() { continue }
      step(bytes[i])
      i += 1
    }
    flush()
  }

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == 0x3C, i + 1 < bytes.count, bytes[i + 1].isASCIILetter { state = .tag }
      literal.append(byte)
      attribute = []
    case .tag:
      literal.append(byte)
      switch byte {
      case 0x3E: state = .text
      case 0x3D: beginValue()
      case _ where byte.isASCIIWhitespace:
        // White space between a name and its `=` does not end the name.
        if nextNonSpace != 0x3D { attribute = [] }
      default: attribute.append(byte.lowercasedASCII)
      }
    case .value(let quote, let isAddress, _):
      let isEnd = quote == 0 ? byte.isASCIIWhitespace || byte == 0x3E : byte == quote
      if isEnd {
        state = quote == 0 && byte == 0x3E ? .text : .tag
        attribute = []
        literal.append(byte)
      } else if isAddress, byte == 0x20 {
        literal += "%20".utf8
      } else {
        literal.append(byte)
      }
      if !isEnd { state = .value(quote: quote, isAddress: isAddress, isEmpty: false) }
    }
  }

  private var nextNonSpace: UInt8? { bytes[i...].first { !$0.isASCIIWhitespace } }

  /// Behind `=`: the quote, and the state of the value.
  private mutating func beginValue() {
    let isAddress = SnippetScan.addresses.contains(String(decoding: attribute, as: UTF8.self))
    var next = i + 1
    while next < bytes.count, bytes[next].isASCIIWhitespace { next += 1 }
    guard next < bytes.count else { return }
    literal += bytes[(i + 1)..<next]
    let quote = bytes[next] == 0x22 || bytes[next] == 0x27 ? bytes[next] : 0
    if quote != 0 { literal.append(quote) }
    i = quote != 0 ? next : next - 1
    state = .value(quote: quote, isAddress: isAddress, isEmpty: true)
  }

  private static let addresses: Set<String> = ["href", "src", "cite", "poster", "data", "action", "formaction"]

  /// `{word}`; false for braces around anything else.
  private mutating func takeWord() -> Bool {
    guard let end = bytes[i...].prefix(34).firstIndex(of: 0x7D), end > i + 1 else { return false }
    let name = bytes[(i + 1)..<end]
    guard name.allSatisfy({ $0.isASCIILetter || $0 == 0x2D || $0 == 0x5F }) else { return false }
    let text = String(decoding: name, as: UTF8.self)
    guard let word = Snippet.Word(rawValue: text) else {
      unknown.append(text)
      return false
    }
    flush()
    if case .value(let quote, true, let isEmpty) = state {
      // An address at the beginning is one already.
      pieces.append(isEmpty && (word == .url || word == .id) ? .word(word) : .wordInAddress(word))
      state = .value(quote: quote, isAddress: true, isEmpty: false)
    } else {
      pieces.append(.word(word))
    }
    i = end + 1
    return true
  }

  private mutating func flush() {
    guard !literal.isEmpty else { return }
    pieces.append(.html(String(decoding: literal, as: UTF8.self)))
    literal = []
  }
}
