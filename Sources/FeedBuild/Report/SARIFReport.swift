import FeedModel

/// SARIF 2.1.0, as code scanning services take it.
enum SARIFReport {
  static func document(_ diagnostics: Diagnostics) -> JSONValue {
    let rules = Set(diagnostics.all.map(\.code)).sorted().map { code in
      JSONValue.object([JSONMember("id", .string(code))])
    }
    let driver = JSONValue.object([
      JSONMember("name", .string("feedmill")), JSONMember("version", .string(Feedmill.version)),
      JSONMember("informationUri", .string(Feedmill.homePage?.string ?? "")), JSONMember("rules", .array(rules)),
    ])
    let run = JSONValue.object([
      JSONMember("tool", .object([JSONMember("driver", driver)])),
      JSONMember("columnKind", .string("unicodeCodePoints")),
      JSONMember("results", .array(diagnostics.all.map(result))),
    ])
    return .object([
      JSONMember("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      JSONMember("version", .string("2.1.0")), JSONMember("runs", .array([run])),
    ])
  }

  private static func result(_ diagnostic: Diagnostic) -> JSONValue {
    let level =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "note"
      }
    var members = [
      JSONMember("ruleId", .string(diagnostic.code)), JSONMember("level", .string(level)),
      JSONMember("message", text(diagnostic.message.text)),
    ]
    if let place = diagnostic.place { members.append(JSONMember("locations", .array([location(place, nil)]))) }
    let related = diagnostic.notes.compactMap { note in note.place.map { location($0, note.text) } }
    if !related.isEmpty { members.append(JSONMember("relatedLocations", .array(related))) }
    return .object(members)
  }

  private static func location(_ place: Place, _ message: String?) -> JSONValue {
    let region = JSONValue.object([
      JSONMember("startLine", .number(String(place.line))), JSONMember("startColumn", .number(String(place.column))),
    ])
    let file = JSONMember("artifactLocation", .object([JSONMember("uri", .string(place.file))]))
    let physical = place.isWhole ? [file] : [file, JSONMember("region", region)]
    return .object(
      [JSONMember("physicalLocation", .object(physical))] + (message.map { [JSONMember("message", text($0))] } ?? []))
  }

  private static func text(_ text: String) -> JSONValue { .object([JSONMember("text", .string(text))]) }
}
