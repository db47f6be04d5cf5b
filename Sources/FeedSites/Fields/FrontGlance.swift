import FeedModel

/// A first look at a file's front matter, from its first bytes.
enum FrontGlance {
  /// The settings; `.empty` when the file has no front matter.
  case settings(Setting)
  case needsMore
  case broken(Diagnostic)

  static func read(_ head: UnsafeRawBufferPointer, isWhole: Bool, file: String) -> FrontGlance {
    let bytes = Array(head)
    let bounds: FrontMatterBounds?
    do {
      bounds = try FrontMatterBounds.find(in: bytes, file: file)
    } catch {
      return isWhole ? .broken(error.diagnostic) : .needsMore
    }
    guard let bounds else { return .settings(.empty) }
    do {
      // What is worth a warning is said when the post is read.
      var later = Diagnostics()
      let front = try FrontMatter.read(Array(bytes[..<bounds.bodyOffset]), file: file, report: &later)
      return .settings(front?.settings ?? .empty)
    } catch {
      return .broken(error.diagnostic)
    }
  }
}
