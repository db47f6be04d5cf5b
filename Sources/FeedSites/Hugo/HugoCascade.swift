import FeedModel

/// Front matter that a section or the site hands down to its pages.
struct HugoCascade: Sendable {
  /// What a rule is about.
  struct Page {
    /// Hugo's own path: `/posts/hello`.
    var path: String
    var kind: String
    var language: String
  }

  private let paths: [Glob]
  private let kinds: [Glob]
  private let languages: [Glob]
  private let environments: [Glob]
  let values: [Setting.Member]

  /// A mapping, or a list of them, each with an optional `target`.
  static func read(_ setting: Setting?) -> [HugoCascade] {
    guard let setting else { return [] }
    return (setting.list ?? [setting]).compactMap { HugoCascade($0) }
  }

  private init?(_ setting: Setting) {
    guard let members = setting.members else { return nil }
    let target = setting["target"] ?? setting["_target"]
    paths = HugoCascade.globs(target?["path"])
    kinds = HugoCascade.globs(target?["kind"])
    languages = HugoCascade.globs(target?["lang"])
    environments = HugoCascade.globs(target?["environment"])
    values = members.filter { $0.key != "target" && $0.key != "_target" }
  }

  func applies(to page: Page) -> Bool {
    func fits(_ globs: [Glob], _ text: String) -> Bool { globs.isEmpty || globs.contains { $0.matches(text) } }
    return fits(paths, page.path) && fits(kinds, page.kind) && fits(languages, page.language)
      && fits(environments, "production")
  }

  /// Front matter with what it lacks from the rules, the nearest first.
  static func settings(_ own: Setting, under rules: [HugoCascade], for page: Page) -> Setting {
    var members = own.members ?? []
    for rule in rules where rule.applies(to: page) { members = Setting.merged(rule.values, filling: members) }
    var result = own
    result.value = .mapping(members)
    return result
  }

  private static func globs(_ setting: Setting?) -> [Glob] {
    EntryFields.words(setting, splits: false).flatMap { expanded($0.lowercased()[...], depth: 0) }.prefix(64)
      .map { Glob($0) }
  }

  /// `{a,b}c` as `ac` and `bc`.
  private static func expanded(_ text: Substring, depth: Int) -> [String] {
    guard depth < 6, let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else {
      return [String(text)]
    }
    let choices = text[text.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
    let rest = expanded(text[text.index(after: close)...], depth: depth + 1)
    return choices.prefix(64).flatMap { choice in rest.prefix(64).map { text[..<open] + choice + $0 } }
  }
}

extension Setting {
  /// The members with those of `defaults` that they lack; `params` are taken one by one.
  fileprivate static func merged(_ defaults: [Member], filling members: [Member]) -> [Member] {
    var result = members
    for member in defaults {
      guard let i = result.firstIndex(where: { $0.key == member.key }) else {
        result.append(member)
        continue
      }
      if member.key == "params", let own = result[i].value.members, let more = member.value.members {
        result[i].value.value = .mapping(Setting.merged(more, under: own))
      }
    }
    return result
  }
}
