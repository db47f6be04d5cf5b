package import FeedModel
import FeedText

extension Setting {
  /// A key that is not among the allowed ones.
  package struct UnknownKey: Sendable, Hashable {
    package var key: String
    package var mark: Mark
    /// The allowed key that was probably meant.
    package var suggestion: String?

    package init(key: String, mark: Mark, suggestion: String?) {
      self.key = key
      self.mark = mark
      self.suggestion = suggestion
    }
  }

  /// The keys of a mapping that are not among `allowed`, in its order; a key that stands in the mapping already is not
  /// suggested.
  package func unknownKeys(allowed: some Sequence<String>) -> [UnknownKey] {
    let allowed = Array(allowed)
    let known = Set(allowed)
    let members = members ?? []
    let used = Set(members.map(\.key))
    return members.filter { !known.contains($0.key) }.map { member in
      UnknownKey(
        key: member.key, mark: member.keyMark,
        suggestion: DidYouMean.suggest(member.key, among: allowed.filter { !used.contains($0) }))
    }
  }
}
