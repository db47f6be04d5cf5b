import FeedModel
import FeedSites

/// The first look at every post: which may be published, and as of when. Heads only, in parallel.
struct Survey: Sendable {
  struct Broken: Sendable {
    var index: Int
    var diagnostic: Diagnostic
    var date: Timestamp?
  }

  /// What the look is for.
  struct Aim: Sendable {
    /// How many posts the feeds need at most; `nil` for all.
    let wanted: Int?
    /// Posts of later instants are not published yet, and some of earlier ones no more.
    let now: Timestamp
    let holdsBackFuture: Bool
    /// Whether something is to be said of posts that no feed will hold.
    let keepsOthers: Bool
    /// Whether posts may be read whole, and be kept.
    var readsWhole = true

    init(_ opened: OpenedSite, _ options: BuildOptions, wanted: Int?, keepsOthers: Bool = false) {
      self.wanted = wanted
      now = options.now
      holdsBackFuture = !options.includesFuture && !opened.site.wishes.includesFuture
      self.keepsOthers = keepsOthers
    }
  }

  /// The posts that feeds may hold, in the order of a feed but for those of one instant: all that may be published now,
  /// or the first of them that are wanted.
  private(set) var seen: [Seen] = []
  /// The others that have a date, where they are kept.
  private(set) var others: [Seen] = []
  /// How many may be published now.
  private(set) var count = 0
  /// How many are left out because they lie in the future.
  private(set) var futureCount = 0
  private(set) var broken: [Broken] = []
  /// Why a post is left out, by its index, where others are kept.
  private(set) var skipped: [Int: String] = [:]
  private(set) var diagnostics = Diagnostics()

  /// The bytes of posts that were read whole at once, by their indices.
  private(set) var sources: [Int: [UInt8]] = [:]

  private let aim: Aim
  private var first: FirstPosts

  /// Of more posts than this the bytes are not kept.
  static let mostSources = 1024

  /// The bytes of a post that are read for the first look.
  static let headBytes = 1024

  /// Nothing seen yet.
  init(_ aim: Aim) {
    self.aim = aim
    first = FirstPosts(aim.keepsOthers ? nil : aim.wanted)
  }

  /// Every post that has a date.
  var dated: [Seen] { seen + others }

  /// Looks at all posts of a site. Where few of them will be left out, they are read whole, and once.
  static func run(_ site: any Site, in folder: any Folder, jobs: Int, _ aim: Aim) -> Survey {
    let paths = site.postPaths
    let readsWhole = aim.readsWhole && paths.count <= mostSources && paths.count / 2 <= aim.wanted ?? .max
    let isHeavy = readsWhole && paths.count > 64
    let jobs = paths.count < 128 ? 1 : jobs
    // The larger a chunk, the fewer posts are left of it where few are wanted.
    let size = readsWhole ? 16 : min(max(64, paths.count / 64), 2048)
    var parts = Parallel.chunks(of: paths.count, size: size, jobs: jobs, isHeavy: isHeavy, ownFiles: true) { range in
      var part = Survey(aim)
      if readsWhole {
        paths.forEach(in: range) { part.read(at: $0, path: $1, site, folder) }
      } else {
        folder.readHeads(of: paths, in: range, count: headBytes) { part.look(at: $0, path: $1, $2, site, folder) }
      }
      part.first.trim()
      return part
    }
    var survey = Survey(aim)
    // Each part is let go as soon as it is taken.
    parts.reverse()
    while let part = parts.popLast() { survey.take(part) }
    survey.settle()
    return survey
  }

  private mutating func take(_ part: Survey) {
    first.take(part.first)
    others += part.others
    count += part.count
    futureCount += part.futureCount
    broken += part.broken
    sources.merge(part.sources) { $1 }
    skipped.merge(part.skipped) { $1 }
    diagnostics.merge(part.diagnostics)
  }

  /// Puts what may be published in order.
  private mutating func settle() {
    if aim.keepsOthers, let wanted = aim.wanted {
      let all = first.finish()
      var chosen = FirstPosts(wanted)
      for seen in all { chosen.take(seen) }
      seen = chosen.finish()
      others += all[seen.count...]
    } else {
      seen = first.finish()
    }
    first = FirstPosts(nil)
  }

  /// Looks at the head of a post, or at all of it where that does not say enough.
  private mutating func look(
    at index: Int, path: UnsafeBufferPointer<UInt8>, _ head: FileHead, _ site: any Site, _ folder: any Folder
  ) {
    switch head {
    case .missing: return
    case .unreadable(let error): broken.append(Broken(index: index, diagnostic: error.diagnostic, date: nil))
    case .bytes(let head):
      func name() -> String { String(decoding: path, as: UTF8.self) }
      let before = diagnostics.all.count
      let glance = site.look(
        at: name(), head: head, isWhole: head.count < Survey.headBytes, report: &diagnostics)
      guard case .needsMore = glance else { return take(glance, index, name(), folder) }
      diagnostics.drop(since: before)
      read(at: index, path: name(), site, folder, isKept: false)
    }
  }

  /// Reads a post whole and looks at it.
  private mutating func read(
    at index: Int, path: String, _ site: any Site, _ folder: any Folder, isKept: Bool = true
  ) {
    do {
      guard let bytes = try folder.bytes(of: path) else { return }
      let glance = bytes.withUnsafeBytes { site.look(at: path, head: $0, isWhole: true, report: &diagnostics) }
      if isKept { sources[index] = bytes }
      take(glance, index, path, folder)
    } catch {
      broken.append(Broken(index: index, diagnostic: error.diagnostic, date: nil))
    }
  }

  private mutating func take(
    _ glance: Glance, _ index: Int, _ path: @autoclosure () -> String, _ folder: any Folder
  ) {
    switch glance {
    case .post(let date): take(Seen(seconds: date.seconds, index: index, published: date.seconds))
    case .placed(let standing):
      take(
        Seen(
          seconds: standing.order.date.seconds, index: index, rank: standing.order.rank,
          published: standing.published.seconds, expires: standing.expires?.seconds ?? .max))
    case .skipped(let reason): if aim.keepsOthers { skipped[index] = reason }
    case .broken(let diagnostic, let date): broken.append(Broken(index: index, diagnostic: diagnostic, date: date))
    case .needsMore:
      let diagnostic = Diagnostic(.endlessHead, at: folder.place(path()))
      broken.append(Broken(index: index, diagnostic: diagnostic, date: nil))
    }
  }

  private mutating func take(_ seen: Seen) {
    let isFuture = aim.holdsBackFuture && seen.published > aim.now.seconds
    if seen.expires > aim.now.seconds, !isFuture {
      count += 1
      first.take(seen)
    } else {
      if seen.expires > aim.now.seconds { futureCount += 1 }
      if aim.keepsOthers { others.append(seen) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var endlessHead: Self {
    .error("front-matter/unclosed", "the front matter is never closed; end it with a line of `---`")
  }
}
