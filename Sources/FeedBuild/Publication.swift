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
      for folder in Set(documents.map { Paths.folder(of: $0.file) }) { OutputFolder.clearLeftovers(in: folder) }
    }

    for document in documents {
      let file = PublishedFile(document.file)
      let isSame = file.holds(document.written.bytes)
      let outcome: BuildReport.File.Outcome =
        isWithheld ? .withheld : isSame ? .unchanged : options.isDryRun ? .planned : .written
      report.files.append(
        BuildReport.File(
          path: document.file, format: document.format.name, entries: document.feed.entries.count,
          bytes: document.written.bytes.count, outcome: outcome))
      if outcome == .written {
        try file.stage(document.written.bytes)
        changed.append(file)
      }
    }
    // Everything new lies beside its place, whole and safe, before the first file is replaced.
    for file in changed { try file.replace() }

    if let list = options.changedList, !isWithheld, !options.isDryRun {
      let paths = report.files.filter { $0.outcome == .written }.map(\.path)
      let file = PublishedFile(list)
      try file.stage(Array(paths.map { $0 + "\n" }.joined().utf8))
      try file.replace()
    }
  }
}
