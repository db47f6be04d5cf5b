/// A growing buffer of UTF-8, reused from feed to feed.
///
/// Markup goes in as `StaticString`. What takes a runtime `String` is not public: the formats' writers escape it.
public struct ByteWriter: Sendable {
  /// The bytes written, and room for more: to append a few bytes to an array takes twice as long as to copy them into
  /// one.
  private var room: [UInt8]
  public private(set) var count = 0

  public init(capacity: Int = 0) { room = ByteWriter.room(of: capacity) }

  public mutating func markup(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Data that needs no escaping, or is escaped already.
  package mutating func raw(_ text: String) { text.utf8Bytes { raw($0) } }

  package mutating func raw(_ piece: UnsafeBufferPointer<UInt8>) {
    let end = count + piece.count
    if end > room.count { grow(to: end) }
    room.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[count..<end]).copyMemory(from: UnsafeRawBufferPointer(piece))
    }
    count = end
  }

  package mutating func raw(_ byte: UInt8) {
    if count == room.count { grow(to: count + 1) }
    room[count] = byte
    count += 1
  }

  /// Hands over what was written and starts again, with no memory.
  package mutating func take() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &room)
    bytes.removeLast(bytes.count - count)
    count = 0
    return bytes
  }

  /// Hands over what was written and starts again, keeping the memory.
  package mutating func drain<Result>(_ body: (borrowing [UInt8]) throws -> Result) rethrows -> Result {
    let bytes = take()
    defer { room = bytes }
    return try body(bytes)
  }

  private mutating func grow(to size: Int) {
    room = ByteWriter.room(of: max(size, 2 * room.count, 64), beginningWith: room[..<count])
  }

  /// What stands in the rest of it is never looked at.
  private static func room(of size: Int, beginningWith bytes: ArraySlice<UInt8> = []) -> [UInt8] {
    Array(unsafeUninitializedCapacity: size) { room, written in
      _ = room.update(fromContentsOf: bytes)
      written = size
    }
  }
}
