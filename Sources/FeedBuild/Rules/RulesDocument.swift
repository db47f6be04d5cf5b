public import FeedModel

/// Documentation/rules.md: the catalogue as a page.
public enum RulesDocument {
  public static func text(_ rules: [Rule]) -> String {
    let areas = RuleArea.sorted(rules)
    var out = """
      # Rules

      What `feedmill check` and `feedmill build` report: \(rules.count) rules, each with its severity, the specification
      that asks for it, and what comes of breaking it. `feedmill explain CODE` prints the same. An *error* is what a
      specification forbids, and keeps a build from publishing; a *warning* is what readers stumble over; an *info* is
      advice. This page is written from the catalogue in the sources: `RECORD=1 swift test --filter RuleCatalogueTests`.

      | area | rules | errors | warnings | infos |
      |---|---|---|---|---|

      """
    for (area, rules) in areas {
      let counts = [Severity.error, .warning, .info].map { severity in
        String(rules.count { $0.severity == severity })
      }
      out +=
        "| [\(area.title)](#\(area.name)) (`\(area.name)`) | \(rules.count) | \(counts.joined(separator: " | ")) |\n"
    }
    for (area, rules) in areas {
      out += "\n<a id=\"\(area.name)\"></a>\n\n## \(area.title)\n\n"
      out += rules.map { "[`\($0.code)`](#\(anchor($0)))" }.joined(separator: " · ") + "\n"
      for rule in rules { out += entry(rule) }
    }
    return out
  }

  /// The name that a link to a rule on the page ends in.
  static func anchor(_ rule: Rule) -> String {
    String(rule.code.map { $0 == "/" ? "-" : $0 })
  }

  private static func entry(_ rule: Rule) -> String {
    var out = "\n<a id=\"\(anchor(rule))\"></a>\n\n### `\(rule.code)`\n\n"
    out += "*\(rule.severity.rawValue)* · \(escaped(rule.specification))\n\n"
    out += "\(escaped(rule.sentence(rule.what)))\n\n\(escaped("Why: " + rule.sentence(rule.why)))\n"
    if let breach = rule.breach { out += "\nThis breaks it, \(breach.caption):\n\n" + block(breach) }
    if let remedy = rule.remedy {
      let caption = remedy.caption == rule.breach?.caption ? "" : ", \(remedy.caption)"
      out += "\nThis keeps it\(caption):\n\n" + block(remedy)
    }
    return out
  }

  /// Fenced by more backticks than stand in it in a row.
  private static func block(_ example: RuleExample) -> String {
    var longest = 2
    var run = 0
    for byte in example.text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return fence + example.language + "\n" + example.shown + fence + "\n"
  }

  /// Prose in which nothing is markup but what stands between backticks.
  private static func escaped(_ text: String) -> String {
    var out = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if !isCode, "<>*_[]&|\\".contains(character) { out += "\\" }
      out.append(character)
    }
    return out
  }
}
