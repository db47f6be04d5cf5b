import FeedModel
import Foundation
import Testing

@testable import FeedBuild

/// Links within the site: what is not there for certain is said, at its place, and nothing else is.
@Suite struct SiteLinksTests {
  private static func findings(_ files: [String: String], _ change: (inout BuildOptions) -> Void = { _ in }) throws
    -> [String]
  {
    let site = try TemporarySite(files)
    var options = site.options
    change(&options)
    let report = try Build.run(options)
    #expect(!report.diagnostics.hasErrors, "\(report.diagnostics.all)")
    return report.diagnostics.all.filter { $0.code == "link/no-page" || $0.code == "link/no-part" }.map { finding in
      let place = finding.place.map { "\($0.line):\($0.column)" } ?? ""
      let meant = finding.message.text.split(separator: "did you mean `").dropFirst().first?.prefix { $0 != "`" }
      return finding.code.dropFirst(5) + " " + place + (meant.map { " " + $0 } ?? "")
    }
  }

  private static func jekyll(_ body: String, _ more: [String: String] = [:]) -> [String: String] {
    [
      "_config.yml": "title: Mill\nurl: https://mill.example\ntimezone: UTC\nauthor: Ann\npermalink: /:year/:title\n",
      "feedmill.yml": "newsletter: true\nlimit: 2\n", "images/wheel.png": "x", "about.md": "---\ntitle: About\n---\n",
      "_posts/2025-03-01-old-mill.md": "---\ntitle: Old\naliases: [/2025/older]\n---\n## Sails\n\nText\n",
      "_posts/2025-03-02-new-mill.md": "---\ntitle: New\n---\nText\n",
      "_posts/2025-03-03-edition.md": "---\ntitle: E\n---\n" + body,
    ].merging(more) { $1 }
  }

  @Test(arguments: [
    // Posts in the feed and out of it, with and without an ending, from the top, in full, from near by.
    ("[a](/2025/old-mill) [b](https://mill.example/2025/new-mill.html) [c](new-mill) [d](/2025/old-mill/)", []),
    ("[a](/2025/odl-mill)", ["no-page 4:5 /2025/old-mill"]),
    ("x\n\n[a](https://mill.example/2025/no-such-post-at-all)", ["no-page 6:5"]),
    ("[a](nowhere.html) and\n<a href='/2025/nothing'>b</a>", ["no-page 4:5", "no-page 5:10"]),
    // Pages, aliases, what plug-ins may make, other hosts, queries, other tops.
    ("[a](/about) [b](/about.html) [c](/2025/older) [d](/tags/x) [e](/feed.xml) [f](/2025/) [g](/2025/03)", []),
    ("[a](/privacy) [b](https://other.example/2025/x) [c](/2025/x?y=1) [d](/) [e](/shop/x) [f](/2024/x)", []),
    ("[a](/old-mill) [b](/2025/tags/z) [c](mailto:a@mill.example)", []),
    // Files.
    ("![w](/images/wheel.png) ![x](/images/whele.png) [p](/images/plan.pdf) ![y](/pictures/y.png)", ["no-page 4:30"]),
    // Parts of other posts.
    ("[a](/2025/old-mill#sails) [b](/2025/old-mill#comments) [c](/2025/new-mill#x)", []),
    ("[a](/2025/old-mill#sales)", ["no-part 4:5"]),
    // The same link twice is said twice.
    ("[a](/2025/gone) [b](/2025/gone)", ["no-page 4:5", "no-page 4:21"]),
  ])
  func whatIsNotThereIsSaidAtItsPlace(_ body: String, _ expected: [String]) throws {
    #expect(try Self.findings(Self.jekyll(body)) == expected)
  }

