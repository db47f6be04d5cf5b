public import FeedModel
import FeedText

/// One thing to be made: a template, and where its files go.
public struct TemplateJob: Sendable {
  public enum Source: Sendable {
    case file(String)
    case ready(String)
  }

  /// Whether there is a file for each entry, or one for the feed.
  public enum Scope: String, Sendable { case entry, feed }

  /// How what `{{name}}` puts in is written.
  public enum Escape: String, Sendable { case html, xml, text }

  public var source: Source
  public var path: String?
  public var scope: Scope?
  public var escape: Escape?
  /// Entries at most.
  public var limit: Int?
  public var length: SocialLength?
  /// The line that asks for it.
  public var place: Place?

  public init(_ source: Source, path: String? = nil) {
    self.source = source
    self.path = path
  }

  /// A job as `feedmill build` hands it over: a JSON object whose members are called as in `feedmill.yml`.
  public init(json: String) throws(FeedError) {
    var findings: [JSONFinding] = []
    guard let node = try? JSONReader.read(Array(json.utf8), findings: &findings), node.members != nil else {
      throw FeedError(.badJob("this is no JSON object: \(json)"))
    }
    if let file = node["file"]?.string {
      source = .file(file)
    } else if let name = node["template"]?.string {
      source = .ready(name)
    } else {
      throw FeedError(.badJob("a job names a `file` or a `template`"))
    }
    path = node["path"]?.string
    scope = node["per"]?.string.flatMap { Scope(rawValue: $0) }
    escape = node["escape"]?.string.flatMap { Escape(rawValue: $0) }
    limit = node["limit"]?.int
    length = node["length"]?.string.flatMap { SocialLength(named: $0) }
    place = node["place"]?.string.map { file in
      Place(file: file, line: node["line"]?.int ?? 1, column: node["column"]?.int ?? 1)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func badJob(_ what: String) -> Self { .error("template/no-job", what) }
}
