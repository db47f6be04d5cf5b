import FeedModel
import FeedText
import TestRounds
import Testing

@testable import FeedSites

/// What holds for any input, however hostile.
@Suite struct HTMLPassPropertyTests {
  static let pieces = [
    "<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>",
    "<td>", "</table>", "<a href=\"#x\">", "<a href='/y'>", "<a href>", "</a>", "<img src=a.png>", "<img", "<h2 id=x>",
    "<h1>", "</h2>", "<pre>", "</pre>", "<svg>", "</svg>", "<math>", "<style>", "</style>", "<script>", "</script>",
    "<!--", "-->", "<!-- more -->", "<![CDATA[", "]]>", "<noscript>", "</noscript>", "<form>", "<input>", "</form>",
    "<video src=v>", "</video>", "<iframe src=//e.org/x>", "</iframe>", "<blockquote>", "</blockquote>", "<x>", "<x-y>",
    "</x>", "\"", "'", "=", ">", "<", "</", "<!", "<?", "&", "&amp;", "&#0;", "&#x80;", "&copy", "text", " ", "\n",
    "\u{0}",
    "\u{B}", "é", "🎉", "<title>", "</title>", "<template>", "</template>", "<object data=o>", "</object>", "<br>",
    "<hr/>",
    "<textarea>", "<xmp>", "</xmp>", "<plaintext>", "<p hidden>", "<div aria-hidden=true>", "<span onclick=x>", "<dl>",
    "<dt>", "<dd>", "<table class=lntable>", "<td class=lntd>", "<sup>", "<a href=#fn1>", "<li value=3>",
    "<ol start=7>",
    "<a href='javascript:x'>", "<foreignObject>", "<caption>", "<code>", "</code>", "<source src=s>", "<audio>",
    "<html>",
    "<body>", "<head>", "</head>", "</td>", "</tr>", "</li>", "<a name=x>", "<h3>", "</h3>", "<p/>", "<font color=\"",
  ]

  static func random(_ seed: UInt64) -> [UInt8] {
    var random = Seed(state: seed)
    var out: [UInt8] = []
    for _ in 0..<Int.random(in: 1..<60, using: &random) {
      out += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
    }
    return out
  }

  @Test(arguments: 0..<8)
  func randomMarkupComesOutWellNestedAndStable(block: UInt64) {
    for seed in block * 1000..<block * 1000 + Rounds.of(150) {
      let input = HTMLPassPropertyTests.random(seed)
      var report = Diagnostics()
      let options = HTMLPass.Options(page: WebAddress("https://example.org/p/")!)
      let once = HTMLPass.run(input, options: options, report: &report)
      #expect(Nesting.fault(in: once.html) == nil, "seed \(seed): \(String(decoding: input, as: UTF8.self))")
      let twice = HTMLPass.run(Array(once.html.utf8), options: options, report: &report)
      #expect(once.html == twice.html, "seed \(seed): \(String(decoding: input, as: UTF8.self))")
      for section in once.sections { #expect(Nesting.fault(in: section.html) == nil, "seed \(seed)") }
      #expect(!once.html.hasUnprintableCharacters && !once.text.hasUnprintableCharacters, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4)
  func randomBytesNeverTrap(block: UInt64) {
    for seed in block * 1000..<block * 1000 + Rounds.of(100) {
      var random = Seed(state: seed)
      let input = (0..<Int.random(in: 0..<400, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      var report = Diagnostics()
      let options = HTMLPass.Options(page: WebAddress("https://example.org/p/")!)
      let body = HTMLPass.run(input, options: options, report: &report)
      #expect(Nesting.fault(in: body.html) == nil, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "<", "<!--", "<div>", "</div>", "<a ", "<a b=\"", "<a b='>", "&", "&#", "&#x", "<p><b>", "<b><i></b>",
    "<table><td>",
    "<svg>", "<script>", "<title>", "<!", "<?", "<a href=#x>", "<math><mi>", "<ul><li>", "<blockquote>", "\0", "<x",
    "<x>",
    "<h2>", "<h2>a</h2>", "<img srcset=a,b>", "<div aria-hidden=true>", "<style></styl", "<pre>\n",
    "<video src=x></video>",
    "<noscript><img src=x>", "<td class=lntd>", "]]>", "<a\u{B}", "<form><input>",
    "<font color=\"aaaaaaaaaaaaa\"><p></font>",
    "<b><div></b>", "<q>", "<a href='/x'>", "<h1><a href=#y>#</a>", "<iframe>", "<object data=x>",
    "<li value=99999999999999>",
  ])
  func hostileInputTakesLinearTime(piece: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let input = Array(String(repeating: piece, count: count).utf8)
      var report = Diagnostics()
      let options = HTMLPass.Options(page: WebAddress("https://example.org/p/")!)
      return clock.measure {
        let body = HTMLPass.run(input, options: options, report: &report)
        #expect(Nesting.fault(in: body.html) == nil)
      }
    }
    let count = Rounds.of(24_000 / max(piece.utf8.count, 1))
    let small = min(time(count), time(count))
    let large = time(count * 4)
    #expect(large < max(small * 12, .milliseconds(400)), "\(small) became \(large)")
  }
}

/// A small generator whose runs can be repeated.
struct Seed: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
