public import FeedModel

/// A JSON value with its place in the document, as `JSONReader` reads it.
public struct JSONNode: Sendable {
  public indirect enum Value: Sendable {
    case null
    case bool(Bool)
    /// The digits as written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  public struct Member: Sendable {
    public var name: String
    /// Byte offset of the name's opening quote.
    public var offset: Int
    public var value: JSONNode
  }

  public var value: Value
  /// Byte offset of the value's first character.
  public var offset: Int

  /// The value without places.
  public var plain: JSONValue {
    switch value {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let digits): .number(digits)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.plain))
    case .object(let members): .object(members.map { JSONMember($0.name, $0.value.plain) })
    }
  }
}
