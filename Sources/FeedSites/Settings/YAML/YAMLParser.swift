import CLibYAML

/// libyaml's parser over bytes that outlive it, an event at a time.
struct YAMLParser: ~Copyable {
  /// Where libyaml stands: counted from 0, `index` and `column` in scalars.
  struct Position {
    var index: Int
    var line: Int
    var column: Int

    init(_ mark: yaml_mark_t) {
      index = Int(clamping: mark.index)
      line = Int(clamping: mark.line)
      column = Int(clamping: mark.column)
    }
  }

  struct Scalar {
    var value: Setting.Value
    /// As it was written, for what is neither a string nor a date.
    var source: String?
    var isPlain: Bool
  }

  enum Event {
    case scalar(Scalar, anchor: String?)
    case alias(String)
    case listStart(anchor: String?)
    case mappingStart(anchor: String?)
    /// The end of a list or mapping.
    case end
    case documentStart
    case streamEnd
    /// What says nothing here.
    case other
  }

  /// Why libyaml stopped.
  struct Problem {
    var isByteProblem: Bool
    var text: String
    var context: String
    var position: Position
    var contextPosition: Position
    /// For a problem with a byte: its offset and the character.
    var offset: Int
    var character: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let isReady: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    isReady = bytes.baseAddress != nil && yaml_parser_initialize(parser) != 0
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    if isReady { yaml_parser_delete(parser) }
    event.deallocate()
    parser.deallocate()
  }

  /// Where the event that `next` gave last begins.
  var position: Position { Position(event.pointee.start_mark) }

  /// The next event, `nil` when libyaml stopped: see `problem`.
  mutating func next() -> Event? {
    yaml_event_delete(event)
    guard isReady, yaml_parser_parse(parser, event) != 0 else { return nil }
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      return .scalar(scalar, anchor: Self.string(event.pointee.data.scalar.anchor))
    case YAML_ALIAS_EVENT:
      return .alias(Self.string(event.pointee.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      return .listStart(anchor: Self.string(event.pointee.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(anchor: Self.string(event.pointee.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
    default: return .other
    }
  }

  /// Why `next` gave `nil`.
  var problem: Problem {
    guard isReady else {
      let zero = Position(yaml_mark_t())
      return Problem(
        isByteProblem: false, text: "out of memory", context: "", position: zero, contextPosition: zero, offset: 0,
        character: 0)
    }
    return Problem(
      isByteProblem: parser.pointee.error == YAML_READER_ERROR,
      text: Self.string(parser.pointee.problem) ?? "out of memory",
      context: Self.string(parser.pointee.context) ?? "",
      position: Position(parser.pointee.problem_mark),
      contextPosition: Position(parser.pointee.context_mark),
      offset: Int(clamping: parser.pointee.problem_offset),
      character: Int(parser.pointee.problem_value))
  }

  private var scalar: Scalar {
    let data = event.pointee.data.scalar
    let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
    // Whether a value needs a tag: one without that is plain, or has a tag that is ignored, is a string only when
    // it was quoted.
    guard data.style == YAML_PLAIN_SCALAR_STYLE else {
      return Scalar(value: .string(String(decoding: bytes, as: UTF8.self)), source: nil, isPlain: false)
    }
    if let tag = data.tag, Self.string(tag) == YAML_STR_TAG {
      return Scalar(value: .string(String(decoding: bytes, as: UTF8.self)), source: nil, isPlain: false)
    }
    let value = PlainScalar.value(bytes)
    switch value {
    case .string, .date: return Scalar(value: value, source: nil, isPlain: true)
    default: return Scalar(value: value, source: String(decoding: bytes, as: UTF8.self), isPlain: true)
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }
  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }
}
