public import FeedModel

/// A folder that is not on disk: paths and their bytes.
public struct MemoryFolder: Folder {
  public var name: String
  private var contents: [String: [UInt8]]

  public init(_ contents: [String: [UInt8]], name: String = ".") {
    self.name = name
    self.contents = contents
  }

  /// Files of text, in UTF-8.
  public init(texts: [String: String], name: String = ".") {
    self.init(texts.mapValues { Array($0.utf8) }, name: name)
  }

  public func files(below path: String) -> PathList {
    var folder = Substring(path)
    while folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    let prefix = folder.isEmpty ? [] : Array(folder.utf8) + [UInt8(ascii: "/")]
    return PathList(
      contents.keys
        .filter { $0.utf8.starts(with: prefix) && !Self.hasHiddenName($0.utf8.dropFirst(prefix.count)) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  public func bytes(of path: String) throws(FeedError) -> [UInt8]? { contents[path] }

  public func readHead(
    of path: String, count: Int, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(FeedError) -> Bool {
    guard let bytes = contents[path] else { return false }
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0.prefix(max(0, count)))) }
    return true
  }

  public func size(of path: String) -> Int? { contents[path]?.count }

  /// Whether a folder or the file on the way has a name that begins with a point.
  private static func hasHiddenName(_ path: Substring.UTF8View) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }
}
