import Testing

@testable import FeedModel

@Suite struct WebAddressResolvingTests {
  private let base = WebAddress("http://a/b/c/d;p?q")!

  /// RFC 3986 §5.4.1.
  @Test(
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
      ("g;x", "http://a/b/c/g;x"),
      ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
      ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
      ("../../", "http://a/"),
      ("../../g", "http://a/g"),
    ])
  func aNormalReferenceIsResolved(reference: String, expected: String) {
    #expect(base.resolve(reference)?.string == expected)
  }

  /// RFC 3986 §5.4.2; the last as browsers have it.
  @Test(
    arguments: [
      ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
      ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
      ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
      ("g/../h", "http://a/b/c/h"),
      ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
      ("http:g", "http://a/b/c/g"),
    ])
  func anAbnormalReferenceIsResolved(reference: String, expected: String) {
    #expect(base.resolve(reference)?.string == expected)
  }

  @Test(
    arguments: [
      ("https://example.org", "a", "https://example.org/a"), ("https://example.org", "?a", "https://example.org?a"),
      ("https://example.org/a", "https://x.example/b/../c", "https://x.example/c"),
      ("https://example.org/a", "https://x.example/b?c", "https://x.example/b?c"),
      ("https://example.org/a", "//x.example", "https://x.example"),
      ("https://example.org/a", " b c ", "https://example.org/b%20c"),
      ("https://example.org/a", "ü#ß", "https://example.org/%C3%BC#%C3%9F"),
      ("https://example.org/a/", "..//b", "https://example.org//b"),
      ("https://example.org/a#b", "", "https://example.org/a"),
      ("https://example.org/a", "mailto:x@y/../z", "mailto:x@y/../z"),
      ("mailto:ann@example.org", "#a", "mailto:ann@example.org#a"), ("file:///a/b", "../c", "file:///c"),
      ("x:/a/b", "..//c", "x:/.//c"),
      ("https://example.org/a", "https:b", "https://example.org/b"),
      ("https://example.org/a", "tag:x,2024:./y", "tag:x,2024:./y"),
    ])
  func aReferenceIsResolvedAgainstItsPage(page: String, reference: String, expected: String) {
    #expect(WebAddress(page)?.resolve(reference)?.string == expected)
  }

  @Test(arguments: ["//", "///x", "http://", "//a b/", "https://[/", "https:b"])
  func aReferenceThatMakesNoAddressIsRefused(reference: String) {
    #expect(WebAddress("http://example.org/a")?.resolve(reference) == nil)
  }

  @Test(arguments: ["a", "/a", "?a", "../a"])
  func nothingIsRelativeToAnAddressWithoutFolders(reference: String) {
    #expect(WebAddress("tag:example.org,2024:x")?.resolve(reference) == nil)
  }
}

extension WebAddressResolvingTests {
  /// The short way to an answer is the long way's: an escape or a dot segment sends the reference round.
  @Test(arguments: ["https://example.org", "https://u@example.org:80/a/b?c#d", "file:///a/b", "x:/a/b", "tag:a,2024:b"])
  func theQuickAnswerIsTheThoroughOne(page: String) throws {
    let page = try #require(WebAddress(page))
    for reference in [
      "/", "/a", "/a?b#c", "#", "#a", "/a%20b", "/a:b@c", "//", "//b", "/./a", "/a/../b", "/..", "/a#../b", "#/.",
    ] {
      let thorough = URIReference(reference).encoded?.resolved(against: URIReference(page.string))
      #expect(page.resolve(reference)?.string == thorough.flatMap { $0.isAddress ? $0.text : nil }, "\(reference)")
    }
  }
}
