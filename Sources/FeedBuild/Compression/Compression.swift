/// A way to lay a file down in fewer bytes, for servers that send such copies as they lie; named as the copies' names end.
public enum Compression: String, Sendable, CaseIterable {
  /// RFC 1952.
  case gz
  /// Brotli, RFC 7932.
  case br
}
