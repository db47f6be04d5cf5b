import FeedFormats
import FeedModel

/// A document of a long feed that is whole and checked, and lies beside its place where it is new.
struct LongDocument {
  let published: PublishedFile
  let file: BuildReport.File
  /// What is to be said of its size.
  let sizeFindings: Diagnostics
  let formatTitle: String

  init(
    _ draft: Draft, published: PublishedFile, entries: Int, bytes: Int, _ outcome: BuildReport.File.Outcome
  ) {
    self.published = published
    file = BuildReport.File(
      path: draft.file, address: draft.address, format: draft.format.name, entries: entries, bytes: bytes,
      outcome: outcome)
    sizeFindings = Check.size(bytes, of: draft.format, name: draft.file, circumstances: draft.circumstances())
    formatTitle = draft.format.title
  }
}
