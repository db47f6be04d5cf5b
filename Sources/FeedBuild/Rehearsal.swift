import FeedFormats
import FeedModel
import FeedSites
import Synchronization

/// A feed of one small post, made and checked on another thread while the site's own posts are being listed.
///
/// What a process makes once (grammars, tables, types) is there then when they come: a tenth of what a feed of twenty
/// posts takes. No further step is begun once the site is listed.
struct Rehearsal: ~Copyable {
  private let isOver = Flag()
  private let thread: Threads
  private static let hasBegun = Flag()

  /// Begins it, where a second thread may be had, for the first feeds that a process makes.
  init(jobs: Int) {
    let isWanted = jobs > 1 && !Rehearsal.hasBegun.set()
    thread = Threads(isWanted ? 1 : 0) { [isOver] in
      for format in FeedFormats.all where !isOver.isSet { Check.prepare(format) }
      for format in FeedFormats.all where !isOver.isSet { Rehearsal.check(Rehearsal.feed, as: format) }
      if !isOver.isSet { Rehearsal.render() }
    }
  }

  /// The site's own posts are there.
  func end() { _ = isOver.set() }

  /// Waits for the step that was begun last.
  consuming func join() {}

  deinit { _ = isOver.set() }

  private static func check(_ feed: Feed, as format: any FeedFormat) {
    _ = Check.run(format.write(feed), of: feed, as: format, name: path)
  }

  private static var feed: Feed {
    var feed = Feed(id: "https://rehearsal.invalid/", title: "Rehearsal")
    feed.homePage = WebAddress("https://rehearsal.invalid/")
    var entry = Entry(id: EntryID("https://rehearsal.invalid/post", kind: .permalink))
    entry.title = "A post"
    entry.link = WebAddress("https://rehearsal.invalid/post")
    entry.published = Timestamp(seconds: 0)
    entry.content = .html("<p>Words &amp; <a href=\"https://rehearsal.invalid/there\">a link</a>.</p>", text: nil)
    feed.entries = [entry]
    return feed
  }

  private static func render() {
    var report = Diagnostics()
    let folder = MemoryFolder(texts: ["_config.yml": configuration, path: post])
    guard let site = try? Jekyll().open(folder, options: SiteOptions(), report: &report),
      let bytes = try? folder.bytes(of: path),
      let post = site.post(at: path, bytes: bytes, report: &report)
    else { return }
    _ = site.entry(for: post, bytes: bytes, report: &report)
  }

  private static let configuration = "title: Rehearsal\nurl: https://rehearsal.invalid\n"
  private static let path = "_posts/2001-01-01-post.md"
  private static let post = """
    ---
    title: "A post"
    date: 2001-01-01 12:00:00 +0000
    tags: [post]
    author: Nobody
    ---

    Words, *more* and [a link](/there "Title") to `code`.

    ## Heading

    - One & two
    - ![Three](/picture.png)

    | A | B |
    | - | - |
    | 1 | “2” |

    """

  private final class Flag: Sendable {
    private let flag = Atomic(false)
    var isSet: Bool { flag.load(ordering: .relaxed) }
    /// Whether it was set before.
    func set() -> Bool { flag.exchange(true, ordering: .relaxed) }
  }
}
