import FeedModel
import FeedSites
import FeedText

extension ConfigurationReader {
  /// A number, or a mapping: `entries: 50`, `by: year`.
  func archive(_ value: Setting, _ report: inout Diagnostics) -> ArchiveRule? {
    if value.isNull || value.bool == false { return nil }
    guard let members = value.members else { return count(value, &report).map(ArchiveRule.entries) }
    var rules: [ArchiveRule] = []
    for member in members {
      switch member.key {
      case "entries": rules += count(member.value, &report).map { [.entries($0)] } ?? []
      case "by":
        let period = choice(member.value, among: Period.allCases, &report)
        rules += period.map { [$0 == .year ? .year : .month] } ?? []
      default:
        let nearest = DidYouMean.suggest(member.key, among: ["entries", "by"])
        report.report(.unknownKey("archive." + member.key, nearest), at: place(member.keyMark))
      }
    }
    if members.isEmpty || rules.count > 1 { return wrong(value, "either `entries` or `by`", &report) }
    return rules.first
  }

  /// The ways in which copies are compressed: one, or a list.
  func compressions(_ value: Setting, _ report: inout Diagnostics) -> [Compression] {
    if value.isNull || value.bool == false { return [] }
    return (value.list ?? [value]).compactMap { choice($0, among: Compression.allCases, &report) }
  }
}

private enum Period: String, CaseIterable {
  case year, month
}
