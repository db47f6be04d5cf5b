import FeedModel
import FeedText
import TestRounds
import Testing

@testable import FeedSites

/// What the pass promises of any input: nothing changes unseen, and no text is lost or invented unseen.
@Suite struct HTMLPassLawTests {
  /// Besides the pieces of the other tests: what readers need treated.
  static let pieces =
    HTMLPassPropertyTests.pieces + [
      "<span class=k>", "<span>", "</span>", "<pre><code>", "</code></pre>", "<code class=\"language-x\">",
      "<div class=\"language-ruby\">", "<pre class=\"line-numbers\">", "<td class=gutter>", "<table class=hljs-ln>",
      "<figure class=\"highlight js\">", "</figure>", "<ul role=tablist>", "<li role=tab>One</li>",
      "<div role=tabpanel hidden>", "<div role=tablist><b role=tab id=t>T</b></div>", "<picture>", "</picture>",
      "<source type=image/jpeg srcset='a 2x, b'>", "<img alt=x>", "<img data-src=l.png>", "<img src=data:x alt=y>",
      "<noscript><img src=r.png></noscript>", "<iframe src=about:blank data-src=https://youtu.be/x></iframe>",
      "<lite-youtube videoid=q></lite-youtube>", "<svg><foreignObject>f</foreignObject></svg>", "<switch>", "</switch>",
      "<svg style=\"fill:none;x:y\">", "<rect style='fill:url(#a)' fill=b />", "<label>", "</label>",
      "<input type=radio>", "<button>", "</button>", "<p> </p>", "<p id=e></p>", "<details>", "</details>",
      "<summary>", "</summary>", "<p class=toc>", "<h2 id=s>S<a href=#s>#</a></h2>", "<a href=#s>", "<sup id=fnref:1>",
      "</sup>", "<li id=fn:1>", "<math><mi>x</mi></math>", "<x-tab>", "</x-tab>", "<a href=https://a.example/>",
      "<img src=https://a.example/i.png alt=\"a\">", "<em>", "</em>", "<p>one</p>", "<p>two", "&eacute;", "&lt;b&gt;",
    ]

  /// Without parts of tables and drawings, which parsers move or end by rules of their own.
  static let plainPieces = pieces.filter { piece in
    !["plaintext", "table", "<td", "<tr", "</td", "</tr", "caption", "svg", "math", "oreign", "switch", "rect"]
      .contains { piece.contains($0) }
  }

  static func random(_ seed: UInt64, atMost count: Int, of pieces: [String] = pieces) -> [UInt8] {
    var random = Seed(state: seed)
    var out: [UInt8] = []
    for _ in 0..<Int.random(in: 1...count, using: &random) {
      out += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
    }
    return out
  }

  private func run(_ input: [UInt8]) -> (body: Body, changes: [Change]) {
    var report = Diagnostics()
    report.changes = []
    var options = HTMLPass.Options(page: WebAddress("https://example.org/p/")!)
    options.original = input[...]
    options.place = Place(file: "post.html")
    let body = HTMLPass.run(input, options: options, report: &report)
    return (body, report.changes ?? [])
  }

  /// End tags aside: those that HTML lets authors leave out are written.
  @Test(arguments: 0..<8)
  func nothingChangesUnnoted(block: UInt64) {
    for seed in block * 10_000..<block * 10_000 + Rounds.of(400) {
      let input = HTMLPassLawTests.random(seed, atMost: 5)
      let source = String(decoding: input, as: UTF8.self)
      let (body, changes) = run(input)
      if !changes.isEmpty { continue }
      let (shown, written) = (HTMLPassLawTests.withoutEnds(body.html), HTMLPassLawTests.withoutEnds(source))
      #expect(shown == written, "seed \(seed): \(source)")
    }
  }

