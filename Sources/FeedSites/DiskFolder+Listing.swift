#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension DiskFolder {
  public func files(below path: String) -> PathList {
    var listing = Listing(root: root.descriptor)
    var folder = Substring(path)
    while folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    listing.visit(Array(folder.utf8), depth: 0)
    return listing.paths
  }
}

/// A walk through a tree of folders: files in the order of their paths' bytes.
private struct Listing {
  /// Which folder it is, under whatever name.
  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private typealias Kind = FolderNames.Kind

  private(set) var paths = PathList()
  private let root: Int32
  /// The folders from the start to here, against links that go in circles.
  private var trail: [Identity] = []
  /// Folders reached through a link: each is walked once.
  private var linked: Set<Identity> = []

  private static let maximumDepth = 64
  private static let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0

  init(root: Int32) { self.root = root }

  mutating func visit(_ folder: [UInt8], depth: Int, throughLink: Bool = false) {
    guard depth <= Self.maximumDepth, let descriptor = Self.open(folder, in: root) else { return }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      close(descriptor)
      return
    }
    let identity = Identity(status)
    guard !throughLink || (!trail.contains(identity) && linked.insert(identity).inserted) else {
      close(descriptor)
      return
    }
    var names = Self.names(descriptor)
    let prefix = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
    trail.append(identity)
    var path = prefix
    // What names in order have in common is stored once.
    paths.reserve(bytes: names.size / 4 * 3)
    names.takeInOrder { name, kind in
      switch kind {
      case .file:
        path.removeLast(path.count - prefix.count)
        path.append(contentsOf: name)
        path.withUnsafeBufferPointer { paths.append($0) }
      case .folder: visit(prefix + name.dropLast(), depth: depth + 1)
      default: visit(prefix + name.dropLast(), depth: depth + 1, throughLink: true)
      }
    }
    trail.removeLast()
  }

  /// The names in an open folder; closes it. Links to files count as files.
  private static func names(_ descriptor: Int32) -> FolderNames {
    var names = FolderNames()
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return names
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let text = UnsafeRawPointer(entry) + nameOffset
      let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text.assumingMemoryBound(to: CChar.self)))
      guard !bytes.isEmpty, bytes[0] != UInt8(ascii: ".") else { continue }
      var kind = kind(entry.pointee.d_type)
      if kind == .link || kind == .unknown {
        kind = resolved(text.assumingMemoryBound(to: CChar.self), in: descriptor)
      }
      if kind != .other { names.append(bytes, kind) }
    }
    return names
  }

  private static func kind(_ type: UInt8) -> Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): .unknown
    default: .other
    }
  }

  /// What a link leads to, or what a file system that does not tell kinds holds; `.link` for a link to a folder.
  private static func resolved(_ name: UnsafePointer<CChar>, in folder: Int32) -> Kind {
    var status = stat()
    guard fstatat(folder, name, &status, 0) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR:
      let isFolder = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return isFolder ? .folder : .link
    default: return .other
    }
  }

  private static func open(_ folder: [UInt8], in root: Int32) -> Int32? {
    let path = folder.isEmpty ? "." : String(decoding: folder, as: UTF8.self)
    let descriptor = openat(root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }
}
