import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The output folder while files are laid down in it: other builds wait, and what killed ones left is gone.
struct OutputHold {
  private let lock: OutputFolder.Lock
  private let folders: Set<String>
  /// Those of the folders, and of the folders that these lie in, that were not there; inner ones first.
  private let made: [String]

  /// Makes the output folder, waits for other builds, and clears the folders of the files at `paths`.
  init(_ output: String, for paths: some Sequence<String>) throws(FeedError) {
    folders = Set(paths.map { Paths.folder(of: $0) })
    var missing: Set<String> = []
    for folder in folders {
      var folder = folder
      while !folder.isEmpty, folder != "/", !missing.contains(folder), !Paths.exists(folder) {
        missing.insert(folder)
        folder = Paths.folder(of: folder)
      }
    }
    made = missing.sorted { $0.utf8.count > $1.utf8.count }
    try OutputFolder.create(output)
    lock = try OutputFolder.lock(output)
    clearLeftovers()
  }

  /// Clears the folders of further files.
  func clearLeftovers(besides paths: some Sequence<String>) {
    for folder in Set(paths.map { Paths.folder(of: $0) }).subtracting(folders) {
      OutputFolder.clearLeftovers(in: folder)
    }
  }

  /// Takes away what lies beside files, and the folders that nothing was put into after all.
  func clear() {
    clearLeftovers()
    for folder in made { rmdir(folder) }
  }

  func release() { lock.release() }

  private func clearLeftovers() {
    for folder in folders { OutputFolder.clearLeftovers(in: folder) }
  }
}
