/// A growing buffer of UTF-8, reused from feed to feed.
///
/// Markup goes in as `StaticString`. What takes a runtime `String` is not public: the formats' writers escape it.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  public var count: Int { bytes.count }

  public mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { text in
      if text.count == 1 { bytes.append(text[0]) } else { bytes.append(contentsOf: text) }
    }
  }

  /// Data that needs no escaping, or is escaped already.
  package mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  package mutating func raw(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  package mutating func raw(_ byte: UInt8) { bytes.append(byte) }

  /// Hands over what was written and starts again, keeping the memory.
  package mutating func drain<Result>(_ body: (borrowing [UInt8]) throws -> Result) rethrows -> Result {
    let result = try body(bytes)
    bytes.removeAll(keepingCapacity: true)
    return result
  }
}
