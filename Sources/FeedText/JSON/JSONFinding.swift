package import FeedModel

/// Something in a JSON text that can be read on from, and should not be there.
package struct JSONFinding: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The file begins with U+FEFF (RFC 8259 §8.1).
    case byteOrderMark
    /// An object has the name twice; the last value counts (RFC 8259 §4).
    case duplicateName(String)
    /// Half of a surrogate pair; U+FFFD stands in its place (RFC 8259 §8.2).
    case loneSurrogate
    /// A control character stands in a string as it is; it is kept (RFC 8259 §7).
    case rawControl(UInt8)
    /// An array or object is nested deeper than `JSONReader.usualDepth`; noted once.
    case deep
    /// An address has its slashes escaped, as nothing asks for (RFC 8259 §7); noted once.
    case escapedSlashes
  }

  package var kind: Kind
  /// Byte offset of what is wrong.
  package var offset: Int

  package init(kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  package var message: Diagnostic.Message {
    switch kind {
    case .byteOrderMark: .byteOrderMark
    case .duplicateName(let name): .duplicateName(name)
    case .loneSurrogate: .loneSurrogate
    case .rawControl(let byte): .rawControl(byte)
    case .deep: .deep
    case .escapedSlashes: .escapedSlashes
    }
  }
}

/// Why a text is not JSON, and where: the only thing that stops `JSONReader`.
package struct JSONSyntaxError: Error, Sendable, Hashable {
  package var message: Diagnostic.Message
  /// Byte offset of the first character that cannot be there.
  package var offset: Int

  package init(_ message: Diagnostic.Message, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}

extension Diagnostic.Message {
  fileprivate static var byteOrderMark: Self {
    .warning("json/byte-order-mark", "the file begins with a byte order mark; save it as UTF-8 without one")
  }
  fileprivate static func duplicateName(_ name: String) -> Self {
    .error("json/duplicate-key", "\"\(name)\" stands twice in this object; the last value counts, remove the other")
  }
  fileprivate static var deep: Self {
    .warning(
      "json/depth", "values are nested more than \(JSONReader.usualDepth) levels deep; some readers stop there")
  }
  fileprivate static var escapedSlashes: Self {
    .info("json/escaped-slashes", #"write / without a backslash; \/ means the same and only lengthens the file"#)
  }
  fileprivate static var loneSurrogate: Self {
    .error("json/lone-surrogate", "half of a surrogate pair is no character; write both halves or the character itself")
  }
  fileprivate static func rawControl(_ byte: UInt8) -> Self {
    let shown = byte == 0x0A ? "a line break" : byte == 0x09 ? "a tab" : "a control character"
    let escape =
      switch byte {
      case 0x08: "\\b"
      case 0x09: "\\t"
      case 0x0A: "\\n"
      case 0x0C: "\\f"
      case 0x0D: "\\r"
      default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    return .error("json/control-char-raw", "\(shown) must be escaped in a string; write \(escape)")
  }
}
