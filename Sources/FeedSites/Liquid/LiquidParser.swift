import FeedModel

/// Turns a template's pieces into nodes; what it does not know is reported and dropped, its inside kept.
struct LiquidParser {
  let bytes: [UInt8]
  let tokens: [LiquidToken]
  var position = 0
  private var unknownTags: Set<String> = []
  private(set) var problems: [(message: Diagnostic.Message, offset: Int)] = []
  /// Blocks deeper than this are not opened.
  static let maximumDepth = 48

  private init(_ bytes: [UInt8], _ tokens: [LiquidToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// The nodes of `bytes` from `start` on, and what is wrong with them.
  static func parse(
    _ bytes: [UInt8], from start: Int
  ) -> (nodes: [LiquidNode], problems: [(message: Diagnostic.Message, offset: Int)]) {
    let (tokens, unclosed) = LiquidLexer.tokens(of: bytes, from: start)
    var parser = LiquidParser(bytes, tokens)
    for offset in unclosed { parser.complain(.neverClosed, at: offset) }
    var nodes: [LiquidNode] = []
    while parser.position < tokens.count {
      nodes += parser.nodes(until: [], depth: 0)
      // What stopped it is an end or a branch without its beginning.
      if parser.position < tokens.count { parser.position += 1 }
    }
    return (nodes, parser.problems)
  }

  mutating func complain(_ message: Diagnostic.Message, at offset: Int) { problems.append((message, offset)) }

  /// Nodes up to a tag whose name is in `ends`, which is not taken.
  mutating func nodes(until ends: Set<String>, depth: Int) -> [LiquidNode] {
    var found: [LiquidNode] = []
    while position < tokens.count {
      let token = tokens[position]
      switch token.kind {
      case .text:
        found.append(LiquidNode(kind: .text(token.range), offset: token.offset))
        position += 1
      case .output:
        var scanner = LiquidScanner(bytes, token.range)
        if let pipeline = scanner.pipeline() {
          found.append(LiquidNode(kind: .output(pipeline), offset: token.offset))
        } else {
          complain(.liquidUnreadable(text(token)), at: token.offset)
        }
        position += 1
      case .tag:
        var scanner = LiquidScanner(bytes, token.range)
        let name = scanner.isInlineComment ? "#" : scanner.name() ?? ""
        if ends.contains(name) { return found }
        position += 1
        if let kind = tag(name, &scanner, token, depth: depth) {
          found.append(LiquidNode(kind: kind, offset: token.offset))
        }
      }
    }
    return found
  }

  /// Takes the tag `end`; complains when the template ended without it.
  mutating func close(_ end: String, openedBy token: LiquidToken) {
    if position < tokens.count {
      position += 1
    } else {
      complain(.noEnd(end), at: token.offset)
    }
  }

  func text(_ token: LiquidToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self).trimmedWhitespace
  }

  private mutating func tag(
    _ name: String, _ scanner: inout LiquidScanner, _ token: LiquidToken, depth: Int
  ) -> LiquidNode.Kind? {
    switch name {
    case "#", "": return nil
    case "assign": return assign(&scanner, token)
    case "break", "continue": return .stop(isBreak: name == "break")
    case "increment": return scanner.name().map { .count($0, step: 1) }
    case "decrement": return scanner.name().map { .count($0, step: -1) }
    case "cycle": return cycle(&scanner)
    case "echo":
      if let pipeline = scanner.pipeline() { return .output(pipeline) }
      complain(.liquidUnreadable(text(token)), at: token.offset)
      return nil
    case "link": return .link(target(scanner.rest()))
    case "post_url": return .postLink(target(scanner.rest()))
    case "include", "include_cached": return include(&scanner, isRelative: false)
    case "include_relative": return include(&scanner, isRelative: true)
    case "if", "unless", "case", "for", "capture", "highlight":
      guard depth < LiquidParser.maximumDepth else {
        complain(.liquidTooDeep, at: token.offset)
        return nil
      }
      return block(name, &scanner, token, depth: depth + 1)
    default:
      unknown(name, token)
      return nil
    }
  }

  private mutating func assign(_ scanner: inout LiquidScanner, _ token: LiquidToken) -> LiquidNode.Kind? {
    guard let name = scanner.name(), scanner.take("="), let pipeline = scanner.pipeline() else {
      complain(.liquidUnreadable(text(token)), at: token.offset)
      return nil
    }
    return .assign(name, pipeline)
  }

  private mutating func cycle(_ scanner: inout LiquidScanner) -> LiquidNode.Kind {
    let key = String(decoding: scanner.bytes[scanner.position..<scanner.end], as: UTF8.self)
    var copy = scanner
    var group = key
    if let named = copy.expression(), copy.take(":") {
      if case .literal(let value) = named { group = "=" + value.text }
      scanner = copy
    }
    var values: [LiquidExpression] = []
    repeat { if let value = scanner.expression() { values.append(value) } } while scanner.take(",")
    return .cycle(group, values)
  }

  private mutating func include(_ scanner: inout LiquidScanner, isRelative: Bool) -> LiquidNode.Kind {
    scanner.skipSpace()
    let name = scanner.take("{{") ? scanner.upToBraces() : scanner.word()
    return .include(
      LiquidInclude(name: target(name), isRelative: isRelative, parameters: scanner.parameters()))
  }

  /// A word that may hold `{{ outputs }}`.
  private func target(_ word: String) -> LiquidText {
    guard word.contains("{{") else { return .plain(word) }
    let bytes = Array(word.utf8)
    let pieces = LiquidLexer.tokens(of: bytes, from: 0).tokens.map { token in
      var scanner = LiquidScanner(bytes, token.range)
      if token.kind == .output, let pipeline = scanner.pipeline() { return LiquidText.Piece.output(pipeline) }
      return .text(String(decoding: bytes[token.range], as: UTF8.self))
    }
    return .pieces(pieces)
  }

  private mutating func unknown(_ name: String, _ token: LiquidToken) {
    if name.hasPrefix("end") || ["else", "elsif", "when"].contains(name) {
      // The end of an unknown block was complained of with its beginning.
      let isKnown = unknownTags.contains(String(name.dropFirst(3))) || (name == "else" && !unknownTags.isEmpty)
      if !isKnown { complain(.strayEnd(name), at: token.offset) }
    } else {
      if unknownTags.insert(name).inserted { complain(.unknownTag(name), at: token.offset) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var neverClosed: Self {
    .warning("liquid/never-closed", "this template tag is never closed; close it or put the text into {% raw %}")
  }
  static func liquidUnreadable(_ text: String) -> Self {
    let line = text.collapsedWhitespace
    let shown = line.unicodeScalars.count > 60 ? String(line.unicodeScalars.prefix(59)) + "…" : line
    return .warning("liquid/unreadable", "cannot make sense of `\(shown)`; it is left out")
  }
  static func noEnd(_ end: String) -> Self {
    .warning("liquid/no-end", "`\(end)` is missing; everything up to the end is taken as the inside")
  }
  fileprivate static func strayEnd(_ name: String) -> Self {
    .warning("liquid/stray-end", "`\(name)` stands here without a beginning")
  }
  fileprivate static func unknownTag(_ name: String) -> Self {
    .warning("liquid/unknown-tag", "the tag `\(name)` is not known here and is left out of the feed")
  }
  static var liquidTooDeep: Self { .warning("liquid/too-deep", "blocks are nested too deep; this one is left out") }
}
