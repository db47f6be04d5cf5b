#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds a copy compressed by brotli against what it should be of: a stream of brotli's has no checksum, so it is
/// unpacked, a run at a time and no further than it agrees.
struct BrotliDecoder: Sendable {
  private typealias Create = @Sendable @convention(c) (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> OpaquePointer?
  private typealias Destroy = @Sendable @convention(c) (OpaquePointer) -> Void
  /// The state; what is left of the bytes, and where they are; what is left of the room, and where it is.
  private typealias Decode =
    @Sendable @convention(c) (
      OpaquePointer, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UnsafePointer<UInt8>?>,
      UnsafeMutablePointer<Int>, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>?
    ) -> Int32

  /// What `Decode` returns.
  private enum Answer {
    static let done: Int32 = 1
    static let needsMoreInput: Int32 = 2
    static let needsMoreOutput: Int32 = 3
  }

  private let create: Create
  private let destroy: Destroy
  private let decode: Decode

  init?(_ library: UnsafeMutableRawPointer) {
    guard let create = dlsym(library, "BrotliDecoderCreateInstance"),
      let destroy = dlsym(library, "BrotliDecoderDestroyInstance"),
      let decode = dlsym(library, "BrotliDecoderDecompressStream")
    else { return nil }
    self.create = unsafeBitCast(create, to: Create.self)
    self.destroy = unsafeBitCast(destroy, to: Destroy.self)
    self.decode = unsafeBitCast(decode, to: Decode.self)
  }

  /// Whether the file is one whole stream of exactly these bytes.
  func holds(_ copy: PublishedFile, _ pieces: [ArraySlice<UInt8>]) -> Bool {
    guard let state = create(nil, nil, nil) else { return false }
    defer { destroy(state) }
    var rest = Rest(pieces)
    var answer = Answer.needsMoreInput
    let isRead = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
      copy.forEachRun { input in
        // Nothing may come behind the stream.
        guard answer != Answer.done else { return false }
        var (count, next) = (input.count, input.baseAddress)
        repeat {
          var (free, out) = (room.count, room.baseAddress)
          answer = decode(state, &count, &next, &free, &out, nil)
          guard rest.take(UnsafeBufferPointer(rebasing: room[..<(room.count - free)])) else { return false }
        } while answer == Answer.needsMoreOutput
        return answer == Answer.needsMoreInput || (answer == Answer.done && count == 0)
      }
    }
    return isRead && answer == Answer.done && rest.isEmpty
  }

  /// What is still to come of a document.
  private struct Rest {
    private var pieces: ArraySlice<ArraySlice<UInt8>>

    init(_ pieces: [ArraySlice<UInt8>]) { self.pieces = pieces.filter { !$0.isEmpty }[...] }

    var isEmpty: Bool { pieces.isEmpty }

    /// Whether the document goes on like that.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var bytes = bytes[...]
      while !bytes.isEmpty {
        guard let piece = pieces.first else { return false }
        let count = min(piece.count, bytes.count)
        let isSame = piece.withUnsafeBufferPointer { wanted in
          guard let wanted = wanted.baseAddress,
            let there = UnsafeBufferPointer(rebasing: bytes.prefix(count)).baseAddress
          else { return false }
          return memcmp(wanted, there, count) == 0
        }
        guard isSame else { return false }
        bytes = bytes.dropFirst(count)
        if count == piece.count {
          pieces.removeFirst()
        } else {
          pieces[pieces.startIndex] = piece.dropFirst(count)
        }
      }
      return true
    }
  }
}
