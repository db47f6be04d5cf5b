#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of the system, outside the site's folder.
enum SmallFile {
  /// `nil` when there is no such file, when it is longer, or when it cannot be read.
  static func bytes(at path: String, atMost limit: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, out.count + count <= limit else { return nil }
      if count == 0 { return out }
      out.append(contentsOf: chunk[..<count])
    }
  }

  static func isFolder(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return false }
    close(file)
    return true
  }
}
