import FeedFormats
import FeedModel

/// Documents become files: the same bytes are left alone, others replace what was there, each file whole at any moment.
enum Publication {
  /// What became of a document and of its compressed copies.
  private struct Staged: Sendable {
    var file: BuildReport.File
    /// Those that lie beside their places now.
    var new: [PublishedFile] = []
  }

  /// What a file is going to hold, and how the report tells of it.
  private struct Content: Sendable {
    var file: BuildReport.File
    var bytes: Document.Bytes
    var pieces: @Sendable () -> [ArraySlice<UInt8>]

    init(_ document: Document) {
      file = BuildReport.File(
        path: document.draft.file, address: document.draft.address, format: document.draft.format.name,
        entries: document.draft.feed.entries.count, bytes: document.byteCount, outcome: .withheld)
      bytes = document.bytes
      pieces = { document.pieces }
    }

    init(_ made: MadeFile) {
      file = BuildReport.File(
        path: made.path, address: made.address, format: made.format, entries: made.entries,
        bytes: made.bytes.count, outcome: .withheld, isFeed: false, tellsOfFeeds: made.tellsOfFeeds)
      bytes = .held([made.bytes[...]])
      pieces = { [made.bytes[...]] }
    }
  }

  /// Publishes, or says what is not published. `hold` is that of the output folder, where it is held already.
  static func run(
    _ documents: [Document], _ besides: [MadeFile], in output: String, _ options: BuildOptions, _ making: CopyMaking,
    hold early: OutputHold? = nil, isWithheld: Bool, _ report: inout BuildReport
  ) throws(FeedError) {
    // Of two for one path, which was complained of, the first is published.
    var seen: Set<String> = []
    let contents = (documents.map(Content.init) + besides.map(Content.init)).filter {
      seen.insert($0.file.path).inserted
    }
    if isWithheld {
      report.files += contents.map(\.file)
      return
    }
    let paths = contents.lazy.map(\.file.path)
    var hold = early
    if !options.isDryRun, early == nil { hold = try OutputHold(output, for: paths) }
    early?.clearLeftovers(besides: paths)
    defer { if early == nil { hold?.release() } }
    do throws(FeedError) {
      // Each file is compared, and laid beside its place where it is new, apart from the others.
      let staged = Parallel.map(contents.count, jobs: options.jobs) { index in
        Result { () throws(FeedError) in try stage(contents[index], making, isDryRun: options.isDryRun) }
      }
      var new: [PublishedFile] = []
      for result in staged {
        let staged = try result.get()
        report.files.append(staged.file)
        new += staged.new
      }
      if options.isDryRun { return }
      // Everything new lies beside its place, whole and safe, before the first file is replaced.
      for file in new { try file.replace() }
      reportStaleCopies(&report)
      try tell(of: new.map(\.path), report.files, options)
    } catch {
      hold?.clear()
      early?.clearLeftovers(besides: paths)
      throw error
    }
  }

  /// Writes the lists of what changed that are asked for.
  static func tell(
    of changed: [String], _ files: [BuildReport.File], _ options: BuildOptions
  ) throws(FeedError) {
    if let list = options.changedList { try write(changed, to: list) }
    if let list = options.changedAddresses {
      try write(files.filter { $0.outcome == .written }.map(\.address.string), to: list)
    }
  }

  private static func write(_ lines: [String], to path: String) throws(FeedError) {
    let file = PublishedFile(path)
    try file.stage([Array(lines.map { $0 + "\n" }.joined().utf8)[...]])
    try file.replace()
  }

  private static func stage(
    _ content: Content, _ making: CopyMaking, isDryRun: Bool
  ) throws(FeedError) -> Staged {
    var staged = Staged(file: content.file)
    let file = PublishedFile(content.file.path)
    switch content.bytes {
    case .published(let stamp) where stamp == file.stamp: staged.file.outcome = .unchanged
    case .staged: staged.file.outcome = .written
    case .dropped where isDryRun: staged.file.outcome = .planned
    default: staged.file.outcome = try stage(content.pieces(), as: file, isDryRun: isDryRun)
    }
    if staged.file.outcome == .written { staged.new.append(file) }
    guard !making.compressions.isEmpty else { return staged }
    let pieces = content.pieces()
    for compression in making.compressions {
      let copy = PublishedFile(compression.copy(of: content.file.path))
      let (count, outcome): (Int, BuildReport.File.Outcome)
      if staged.file.outcome == .unchanged, let size = making.size(of: copy, of: pieces, by: compression) {
        (count, outcome) = (size, .unchanged)
      } else if let bytes = making.compressed(pieces, by: compression) {
        (count, outcome) = (bytes.count, try stage([bytes[...]], as: copy, isDryRun: isDryRun))
      } else {
        continue
      }
      staged.file.copies.append(
        BuildReport.File.Copy(compression: compression, path: copy.path, bytes: count, outcome: outcome))
      if outcome == .written { staged.new.append(copy) }
    }
    return staged
  }

  private static func stage(
    _ pieces: [ArraySlice<UInt8>], as file: PublishedFile, isDryRun: Bool
  ) throws(FeedError) -> BuildReport.File.Outcome {
    if file.holds(pieces) { return .unchanged }
    if isDryRun { return .planned }
    try file.stage(pieces)
    return .written
  }

  /// A server that prefers compressed copies would go on sending one from when they were still made.
  static func reportStaleCopies(_ report: inout BuildReport) {
    for file in report.files where file.outcome == .written {
      let kept = file.copies.map(\.compression)
      for compression in Compression.allCases where !kept.contains(compression) {
        let copy = compression.copy(of: file.path)
        if Paths.exists(copy) { report.diagnostics.report(.staleCopy(compression), at: .whole(copy)) }
      }
    }
  }
}

extension Compression {
  fileprivate func copy(of path: String) -> String { path + "." + rawValue }

  fileprivate var option: String {
    switch self {
    case .gz: "--gzip"
    case .br: "--brotli"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func staleCopy(_ compression: Compression) -> Self {
    .warning(
      "output/stale-copy",
      "delete this copy, which holds an earlier version of the feed; `\(compression.option)` or "
        + "`compress: \(compression.rawValue)` would keep it up to date")
  }
}
