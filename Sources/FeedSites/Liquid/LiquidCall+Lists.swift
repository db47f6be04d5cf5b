extension LiquidCall {
  /// Filters of lists; `nil` when the name is none of theirs.
  var ofLists: LiquidValue? {
    switch name {
    case "join": .string(flatList.map(\.text).joined(separator: argument(0)?.text ?? " "))
    case "first": input.member(.string("first"))
    case "last": input.member(.string("last"))
    case "size": size
    case "reverse": .list(flatList.reversed())
    case "uniq": .list(unique)
    case "compact": .list(flatList.filter { !field($0).isNull })
    case "concat": .list(flatList + (argument(0)?.asList(limit: 100_000) ?? []))
    case "push": .list(list + [argument(0) ?? .null])
    case "unshift": .list([argument(0) ?? .null] + list)
    case "pop": .list(list.dropLast(max(whole(0) ?? 1, 0)))
    case "shift": .list(Array(list.dropFirst(max(whole(0) ?? 1, 0))))
    case "map": .list(flatList.map { $0.member(argument(0) ?? .null) })
    case "where": .list(list.filter { holds($0) })
    case "find": list.first { holds($0) } ?? .null
    case "sort", "sort_natural": .list(sorted(ignoringCase: name == "sort_natural"))
    case "group_by": grouped
    case "slice": slice
    case "sum": list.reduce(.int(0)) { LiquidCall("plus", $0, [field($1)]).ofNumbers ?? $0 }
    case "sample":
      whole(0).map { $0 == 1 } ?? true ? list.first ?? .null : .list(Array(list.prefix(max(whole(0) ?? 0, 0))))
    case "array_to_sentence_string": .string(sentence)
    default: nil
    }
  }

  private var size: LiquidValue {
    switch input {
    case .string, .list, .mapping, .record: input.member(.string("size"))
    case .range(let low, let high):
      .int(high < low ? 0 : high.addingClamped(1).addingClamped(low == .min ? .max : -low))
    default: .int(0)
    }
  }

  /// The element, or its member that the first argument names.
  private func field(_ element: LiquidValue) -> LiquidValue {
    guard let key = argument(0) else { return element }
    return element.member(key)
  }

  private var unique: [LiquidValue] {
    var kept: [(key: LiquidValue, element: LiquidValue)] = []
    for element in flatList.prefix(5000) {
      let key = field(element)
      if !kept.contains(where: { $0.key.equals(key) }) { kept.append((key, element)) }
    }
    return kept.map(\.element)
  }

  /// Whether a member is the wanted value, or holds it, or is true when none is wanted.
  private func holds(_ element: LiquidValue) -> Bool {
    let found = field(element)
    guard let wanted = argument(1) else { return found.isTrue }
    if case .list = found { return found.contains(wanted) }
    return found.equals(wanted) || (!found.isNull && found.text == wanted.text)
  }

  private func sorted(ignoringCase: Bool) -> [LiquidValue] {
    let isLast = ignoringCase || argument(1)?.text == "last"
    let keyed = (ignoringCase ? flatList : list).enumerated().map {
      (offset: $0.offset, key: field($0.element), value: $0.element)
    }
    return keyed.sorted { a, b in
      if a.key.isNull != b.key.isNull { return isLast == b.key.isNull }
      if ignoringCase {
        let (x, y) = (a.key.text.lowercased(), b.key.text.lowercased())
        if x != y { return x < y }
      } else {
        if a.key.ordered(before: b.key) == true { return true }
        if b.key.ordered(before: a.key) == true { return false }
      }
      return a.offset < b.offset
    }.map(\.value)
  }

  private var grouped: LiquidValue {
    var groups: [(key: LiquidValue, items: [LiquidValue])] = []
    for element in list.prefix(5000) { LiquidCall.add(element, under: field(element), to: &groups) }
    return LiquidCall.grouped(groups)
  }

  static func add(
    _ element: LiquidValue, under key: LiquidValue, to groups: inout [(key: LiquidValue, items: [LiquidValue])]
  ) {
    if let i = groups.firstIndex(where: { $0.key.equals(key) }) {
      groups[i].items.append(element)
    } else {
      groups.append((key, [element]))
    }
  }

  static func grouped(_ groups: [(key: LiquidValue, items: [LiquidValue])]) -> LiquidValue {
    .list(
      groups.map { .record(["name": .string($0.key.text), "items": .list($0.items), "size": .int($0.items.count)]) })
  }

  private var slice: LiquidValue {
    let start = whole(0) ?? 0
    let count = max(whole(1) ?? 1, 0)
    if case .list(let list) = input { return .list(LiquidCall.slice(list, start, count)) }
    return .string(String(String.UnicodeScalarView(LiquidCall.slice(Array(text.unicodeScalars), start, count))))
  }

  private static func slice<Element>(_ elements: [Element], _ start: Int, _ count: Int) -> [Element] {
    let first = start < 0 ? start.addingClamped(elements.count) : start
    guard first >= 0 else { return [] }
    return Array(elements.dropFirst(first).prefix(count))
  }

  private var sentence: String {
    let words = list.map(\.text)
    let connector = argument(0)?.text ?? "and"
    switch words.count {
    case 0: return ""
    case 1: return words[0]
    case 2: return words[0] + " " + connector + " " + words[1]
    default: return words.dropLast().joined(separator: ", ") + ", " + connector + " " + words[words.count - 1]
    }
  }
}
