import FeedModel

extension LiquidRun {
  mutating func choose(_ subject: LiquidExpression, _ cases: [LiquidCase], at offset: Int) -> Flow {
    let value = evaluate(subject, at: offset)
    var hasMatched = false
    for choice in cases {
      if let values = choice.values {
        guard values.contains(where: { evaluate($0, at: offset).equals(value) }) else { continue }
        hasMatched = true
      } else if hasMatched {
        continue
      }
      let flow = run(choice.body)
      if flow != .on { return flow }
    }
    return .on
  }

  mutating func run(_ loop: LiquidLoop, at offset: Int) -> Flow {
    let source = evaluate(loop.source, at: offset)
    let all = source.elements(limit: Self.maximumList) ?? []
    let written = loop.offset.map { LiquidNumber(evaluate($0, at: offset)).whole } ?? 0
    let start = loop.goesOn ? loopEnds[loop.name] ?? 0 : max(written, 0)
    let limit = loop.limit.map { LiquidNumber(evaluate($0, at: offset)).whole } ?? all.count
    var elements = Array(all.dropFirst(start).prefix(max(limit, 0)))
    loopEnds[loop.name] = start.addingClamped(elements.count)
    if loop.isReversed { elements.reverse() }
    guard !elements.isEmpty else { return run(loop.otherwise) }
    let parent = value(of: "forloop", at: offset)
    for (i, element) in elements.enumerated() {
      guard step(at: offset) else { return .stops }
      scopes.append([
        loop.variable: element,
        "forloop": .record([
          "index": .int(i + 1), "index0": .int(i), "rindex": .int(elements.count - i),
          "rindex0": .int(elements.count - i - 1), "first": .bool(i == 0), "last": .bool(i == elements.count - 1),
          "length": .int(elements.count), "parentloop": parent,
        ]),
      ])
      let flow = run(loop.body)
      scopes.removeLast()
      if flow == .breaks { break }
      if flow == .stops { return .stops }
    }
    return .on
  }

  mutating func runInclude(_ include: LiquidInclude, at offset: Int) {
    let name = text(of: include.name, at: offset)
    guard let found = world.included(name, besides: include.isRelative ? file.path : nil) else {
      complain(.noInclude(name), at: offset)
      return
    }
    var parameters: [String: LiquidValue] = [:]
    for parameter in include.parameters { parameters[parameter.name] = evaluate(parameter.value, at: offset) }
    scopes.append(["include": .record(parameters)])
    render(found, from: 0)
    scopes.removeLast()
  }

  mutating func writeLink(_ target: LiquidText, at offset: Int, isPost: Bool) {
    let name = text(of: target, at: offset)
    if let path = isPost ? world.postLink(name) : world.link(to: name) {
      write(path)
    } else {
      complain(isPost ? .noPost(name) : .noFile(name), at: offset)
    }
  }

  private mutating func text(of text: LiquidText, at offset: Int) -> String {
    switch text {
    case .plain(let text): text
    case .pieces(let pieces):
      pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .output(let pipeline): evaluate(pipeline, at: offset).text
        }
      }.joined()
    }
  }
}

/// Code of the `highlight` tag.
enum LiquidHighlight {
  /// The code as a fenced block of the same language would be; line ends around it go.
  static func html(_ code: String, language: String) -> String {
    var code = Substring(code).utf8
    while let first = code.first, first == 0x0A || first == 0x0D { code.removeFirst() }
    while let last = code.last, last.isASCIIWhitespace { code.removeLast() }
    let name = language.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F }
    let opening = language.isEmpty || !name ? "<pre><code>" : "<pre><code class=\"language-\(language)\">"
    return opening + LiquidText.escaped(String(Substring(code))) + "\n</code></pre>"
  }
}

extension LiquidText {
  /// With `&`, `<`, `>`, `"` and `'` as references.
  static func escaped(_ text: String, keepsReferences: Bool = false) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    let bytes = text.utf8
    for i in bytes.indices {
      let byte = bytes[i]
      switch byte {
      case 0x26: out += keepsReferences && isReference(bytes[i...]) ? "&".utf8 : "&amp;".utf8
      case 0x3C: out += "&lt;".utf8
      case 0x3E: out += "&gt;".utf8
      case 0x22: out += "&quot;".utf8
      case 0x27: out += "&#39;".utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `&name;` or `&#12;`.
  private static func isReference(_ bytes: Substring.UTF8View) -> Bool {
    var rest = bytes.dropFirst()
    let isNumber = rest.first == 0x23
    if isNumber { rest = rest.dropFirst() }
    let name = rest.prefix { isNumber ? $0.isASCIIDigit : $0.isASCIILetter }
    return !name.isEmpty && rest.dropFirst(name.count).first == 0x3B
  }
}

extension Diagnostic.Message {
  fileprivate static func noInclude(_ name: String) -> Self {
    .warning("liquid/no-include", "there is no file `\(name)` to include")
  }
  fileprivate static func noFile(_ name: String) -> Self {
    .warning("liquid/no-link", "there is no file `\(name)` to link to")
  }
  fileprivate static func noPost(_ name: String) -> Self {
    .warning("liquid/no-post", "there is no post `\(name)` to link to")
  }
}
