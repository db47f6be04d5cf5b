import Foundation

/// JSON as tests look at it.
enum ItemData {
  static func items(_ feed: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(feed.utf8)) as? [String: Any]
    return object?["items"] as? [[String: Any]] ?? []
  }

  static func editions(_ feed: String) throws -> [[String: Any]] {
    try items(feed).compactMap { $0["_newsletter"] as? [String: Any] }
  }

  /// A value by a path such as `sections.0.links.1.kind`, as text.
  static func text(_ value: Any?, _ path: String) -> String? {
    var value = value
    for step in path.split(separator: ".") {
      if let index = Int(step) {
        let list = value as? [Any] ?? []
        value = list.indices.contains(index) ? list[index] : nil
      } else {
        value = (value as? [String: Any])?[String(step)]
      }
    }
    return value.map { "\($0)" }
  }

  /// Runs a program of Python on arguments; `nil` where there is no Python with what it imports.
  static func python(_ program: String, _ arguments: [String], needs module: String = "json") throws -> String? {
    func run(_ arguments: [String]) throws -> (Int32, String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3"] + arguments
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }
    guard try run(["-c", "import \(module)"]).0 == 0 else {
      print("passed over: no python3 with \(module)")
      return nil
    }
    let (status, text) = try run(["-c", program] + arguments)
    return status == 0 ? text : "exit status \(status)"
  }
}

/// The part of JSON Schema that the schemas of this project use.
struct JSONSchema {
  let root: [String: Any]

  init(_ text: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  func faults(of value: Any) -> [String] { faults(of: value, by: root, at: "") }

  private func faults(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      guard let definition = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return [path + ": no definition \(reference)"]
      }
      return faults(of: value, by: definition, at: path)
    }
    switch schema["type"] as? String {
    case "string":
      guard let text = value as? String else { return [path + ": no string"] }
      if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
        return [path + ": \(text) is not as \(pattern)"]
      }
      return []
    case "boolean": return value is Bool ? [] : [path + ": no boolean"]
    case "integer":
      guard let number = value as? Int else { return [path + ": no integer"] }
      let range = (schema["minimum"] as? Int ?? .min)...(schema["maximum"] as? Int ?? .max)
      return range.contains(number) ? [] : [path + ": out of bounds"]
    case "array":
      guard let list = value as? [Any] else { return [path + ": no array"] }
      let items = schema["items"] as? [String: Any] ?? [:]
      return list.enumerated().flatMap { faults(of: $1, by: items, at: path + "/\($0)") }
    case "object":
      guard let object = value as? [String: Any] else { return [path + ": no object"] }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { path + ": no \($0)" }
      for (name, member) in object {
        if let property = properties[name] as? [String: Any] {
          found += faults(of: member, by: property, at: path + "/" + name)
        } else if schema["additionalProperties"] as? Bool == false {
          found.append(path + ": unknown \(name)")
        }
      }
      return found
    default: return [path + ": a schema of an unknown type"]
    }
  }
}
