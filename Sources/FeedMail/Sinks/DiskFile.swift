import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files as mail needs them: written whole and safe on disk, or not at all.
enum DiskFile {
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder and those above it.
  static func createFolder(_ path: String, mode: mode_t = 0o755) throws(FeedError) {
    if path.isEmpty || path == "/" || exists(path) { return }
    try createFolder(folder(of: path), mode: mode)
    if mkdir(path, mode) != 0, errno != EEXIST { throw FeedError(.cannotCreateMail(errno), at: .whole(path)) }
  }

  /// `nil` when there is no such file.
  static func read(_ path: String) throws(FeedError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FeedError(.cannotWriteMail(errno), at: .whole(path))
    }
    defer { close(descriptor) }
    return try read(descriptor, path)
  }

  static func read(_ descriptor: Int32, _ path: String, from start: Int = 0) throws(FeedError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(start + bytes.count))
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw FeedError(.cannotWriteMail(errno), at: .whole(path)) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Whether all bytes were written; `errno` says why not.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count, let start = buffer.baseAddress {
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, start + offset, buffer.count - offset)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, start + offset, buffer.count - offset)
        #else
          let count = Darwin.write(descriptor, start + offset, buffer.count - offset)
        #endif
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += count
      }
      return true
    }
  }

  /// A new file with these bytes, safe on disk; what a crash left under the name goes first.
  static func create(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(FeedError) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FeedError(.cannotCreateMail(errno), at: .whole(path)) }
    var code: Int32 = 0
    if !write(bytes, to: descriptor) || fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else {
      unlink(path)
      throw FeedError(.cannotWriteMail(code), at: .whole(path))
    }
  }

  /// Gives a finished file its place, unless something is there already; whether nothing was.
  static func link(_ temporary: String, to path: String) throws(FeedError) -> Bool {
    defer {
      unlink(temporary)
      sync(folder(of: path))
    }
    #if canImport(Glibc)
      let result = Glibc.link(temporary, path)
    #elseif canImport(Musl)
      let result = Musl.link(temporary, path)
    #else
      let result = Darwin.link(temporary, path)
    #endif
    if result == 0 { return true }
    if errno == EEXIST { return false }
    // A file system without links.
    if exists(path) { return false }
    guard rename(temporary, path) == 0 else { throw FeedError(.cannotWriteMail(errno), at: .whole(path)) }
    return true
  }

  static func replace(_ path: String, with bytes: [UInt8]) throws(FeedError) {
    let temporary = path + ".new"
    try create(temporary, bytes, mode: 0o600)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FeedError(.cannotWriteMail(code), at: .whole(path))
    }
    sync(folder(of: path))
  }

  static func sync(_ folder: String) {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The names in a folder.
  static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let item = readdir(stream) {
      names.append(
        withUnsafePointer(to: &item.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}

extension Diagnostic.Message {
  static func cannotCreateMail(_ code: Int32) -> Self {
    .error("output/cannot-create", "cannot be created: \(String(cString: strerror(code)).lowercased())")
  }

  static func cannotWriteMail(_ code: Int32) -> Self {
    .error("output/cannot-write", "cannot be written: \(String(cString: strerror(code)).lowercased())")
  }
}
