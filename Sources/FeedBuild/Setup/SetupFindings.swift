import FeedModel
import FeedSites

/// What is told of a site that was looked at.
struct SetupFindings {
  let opened: OpenedSite
  let plans: [FeedPlan]
  let survey: Survey
  let kind: String
  let marks: [String]
  let hasAddress: Bool
  let options: BuildOptions

  var lines: [String] {
    let header = opened.header
    let by = marks.isEmpty ? "" : ", known by " + marks.map { "`\($0)`" }.joined(separator: ", ")
    var lines = [kind + by]
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("  " + name + String(repeating: " ", count: max(1, 13 - name.utf8.count)) + value)
    }
    add("address", hasAddress ? header.homePage?.string : "not known: set `url` in feedmill.yml, or give `--url`")
    add("title", header.title)
    add("description", header.description)
    add("language", header.language)
    add("authors", header.authors.joinedNames)
    add("posts", posts)
    for reason in reasons { add("left out", reason) }
    let wishes = opened.site.wishes
    for (format, path) in wishes.paths.sorted(by: { $0.key < $1.key }) { add("its own feed", "\(format) at \(path)") }
    if let limit = wishes.limit { add("its limit", limit == 1 ? "1 entry" : "\(limit) entries") }
    for plan in plans.prefix(1) {
      for target in plan.targets {
        let file = Paths.join(opened.output, target.path)
        add("would write", hasAddress ? "\(file), served as \(target.address)" : file)
      }
    }
    if plans.count > 1 { add("and", plans.count == 2 ? "1 more feed" : "\(plans.count - 1) more feeds") }
    return lines
  }

  private var posts: String {
    let seconds = survey.dated.map(\.seconds)
    let future =
      opened.site.wishes.includesFuture || options.includesFuture
      ? 0 : seconds.filter { $0 > options.now.seconds }.count
    guard let first = seconds.min(), let last = seconds.max() else { return "none" }
    let days = [first, last].map { String(Timestamp(seconds: $0).rfc3339.prefix(10)) }
    let count = seconds.count == 1 ? "1 post of \(days[0])" : "\(seconds.count), from \(days[0]) to \(days[1])"
    return count + (future > 0 ? "; \(future) of them in the future" : "")
  }

  /// Why files are no entries, most frequent first.
  private var reasons: [String] {
    var counts: [String: Int] = [:]
    for reason in survey.skipped.values { counts[reason, default: 0] += 1 }
    if !survey.broken.isEmpty { counts["cannot be read"] = survey.broken.count }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map { "\($0.value) × \($0.key)" }
  }
}
