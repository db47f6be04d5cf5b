/// A JSON value (RFC 8259) that keeps the order of members and the digits of numbers.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The digits as written: a number may be larger than any type here.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// A name and its value within an object.
public struct JSONMember: Sendable, Hashable {
  public var name: String
  public var value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
