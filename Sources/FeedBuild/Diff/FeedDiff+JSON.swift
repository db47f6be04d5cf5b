import FeedModel

extension FeedDiff {
  /// The comparison for programs: a JSON object for each change and one that sums up, a line each.
  public var jsonLines: String {
    (changes.map { $0.object } + [summaryObject]).map { $0.compactText + "\n" }.joined()
  }

  private var summaryObject: JSONValue {
    let counts = Kind.allCases.map { JSONMember($0.rawValue, .number(String(count(of: $0)))) }
    let effects = [("unread", unread), ("mailed", mailed), ("mailed_as_updates", mailedAsUpdates)]
    return .object(
      [JSONMember("old", .string(old.name)), JSONMember("new", .string(new.name))]
        + [JSONMember("counts", .object(counts))]
        + effects.map { JSONMember($0.0, .number(String($0.1))) })
  }
}

extension FeedDiff.Change {
  fileprivate var object: JSONValue {
    var members = [
      JSONMember("change", .array(kinds.map { .string($0.rawValue) })), JSONMember("title", .string(title)),
    ]
    if let entry = new ?? old { members.append(JSONMember("id", .string(entry.id.string))) }
    if kinds.contains(.reidentified), let old { members.append(JSONMember("old_id", .string(old.id.string))) }
    if let link = (new ?? old)?.link { members.append(JSONMember("url", .string(link.string))) }
    if let date = (new ?? old)?.published { members.append(JSONMember("date_published", .string(date.rfc3339))) }
    if !kinds.contains(.feed) { members.append(JSONMember("unread", .bool(turnsUnread))) }
    if !fields.isEmpty { members.append(JSONMember("fields", .array(fields.map(\.object)))) }
    return .object(members)
  }
}

extension FieldChange {
  fileprivate var object: JSONValue {
    var members = [JSONMember("field", .string(name))]
    if differences.isEmpty {
      if let old { members.append(JSONMember("old", .string(old))) }
      if let new { members.append(JSONMember("new", .string(new))) }
    } else {
      members.append(JSONMember("differences", .array(differences.map(\.object))))
    }
    return .object(members)
  }
}

extension TextDifference {
  fileprivate var object: JSONValue {
    .array(
      pieces.map { piece in
        switch piece {
        case .same(let text): .object([JSONMember("same", .string(text))])
        case .removed(let text): .object([JSONMember("removed", .string(text))])
        case .added(let text): .object([JSONMember("added", .string(text))])
        }
      })
  }
}
