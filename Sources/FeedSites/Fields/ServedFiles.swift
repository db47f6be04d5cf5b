import FeedModel

/// A folder whose files are also found under the paths at which the site serves them.
struct ServedFiles: Folder {
  private let folder: any Folder
  /// What stands before a served path, and what before the file's.
  private let prefixes: [(served: String, source: String)]

  init(_ folder: any Folder, input: String, copied: [(source: String, target: String)]) {
    self.folder = folder
    var prefixes = copied.map { copy in
      (served: copy.target.isEmpty ? "" : copy.target + "/", source: copy.source.isEmpty ? "" : copy.source + "/")
    }
    if !input.isEmpty { prefixes.append(("", input + "/")) }
    self.prefixes = prefixes
  }

  var name: String { folder.name }

  func files(below path: String) -> PathList { folder.files(below: path) }

  func bytes(of path: String) throws(FeedError) -> [UInt8]? {
    for candidate in candidates(path) {
      if let bytes = try folder.bytes(of: candidate) { return bytes }
    }
    return nil
  }

  func readHead(
    of path: String, count: Int, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(FeedError) -> Bool {
    for candidate in candidates(path) where try folder.readHead(of: candidate, count: count, body) { return true }
    return false
  }

  func size(of path: String) -> Int? {
    for candidate in candidates(path) {
      if let size = folder.size(of: candidate) { return size }
    }
    return nil
  }

  private func candidates(_ path: String) -> [String] {
    [path] + prefixes.filter { path.hasPrefix($0.served) }.map { $0.source + path.dropFirst($0.served.utf8.count) }
  }
}
