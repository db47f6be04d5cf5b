import FeedModel
import FeedText
import Testing

@testable import FeedMail

/// What of anyone's HTML goes into a mail.
@Suite struct HTMLPartTests {
  static func html(_ html: String) -> String {
    var out = MailHTML()
    out.write(MailTree.read(html, base: WebAddress("https://example.org/post/")))
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "<script>alert(1)</script>x", "<svg onload=alert(1)><script>alert(1)</script></svg>x",
    "<img src=x onerror=alert(1)>x", "<a href='javascript:alert(1)'>x</a>", "<a href='JAVA&#10;SCRIPT:alert(1)'>x</a>",
    "<style>@import 'alert(1)'</style>x", "<p style=\"background:url(alert(1))\">x</p>", "<p onclick=alert(1)>x",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>x", "<object data='alert(1)'>alert(1)</object>x",
    "<a href='data:text/html,alert(1)'>x</a>", "<form action=alert(1)><input value='alert(1)'>x</form>",
    "<math><style><img onerror=alert(1)></style></math>x",
    "<!--><img src=y onerror=alert(1)>-->x", "<title></title><base href='alert(1)'>x<link href='alert(1)'>",
  ])
  func nothingRunsInAMail(source: String) {
    let html = Self.html(source)
    #expect(html.contains("x") && !html.contains("alert(1)"), "\(html)")
    #expect(!html.lowercased().contains("javascript") && !html.contains(" on"), "\(html)")
  }

  @Test(arguments: [
    "<img src='https://t.example/o.gif' width=1 height=1>", "<img src='https://t.example/o.gif' height='0'>",
    "<img src='https://t.example/o' style='display: none'>", "<img src='https://pixel.example/o.gif' alt=''>",
    "<img src='https://feeds.feedburner.com/~r/x/~4/y' width=100>", "<img hidden src='https://t.example/o'>",
    "<img src='https://t.example/o' style='width:1px;height:1px'>", "<img srcset='https://t.example/o 2x'>",
    "<p style='background:url(https://t.example/o)'>", "<video poster='https://t.example/o'></video>",
    "<link rel=stylesheet href='https://t.example/o'>",
  ])
  func nothingCountsReaders(source: String) {
    #expect(!Self.html(source).contains("t.example") && !Self.html(source).contains("<img"), "\(Self.html(source))")
  }

  @Test func imagesAndLinksAreAbsoluteAndTheRestStays() {
    let html = Self.html(
      "<p class=x id=y>A <em>b</em> <img src='../i.png' alt='a &quot;b&quot;' width=900 srcset=j.png loading=lazy>"
        + "<a href='#note' target=_blank>n</a></p>")
    #expect(html.contains(#"<img src="https://example.org/i.png" alt="a &quot;b&quot;" width="608" style="#))
    #expect(html.contains(#"<a href="https://example.org/post/#note" style="#))
    #expect(html.contains("<em>b</em>") && !html.contains("class") && !html.contains("id=") && !html.contains("srcset"))
    #expect(Self.html("<img src='data:image/png;base64,AAAA' alt=pic>") == "[pic]")
  }

  @Test func plainTextBecomesParagraphsWithLinks() {
    var out = MailHTML()
    out.write(MailTree.read(text: "One <b>\ntwo (https://a.example/x_(y)).\n\nthree"))
    let html = String(decoding: out.bytes, as: UTF8.self)
    #expect(
      html.contains("One &lt;b&gt;<br>") && html.contains("href=\"https://a.example/x_(y)\"")
        && html.contains(">three</p>"))
  }

  @Test func elementsAreClosedInOrder() {
    let html = Self.html("<div><b>x<p>y</div><li>z</i></b><table><td>q")
    var stack: [String] = []
    for tag in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = tag.prefix { $0 != ">" && $0 != " " }
      if name.hasPrefix("/") {
        #expect(stack.popLast() == String(name.dropFirst()))
      } else {
        stack.append(String(name))
      }
    }
    #expect(stack.isEmpty)
  }
}
