import FeedBuild

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

// Where programs are: beside our own for what belongs to us, and on PATH.
extension Machine {
  static let programs = Programs(find: path(ofProgram:), environment: variables)

  /// The names of the formats that programs on PATH write, each once, in order.
  static var namesOfFormatPrograms: [String] {
    var names: Set<String> = []
    for folder in searchedFolders {
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      while let item = readdir(stream) {
        let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name.hasPrefix(Programs.formatPrefix), isProgram(folder + "/" + name) else { continue }
        names.insert(String(name.dropFirst(Programs.formatPrefix.count)))
      }
    }
    return names.sorted()
  }

  /// What is wrong with the name of a format; `nil` when we or a program write it.
  static func complaint(ofFormat name: String) -> String? {
    if Catalogue.writes(name, programs) { return nil }
    let names = Catalogue.formats.map(\.name).joined(separator: ", ")
    return "No format is called '\(name)'; there are \(names), and no program on PATH is called "
      + "\(Programs.formatPrefix)\(name)."
  }

  private static func path(ofProgram name: String) -> String? {
    let own = name == Programs.templates ? [ownFolder].compactMap { $0 } : []
    return (own + searchedFolders).lazy.map { $0 + "/" + name }.first(where: isProgram)
  }

  private static var searchedFolders: [String] {
    // An empty part means the current folder, from which nothing is started unasked.
    (variable("PATH") ?? "").split(separator: ":").map(String.init)
  }

  private static var ownFolder: String? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let link = String(cString: buffer)
    #else
      let link = "/proc/self/exe"
    #endif
    guard let resolved = realpath(link, nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private static func variables() -> [String] {
    var lines: [String] = []
    let first: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    guard var next = first else { return lines }
    while let line = next.pointee {
      lines.append(String(cString: line))
      next += 1
    }
    return lines
  }
}
