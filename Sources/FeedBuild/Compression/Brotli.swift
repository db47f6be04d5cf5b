#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Copies compressed by brotli (RFC 7932). Its libraries are opened when they are asked for, so that nobody else needs
/// them: the same document gives the same bytes, by the same version of them.
struct Brotli: Sendable {
  /// The files of the libraries, in the order in which they are tried.
  struct Libraries: Sendable {
    var encoder: [String]
    var decoder: [String]

    static let usual = Libraries(encoder: files(of: "brotlienc"), decoder: files(of: "brotlidec"))

    private static func files(of name: String) -> [String] {
      #if canImport(Darwin)
        ["", "/opt/homebrew/lib/", "/usr/local/lib/", "/opt/local/lib/"].map { "\($0)lib\(name).1.dylib" }
      #else
        ["lib\(name).so.1"]
      #endif
    }
  }

  private typealias Bound = @Sendable @convention(c) (Int) -> Int
  /// Quality, window, mode, and the bytes; the size of the room, then of what was put there.
  private typealias Compress =
    @Sendable @convention(c) (
      Int32, Int32, Int32, Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>?, UnsafeMutablePointer<UInt8>?
    ) -> Int32

  private let bound: Bound
  private let compress: Compress
  /// Without it no copy is known again.
  private let decoder: BrotliDecoder?

  /// `nil` where there is no such library.
  init?(_ libraries: Libraries) {
    guard let encoder = Brotli.open(libraries.encoder),
      let bound = dlsym(encoder, "BrotliEncoderMaxCompressedSize"),
      let compress = dlsym(encoder, "BrotliEncoderCompress")
    else { return nil }
    self.bound = unsafeBitCast(bound, to: Bound.self)
    self.compress = unsafeBitCast(compress, to: Compress.self)
    decoder = Brotli.open(libraries.decoder).flatMap { BrotliDecoder($0) }
  }

  private static func open(_ files: [String]) -> UnsafeMutableRawPointer? {
    files.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
  }

  /// A document in few bytes; `nil` when it is too large for it.
  func compressed(_ pieces: [ArraySlice<UInt8>]) -> [UInt8]? {
    let whole = Array(pieces.joined())
    let capacity = bound(whole.count)
    guard capacity > 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var size = buffer.count
      let isDone = whole.withUnsafeBufferPointer { input in
        compress(
          Brotli.quality(for: input.count), Brotli.window(for: input.count), Brotli.text, input.count,
          input.baseAddress, &size,
          buffer.baseAddress)
      }
      count = isDone == 0 ? 0 : size
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// The size of a copy that lies there, if it is one of these bytes.
  func size(of copy: PublishedFile, of pieces: [ArraySlice<UInt8>]) -> Int? {
    let most = bound(pieces.reduce(0) { $0 + $1.count })
    guard let decoder, let size = copy.stamp?.size, size <= most, decoder.holds(copy, pieces) else { return nil }
    return size
  }

  /// The best for what is short. It takes a second and more for each megabyte, fifteen times as long as the next for
  /// eight bytes fewer in a hundred.
  static func quality(for count: Int) -> Int32 { count <= 1 << 18 ? 11 : 9 }

  /// How far back a repetition is found, as a power of two: 4 MiB, else the most that a browser reads.
  static func window(for count: Int) -> Int32 { count <= 1 << 22 ? 22 : 24 }

  /// For UTF-8.
  private static let text: Int32 = 1
}
