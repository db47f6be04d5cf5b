import FeedFormats
public import FeedModel
import FeedSites

/// Judges feeds that lie on disk, ours or anyone's.
public enum FeedCheck {
  /// The verdict on one document.
  public struct Verdict: Sendable {
    /// As a person would type it.
    public var path: String
    /// The format's name, `nil` when it is none that is known.
    public var format: String?
    public var diagnostics: Diagnostics

    /// Whether the document is valid; with `strictly`, warnings count too.
    public func isSound(strictly: Bool) -> Bool {
      !diagnostics.hasErrors && !(strictly && diagnostics.worst == .warning)
    }
  }

  /// The feeds that `path` stands for: itself, or all below it when it is a folder.
  public static func files(at path: String) throws(FeedError) -> [String] {
    guard Paths.isFolder(path) else { return [path] }
    let folder = try DiskFolder(path)
    var found: [String] = []
    for name in folder.files(below: "") where hasFeedName(name) {
      let head = try folder.withHead(of: name, count: 4096) { Array($0) } ?? []
      if FeedFormats.recognizing(document: head) != nil { found.append(Paths.join(path, name)) }
    }
    if found.isEmpty { throw FeedError(.noFeeds, at: Place(file: path)) }
    return found
  }

  /// Judges a document; without the name of a format it is recognised by its first bytes.
  public static func run(_ bytes: [UInt8], name: String, format: String? = nil) -> Verdict {
    let format = format.flatMap { FeedFormats.named($0) } ?? FeedFormats.recognizing(document: bytes)
    return Verdict(
      path: name, format: format?.name, diagnostics: Check.document(bytes, name: name, format: format))
  }

  private static func hasFeedName(_ path: String) -> Bool {
    [".xml", ".json", ".rss", ".atom", ".rdf"].contains { path.hasSuffix($0) }
  }
}

extension Diagnostic.Message {
  fileprivate static var noFeeds: Self { .error("input/no-feeds", "there are no feeds in this folder") }
}
