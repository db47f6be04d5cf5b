public import FeedModel

/// A value of a configuration or of front matter, the same for YAML, TOML and JSON, with its place.
public struct Setting: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case float(Double)
    case string(String)
    /// A date as it was written, unquoted; `PostDate` reads it.
    case date(String)
    case list([Setting])
    case mapping([Member])
  }

  public struct Member: Sendable, Hashable {
    public var key: String
    public var keyMark: Mark
    public var value: Setting

    public init(key: String, keyMark: Mark, value: Setting) {
      self.key = key
      self.keyMark = keyMark
      self.value = value
    }
  }

  public var value: Value
  /// Where the value begins, in the file it came from.
  public var mark: Mark
  /// A scalar as it was written, without quotes: `yes` for a true bool, `1.10` for a float; `nil` for the others.
  public var source: String?

  public init(_ value: Value, at mark: Mark = .start, source: String? = nil) {
    self.value = value
    self.mark = mark
    self.source = source
  }

  /// An empty mapping.
  public static let empty = Setting(.mapping([]))
}
