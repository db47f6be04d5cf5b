import FeedModel

/// Findings and results for programs.
enum JSONReport {
  static func object(_ diagnostic: Diagnostic) -> JSONValue {
    var members = [
      JSONMember("severity", .string(diagnostic.severity.rawValue)), JSONMember("code", .string(diagnostic.code)),
      JSONMember("message", .string(diagnostic.message.text)),
    ]
    members += place(diagnostic.place)
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { JSONValue.object([JSONMember("message", .string($0.text))] + place($0.place)) }
      members.append(JSONMember("notes", .array(notes)))
    }
    return .object(members)
  }

  private static func place(_ place: Place?) -> [JSONMember] {
    guard let place else { return [] }
    if place.isWhole { return [JSONMember("file", .string(place.file))] }
    return [
      JSONMember("file", .string(place.file)), JSONMember("line", .number(String(place.line))),
      JSONMember("column", .number(String(place.column))),
    ]
  }
}

extension BuildReport {
  /// The result line for a file, for people or (`style` not text) as a JSON object.
  public func line(for file: File, style: DiagnosticStyle) -> String {
    if style == .text {
      let count =
        file.tellsOfFeeds
        ? "\(file.entries) feed\(file.entries == 1 ? "" : "s")"
        : "\(file.entries) entr\(file.entries == 1 ? "y" : "ies")"
      let copies = file.copies.map { "; as .\($0.compression.rawValue) \($0.bytes)" }.joined()
      return "\(file.outcome.rawValue) \(file.path) (\(count), \(file.bytes) bytes\(copies))"
    }
    var members = [
      JSONMember("outcome", .string(file.outcome.rawValue)), JSONMember("path", .string(file.path)),
      JSONMember("format", .string(file.format)),
      JSONMember(file.tellsOfFeeds ? "feeds" : "entries", .number(String(file.entries))),
      JSONMember("bytes", .number(String(file.bytes))), JSONMember("url", .string(file.address.string)),
    ]
    let copies = file.copies.map { copy in
      JSONValue.object([
        JSONMember("outcome", .string(copy.outcome.rawValue)), JSONMember("path", .string(copy.path)),
        JSONMember("bytes", .number(String(copy.bytes))),
      ])
    }
    if !copies.isEmpty { members.append(JSONMember("copies", .array(copies))) }
    return JSONValue.object(members).compactText
  }
}

extension BuildReport.Lock {
  /// The result line for the file that keeps ids, for people or (`style` not text) as a JSON object.
  public func line(style: DiagnosticStyle) -> String {
    if style == .text { return "\(outcome.rawValue) \(path) (\(records) id\(records == 1 ? "" : "s"))" }
    return JSONValue.object([
      JSONMember("outcome", .string(outcome.rawValue)), JSONMember("path", .string(path)),
      JSONMember("ids", .number(String(records))),
    ]).compactText
  }
}

extension FeedCheck.Verdict {
  /// The result line for a document, for people or (`style` not text) as a JSON object.
  public func line(style: DiagnosticStyle, strictly: Bool) -> String {
    let word = isSound(strictly: strictly) ? "valid" : "invalid"
    let counts = Severity.allCases.reversed().map { ($0.rawValue, diagnostics.count(of: $0)) }
    if style == .text {
      let found = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)\($0.1 == 1 ? "" : "s")" }
      return "\(word) \(path) (\(([format ?? "no feed"] + found).joined(separator: ", ")))"
    }
    return JSONValue.object(
      [JSONMember("verdict", .string(word)), JSONMember("path", .string(path))]
        + (format.map { [JSONMember("format", .string($0))] } ?? [])
        + counts.map { JSONMember($0.0, .number(String($0.1))) }
    ).compactText
  }
}

extension [FeedCheck.Verdict] {
  /// The last line: how many feeds, how many of them are valid, and what was found, for people or (`style` not text)
  /// as a JSON object.
  public func summary(style: DiagnosticStyle, strictly: Bool) -> String {
    let valid = count { $0.isSound(strictly: strictly) }
    func found(_ severity: Severity) -> Int { reduce(0) { $0 + $1.diagnostics.count(of: severity) } }
    let (errors, warnings, infos) = (found(.error), found(.warning), found(.info))
    if style == .text {
      func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
      return "\(counted(count, "feed")): \(valid) valid, \(count - valid) invalid; "
        + "\(counted(errors, "error")), \(counted(warnings, "warning")), \(counted(infos, "info"))"
    }
    let members = [
      ("feeds", count), ("valid", valid), ("invalid", count - valid), ("errors", errors), ("warnings", warnings),
      ("infos", infos),
    ]
    return JSONValue.object(members.map { JSONMember($0.0, .number(String($0.1))) }).compactText
  }
}
