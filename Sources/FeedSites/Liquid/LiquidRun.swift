import FeedModel

/// One run of a template: its variables, its output, its limits.
struct LiquidRun<World: LiquidWorld> {
  enum Flow { case on, breaks, continues, stops }

  let world: World
  var out: [UInt8] = []
  private(set) var problems: [Diagnostic] = []
  private var complaints: Set<String> = []
  /// The innermost scope last.
  var scopes: [[String: LiquidValue]] = [[:]]
  var counters: [String: Int] = [:]
  var cycles: [String: Int] = [:]
  /// How far each loop has come, for `offset: continue`.
  var loopEnds: [String: Int] = [:]
  var file: LiquidFile
  private var depth = 0
  private var steps = 0
  private var hasStopped = false

  static var maximumSteps: Int { 500_000 }
  static var maximumOutput: Int { 8 << 20 }
  static var maximumDepth: Int { 96 }
  static var maximumList: Int { 100_000 }

  init(world: World) {
    self.world = world
    file = LiquidFile(name: "", path: "", bytes: [])
  }

  /// Renders `file` from `start` on, as the whole template or as an included one.
  mutating func render(_ file: LiquidFile, from start: Int) {
    let outer = self.file
    self.file = file
    let (nodes, found) = LiquidParser.parse(file.bytes, from: start)
    for problem in found { complain(problem.message, at: problem.offset) }
    _ = run(nodes)
    self.file = outer
  }

  mutating func run(_ nodes: [LiquidNode]) -> Flow {
    guard depth < Self.maximumDepth else {
      if let first = nodes.first { complain(.liquidTooDeep, at: first.offset) }
      return .on
    }
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      guard step(at: node.offset) else { return .stops }
      let flow = run(node)
      if flow != .on { return flow }
    }
    return .on
  }

  /// Counts a step; false when the template has run or written too long.
  mutating func step(at offset: Int) -> Bool {
    steps += 1
    if hasStopped { return false }
    if steps <= Self.maximumSteps, out.count <= Self.maximumOutput { return true }
    hasStopped = true
    complain(.liquidTooLong, at: offset)
    return false
  }

  private mutating func run(_ node: LiquidNode) -> Flow {
    switch node.kind {
    case .text(let range): out.append(contentsOf: file.bytes[range])
    case .output(let pipeline): write(evaluate(pipeline, at: node.offset).text)
    case .assign(let name, let pipeline): scopes[0][name] = evaluate(pipeline, at: node.offset)
    case .capture(let name, let body):
      let (text, flow) = captured(body)
      scopes[0][name] = .string(text)
      return flow
    case .branch(let branches):
      for branch in branches {
        let holds = branch.condition.map { test($0, at: node.offset) } ?? true
        if holds != branch.isNegated { return run(branch.body) }
      }
    case .choice(let subject, let cases): return choose(subject, cases, at: node.offset)
    case .loop(let loop): return run(loop, at: node.offset)
    case .stop(let isBreak): return isBreak ? .breaks : .continues
    case .count(let name, let step):
      // `decrement` counts before it shows.
      let value = (counters[name] ?? 0).addingClamped(step < 0 ? step : 0)
      write(String(value))
      counters[name] = value.addingClamped(step > 0 ? step : 0)
    case .cycle(let group, let values):
      guard !values.isEmpty else { break }
      let turn = cycles[group] ?? 0
      write(evaluate(values[turn % values.count], at: node.offset).text)
      cycles[group] = (turn + 1) % values.count
    case .highlight(let language, let body):
      let (text, flow) = captured(body)
      write(LiquidHighlight.html(text, language: language))
      return flow
    case .include(let include): runInclude(include, at: node.offset)
    case .link(let target): writeLink(target, at: node.offset, isPost: false)
    case .postLink(let target): writeLink(target, at: node.offset, isPost: true)
    case .group(let body): return run(body)
    }
    return .on
  }

  mutating func write(_ text: String) {
    guard out.count <= Self.maximumOutput else { return }
    out.append(contentsOf: text.utf8)
  }

  /// What `body` writes, kept from the output.
  mutating func captured(_ body: [LiquidNode]) -> (text: String, flow: Flow) {
    let start = out.count
    let flow = run(body)
    let text = String(decoding: out[start...], as: UTF8.self)
    out.removeSubrange(start...)
    return (text, flow)
  }

  /// Reports a problem once for each text and file.
  mutating func complain(_ message: Diagnostic.Message, at offset: Int) {
    guard complaints.count < 200, complaints.insert(file.name + "\n" + message.text).inserted else { return }
    problems.append(
      Diagnostic(message, at: Place(file: file.name, mark: LineMap(file.bytes).mark(at: offset))))
  }
}

extension Diagnostic.Message {
  static var liquidTooLong: Self {
    .warning("liquid/too-long", "this template runs or writes without end; the rest is left out")
  }
}
