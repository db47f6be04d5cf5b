import FeedModel

/// A first look at a file's front matter, from its first bytes.
enum FrontGlance {
  /// The settings, or those of the keys that were asked for; `.empty` when the file has no front matter.
  case settings(Setting)
  case needsMore
  case broken(Diagnostic)

  static func read(
    _ head: UnsafeRawBufferPointer, isWhole: Bool, keys: FrontMatterScan.Keys, names: [StaticString], file: String
  ) -> FrontGlance {
    if head.count > 3, head.starts(with: "---".utf8), head[3].isASCIILetter {
      // `---json`, `---toml`
      return isWhole ? whole(Array(head), file: file) : .needsMore
    }
    let scan = FrontMatterScan(head, isWhole: isWhole, keys: keys)
    switch scan.outcome {
    case .simple:
      var members: [Setting.Member] = []
      for name in names {
        if let value = scan.setting(of: name) {
          members.append(Setting.Member(key: "\(name)", keyMark: value.mark, value: value))
        }
      }
      return .settings(members.isEmpty ? .empty : Setting(.mapping(members)))
    case .none: return .settings(.empty)
    case .needsMore: return isWhole ? whole(Array(head), file: file) : .needsMore
    case .complex: return isWhole ? whole(Array(head), file: file) : part(Array(head), file: file)
    }
  }

  /// Front matter that may go on behind what was read.
  private static func part(_ bytes: [UInt8], file: String) -> FrontGlance {
    guard let bounds = try? FrontMatterBounds.find(in: bytes, file: file) else { return .needsMore }
    return whole(Array(bytes[..<bounds.bodyOffset]), file: file)
  }

  private static func whole(_ bytes: [UInt8], file: String) -> FrontGlance {
    do {
      // What is worth a warning is said when the post is read.
      var later = Diagnostics()
      let front = try FrontMatter.read(bytes, file: file, report: &later)
      return .settings(front?.settings ?? .empty)
    } catch {
      return .broken(error.diagnostic)
    }
  }
}
