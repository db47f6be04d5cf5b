public import FeedModel

extension Rule {
  /// The line for the rule in a list, with the columns of its code and severity as wide as given; as a JSON object
  /// where `style` is not text.
  public func line(codeWidth: Int, style: DiagnosticStyle) -> String {
    guard style == .text else { return JSONValue.object(members).compactText }
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    return padded(code, codeWidth) + "  " + padded(severity.rawValue, 7) + "  " + what
  }

  /// The whole explanation, for people or (`style` not text) as a JSON object.
  public func explanation(style: DiagnosticStyle) -> String {
    guard style != .text else { return explanation }
    var members = members
    members.append(JSONMember("why", .string(why)))
    if let breach { members.append(JSONMember("breach", breach.json)) }
    if let remedy { members.append(JSONMember("remedy", remedy.json)) }
    return JSONValue.object(members).compactText + "\n"
  }

  private var members: [JSONMember] {
    [
      JSONMember("code", .string(code)), JSONMember("severity", .string(severity.rawValue)),
      JSONMember("specification", .string(source)), JSONMember("what", .string(what)),
    ]
  }
}

extension RuleExample {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("frame", .string(frame.rawValue)), JSONMember("text", .string(text)),
      JSONMember("times", .number(String(times))),
    ])
  }
}
