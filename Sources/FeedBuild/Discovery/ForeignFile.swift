#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells files that are not ours, which are never written over.
enum ForeignFile {
  /// Stands near the start of every such file of ours.
  private static let mark = Array("feedmill".utf8)
  private static let marked = 2048

  /// Whether somebody else's file lies at `path`: a home page, say, or a list of other people's feeds.
  static func stands(at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return Paths.isFolder(path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: marked)
    let count = read(descriptor, &buffer, buffer.count)
    guard count != 0 else { return false }
    let head = buffer[..<max(0, count)].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return !head.indices.contains { head[$0...].starts(with: mark) }
  }
}