  @Test(arguments: 0..<8)
  func whoAsksWhatChangedGetsTheSameBody(block: UInt64) {
    for seed in block * 10_000..<block * 10_000 + Rounds.of(60) {
      let input = HTMLPassLawTests.random(seed, atMost: 60)
      var report = Diagnostics()
      let options = HTMLPass.Options(page: WebAddress("https://example.org/p/")!)
      let plain = HTMLPass.run(input, options: options, report: &report)
      #expect(plain == run(input).body, "seed \(seed): \(String(decoding: input, as: UTF8.self))")
      #expect(report.changes == nil)
    }
  }

  @Test(arguments: 0..<8)
  func theOutputIsWellNestedAndStable(block: UInt64) {
    for seed in block * 10_000..<block * 10_000 + Rounds.of(150) {
      let input = HTMLPassLawTests.random(seed, atMost: 40)
      let once = run(input).body.html
      #expect(Nesting.fault(in: once) == nil, "seed \(seed): \(String(decoding: input, as: UTF8.self))")
      let twice = run(Array(once.utf8))
      #expect(twice.body.html == once, "seed \(seed): \(String(decoding: input, as: UTF8.self))")
    }
  }

  /// Each character of the output's text is one of the input's, in the same order, or of a label that the pass writes.
  @Test(arguments: 0..<8)
  func noTextIsInvented(block: UInt64) {
    for seed in block * 10_000..<block * 10_000 + Rounds.of(200) {
      let input = HTMLPassLawTests.random(seed, atMost: 20)
      let source = String(decoding: input, as: UTF8.self)
      // Tabs' names move to their panels.
      if source.contains("tablist") { continue }
      var rest = HTMLPassLawTests.letters(HTMLPassLawTests.readings(of: source.cleanedForFeeds))[...]
      let shown = HTMLPassLawTests.letters(HTMLPassLawTests.text(of: run(input).body.html))
      for letter in shown {
        guard let index = rest.firstIndex(of: letter) else {
          Issue.record("seed \(seed): \(letter) of \(String(shown)) is not in \(source)")
          break
        }
        rest = rest[(index + 1)...]
      }
    }
  }

  private static func withoutEnds(_ html: String) -> String {
    var pieces = html.split(separator: "</", omittingEmptySubsequences: false)
    for i in pieces.indices.dropFirst() {
      if let end = pieces[i].firstIndex(of: ">"), pieces[i].first?.isLetter == true {
        pieces[i] = pieces[i][pieces[i].index(after: end)...]
      }
    }
    return pieces.joined()
  }

  private static func decoded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: HTMLReferences.decoded($0), as: UTF8.self) }
  }

  /// The text with each reference as it is written and as it is read: which of the two counts depends on what the
  /// browser takes for raw text.
  private static func readings(of text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var out: [UInt8] = []
      var i = 0
      while i < bytes.count {
        var decoded: [UInt8] = []
        if bytes[i] == 0x26, let match = HTMLReferences.decode(bytes, at: i, into: &decoded) {
          out.append(contentsOf: bytes[i..<i + match.length])
          out += decoded
          i += match.length
        } else {
          out.append(bytes[i])
          i += 1
        }
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  private static func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace } }

  /// The text between the tags, less the labels of links and signs of the pass's own.
  private static func text(of html: String) -> String {
    var out = ""
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      out += rest[..<start]
      var quote: Character?
      var end = rest.index(after: start)
      while end < rest.endIndex {
        let character = rest[end]
        if let open = quote {
          if character == open { quote = nil }
        } else if character == ">" {
          break
        } else if character == "\"" || character == "'" {
          quote = character
        }
        end = rest.index(after: end)
      }
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
    }
    var text = HTMLPassLawTests.decoded(out + rest)
    for label in ["Watch the video", "Listen", "Fill in the form on the page", "See the drawing on the page"]
      + ["Watch on YouTube", "Open e.org", "Open o", "Open s", "☐", "☑", "Open example.org"]
    {
      text = text.split(separator: label, omittingEmptySubsequences: false).joined()
    }
    return text
  }
}
