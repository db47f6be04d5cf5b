import FeedModel
import FeedText

/// The extensions that stand in one parent already.
struct ExtensionsSeen {
  let isAtom: Bool
  /// Whether the parent is an extension itself.
  let isWithin: Bool
  fileprivate(set) var names: Set<XMLName> = []
  var podcast = PodcastFacts()
  /// How many of `geo:lat` and `geo:long` are zero.
  var zeroDegrees = 0
  /// How many files of Media RSS stand outside a group.
  var mediaFiles = 0

  init(inAtom isAtom: Bool = false, within isWithin: Bool = false) {
    self.isAtom = isAtom
    self.isWithin = isWithin
  }
}

extension Findings {
  /// Checks an extension and all within it by the rules of its vocabulary; elements of others are passed over.
  mutating func checkExtension(_ element: XMLElement, in place: ElementRule.Places, _ seen: inout ExtensionsSeen) {
    guard element.name.mayHaveRules, let rules = ExtensionRules.of(element.name.namespace) else { return }
    guard let rule = rules.rule(of: element.name.local) else {
      if let code = rules.codes.unknown {
        let meant = DidYouMean.suggest(element.name.local, among: rules.names.sorted())
        note(.unknownExtension(code, element.name, meant), at: element)
      }
      return
    }
    checkPosition(of: element, rule, rules.codes, in: place, &seen)
    if let text = rule.text { check(element.text.trimmedWhitespace, of: element.name, text, at: element.offset) }
    checkAttributes(of: element, rule, rules.codes)
    if rule.judgesInside || place != .inside { rule.judge?(element, &self) }
    rule.beside?(element, &seen, &self)
    guard !element.children.isEmpty else { return }
    var within = ExtensionsSeen(inAtom: seen.isAtom, within: true)
    for case .element(let child) in element.children { checkExtension(child, in: rule.children, &within) }
  }

  private mutating func checkPosition(
    of element: XMLElement, _ rule: ElementRule, _ codes: ElementCodes, in place: ElementRule.Places,
    _ seen: inout ExtensionsSeen
  ) {
    let name = element.name
    if rule.places.isDisjoint(with: place) {
      note(.misplacedExtension(rule.misplaced ?? codes.misplaced, name.qualified, place), at: element)
    }
    if rule.isSingle, !rule.singleIn.isDisjoint(with: place), !seen.names.insert(name).inserted {
      note(.secondExtension(rule.twice ?? codes.twice, name.qualified), at: element)
    }
    if seen.isAtom, place != .inside, let code = rule.inAtom {
      note(.redundantInAtom(code, name.qualified), at: element)
    }
  }

  private mutating func checkAttributes(of element: XMLElement, _ rule: ElementRule, _ codes: ElementCodes) {
    if let code = codes.insecure {
      checkLegacyPodcast(element)
      for attribute in element.attributes where attribute.value.beginsWithBytes(of: "http:") {
        note(.insecure(code, attribute.name.local, element.name.qualified), at: attribute.offset)
      }
    }
    guard let known = rule.attributes else { return }
    for attribute in element.attributes where attribute.name.namespace.isEmpty {
      guard let rule = known.first(where: { $0.name == attribute.name.local }) else {
        if let code = codes.attribute {
          note(.unknownAttribute(code, attribute.name.local, element.name.qualified), at: attribute.offset)
        }
        continue
      }
      guard let value = rule.rule, !value.shape.fits(attribute.value) else { continue }
      let name = "\(attribute.name.local) of \(element.name.qualified)"
      note(.otherShape(value, name, attribute.value), at: attribute.offset)
    }
    for attribute in known {
      guard let code = attribute.missing, element[attribute.name] == nil else { continue }
      note(.missingAttribute(code, attribute.name, element.name.qualified), at: element)
    }
  }

  private mutating func check(_ text: String, of name: XMLName, _ rule: ValueRule, at offset: Int) {
    if !rule.shape.fits(text) { note(.otherShape(rule, name.qualified, text), at: offset) }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownExtension(_ code: String, _ name: XMLName, _ meant: String?) -> Self {
    let prefix = name.prefix.map { $0 + ":" } ?? ""
    let advice = meant.map { "write \(prefix)\($0)" } ?? "remove it"
    return .breach(code, "\(name.namespace) has no element \(name.local); \(advice)")
  }
  fileprivate static func misplacedExtension(_ code: String, _ name: String, _ place: ElementRule.Places) -> Self {
    let parent = place == .head ? "the feed itself" : place == .entry ? "an entry" : "this element"
    return .breach(code, "move \(name), which does not belong to \(parent)")
  }
  fileprivate static func secondExtension(_ code: String, _ name: String) -> Self {
    .breach(code, "remove this \(name); there is one already")
  }
  fileprivate static func redundantInAtom(_ code: String, _ name: String) -> Self {
    .breach(code, "write Atom's own element in place of \(name)")
  }
  fileprivate static func insecure(_ code: String, _ name: String, _ element: String) -> Self {
    .breach(code, "write https in \(name) of \(element)")
  }
  fileprivate static func unknownAttribute(_ code: String, _ name: String, _ element: String) -> Self {
    .breach(code, "remove the attribute \(name), which \(element) does not have")
  }
  fileprivate static func missingAttribute(_ code: String, _ name: String, _ element: String) -> Self {
    .breach(code, "give \(element) the attribute \(name)")
  }
  static func otherShape(_ rule: ValueRule, _ name: String, _ text: String) -> Self {
    .breach(rule.code, "write \(name) as \(rule.shape.description), not \"\(text.excerpt)\"")
  }
}
