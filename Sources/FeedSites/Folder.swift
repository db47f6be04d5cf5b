public import FeedModel

/// A tree of files as a site sees it: names and bytes, on disk or in memory. Paths are relative, with `/`.
public protocol Folder: Sendable {
  /// What the folder is called in diagnostics: put before each path unless it is `.`.
  var name: String { get }
  /// Paths of all files below `path` (`""` for the whole folder), sorted by bytes; names that begin with `.` are left
  /// out. An absent folder has none.
  func files(below path: String) -> PathList
  /// The whole file; `nil` when there is none. Throws when it is there and cannot be read.
  func bytes(of path: String) throws(FeedError) -> [UInt8]?
  /// Runs `body` on the first `count` bytes (fewer when the file is shorter), read into a buffer that is reused; false
  /// when there is no such file.
  func readHead(of path: String, count: Int, _ body: (UnsafeRawBufferPointer) -> Void) throws(FeedError) -> Bool
  /// The same for some files of a list, one after the other; `body` gets the place of each in the list, its path and
  /// what its head is.
  func readHeads(
    of paths: PathList, in range: Range<Int>, count: Int, _ body: (Int, UnsafeBufferPointer<UInt8>, FileHead) -> Void)
  /// A part of a file, cut to what there is; `nil` when there is no such file.
  func bytes(of path: String, in range: Range<Int>) throws(FeedError) -> [UInt8]?
  /// Size in bytes, `nil` when there is no such file.
  func size(of path: String) -> Int?
}

/// What came of reading the first bytes of a file.
public enum FileHead {
  /// Those that were asked for, or fewer when the file is shorter; they are there during the call only.
  case bytes(UnsafeRawBufferPointer)
  /// There is no such file.
  case missing
  case unreadable(FeedError)
}

extension Folder {
  /// For folders in which it takes no less to read many files than to read each.
  public func readHeads(
    of paths: PathList, in range: Range<Int>, count: Int, _ body: (Int, UnsafeBufferPointer<UInt8>, FileHead) -> Void
  ) {
    paths.forEachBytes(in: range) { position, path in
      do throws(FeedError) {
        let isThere = try readHead(of: String(decoding: path, as: UTF8.self), count: count) {
          body(position, path, .bytes($0))
        }
        if !isThere { body(position, path, .missing) }
      } catch {
        body(position, path, .unreadable(error))
      }
      return true
    }
  }

  /// For folders that can only read whole files.
  public func bytes(of path: String, in range: Range<Int>) throws(FeedError) -> [UInt8]? {
    try bytes(of: path).map { Array($0[range.clamped(to: 0..<$0.count)]) }
  }

  /// The same for a body with a result; `nil` when there is no such file.
  public func withHead<Result>(
    of path: String, count: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(FeedError) -> Result? {
    var result: Result?
    _ = try readHead(of: path, count: count) { result = body($0) }
    return result
  }

  /// The place to report for a file of the folder.
  public func place(_ path: String, _ mark: Mark = .start) -> Place {
    let name = name
    guard name != ".", !name.isEmpty else { return Place(file: path, mark: mark) }
    // Every post asks for its own a few times: memory is taken once.
    var file = ""
    file.reserveCapacity(name.utf8.count + 1 + path.utf8.count)
    file += name
    file += "/"
    file += path
    return Place(file: file, mark: mark)
  }
}
