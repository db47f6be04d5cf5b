import FeedModel

/// The plainly written values of a program in JavaScript: texts, numbers, lists, objects, and names that stand for one.
///
/// What would have to be run is no value, and is left out of the object it stands in.
struct JavaScriptLiterals {
  private let tokens: [JavaScriptTokens.Token]
  private let map: LineMap
  /// Where the value of each `const`, `let` and `var` begins; one that is set twice is not known.
  private var constants: [String: Int] = [:]
  /// The values of names that another file gives.
  var imports: [String: Setting] = [:]
  /// The keys whose values could not be read.
  private(set) var unread: [(key: String, mark: Mark)] = []
  /// How many more values may be read: names that stand for one another could go on without end.
  private var budget = 50_000

  init(_ bytes: [UInt8]) {
    tokens = JavaScriptTokens(bytes).all
    map = LineMap(bytes)
    var repeated: Set<String> = []
    for i in tokens.indices {
      guard isName(i, "const") || isName(i, "let") || isName(i, "var"), let name = name(i + 1), isSign(i + 2, "=")
      else { continue }
      if constants[name] != nil { repeated.insert(name) }
      constants[name] = i + 3
    }
    for name in repeated { constants[name] = nil }
  }

  var indices: Range<Int> { tokens.indices }

  func name(_ i: Int) -> String? {
    if tokens.indices.contains(i), case .name(let name) = tokens[i].kind { name } else { nil }
  }

  func string(_ i: Int) -> String? {
    if tokens.indices.contains(i), case .string(let text) = tokens[i].kind { text } else { nil }
  }

  func isName(_ i: Int, _ wanted: String) -> Bool { name(i) == wanted }

  func isSign(_ i: Int, _ sign: Unicode.Scalar) -> Bool {
    tokens.indices.contains(i) && tokens[i].kind == .sign(UInt8(ascii: sign))
  }

  func mark(_ i: Int) -> Mark { tokens.indices.contains(i) ? map.mark(at: tokens[i].offset) : .start }

  /// The value that begins at a token, `nil` where it is not plainly written, and the token behind it.
  mutating func value(at start: Int, depth: Int = 0) -> (value: Setting?, next: Int) {
    budget -= 1
    guard budget > 0, depth < 64 else { return (nil, tokens.count) }
    var (value, next) = operand(at: start, depth: depth)
    // Texts that are put together.
    while isSign(next, "+"), let left = value?.text {
      let (right, end) = operand(at: next + 1, depth: depth)
      value = right?.text.map { Setting(.string(left + $0), at: mark(start)) }
      next = end
    }
    if isEndOfValue(next) { return (value, next) }
    return (nil, endOfValue(from: next))
  }

  /// The values between the parentheses that a call opens at a token.
  mutating func arguments(at open: Int) -> [Setting?] {
    var found: [Setting?] = []
    var i = open + 1
    while i < tokens.count, !isSign(i, ")"), found.count < 16 {
      let (value, next) = value(at: i)
      found.append(value)
      i = isSign(next, ",") ? next + 1 : max(next, i + 1)
      if isSign(next, ")") { break }
    }
    return found
  }

  /// What `export default` or `module.exports =` gives, where it is written out, or returned by a function at once.
  mutating func exported() -> Setting? {
    for i in tokens.indices {
      var start: Int?
      if isName(i, "export"), isName(i + 1, "default") { start = i + 2 }
      if isName(i, "exports"), isSign(i + 1, "="), !isSign(i + 2, "=") { start = i + 2 }
      guard let start else { continue }
      if isSign(start, "{") || isSign(start, "[") || (name(start).map { constants[$0] != nil } ?? false) {
        return value(at: start).value
      }
      for j in start..<tokens.count {
        if isName(j, "return"), isSign(j + 1, "{") { return value(at: j + 1).value }
        if isSign(j, ">"), isSign(j + 1, "("), isSign(j + 2, "{") { return value(at: j + 2).value }
      }
      return nil
    }
    return nil
  }

