import FeedModel

/// Builds a `Setting` from libyaml's events.
struct YAMLBuilder: ~Copyable {
  /// A value with what it counts for when an alias repeats it.
  private struct Node {
    var setting: Setting
    var count = 1
    var depth = 0
    /// Whether it may be the key `<<`.
    var isPlain = false
  }

  private var parser: YAMLParser
  private let marks: YAMLMarks
  private let file: String
  private var anchors: [String: Node] = [:]
  private var expansion = 0

  init(_ parser: consuming YAMLParser, marks: YAMLMarks, file: String) {
    self.parser = parser
    self.marks = marks
    self.file = file
  }

  /// The first document; a null when there is none.
  mutating func document(report: inout Diagnostics) throws(FeedError) -> Setting {
    while true {
      switch try next() {
      case .documentStart:
        let event = try next()
        let setting = try node(event, depth: 0, report: &report).setting
        // The end of the document, and what comes next: an error when the document ended before its text.
        _ = try next()
        _ = try next()
        return setting
      case .streamEnd: return Setting(.null, at: mark)
      default: continue
      }
    }
  }

  private var mark: Mark { marks.mark(of: parser.position) }

  private func place(_ mark: Mark) -> Place { Place(file: file, mark: mark) }

  private mutating func next() throws(FeedError) -> YAMLParser.Event {
    guard let event = parser.next() else { throw parser.problem.error(marks: marks, file: file) }
    return event
  }

  private mutating func node(
    _ event: YAMLParser.Event, depth: Int, report: inout Diagnostics
  ) throws(FeedError) -> Node {
    let mark = mark
    guard depth <= YAML.maximumDepth else { throw FeedError(.tooDeep(), at: place(mark)) }
    let node: Node
    let name: String?
    switch event {
    case .scalar(let scalar, let anchor):
      node = Node(setting: Setting(scalar.value, at: mark, source: scalar.source), isPlain: scalar.isPlain)
      name = anchor
    case .listStart(let anchor):
      node = try list(at: mark, depth: depth, report: &report)
      name = anchor
    case .mappingStart(let anchor):
      node = try mapping(at: mark, depth: depth, report: &report)
      name = anchor
    case .alias(let anchor):
      return try alias(anchor, at: mark, depth: depth)
    case .end, .documentStart, .streamEnd, .other:
      node = Node(setting: Setting(.null, at: mark))
      name = nil
    }
    if let name { anchors[name] = node }
    return node
  }

  private mutating func list(at mark: Mark, depth: Int, report: inout Diagnostics) throws(FeedError) -> Node {
    var elements: [Setting] = []
    var result = Node(setting: Setting(.null, at: mark))
    while true {
      let event = try next()
      if event.ends { break }
      let element = try node(event, depth: depth + 1, report: &report)
      elements.append(element.setting)
      result.count += element.count
      result.depth = max(result.depth, element.depth + 1)
    }
    result.setting.value = .list(elements)
    return result
  }

  private mutating func mapping(at mark: Mark, depth: Int, report: inout Diagnostics) throws(FeedError) -> Node {
    var members = YAMLMembers()
    var result = Node(setting: Setting(.null, at: mark))
    while true {
      let event = try next()
      if event.ends { break }
      let key = try node(event, depth: depth + 1, report: &report)
      let valueEvent = try next()
      let value = try node(valueEvent, depth: depth + 1, report: &report)
      result.count += value.count + 1
      result.depth = max(result.depth, value.depth + 1)
      guard let name = key.setting.source ?? key.setting.text else {
        report.report(.keyIsNoText(), at: place(key.setting.mark))
        continue
      }
      if name == "<<", key.isPlain, members.merge(value.setting) { continue }
      let member = Setting.Member(key: name, keyMark: key.setting.mark, value: value.setting)
      if let earlier = members.add(member) {
        report.report(
          .duplicateKey(name), at: place(member.keyMark),
          notes: [Diagnostic.Note("it stands here too; this one is left out", at: place(earlier))])
      }
    }
    result.setting.value = .mapping(members.all)
    return result
  }

  private mutating func alias(_ name: String, at mark: Mark, depth: Int) throws(FeedError) -> Node {
    guard let node = anchors[name] else { throw FeedError(.unknownAlias(name), at: place(mark)) }
    guard depth + node.depth <= YAML.maximumDepth else { throw FeedError(.tooDeep(), at: place(mark)) }
    expansion += node.count
    guard expansion <= YAML.maximumExpansion else { throw FeedError(.tooManyAliases(), at: place(mark)) }
    return node
  }
}

extension YAMLParser.Event {
  /// Whether nothing more of the list or mapping follows.
  fileprivate var ends: Bool {
    switch self {
    case .end, .streamEnd: true
    default: false
    }
  }
}

extension YAMLMarks {
  func mark(of position: YAMLParser.Position) -> Mark {
    mark(index: position.index, line: position.line, column: position.column)
  }
}

extension Diagnostic.Message {
  fileprivate static func tooDeep() -> Self {
    .error("yaml/too-deep", "values nest deeper than \(YAML.maximumDepth) levels")
  }
  fileprivate static func unknownAlias(_ name: String) -> Self {
    .error(
      "yaml/unknown-alias", "`*\(name)` repeats a value that no `&\(name)` before it names; quote it if it is text")
  }
  fileprivate static func tooManyAliases() -> Self {
    .error("yaml/too-many-aliases", "aliases repeat more than \(YAML.maximumExpansion) values")
  }
  fileprivate static func duplicateKey(_ name: String) -> Self {
    .warning("yaml/duplicate-key", "`\(name)` stands twice; this one counts, remove the other")
  }
  fileprivate static func keyIsNoText() -> Self {
    .warning("yaml/key-not-text", "a list or a mapping cannot be a key; it is left out (quote it if it is text)")
  }
}
