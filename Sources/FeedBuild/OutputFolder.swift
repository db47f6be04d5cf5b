import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that feeds are published in.
enum OutputFolder {
  /// Held while files are replaced, so that two builds do not mix; the system lets go of it when a build is killed.
  struct Lock {
    fileprivate let descriptor: Int32

    func release() { close(descriptor) }
  }

  /// Makes the folder and those above it.
  static func create(_ path: String) throws(FeedError) {
    if path.isEmpty || path == "/" || access(path, F_OK) == 0 { return }
    try create(Paths.folder(of: path))
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw FeedError(.cannotCreate(errno), at: .whole(path))
    }
  }

  /// Waits for another build that is publishing here.
  static func lock(_ path: String) throws(FeedError) -> Lock {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FeedError(.cannotCreate(errno), at: .whole(path)) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return Lock(descriptor: descriptor)
  }

  /// Makes a renaming last through a power cut.
  static func sync(_ path: String) {
    let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Removes what a killed build left in a folder.
  static func clearLeftovers(in path: String) {
    guard let stream = opendir(path.isEmpty ? "." : path) else { return }
    defer { closedir(stream) }
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix("."), name.hasSuffix(PublishedFile.temporarySuffix) {
        unlink(Paths.join(path, name))
      }
    }
  }
}
