import FeedModel

/// SARIF 2.1.0, as code scanning services take it.
enum SARIFReport {
  static func document(_ diagnostics: Diagnostics) -> JSONValue {
    let codes = Set(diagnostics.all.map(\.code)).sorted()
    let indices = Dictionary(zip(codes, codes.indices), uniquingKeysWith: { first, _ in first })
    let severities = Dictionary(diagnostics.all.map { ($0.code, $0.severity) }, uniquingKeysWith: max)
    let driver = JSONValue.object([
      JSONMember("name", .string("feedmill")), JSONMember("version", .string(Feedmill.version)),
      JSONMember("semanticVersion", .string(Feedmill.version)),
      JSONMember("informationUri", .string(Feedmill.homePage?.string ?? "")),
      JSONMember("rules", .array(codes.map { rule($0, severities[$0] ?? .info) })),
    ])
    let run = JSONValue.object([
      JSONMember("tool", .object([JSONMember("driver", driver)])),
      JSONMember("columnKind", .string("unicodeCodePoints")),
      JSONMember("results", .array(diagnostics.all.map { result($0, index: indices[$0.code] ?? -1) })),
    ])
    return .object([
      JSONMember("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      JSONMember("version", .string("2.1.0")), JSONMember("runs", .array([run])),
    ])
  }

  /// A rule that was broken, explained from the catalogue.
  private static func rule(_ code: String, _ severity: Severity) -> JSONValue {
    let rule = Catalogue.ruleIfKnown(code)
    let level = JSONValue.object([JSONMember("level", .string(level(rule?.severity ?? severity)))])
    var members = [JSONMember("id", .string(code)), JSONMember("defaultConfiguration", level)]
    guard let rule else { return .object(members) }
    let page = Feedmill.homePage.map { $0.string + "/blob/main/Documentation/rules.md#" + RulesDocument.anchor(rule) }
    members += [
      JSONMember("shortDescription", text(rule.sentence(rule.what))),
      JSONMember("fullDescription", text(rule.sentence(rule.what) + " " + rule.sentence(rule.why))),
      JSONMember("help", text(rule.explanation)),
    ]
    if let page { members.append(JSONMember("helpUri", .string(page))) }
    return .object(members)
  }

  private static func result(_ diagnostic: Diagnostic, index: Int) -> JSONValue {
    var members = [
      JSONMember("ruleId", .string(diagnostic.code)), JSONMember("ruleIndex", .number(String(index))),
      JSONMember("level", .string(level(diagnostic.severity))),
      JSONMember("message", message(diagnostic.message.text)),
    ]
    if let place = diagnostic.place { members.append(JSONMember("locations", .array([location(place, nil)]))) }
    let related = diagnostic.notes.compactMap { note in note.place.map { location($0, note.text) } }
    if !related.isEmpty { members.append(JSONMember("relatedLocations", .array(related))) }
    return .object(members)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private static func location(_ place: Place, _ remark: String?) -> JSONValue {
    let region = JSONValue.object([
      JSONMember("startLine", .number(String(max(1, place.line)))),
      JSONMember("startColumn", .number(String(max(1, place.column)))),
    ])
    let file = JSONMember("artifactLocation", .object([JSONMember("uri", .string(reference(place.file)))]))
    let physical = place.isWhole ? [file] : [file, JSONMember("region", region)]
    return .object(
      [JSONMember("physicalLocation", .object(physical))] + (remark.map { [JSONMember("message", message($0))] } ?? []))
  }

  /// A path as a URI reference (RFC 3986 §4.2): a colon in its first part would be read as the end of a scheme.
  private static func reference(_ path: String) -> String {
    let encoded = WebAddress.percentEncodedPath(path)
    if encoded.hasPrefix("/") { return "file://" + encoded }
    return encoded.prefix { $0 != "/" }.contains(":") ? "./" + encoded : encoded
  }

  /// A message, in which braces would be placeholders (§3.11.5).
  private static func message(_ text: String) -> JSONValue {
    var out = ""
    for character in text {
      if character == "{" || character == "}" { out.append(character) }
      out.append(character)
    }
    return self.text(out)
  }

  private static func text(_ text: String) -> JSONValue { .object([JSONMember("text", .string(text))]) }
}
