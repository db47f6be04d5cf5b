import FeedFormats
import FeedModel

/// Documents become files: the same bytes are left alone, others replace what was there, each file whole at any moment.
enum Publication {
  static func run(
    _ documents: [Document], in output: String, _ options: BuildOptions, isWithheld: Bool, _ report: inout BuildReport
  ) throws(FeedError) {
    var changed: [PublishedFile] = []
    if !isWithheld, !options.isDryRun { try OutputFolder.create(output) }
    let lock = isWithheld || options.isDryRun ? nil : try OutputFolder.lock(output)
    defer { lock?.release() }
    if lock != nil {
      for folder in Set(documents.map { Paths.folder(of: $0.draft.file) }) { OutputFolder.clearLeftovers(in: folder) }
    }

    // Each file is compared, and laid beside its place where it is new, apart from the others.
    let staged = Parallel.map(documents.count, jobs: options.jobs) { index in
      stage(documents[index], isWithheld: isWithheld, isDryRun: options.isDryRun)
    }
    for (document, result) in zip(documents, staged) {
      let (file, outcome) = try result.get()
      report.files.append(
        BuildReport.File(
          path: document.draft.file, format: document.draft.format.name, entries: document.draft.feed.entries.count,
          bytes: document.byteCount, outcome: outcome))
      if outcome == .written { changed.append(file) }
    }
    // Everything new lies beside its place, whole and safe, before the first file is replaced.
    for file in changed { try file.replace() }

    if let list = options.changedList, !isWithheld, !options.isDryRun {
      let paths = report.files.filter { $0.outcome == .written }.map(\.path)
      let file = PublishedFile(list)
      try file.stage([Array(paths.map { $0 + "\n" }.joined().utf8)[...]])
      try file.replace()
    }
  }

  private static func stage(
    _ document: Document, isWithheld: Bool, isDryRun: Bool
  ) -> Result<(PublishedFile, BuildReport.File.Outcome), FeedError> {
    let file = PublishedFile(document.draft.file)
    if isWithheld { return .success((file, .withheld)) }
    if file.holds(document.pieces) { return .success((file, .unchanged)) }
    if isDryRun { return .success((file, .planned)) }
    do throws(FeedError) {
      try file.stage(document.pieces)
      return .success((file, .written))
    } catch {
      return .failure(error)
    }
  }
}
