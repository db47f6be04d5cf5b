import FeedModel

/// The `defaults` of a configuration: front matter for all posts of a scope.
struct JekyllDefaults: Sendable {
  private struct Rule: Sendable {
    var path: String
    var glob: Glob?
    var type: String?
    var values: [Setting.Member]
  }

  private let rules: [Rule]
  /// Keys that any rule sets: what is not in here need not be looked up.
  let keys: Set<String>

  /// Reads the list; a rule without `values` is reported.
  init(_ setting: Setting?, collectionsFolder: String, file: String, report: inout Diagnostics) {
    var rules: [Rule] = []
    for rule in setting?.list ?? [] {
      guard let values = rule["values"]?.members else {
        report.report(.defaultsWithoutValues, at: Place(file: file, mark: rule.mark))
        continue
      }
      var path = rule["scope"]?["path"]?.text ?? ""
      if path.hasPrefix("/") { path.removeFirst() }
      if !collectionsFolder.isEmpty, path.hasPrefix(collectionsFolder + "/") {
        path.removeFirst(collectionsFolder.count + 1)
      }
      var type = rule["scope"]?["type"]?.text
      if let old = type, ["post", "page", "draft"].contains(old) { type = old + "s" }
      let glob = path.utf8.contains(0x2A) ? Glob(path) : nil
      rules.append(Rule(path: path, glob: glob, type: type, values: values))
    }
    self.rules = rules
    keys = Set(rules.flatMap { $0.values.map(\.key) })
  }

  /// All defaults for a post: the longer scope wins, then one with a type, then the later one.
  func values(for path: String, type: String, isDraft: Bool) -> [Setting.Member] {
    guard !rules.isEmpty else { return [] }
    var found: [Setting.Member] = []
    var last: Rule?
    for rule in rules where applies(rule, to: path, type: type, isDraft: isDraft) {
      if last.map({ precedes(rule, over: $0) }) ?? true {
        found = Setting.merged(found, under: rule.values)
        last = rule
      } else {
        found = Setting.merged(rule.values, under: found)
      }
    }
    return found
  }

  private func applies(_ rule: Rule, to path: String, type: String, isDraft: Bool) -> Bool {
    if let wanted = rule.type, wanted != type, !(isDraft && wanted == "drafts") { return false }
    guard let glob = rule.glob else { return rule.path.isEmpty || path.hasPrefix(rule.path) }
    // A pattern names a file or a folder above the post.
    if glob.matches(path) { return true }
    var folder = path.folderPath
    while !folder.isEmpty {
      if glob.matches(String(folder)) { return true }
      folder = String(folder).folderPath
    }
    return false
  }

  private func precedes(_ new: Rule, over old: Rule) -> Bool {
    if new.path.utf8.count != old.path.utf8.count { return new.path.utf8.count > old.path.utf8.count }
    return new.type != nil || old.type == nil
  }
}

extension Setting {
  /// The members of `base` with those of `members` over them, mapping by mapping.
  static func merged(_ base: [Member], under members: [Member]) -> [Member] {
    var result = base
    for member in members {
      guard let i = result.firstIndex(where: { $0.key == member.key }) else {
        result.append(member)
        continue
      }
      if let old = result[i].value.members, let new = member.value.members {
        var value = member.value
        value.value = .mapping(merged(old, under: new))
        result[i].value = value
      } else {
        result[i] = member
      }
    }
    return result
  }
}

extension Diagnostic.Message {
  fileprivate static var defaultsWithoutValues: Self {
    .warning("jekyll/defaults", "a set of `defaults` needs `values:` with `key: value` lines; this one does nothing")
  }
}
