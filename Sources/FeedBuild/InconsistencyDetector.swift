import FeedFormats
import FeedModel
import FeedSites

/// Compares what was published with its source: every file is read back from disk and held against the posts rendered
/// afresh and against its siblings. Costs time; for CI.
enum InconsistencyDetector {
  static func run(
    _ documents: [Document], _ selection: Selection, _ opened: OpenedSite, _ report: inout Diagnostics
  ) throws(FeedError) {
    var scratch = Diagnostics()
    let fresh = Rendering.run(selection, opened, jobs: 1, report: &scratch).compactMap { $0 }
    let rendered = Dictionary(fresh.map { ($0.id, $0) }) { first, _ in first }

    for document in documents {
      guard let bytes = try DiskFolder(".").bytes(of: document.file) else {
        report.report(.vanished, at: .whole(document.file))
        continue
      }
      let published = try document.format.read(bytes, name: document.file, report: &scratch)
      var expected = document.feed
      expected.entries = document.feed.entries.map { entry in
        var again = rendered[entry.id] ?? entry
        if entry.content == nil { again.content = nil }
        if entry.summary == nil { again.summary = nil }
        return again
      }
      note(FeedDifference.between(document.format.carried(expected), published), document, &report)
    }
    compareSiblings(documents, &report)
  }

  /// All formats of a feed hold the same entries in the same order.
  private static func compareSiblings(_ documents: [Document], _ report: inout Diagnostics) {
    for (a, b) in zip(documents, documents.dropFirst()) where a.feed.id == b.feed.id {
      if a.feed.entries.map(\.id) != b.feed.entries.map(\.id) {
        report.report(.siblingsDiffer(a.file), at: Place(file: b.file))
      }
    }
  }

  private static func note(_ differences: [FeedDifference], _ document: Document, _ report: inout Diagnostics) {
    for difference in differences {
      report.report(.inconsistent(difference), at: Place(file: document.file))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var vanished: Self { .error("detector/missing-file", "this file was published and is gone") }

  fileprivate static func siblingsDiffer(_ other: String) -> Self {
    .error("detector/siblings-differ", "the entries are not those of \(other)")
  }

  fileprivate static func inconsistent(_ difference: FeedDifference) -> Self {
    .error("detector/inconsistent", "what was published is not what the posts say: \(difference)")
  }
}
