import FeedFormats
import FeedModel
import FeedSites
import FeedText

extension ConfigurationReader {
  /// `feeds:`, the matrix: a list of mappings.
  func families(_ value: Setting, _ report: inout Diagnostics) -> [FeedFamily] {
    guard let items = value.list else {
      let _: String? = wrong(value, "a list of feeds, each a mapping with `path`", &report)
      return []
    }
    return items.compactMap { family($0, &report) }
  }

  private func family(_ value: Setting, _ report: inout Diagnostics) -> FeedFamily? {
    guard let members = value.members else { return wrong(value, "a mapping with `path`", &report) }
    var family = FeedFamily(place: place(value.mark), path: "")
    for member in members { take(member, into: &family, &report) }
    guard let path = value["path"] else {
      report.report(.noPath, at: place(value.mark))
      return nil
    }
    checkWords(of: path, known: FeedFamily.pathWords, each: family.each, &report)
    if let page = value["page"] { checkWords(of: page, known: FeedFamily.pageWords, each: family.each, &report) }
    for key in ["title", "description"] {
      if let text = value[key] { checkWords(of: text, known: FeedFamily.titleWords, each: family.each, &report) }
    }
    if family.each.isEmpty, !(family.only + family.except).isEmpty { report.report(.noEach, at: place(value.mark)) }
    if !family.each.isEmpty, !family.names(family.each) { report.report(.oneForAll, at: place(path.mark)) }
    return family
  }

  private func take(_ member: Setting.Member, into family: inout FeedFamily, _ report: inout Diagnostics) {
    let value = member.value
    switch member.key {
    case "path": family.path = outputPath(value, &report) ?? ""
    case "each":
      family.each = (value.list ?? [value]).compactMap { choice($0, among: Dimension.allCases, &report) }
    case "only": family.only = texts(value, &report)
    case "except": family.except = texts(value, &report)
    case "slugs":
      for slug in value.members ?? [] { family.slugs[slug.key] = text(slug.value, &report) }
    case "title": family.title = text(value, &report)
    case "description": family.description = text(value, &report)
    case "page": family.page = text(value, &report)
    case "limit": family.limit = limit(value, &report)
    case "archive": family.archive = archive(value, &report)
    case "content": family.content = choice(value, among: FeedWishes.ContentMode.allCases, &report)
    case "formats": family.formats = formats(value, &report)
    default:
      if let dimension = Dimension(rawValue: member.key) {
        family.conditions.append(FeedScope.Condition(dimension: dimension, values: texts(value, &report)))
      } else {
        let nearest = DidYouMean.suggest(member.key, among: FeedFamily.keys)
        report.report(.unknownKey("feeds." + member.key, nearest), at: place(member.keyMark))
      }
    }
  }

  /// A number, or a mapping of bounds.
  func limit(_ value: Setting, _ report: inout Diagnostics) -> FeedLimit? {
    guard let members = value.members else { return count(value, &report).map { FeedLimit(entries: $0) } }
    var limit = FeedLimit()
    for member in members {
      switch member.key {
      case "entries": limit.entries = count(member.value, &report)
      case "days": limit.days = count(member.value, &report)
      case "bytes": limit.bytes = size(member.value, &report)
      default:
        let nearest = DidYouMean.suggest(member.key, among: ["entries", "days", "bytes"])
        report.report(.unknownKey("limit." + member.key, nearest), at: place(member.keyMark))
      }
    }
    return limit
  }

  /// Bytes, also as `512 KiB` or `1 MB`.
  private func size(_ value: Setting, _ report: inout Diagnostics) -> Int? {
    let text = value.text?.trimmedWhitespace ?? ""
    let digits = text.prefix { ("0"..."9").contains($0) }
    let units = ["": 1, "b": 1, "kb": 1000, "kib": 1 << 10, "mb": 1_000_000, "mib": 1 << 20]
    let unit = units[String(text.dropFirst(digits.count)).trimmedWhitespace.lowercased()]
    guard let number = Int(digits), let unit, case let (bytes, overflow) = number.multipliedReportingOverflow(by: unit),
      !overflow, bytes >= 1
    else { return wrong(value, "a number of bytes, as in `512 KiB`", &report) }
    return bytes
  }

  func texts(_ value: Setting, _ report: inout Diagnostics) -> [String] {
    (value.list ?? [value]).compactMap { text($0, &report) }
  }

  private func checkWords(of value: Setting, known: [String], each: [Dimension], _ report: inout Diagnostics) {
    let dimensions = Set(Dimension.allCases.map(\.rawValue)).subtracting(each.map(\.rawValue))
    for word in FeedFamily.unknownWords(in: value.text ?? "", known: known.filter { !dimensions.contains($0) }) {
      report.report(.unknownWord(word, known.filter { !dimensions.contains($0) }), at: place(value.mark))
    }
  }
}

extension FeedFamily {
  static let keys =
    [
      "path", "each", "only", "except", "slugs", "title", "description", "page", "limit", "archive", "content",
      "formats",
    ]
    + Dimension.allCases.map(\.rawValue)

  /// Whether the path tells the feeds of the family apart.
  fileprivate func names(_ each: [Dimension]) -> Bool {
    path.contains("{slug}") || each.allSatisfy { path.contains("{\($0.rawValue)}") }
  }
}

extension Diagnostic.Message {
  fileprivate static var noPath: Self {
    .error("matrix/no-path", "say where the feed goes, as in `path: tags/{slug}/{format}`")
  }

  fileprivate static var noEach: Self {
    .error("matrix/no-each", "`only` and `except` choose among values; say of what, as in `each: tag`")
  }

  fileprivate static var oneForAll: Self {
    .error("matrix/one-path", "each value needs a file of its own; write `{slug}` into the path")
  }

  fileprivate static func unknownWord(_ word: String, _ known: [String]) -> Self {
    .error(
      "matrix/unknown-word",
      "nothing is put in the place of `{\(word)}`; there are " + known.map { "`{\($0)}`" }.joined(separator: ", "))
  }
}
