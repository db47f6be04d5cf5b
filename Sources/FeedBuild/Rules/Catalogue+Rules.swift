import FeedFormats
public import FeedModel
import FeedText

extension Catalogue {
  /// Every rule that a command may report, by area and code.
  public static let rules: [Rule] = RuleArea.sorted(Rules.all + Rules.folder + Rules.build).flatMap(\.rules)

  /// The rule of a code, which may be typed with a hyphen for the slash: `rss-guid-missing`. Throws what else may
  /// have been meant.
  public static func rule(_ code: String) throws(FeedError) -> Rule {
    let typed = code.lowercased()
    if let rule = byCode[typed] { return rule }
    let slashed = typed.replacingFirst("-", with: "/")
    if let rule = byCode[slashed] { return rule }
    throw FeedError(.unknownRule(code, meant: meant(by: slashed, typed)))
  }

  /// For a report that gives more than the code.
  static func ruleIfKnown(_ code: String) -> Rule? { byCode[code] }

  private static let byCode = Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// A rule of the same name in another area, else the nearest spelling with or without the area.
  private static func meant(by slashed: String, _ typed: String) -> String? {
    let name = slashed.split(separator: "/").last.map(String.init) ?? slashed
    func rule(named name: String) -> String? { rules.first { $0.code.hasSuffix("/" + name) }?.code }
    return rule(named: typed) ?? rule(named: name) ?? DidYouMean.suggest(slashed, among: rules.map(\.code))
      ?? DidYouMean.suggest(typed, among: rules.map { String($0.code.drop { $0 != "/" }.dropFirst()) })
      .flatMap(rule(named:))
  }
}

extension String {
  fileprivate func replacingFirst(_ character: Character, with other: Character) -> String {
    guard !contains("/"), let index = firstIndex(of: character) else { return self }
    return self[..<index] + String(other) + self[self.index(after: index)...]
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownRule(_ code: String, meant: String?) -> Self {
    let advice = meant.map { "did you mean `\($0)`?" } ?? "`feedmill list rules` names all"
    return .error("usage/unknown-rule", "no rule is called `\(code)`; \(advice)")
  }
}