  @Test func aMentionAnywhereIsEnoughForSilence() throws {
    let link = "[a](/2025/hidden)"
    #expect(try Self.findings(Self.jekyll(link)).count == 1)
    for (file, text) in [
      ("_redirects", "/2025/hidden /x 301\n"), ("_data/nav.yml", "- url: /2025/hidden\n"), ("2025/hidden.txt", ""),
      ("pages/p.md", "---\ntitle: P\npermalink: /2025/hidden\n---\n"), ("_plugins/p.rb", "page('2025', 'hidden')\n"),
      ("_drafts/hidden.md", "---\ntitle: Hidden\n---\n"), (".htaccess", "Redirect /2025/hidden /x\n"),
    ] {
      #expect(try Self.findings(Self.jekyll(link, [file: text])) == [], "\(file)")
    }
    // The text of a post is no such mention.
    #expect(try Self.findings(Self.jekyll(link, ["_posts/2024-01-01-x.md": "---\ntitle: X\n---\n" + link])).count == 1)
  }

  @Test func nothingIsLookedAtUnlessItIsANewsletter() throws {
    let body = "[a](/2025/odl-mill)"
    #expect(try Self.findings(Self.jekyll(body, ["feedmill.yml": "limit: 2\n"])) == [])
    #expect(try Self.findings(Self.jekyll(body, ["feedmill.yml": "newsletter: {check-links: false}\n"])) == [])
  }

  @Test func aSiteBelowAPathOfItsHostKnowsItsOwnAlone() throws {
    let found = try Self.findings(
      Self.jekyll(
        "[a](/mill/2025/old-mill) [b](/2025/odl-mill) [c](/mill/2025/odl-mill)",
        [
          "_config.yml":
            "title: M\nurl: https://mill.example\nbaseurl: /mill\ntimezone: UTC\nauthor: A\npermalink: /:year/:title\n"
        ]))
    #expect(found == ["no-page 4:50 /2025/old-mill"])
  }

  @Test func theBuiltSiteKnowsAll() throws {
    let page =
      "<article><h1>E</h1><p><a href='/about/'>a</a> <a href='/abuot/'>b</a> <a href='/made/'>c</a></p></article>"
    var files = Self.jekyll("text", ["feedmill.yml": "newsletter: true\nlimit: 1\ncontent-from: _site\n"])
    files["_site/2025/edition.html"] = page
    files["_site/made/index.html"] = "x"
    #expect(try Self.findings(files) == ["no-page 4:1"])
    files["_redirects"] = "/x /y\n"
    #expect(try Self.findings(files) == [])
  }

  @Test(arguments: [
    [
      "hugo.toml": "baseURL = 'https://mill.example/'\ntitle = 'M'\n",
      "content/posts/one.md": "+++\ntitle = 'One'\ndate = 2025-01-01\n+++\nText\n",
      "content/posts/two.md":
        "+++\ntitle = 'Two'\ndate = 2025-01-02\n+++\n[a](/posts/one/) [b](/posts/onne/) [c](/about/) ![d](/img/a.png) ![e](/img/b.png)\n",
      "content/about.md": "+++\ntitle = 'A'\n+++\n", "static/img/a.png": "x",
    ],
    [
      "config.toml": "base_url = 'https://mill.example/'\ntitle = 'M'\n[markdown]\n",
      "content/posts/_index.md": "+++\n+++\n",
      "content/posts/one.md": "+++\ntitle = 'One'\ndate = 2025-01-01\n+++\nText\n",
      "content/posts/two.md":
        "+++\ntitle = 'Two'\ndate = 2025-01-02\n+++\n[a](/posts/one/) [b](/posts/onne/) [c](/about/) ![d](/img/a.png) ![e](/img/b.png)\n",
      "content/about.md": "+++\ntitle = 'A'\n+++\n", "static/img/a.png": "x", "templates/base.html": "x",
    ],
  ])
  func otherGeneratorsSitesAreKnownToo(files: [String: String]) throws {
    let found = try Self.findings(files.merging(["feedmill.yml": "newsletter: true\n"]) { $1 })
    #expect(found == ["no-page 5:22 /posts/one", "no-page 5:71"])
  }

  @Test func aLinkWithoutTextIsSaid() throws {
    let body =
      "[](https://x.example/1) <a href='https://x.example/2'></a> <a href='https://x.example/3' aria-label='L'></a>"
      + " [![](https://x.example/i.png)](https://x.example/4) <a id='x'></a>"
    let site = try TemporarySite(Self.jekyll(body))
    let found = try Build.run(site.options).diagnostics.all.filter { $0.code == "link/no-text" }
    #expect(found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == ["4:4", "4:34"])
  }
}
