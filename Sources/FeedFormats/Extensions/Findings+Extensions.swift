import FeedModel
import FeedText

/// The extensions that stand in one parent already.
struct ExtensionsSeen {
  fileprivate var names: Set<XMLName> = []
}

extension Findings {
  /// Checks an extension and all within it by the rules of its vocabulary; elements of others are passed over.
  mutating func checkExtension(_ element: XMLElement, in place: ElementRule.Places, _ seen: inout ExtensionsSeen) {
    guard let rules = ExtensionRules.of(element.name.namespace) else { return }
    guard let rule = rules.elements[element.name.local] else {
      if rules.isClosed {
        let meant = DidYouMean.suggest(element.name.local, among: rules.elements.keys.sorted())
        note(.unknownExtension(rules.area, element.name, meant), at: element)
      }
      return
    }
    let name = element.name.qualified
    if rule.places.isDisjoint(with: place) { note(.misplacedExtension(rules.area, name, place), at: element) }
    if rule.isSingle, !seen.names.insert(element.name).inserted {
      note(.secondExtension(rules.area, name), at: element)
    }
    if let text = rule.text { check(element.text.trimmedWhitespace, of: name, text, at: element.offset) }
    checkAttributes(of: element, rule, rules)
    if rule.judgesInside || place != .inside { rule.judge?(element, &self) }
    var within = ExtensionsSeen()
    for child in element.elements { checkExtension(child, in: .inside, &within) }
  }

  private mutating func checkAttributes(of element: XMLElement, _ rule: ElementRule, _ rules: ExtensionRules) {
    guard let known = rule.attributes else { return }
    for attribute in element.attributes where attribute.name.namespace.isEmpty {
      guard let rule = known.first(where: { $0.name == attribute.name.local }) else {
        if rules.isClosed {
          note(.unknownAttribute(rules.area, attribute.name.local, element.name.qualified), at: attribute.offset)
        }
        continue
      }
      guard let value = rule.rule else { continue }
      check(attribute.value, of: "\(attribute.name.local) of \(element.name.qualified)", value, at: attribute.offset)
    }
    for attribute in known {
      guard let code = attribute.missing, element[attribute.name] == nil else { continue }
      note(.missingAttribute(code, attribute.name, element.name.qualified), at: element)
    }
  }

  private mutating func check(_ text: String, of name: String, _ rule: ValueRule, at offset: Int) {
    if !rule.shape.fits(text) { note(.otherShape(rule, name, text), at: offset) }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownExtension(_ area: String, _ name: XMLName, _ meant: String?) -> Self {
    let prefix = name.prefix.map { $0 + ":" } ?? ""
    let advice = meant.map { "write \(prefix)\($0)" } ?? "remove it"
    return .error("\(area)/element-unknown", "\(name.namespace) has no element \(name.local); \(advice)")
  }
  fileprivate static func misplacedExtension(_ area: String, _ name: String, _ place: ElementRule.Places) -> Self {
    let parent = place == .head ? "the feed itself" : place == .entry ? "an entry" : "this element"
    return .error("\(area)/element-misplaced", "move \(name), which does not belong to \(parent)")
  }
  fileprivate static func secondExtension(_ area: String, _ name: String) -> Self {
    .error("\(area)/element-duplicate", "remove this \(name); there is one already")
  }
  fileprivate static func unknownAttribute(_ area: String, _ name: String, _ element: String) -> Self {
    .error("\(area)/attribute-unknown", "remove the attribute \(name), which \(element) does not have")
  }
  fileprivate static func missingAttribute(_ code: String, _ name: String, _ element: String) -> Self {
    .error(code, "give \(element) the attribute \(name)")
  }
  static func otherShape(_ rule: ValueRule, _ name: String, _ text: String) -> Self {
    .error(rule.code, "write \(name) as \(rule.shape.description), not \"\(text.excerpt)\"")
  }
}
