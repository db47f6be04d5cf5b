import FeedModel
import FeedSites

/// The first look at every post: which may be published, and as of when. Heads only, in parallel.
struct Survey: Sendable {
  struct Broken: Sendable {
    var index: Int
    var diagnostic: Diagnostic
    var date: Timestamp?
  }

  var seen: [Seen] = []
  var broken: [Broken] = []
  /// Why a post is left out, by its index.
  var skipped: [Int: String] = [:]
  var diagnostics = Diagnostics()

  /// The bytes of posts that were read whole at once, by their indices.
  var sources: [Int: [UInt8]] = [:]

  /// The bytes of a post that are read for the first look.
  static let headBytes = 1024

  /// Of more posts than this the bytes are not kept.
  static let mostSources = 1024

  /// Looks at all posts of a site. Where few of them will be left out, they are read whole, and once.
  static func run(_ site: any Site, in folder: any Folder, jobs: Int, wanted: Int) -> Survey {
    let paths = site.postPaths
    let readsWhole = paths.count <= mostSources && paths.count / 2 <= wanted
    let isHeavy = readsWhole && paths.count > 64
    let jobs = paths.count < 128 ? 1 : jobs
    let parts = Parallel.chunks(of: paths.count, size: readsWhole ? 16 : 64, jobs: jobs, isHeavy: isHeavy) { range in
      var part = Survey()
      for index in range { part.look(at: index, path: paths[index], site, folder, whole: readsWhole) }
      return part
    }
    var survey = Survey()
    survey.seen.reserveCapacity(paths.count)
    for part in parts {
      survey.seen += part.seen
      survey.broken += part.broken
      survey.sources.merge(part.sources) { $1 }
      survey.skipped.merge(part.skipped) { $1 }
      survey.diagnostics.merge(part.diagnostics)
    }
    return survey
  }

  private mutating func look(at index: Int, path: String, _ site: any Site, _ folder: any Folder, whole: Bool) {
    do {
      if whole {
        guard let bytes = try folder.bytes(of: path) else { return }
        let glance = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &diagnostics) }
        sources[index] = bytes
        return take(glance, index, path, folder)
      }
      let before = diagnostics.all.count
      var glance = Glance.needsMore
      let isThere = try folder.readHead(of: path, count: Survey.headBytes) { head in
        glance = site.glance(at: path, head: head, isWhole: head.count < Survey.headBytes, report: &diagnostics)
      }
      guard isThere else { return }
      if case .needsMore = glance {
        diagnostics.drop(since: before)
        guard let bytes = try folder.bytes(of: path) else { return }
        glance = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &diagnostics) }
      }
      take(glance, index, path, folder)
    } catch {
      broken.append(Broken(index: index, diagnostic: error.diagnostic, date: nil))
    }
  }

  private mutating func take(_ glance: Glance, _ index: Int, _ path: String, _ folder: any Folder) {
    switch glance {
    case .post(let date): seen.append(Seen(seconds: date.seconds, index: index, published: date.seconds))
    case .placed(let standing):
      seen.append(
        Seen(
          seconds: standing.order.date.seconds, index: index, rank: standing.order.rank,
          published: standing.published.seconds, expires: standing.expires?.seconds ?? .max))
    case .skipped(let reason): skipped[index] = reason
    case .broken(let diagnostic, let date): broken.append(Broken(index: index, diagnostic: diagnostic, date: date))
    case .needsMore:
      let diagnostic = Diagnostic(.endlessHead, at: folder.place(path))
      broken.append(Broken(index: index, diagnostic: diagnostic, date: nil))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var endlessHead: Self {
    .error("front-matter/unclosed", "the front matter is never closed; end it with a line of `---`")
  }
}
