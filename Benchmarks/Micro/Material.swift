import FeedModel
import FeedSites

/// What the benchmarks work on: posts of about 5 KB that differ in every paragraph, and the feed of sixty-four of them.
enum Material {
  static let count = 64
  static let posts = (0..<count).map { Array(text($0).utf8) }
  static let htmlPosts = (0..<count).map { Array(page($0).utf8) }

  /// Where the Markdown begins.
  static let bodies = posts.map { post in post[bodyStart(of: post)...] }
  static let bodyBytes = bodies.reduce(0) { $0 + $1.count }

  static let site = open(posts, "md")
  static let htmlSite = open(htmlPosts, "html")

  /// The feed of all posts, as a build would have it.
  static let feed: Feed = {
    guard let site else { return Feed(id: "https://example.org/", title: "") }
    var feed = site.header
    feed.id = "https://example.org/feed"
    feed.entries = entries(of: site, posts)
    return feed
  }()

  static func entries(of site: any Site, _ sources: [[UInt8]]) -> [Entry] {
    var report = Diagnostics()
    return zip(site.postPaths, sources).compactMap { path, bytes in
      site.post(at: path, bytes: bytes, report: &report).map { site.entry(for: $0, bytes: bytes, report: &report) }
    }
  }

  private static func open(_ sources: [[UInt8]], _ ending: String) -> (any Site)? {
    var files = ["_config.yml": Array("title: Measured\nurl: https://example.org\ntimezone: UTC\n".utf8)]
    for (i, source) in sources.enumerated() {
      files["_posts/2025-01-\(10 + i % 18)-post-\(1000 + i).\(ending)"] = source
    }
    let folder = MemoryFolder(files)
    var report = Diagnostics()
    return try? Jekyll().open(folder, options: SiteOptions(), report: &report)
  }

  private static func bodyStart(of post: [UInt8]) -> Int {
    let end = Array("\n---\n\n".utf8)
    return (0..<(post.count - end.count)).first { post[$0..<($0 + end.count)].elementsEqual(end) }.map {
      $0 + end.count
    }
      ?? 0
  }

  private static func front(_ i: Int) -> String {
    """
    ---
    layout: post
    title: "Week \(i): flour & water"
    date: 2025-01-\(10 + i % 18) 0\(i % 10):3\(i % 7):00 +0000
    slug: week-\(i)
    tags: [milling, week \(i % 9), open source]
    author: Ada Lovelace
    ---


    """
  }

  private static func text(_ i: Int) -> String {
    var text = front(i)
    for part in 0..<7 {
      text += """
        ## Part \(part) of week \(i)

        The mill ran for \(i + part) hours, and the **second stone** was dressed; see [the log of day \(i)](/log/\(i)/) and
        [what others say](https://example.com/mills/\(part)?week=\(i)&from=feed "Mills"). Flour costs 3 < 4 crowns, "so they
        say", and `grind(\(part), into: &sack)` takes *one argument more* than before. Bread from Zürich, smørrebrød -- and
        https://example.net/recipes/\(i) tells the rest.

        - wheat, \(part * 12) sacks
        - rye, with a note: the **sieve** is worn
          - and a second one
        - barley & oats

        | grain | sacks |
        |-------|------:|
        | wheat | \(part) |
        | rye   | \(i) |

        > What was ground is ground, and ~~nobody~~ hardly anybody counts it twice.

        ```swift
        let sacks = grain.filter { $0.weight > \(part) && !$0.isWet }
        ```


        """
    }
    return text
  }

  private static func page(_ i: Int) -> String {
    var text = front(i)
    for part in 0..<9 {
      text += """
        <h2 id="part-\(part)">Part \(part) of week \(i)</h2>
        <p>The mill ran for \(i + part) hours, and the <b>second stone</b> was dressed; see <a href="/log/\(i)/">the log</a>
        and <a href="../mills/?week=\(i)&amp;from=feed" title="Mills" onclick="count()">what others say</a>.</p>
        <ul class="list"><li>wheat, \(part * 12) sacks</li><li>rye &amp; oats</ul>
        <p><img src="/images/\(part).png" srcset="/images/\(part).png 1x, /images/\(part)-2.png 2x" alt="a mill"><br>
        Bread from Zürich, sm&oslash;rrebr&oslash;d</p>
        <div class="note" style="color: red"><p>What was ground is ground.</div>

        """
    }
    return text
  }
}

extension Entry {
  var html: String {
    guard case .html(let html, _) = content else { return "" }
    return html
  }
}
