import FeedModel
import FeedSites

/// Chosen posts become entries, in parallel; a post that several feeds hold is rendered once.
enum Rendering {
  /// An entry for each post of the selection; `nil` where no feed holds it.
  static func run(
    _ selection: Selection, _ opened: OpenedSite, jobs: Int, report: inout Diagnostics
  ) -> [Entry?] {
    let needed = selection.needsEveryEntry ? Set(selection.posts.indices) : Set(selection.postsOfPlan.joined())

    let isHeavy = needed.count > 64
    // Of few posts each thread takes one at a time, so that no thread waits long for the other.
    let size = isHeavy ? 4 : 1
    let rendered = Parallel.chunks(of: selection.posts.count, size: size, jobs: jobs, isHeavy: isHeavy) { range in
      range.map { index -> (Entry?, Diagnostics) in
        guard needed.contains(index) else { return (nil, Diagnostics()) }
        var diagnostics = Diagnostics()
        let entry = entry(for: selection.posts[index], selection.sources[index], opened, &diagnostics)
        return (entry, diagnostics)
      }
    }.joined()
    for diagnostics in rendered.map(\.1) { report.merge(diagnostics) }
    return rendered.map(\.0)
  }

  /// The entry of a post; `nil` where its file is gone or cannot be read.
  static func entry(
    for post: Post, _ source: [UInt8]?, _ opened: OpenedSite, _ diagnostics: inout Diagnostics
  ) -> Entry? {
    do throws(FeedError) {
      guard let bytes = try opened.bytes(of: post.path, unless: source) else { return nil }
      reportControlCharacters(in: bytes, opened.folder.place(post.path).file, &diagnostics)
      let built = opened.configuration.builtPages?.entry(
        for: post, of: opened.site, in: opened.folder, options: opened.siteOptions, report: &diagnostics)
      var entry = built ?? opened.site.entry(for: post, bytes: bytes, report: &diagnostics)
      Newsletter.edit(&entry, of: post, bytes: bytes, opened, report: &diagnostics)
      Finishing.finish(&entry, of: post, opened, report: &diagnostics)
      return entry.normalized()
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  /// Characters that no feed can hold are left out of all formats alike; the author is told where they are.
  private static func reportControlCharacters(in bytes: [UInt8], _ file: String, _ diagnostics: inout Diagnostics) {
    guard let first = bytes.withUnsafeBufferPointer(CleanText.firstForbiddenControl) else { return }
    let count = bytes.lazy.filter(\.isForbiddenControl).count
    diagnostics.report(
      .controlCharacter(bytes[first], others: count - 1), at: Place(file: file, mark: LineMap(bytes).mark(at: first)))
  }
}

extension Diagnostic.Message {
  fileprivate static func controlCharacter(_ byte: UInt8, others: Int) -> Self {
    let digits = String(byte, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    return .warning(
      "text/control-character",
      "the control character \(name) cannot stand in a feed and is left out; delete it"
        + (others == 0 ? "" : " (and \(others) more in this file)"))
  }
}
