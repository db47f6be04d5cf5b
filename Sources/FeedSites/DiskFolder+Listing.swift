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

  private enum Kind { case file, folder, link, unknown, other }

  /// A name in the arena, with its first sixteen bytes at hand for comparing. A folder's name ends in `/`, so that the
  /// order in each folder is the order of whole paths.
  private struct Name {
    var high: UInt64
    var low: UInt64
    var start: UInt32
    var count: UInt16
    var kind: Kind
  }

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
    var arena: [UInt8] = []
    let names = Self.names(descriptor, into: &arena)
    let prefix = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
    trail.append(identity)
    var path = prefix
    for name in names {
      let range = Int(name.start)..<(Int(name.start) + Int(name.count))
      switch name.kind {
      case .file:
        path.removeLast(path.count - prefix.count)
        arena.withUnsafeBufferPointer { path.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
        path.withUnsafeBufferPointer { paths.append($0) }
      case .folder: visit(prefix + arena[range].dropLast(), depth: depth + 1)
      default: visit(prefix + arena[range].dropLast(), depth: depth + 1, throughLink: true)
      }
    }
    trail.removeLast()
  }

  /// The names in an open folder, in order; closes it. Links to files count as files.
  private static func names(_ descriptor: Int32, into arena: inout [UInt8]) -> [Name] {
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return []
    }
    defer { closedir(stream) }
    var names: [Name] = []
    arena.reserveCapacity(1 << 14)
    names.reserveCapacity(1 << 8)
    while let entry = readdir(stream) {
      let text = UnsafeRawPointer(entry) + nameOffset
      let count = strlen(text.assumingMemoryBound(to: CChar.self))
      let bytes = UnsafeRawBufferPointer(start: text, count: count)
      guard count > 0, bytes[0] != UInt8(ascii: "."), arena.count + count < UInt32.max, count < UInt16.max else {
        continue
      }
      var kind = kind(entry.pointee.d_type)
      if kind == .link || kind == .unknown {
        kind = resolved(text.assumingMemoryBound(to: CChar.self), in: descriptor)
      }
      guard kind != .other else { continue }
      let start = arena.count
      arena.append(contentsOf: bytes)
      if kind != .file { arena.append(UInt8(ascii: "/")) }
      names.append(
        Name(
          high: word(bytes, at: 0, endsInSlash: kind != .file), low: word(bytes, at: 8, endsInSlash: kind != .file),
          start: UInt32(clamping: start), count: UInt16(clamping: arena.count - start), kind: kind))
    }
    arena.withUnsafeBytes { arena in
      names.sort { a, b in
        if a.high != b.high { return a.high < b.high }
        if a.low != b.low { return a.low < b.low }
        guard let base = arena.baseAddress else { return false }
        let order = memcmp(base + Int(a.start), base + Int(b.start), Int(min(a.count, b.count)))
        return order != 0 ? order < 0 : a.count < b.count
      }
    }
    return names
  }

  /// Eight bytes of a name, zeros behind its end, as a number that is in the order of the bytes.
  private static func word(_ name: UnsafeRawBufferPointer, at offset: Int, endsInSlash: Bool) -> UInt64 {
    if name.count >= offset + 8 {
      return UInt64(bigEndian: name.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    for i in offset..<(offset + 8) {
      word = word << 8 | UInt64(i < name.count ? name[i] : i == name.count && endsInSlash ? UInt8(ascii: "/") : 0)
    }
    return word
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
