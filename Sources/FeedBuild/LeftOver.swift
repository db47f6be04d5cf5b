import FeedFormats
import FeedModel
import FeedSites

/// Files of feeds that there are no more: of a tag that no post has, say. They are named and left alone, since readers
/// may still fetch them.
enum LeftOver {
  static func report(_ selection: Selection, _ plans: FeedPlans, _ opened: OpenedSite, _ report: inout Diagnostics) {
    guard !plans.families.isEmpty || selection.plans.contains(where: \.isArchive),
      let folder = try? DiskFolder(opened.output)
    else { return }
    let published = Set(selection.plans.lazy.flatMap(\.targets).map(\.path))
    var seen = published
    // Formats, and lines of the matrix, often lie in one folder.
    var listings: [String: PathList] = [:]

    func look(below prefix: String, _ isWanted: (String) -> Bool, at address: (String) -> WebAddress) {
      let listing = listings[prefix] ?? folder.files(below: prefix)
      listings[prefix] = listing
      for path in listing where !seen.contains(path) && isWanted(path) {
        seen.insert(path)
        if isFeed(path, in: folder, at: address(path)) {
          report.report(.leftOver, at: .whole(Paths.join(opened.output, path)))
        }
      }
    }
    for family in plans.families where !family.each.isEmpty {
      for format in opened.formats {
        let pieces = family.pathPieces(fileName: format.fileName)
        guard let first = pieces.first, let last = pieces.last else { continue }
        look(below: Paths.folder(of: first), { matches($0, pieces) }, at: plans.address)
        let archives = ArchivePath.parts(of: last)
        guard family.archive != nil, !archives.ending.isEmpty else { continue }
        look(below: Paths.folder(of: first), { matches($0, pieces.dropLast() + [archives.folder, archives.ending]) }) {
          plans.address(of: format.isXML ? $0 : ArchivePath.current(of: $0))
        }
      }
    }
    for plan in selection.plans where plan.archive != nil && !plan.isArchive {
      for target in plan.targets {
        let (folder, ending) = ArchivePath.parts(of: target.path)
        look(below: String(folder.dropLast()), { $0.hasSuffix(ending) }) {
          target.format.isXML ? plans.address(of: $0) : target.address
        }
      }
    }
  }

  /// Whether a path has these pieces, in this order and with something between them.
  static func matches(_ path: String, _ pieces: [String]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1, path.hasPrefix(first),
      path.hasSuffix(last), path.utf8.count > first.utf8.count + last.utf8.count
    else { return false }
    var rest = Array(path.utf8.dropFirst(first.utf8.count).dropLast(last.utf8.count))[...]
    for piece in pieces.dropFirst().dropLast() {
      let bytes = Array(piece.utf8)
      guard let end = (1..<max(1, rest.count)).first(where: { rest.dropFirst($0).starts(with: bytes) }) else {
        return false
      }
      rest = rest.dropFirst(end + bytes.count)
    }
    return !rest.isEmpty
  }

  /// Whether a file is a feed that says it is served here, made by us as far as its format says.
  private static func isFeed(_ path: String, in folder: DiskFolder, at address: WebAddress) -> Bool {
    guard let size = folder.size(of: path), size <= FeedSize.largest, let bytes = try? folder.bytes(of: path),
      let format = FeedFormats.recognizing(document: bytes)
    else { return false }
    var ignored = Diagnostics()
    guard let feed = try? format.read(bytes, name: path, report: &ignored), feed.selfAddress == address else {
      return false
    }
    return feed.generator.map { $0.name == "Feedmill" } ?? true
  }
}

extension Diagnostic.Message {
  fileprivate static var leftOver: Self {
    .info(
      "output/left-over",
      "no feed is written here any more; delete the file, or keep it for those who subscribe to it")
  }
}
