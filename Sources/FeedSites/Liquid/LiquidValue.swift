import FeedModel
import FeedText

/// A value while a template runs.
indirect enum LiquidValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case float(Double)
  case string(String)
  case instant(Timestamp)
  case list([LiquidValue])
  /// A mapping of a configuration, of front matter or of a data file.
  case mapping([Setting.Member])
  /// What the template itself makes: `forloop`, `include`, groups.
  case record([String: LiquidValue])
  case range(Int, Int)
  /// The site; its members are asked for one by one.
  case site
  /// A folder of data files, by its path below the data folder.
  case data(String)
  /// The literals `empty` and `blank`, which only comparisons know.
  case empty
  case blank

  init(_ setting: Setting) {
    switch setting.value {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .int(let int): self = .int(int)
    case .float(let float): self = .float(float)
    case .string(let text), .date(let text): self = .string(text)
    case .list(let list): self = .list(list.map { LiquidValue($0) })
    case .mapping(let members): self = .mapping(members)
    }
  }

  /// Everything but `nil` and `false` is true, the empty text and 0 too.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let bool): bool
    default: true
    }
  }

  var isNull: Bool { if case .null = self { true } else { false } }

  /// What `{{ value }}` shows.
  var text: String {
    switch self {
    case .null, .empty, .blank, .site, .data: ""
    case .bool(let bool): bool ? "true" : "false"
    case .int(let int): String(int)
    case .float(let float): LiquidNumber.text(float)
    case .string(let text): text
    case .instant(let instant): LiquidDate.rubyText(instant)
    case .list(let list): list.map(\.text).joined()
    case .range(let low, let high): "\(low)..\(high)"
    case .mapping, .record: inspected(depth: 0)
    }
  }

  /// A mapping as its generator's language shows it: `{"name"=>"Ann"}`.
  func inspected(depth: Int) -> String {
    guard depth < 8 else { return "..." }
    switch self {
    case .null: return "nil"
    case .string(let text): return text.quotedAsJSON
    case .list(let list): return "[" + list.map { $0.inspected(depth: depth + 1) }.joined(separator: ", ") + "]"
    case .mapping, .record:
      return "{"
        + members.map { "\"" + $0.key + "\"=>" + $0.value.inspected(depth: depth + 1) }.joined(separator: ", ") + "}"
    default: return text
    }
  }

  /// The members of a mapping, in order.
  var members: [(key: String, value: LiquidValue)] {
    switch self {
    case .mapping(let members): members.map { ($0.key, LiquidValue($0.value)) }
    case .record(let record): record.keys.sorted().map { ($0, record[$0] ?? .null) }
    default: []
    }
  }

  /// What a loop goes through; a mapping as pairs, `nil` when there is nothing to go through.
  func elements(limit: Int) -> [LiquidValue]? {
    switch self {
    case .list(let list): list
    case .mapping, .record: members.map { .list([.string($0.key), $0.value]) }
    case .range(let low, let high):
      low > high ? [] : (low...min(high, low.addingClamped(limit))).map { .int($0) }
    case .string(let text): text.isEmpty ? [] : [self]
    default: nil
    }
  }

  /// The elements that list filters work on: what is no list is a list of one.
  func asList(limit: Int) -> [LiquidValue] {
    switch self {
    case .null: []
    case .list(let list): list
    case .range: elements(limit: limit) ?? []
    default: [self]
    }
  }
}

extension Int {
  /// The sum, held within what an `Int` can hold.
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}
