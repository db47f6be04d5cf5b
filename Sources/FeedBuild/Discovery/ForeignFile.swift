import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is published beside the feeds.
struct SideFile: Sendable {
  enum Kind: String, Sendable { case html, opml, css }

  var kind: Kind
  /// Under the output folder.
  var path: String
  /// Where it is served.
  var address: WebAddress
  var bytes: [UInt8]
  /// How many feeds it tells of.
  var feedCount: Int

  init(_ kind: Kind, path: String, address: WebAddress, text: String, feeds: Int) {
    self.kind = kind
    self.path = path
    self.address = address
    bytes = Array(text.utf8)
    feedCount = feeds
  }

  /// Stands near the start of every such file of ours.
  private static let mark = Array("feedmill".utf8)
  private static let marked = 2048

  /// Whether somebody else's file lies at `path`: a home page, say, or a list of other people's feeds.
  static func isForeign(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return Paths.isFolder(path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: marked)
    let count = read(descriptor, &buffer, buffer.count)
    guard count != 0 else { return false }
    let head = buffer[..<max(0, count)].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return !head.indices.contains { head[$0...].starts(with: mark) }
  }
}
