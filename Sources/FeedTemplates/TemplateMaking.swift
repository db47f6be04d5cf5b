public import FeedModel
import FeedText

/// Makes files of a JSON Feed by templates.
public struct TemplateMaking {
  /// A file to be published.
  public struct File: Sendable {
    /// Under the output folder.
    public var path: String
    public var text: String
    /// What it was made by.
    public var template: String
    /// How many entries it is about.
    public var entries: Int
  }

  public private(set) var files: [File] = []
  public private(set) var diagnostics = Diagnostics()
  private let read: (String) -> String?

  /// `read` hands out the text of a file, `nil` where there is none.
  public init(_ feed: [UInt8], _ jobs: [TemplateJob], reading read: @escaping (String) -> String?) throws(FeedError) {
    self.read = read
    var findings: [JSONFinding] = []
    guard let node = try? JSONReader.read(feed, findings: &findings), node["items"]?.array != nil else {
      throw FeedError(.notAFeed)
    }
    let context = FeedContext(node)
    for job in jobs { make(job, context) }
    checkPaths()
  }

  private mutating func make(_ job: TemplateJob, _ context: FeedContext) {
    var job = job
    let name: String
    let text: String
    var folder = ""
    switch job.source {
    case .ready(let ready):
      guard let template = ReadyTemplate.named(ready) else {
        diagnostics.report(.noReady(ready), at: job.place)
        return
      }
      (name, text) = (ready, template.text)
      job.path = job.path ?? template.path
      job.escape = job.escape ?? .text
      job.length = job.length ?? template.length
    case .file(let path):
      guard let found = read(path) else {
        diagnostics.report(.noFile(path), at: job.place)
        return
      }
      (name, text) = (path, found)
      folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
    guard let path = job.path else {
      diagnostics.report(.noPath, at: job.place)
      return
    }
    let pattern = PathPattern(path)
    let scope = job.scope ?? (pattern.isOfEntries ? .entry : .feed)
    guard pattern.check(scope, at: job.place, &diagnostics) else { return }
    let compiled = CompiledTemplate(
      text, name: name, escape: job.escape ?? pattern.escape,
      partial: { [read] other in
        // Only what lies beside the template or below it.
        guard !other.hasPrefix("/"), !other.split(separator: "/").contains("..") else { return nil }
        let path = folder + other + ".mustache"
        return read(path).map { (path, $0) }
      }, report: &diagnostics)
    guard let compiled else { return }

    let entries = context.entries.prefix(job.limit ?? .max)
    let length = job.length ?? .mastodon
    let title = name.split(separator: "/").last.map(String.init) ?? name
    switch scope {
    case .feed:
      let text = compiled.render(context.feed(entries, length: length))
      files.append(File(path: path, text: text, template: title, entries: entries.count))
    case .entry:
      for entry in entries {
        let text = compiled.render(context.entry(entry, length: length))
        files.append(File(path: pattern.path(of: entry), text: text, template: title, entries: 1))
      }
    }
    guard let length = job.length else { return }
    let own = files.suffix(scope == .feed ? 1 : entries.count)
    for file in own where !length.admits(file.text.trimmedWhitespace) {
      let text = file.text.trimmedWhitespace
      diagnostics.report(.tooLong(file.path, length.count(text), text.utf8.count, length), at: job.place)
    }
  }

  private mutating func checkPaths() {
    var makers: [String: String] = [:]
    for file in files {
      if let other = makers.updateValue(file.template, forKey: file.path) {
        diagnostics.report(.onePath(file.path, file.template, other))
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var notAFeed: Self { .error("template/no-feed", "standard input is no JSON Feed") }

  fileprivate static func noReady(_ name: String) -> Self {
    let known = ReadyTemplate.all.map(\.name)
    let nearest = DidYouMean.suggest(name, among: known).map { "; did you mean `\($0)`?" }
    return .error(
      "template/unknown-template",
      "no template is called `\(name)`" + (nearest ?? "; there are " + known.map { "`\($0)`" }.joined(separator: ", ")))
  }

  fileprivate static func noFile(_ path: String) -> Self {
    .error("template/no-file", "there is no template at \(path), or it is not in UTF-8")
  }

  fileprivate static var noPath: Self {
    .error("template/no-path", "say where the files go, as in `path: social/{slug}.txt`")
  }

  fileprivate static func onePath(_ path: String, _ template: String, _ other: String) -> Self {
    .error(
      "template/one-path",
      template == other
        ? "two entries would be written to \(path) by `\(template)`; tell them apart, as in `{year}/{slug}`"
        : "`\(other)` and `\(template)` would both write \(path)")
  }

  fileprivate static func tooLong(_ path: String, _ count: Int, _ bytes: Int, _ length: SocialLength) -> Self {
    let bound =
      count > length.limit
      ? "\(length.limit) characters are allowed and it counts \(count)"
      : "\(length.bytes ?? 0) bytes are allowed and it has \(bytes)"
    return .warning("template/too-long", "\(path) is too long: \(bound)")
  }
}
