#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// File paths as text, with `/`.
enum Paths {
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// All but the last component; "" when there is only one.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The absolute path without links and dots; of a path that does not exist yet, its existing part is resolved.
  static func absolute(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let parent = folder(of: trimmed)
    if parent == trimmed { return trimmed }
    return join(absolute(parent.isEmpty ? "." : parent), name(of: trimmed))
  }

  /// `path` as seen from `folder`, when it lies inside; "" when it is that folder.
  static func relative(_ path: String, inside folder: String) -> String? {
    let inner = absolute(path)
    let outer = absolute(folder)
    if inner == outer { return "" }
    let prefix = outer.hasSuffix("/") ? outer : outer + "/"
    return inner.hasPrefix(prefix) ? String(inner.dropFirst(prefix.count)) : nil
  }
}
