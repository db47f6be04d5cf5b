import FeedFormats
public import FeedModel
import FeedSites

/// Any feed that can be read, written in another format.
public enum Convert {
  /// The bytes of `source` as `target`; what the target cannot carry is reported, a field at a time.
  public static func run(
    _ source: [UInt8], name: String, to target: String, with programs: Programs = .none,
    report: inout Diagnostics
  ) throws(FeedError) -> [UInt8] {
    try FeedSize.check(source, path: name)
    let plugIn = FeedFormats.named(target) == nil ? PlugIn.open(target, programs, report: &report) : nil
    // A program gets the JSON Feed.
    guard let format = FeedFormats.named(plugIn == nil ? target : "json") else {
      if report.hasErrors { return [] }
      throw FeedError(.unknownFormat(target))
    }
    guard let original = FeedFormats.recognizing(source.span) else {
      throw FeedError(.notAFeed, at: Place(file: name))
    }
    let feed = try original.read(source, name: name, report: &report).normalized()
    let written = format.write(feed)
    let carried = format.carried(feed)
    let lost = Set(FeedDifference.between(feed, carried).map(\.field)).sorted()
    if !lost.isEmpty {
      report.report(.lost(lost, in: format.title), at: Place(file: name))
    }
    if let plugIn { return plugIn.write([written.bytes[...]], for: plugIn.fileName, report: &report) ?? [] }
    return written.bytes
  }

  /// Puts bytes in the place of a file, whole, unless it holds them already.
  public static func publish(_ bytes: [UInt8], at path: String) throws(FeedError) {
    let file = PublishedFile(path)
    if file.holds([bytes[...]]) { return }
    try file.stage([bytes[...]])
    try file.replace()
  }

  /// The bytes of a file.
  public static func read(_ name: String) throws(FeedError) -> [UInt8] {
    guard let bytes = try FeedSize.bytes(of: name, in: DiskFolder("."), path: name) else {
      throw FeedError(.noFile, at: .whole(name))
    }
    return bytes
  }
}

extension Diagnostic.Message {
  static func unknownFormat(_ name: String) -> Self {
    let names = FeedFormats.all.map { "`\($0.name)`" }.joined(separator: ", ")
    return .error("usage/unknown-format", "no format is called `\(name)`; there are \(names)")
  }

  fileprivate static var notAFeed: Self {
    .error("input/not-a-feed", "this is neither RSS nor Atom nor JSON Feed")
  }

  static var noFile: Self { .error("input/no-file", "there is no such file") }

  static func lost(_ fields: [String], in format: String) -> Self {
    .info("convert/lost", "\(format) has no place for, or changes: \(fields.joined(separator: ", "))")
  }
}