  private mutating func operand(at i: Int, depth: Int) -> (value: Setting?, next: Int) {
    guard tokens.indices.contains(i) else { return (nil, tokens.count) }
    let mark = mark(i)
    switch tokens[i].kind {
    case .string(let text): return (Setting(.string(text), at: mark), i + 1)
    case .number(let digits): return (JavaScriptLiterals.number(digits, mark), i + 1)
    case .sign(UInt8(ascii: "-")):
      guard tokens.indices.contains(i + 1), case .number(let digits) = tokens[i + 1].kind else { return (nil, i + 1) }
      return (JavaScriptLiterals.number("-" + digits, mark), i + 2)
    case .sign(UInt8(ascii: "{")): return object(at: i, depth: depth + 1)
    case .sign(UInt8(ascii: "[")): return list(at: i, depth: depth + 1)
    case .name("true"), .name("false"): return (Setting(.bool(isName(i, "true")), at: mark), i + 1)
    case .name("null"), .name("undefined"): return (Setting(.null, at: mark), i + 1)
    case .name(let name): return named(name, at: i, depth: depth)
    case .sign, .other: return (nil, i + 1)
    }
  }

  /// `name` or `name.key.key`.
  private mutating func named(_ name: String, at i: Int, depth: Int) -> (value: Setting?, next: Int) {
    var value = imports[name]
    if value == nil, let start = constants[name], start != i { value = self.value(at: start, depth: depth + 1).value }
    var next = i + 1
    while isSign(next, "."), let key = self.name(next + 1) {
      value = value?[key]
      next += 2
    }
    return (value, next)
  }

  private mutating func object(at open: Int, depth: Int) -> (value: Setting?, next: Int) {
    var members: [Setting.Member] = []
    var i = open + 1
    while i < tokens.count, !isSign(i, "}") {
      let before = i
      if let key = name(i) ?? string(i) ?? number(i), isSign(i + 1, ":") {
        let (value, next) = value(at: i + 2, depth: depth)
        add(key, value, at: i, to: &members)
        i = next
      } else if let key = name(i), isSign(i + 1, ",") || isSign(i + 1, "}") {
        add(key, named(key, at: i, depth: depth).value, at: i, to: &members)
        i += 1
      } else if isSign(i, "."), isSign(i + 1, "."), isSign(i + 2, ".") {
        let (value, next) = value(at: i + 3, depth: depth)
        members += value?.members ?? []
        i = next
      } else {
        if let key = name(i), isSign(i + 1, "(") { unread.append((key, mark(i))) }
        i = endOfValue(from: i)
      }
      if isSign(i, ",") { i += 1 }
      if i == before { i += 1 }
    }
    return (Setting(.mapping(members), at: mark(open)), i + 1)
  }

  private mutating func add(_ key: String, _ value: Setting?, at i: Int, to members: inout [Setting.Member]) {
    guard let value else {
      unread.append((key, mark(i)))
      return
    }
    members.append(Setting.Member(key: key, keyMark: mark(i), value: value))
  }

  private mutating func list(at open: Int, depth: Int) -> (value: Setting?, next: Int) {
    var elements: [Setting] = []
    var i = open + 1
    while i < tokens.count, !isSign(i, "]") {
      let before = i
      let (value, next) = value(at: i, depth: depth)
      if let value { elements.append(value) }
      i = isSign(next, ",") ? next + 1 : next
      if i == before { i += 1 }
    }
    return (Setting(.list(elements), at: mark(open)), i + 1)
  }

  private func number(_ i: Int) -> String? {
    if tokens.indices.contains(i), case .number(let digits) = tokens[i].kind { digits } else { nil }
  }

  private static func number(_ digits: String, _ mark: Mark) -> Setting? {
    let plain = digits.filter { $0 != "_" }
    if let int = Int(plain) { return Setting(.int(int), at: mark, source: plain) }
    return Double(plain).map { Setting(.float($0), at: mark, source: plain) }
  }

  private func isEndOfValue(_ i: Int) -> Bool {
    guard tokens.indices.contains(i) else { return true }
    switch tokens[i].kind {
    case .sign(let sign): return ",;}])".utf8.contains(sign)
    case .name: return tokens[i].beginsLine
    default: return false
    }
  }

  /// The next comma or closing bracket that belongs to no bracket opened on the way.
  private func endOfValue(from start: Int) -> Int {
    var depth = 0
    var i = start
    while i < tokens.count {
      if case .sign(let sign) = tokens[i].kind {
        if "([{".utf8.contains(sign) { depth += 1 }
        if ")]}".utf8.contains(sign) {
          if depth == 0 { return i }
          depth -= 1
        }
        if depth == 0, sign == UInt8(ascii: ",") || sign == UInt8(ascii: ";") { return i }
      }
      i += 1
    }
    return i
  }
}
