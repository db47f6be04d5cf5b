import FeedFormats
import FeedModel
import FeedSites

/// How large a feed may be that is read from outside: what a file says must not decide how much memory is taken.
public enum FeedSize {
  /// 64 MiB; whoever reads from a pipe may stop behind it.
  public static let largest = 64 << 20

  /// The bytes of a file below a folder, refused before it is read when it is too large; `nil` when there is none.
  static func bytes(of name: String, in folder: DiskFolder, path: String) throws(FeedError) -> [UInt8]? {
    if let size = folder.size(of: name), size > largest { throw FeedError(.tooLarge(size), at: .whole(path)) }
    guard let bytes = try folder.bytes(of: name, atMost: largest) else { return nil }
    try check(bytes, path: path)
    return bytes
  }

  /// Refuses bytes that are too many, of which the end may not have been read.
  static func check(_ bytes: [UInt8], path: String) throws(FeedError) {
    if bytes.count > largest { throw FeedError(.tooLarge(nil), at: .whole(path)) }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooLarge(_ size: Int?) -> Self {
    let found = size.map { "this one has \($0) bytes" } ?? "this one has more"
    return .error(
      "check/too-large", "give a feed of at most \(FeedSize.largest >> 20) MiB (\(FeedSize.largest) bytes); \(found)")
  }
}
