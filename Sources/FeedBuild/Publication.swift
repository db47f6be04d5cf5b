import FeedFormats
import FeedModel

/// Documents become files: the same bytes are left alone, others replace what was there, each file whole at any moment.
enum Publication {
  /// What became of a document and of its compressed copy.
  private struct Staged: Sendable {
    var file: PublishedFile
    var outcome: BuildReport.File.Outcome
    var copy: (file: PublishedFile, bytes: Int, outcome: BuildReport.File.Outcome)?
  }

  /// What a file is going to hold, and how the report tells of it.
  private struct Content: Sendable {
    var file: BuildReport.File
    /// The file on disk that is known to hold it.
    var stamp: PublishedFile.Stamp?
    var pieces: @Sendable () -> [ArraySlice<UInt8>]

    init(_ document: Document) {
      file = BuildReport.File(
        path: document.draft.file, address: document.draft.address, format: document.draft.format.name,
        entries: document.draft.feed.entries.count, bytes: document.byteCount, outcome: .withheld)
      stamp = document.published
      pieces = { document.pieces }
    }

    init(_ made: MadeFile) {
      file = BuildReport.File(
        path: made.path, address: made.address, format: made.format, entries: made.entries,
        bytes: made.bytes.count, outcome: .withheld, isFeed: false, tellsOfFeeds: made.tellsOfFeeds)
      pieces = { [made.bytes[...]] }
    }
  }

  static func run(
    _ documents: [Document], _ besides: [MadeFile], in output: String, _ options: BuildOptions, compresses: Bool,
    isWithheld: Bool, _ report: inout BuildReport
  ) throws(FeedError) {
    var changed: [PublishedFile] = []
    if !isWithheld, !options.isDryRun { try OutputFolder.create(output) }
    let lock = isWithheld || options.isDryRun ? nil : try OutputFolder.lock(output)
    defer { lock?.release() }
    let contents = documents.map(Content.init) + besides.map(Content.init)
    if lock != nil {
      for folder in Set(contents.map { Paths.folder(of: $0.file.path) }) { OutputFolder.clearLeftovers(in: folder) }
    }

    // Each file is compared, and laid beside its place where it is new, apart from the others.
    let staged = Parallel.map(contents.count, jobs: options.jobs) { index in
      stage(contents[index], compresses: compresses, isWithheld: isWithheld, isDryRun: options.isDryRun)
    }
    for (content, result) in zip(contents, staged) {
      let result = try result.get()
      var file = content.file
      file.outcome = result.outcome
      file.copy = result.copy.map { BuildReport.File.Copy(path: $0.file.path, bytes: $0.bytes, outcome: $0.outcome) }
      report.files.append(file)
      if result.outcome == .written { changed.append(result.file) }
      if let copy = result.copy, copy.outcome == .written { changed.append(copy.file) }
    }
    // Everything new lies beside its place, whole and safe, before the first file is replaced.
    for file in changed { try file.replace() }
    guard lock != nil else { return }
    if !compresses { reportStaleCopies(&report) }

    try tell(of: changed.map(\.path), report.files, options)
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
    _ content: Content, compresses: Bool, isWithheld: Bool, isDryRun: Bool
  ) -> Result<Staged, FeedError> {
    let file = PublishedFile(content.file.path)
    do throws(FeedError) {
      var staged = Staged(file: file, outcome: .withheld)
      if isWithheld { return .success(staged) }
      let isThere = content.stamp.map { $0 == file.stamp } ?? false
      if isThere, !compresses {
        staged.outcome = .unchanged
        return .success(staged)
      }
      let pieces = content.pieces()
      staged.outcome = isThere ? .unchanged : try stage(pieces, as: file, isDryRun: isDryRun)
      guard compresses else { return .success(staged) }
      let copy = PublishedFile(content.file.path + ".gz")
      // Another version of zlib may compress otherwise; what is the same within is left alone.
      if staged.outcome == .unchanged, let end = copy.end(count: 8), Gzip.ends(end.bytes, like: pieces) {
        staged.copy = (copy, end.size, .unchanged)
      } else if let bytes = Gzip.compressed(pieces) {
        staged.copy = (copy, bytes.count, try stage([bytes[...]], as: copy, isDryRun: isDryRun))
      }
      return .success(staged)
    } catch {
      return .failure(error)
    }
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
    for file in report.files where file.outcome == .written && Paths.exists(file.path + ".gz") {
      report.diagnostics.report(.staleCopy, at: .whole(file.path + ".gz"))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var staleCopy: Self {
    .warning(
      "output/stale-copy",
      "delete this copy, which holds an earlier version of the feed; `--gzip` or `compress: gz` would keep it up to date"
    )
  }
}
