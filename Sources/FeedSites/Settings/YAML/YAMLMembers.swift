import FeedModel

/// The members of a mapping while it is read: the last of equal keys counts, and what `<<` merges in counts only
/// for keys that the mapping does not have itself.
struct YAMLMembers {
  private var own: [Setting.Member] = []
  private var merged: [Setting.Member] = []
  /// The index in `own` by key, once there are many.
  private var index: [String: Int] = [:]

  private static let few = 12

  /// Adds a member; gives the place of an earlier one with the same key, which it replaces.
  mutating func add(_ member: Setting.Member) -> Mark? {
    if let earlier = position(of: member.key) {
      let mark = own[earlier].keyMark
      own[earlier] = member
      return mark
    }
    own.append(member)
    if own.count == Self.few + 1 {
      for (i, member) in own.enumerated() { index[member.key] = i }
    } else if own.count > Self.few {
      index[member.key] = own.count - 1
    }
    return nil
  }

  /// Merges a mapping or a list of mappings, of which the first that has a key counts; `false` when it is neither.
  mutating func merge(_ value: Setting) -> Bool {
    switch value.value {
    case .mapping(let members):
      merged.append(contentsOf: members)
      return true
    case .list(let elements) where elements.allSatisfy({ $0.members != nil }):
      for element in elements { merged.append(contentsOf: element.members ?? []) }
      return true
    default: return false
    }
  }

  /// What was merged first, then the mapping's own.
  var all: [Setting.Member] {
    guard !merged.isEmpty else { return own }
    var seen = Set(own.map(\.key))
    return merged.filter { seen.insert($0.key).inserted } + own
  }

  private func position(of key: String) -> Int? {
    own.count > Self.few ? index[key] : own.firstIndex { $0.key == key }
  }
}
