import TestRounds
import Testing

@testable import FeedModel

@Suite struct WebAddressTests {
  @Test(
    arguments: [
      "https://example.org", "https://example.org/", "http://example.org:8080/a?b=c&d=/e?#f/?",
      "HTTP://Example.ORG/%7eb",
      "http://a/%7Eb", "https://user:pa%20ss@example.org/", "https://[2001:db8::1]:443/x", "http://[::ffff:1.2.3.4]/",
      "http://[fe80::1%25eth0]/", "http://[v1.a:b]/", "mailto:ann@example.org", "tag:example.org,2024:a/b",
      "urn:uuid:0374b40c-0182-56b9-a123-540e8653d831", "file:///etc/hosts", "http://a:/",
      "https://example.org/a//b/../c",
      "foo:", "data:text/plain,a%20b", "http://a.b_c~d/", "https://xn--bcher-kva.example/", "https://a/!$&'()*+,;=:@",
    ])
  func anAddressIsKeptToTheCharacter(text: String) {
    #expect(WebAddress(text)?.string == text)
  }

  @Test(
    arguments: [
      "", " ", "foo", "//x", "//x/y", "/a", "?a", "#a", "a/b:c", "1http://a", "http:", "http:a", "http://", "http:///x",
      "https://:80/", "http://user@/", "http://a b/", "http://a<b/", "http://a:b/", "http://a:65536/", "http://a:-1/",
      "http://a%/", "http://[::1/", "http://[]/", "http://[g::1]/", "http://[1]/", "http:\\\\a\\b",
      "http://a\u{3000}é/",
      "http://a:99999999999999999999999/", "http://[fe80::1%eth0]/", ":a", "é:a",
    ])
  func whatIsNoAddressIsRefused(text: String) { #expect(WebAddress(text) == nil) }

  @Test(
    arguments: [
      ("https://bücher.example/straße?q=ü", "https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%BC"),
      ("https://BÜCHER.Example/", "https://xn--bcher-kva.example/"), ("https://straße.de", "https://xn--strae-oqa.de"),
      ("https://例え。テスト/", "https://xn--r8jz45g.xn--zckzah/"), ("https://ｅｘａｍｐｌｅ.com/", "https://example.com/"),
      ("https://ü@é.org:80/", "https://%C3%BC@xn--9ca.org:80/"), ("http://a/b c", "http://a/b%20c"),
      ("http://a/100%", "http://a/100%25"), ("http://a/%zz%41", "http://a/%25zz%41"),
      ("http://a/[b]?[c]", "http://a/%5Bb%5D?%5Bc%5D"),
      ("http://a/<>\"{}|\\^`", "http://a/%3C%3E%22%7B%7D%7C%5C%5E%60"), ("http://a/b#c#d", "http://a/b#c%23d"),
      ("  http://a/b\n", "http://a/b"), ("http://a/b\n  c\td", "http://a/b%20%20cd"),
      ("http://a/\u{0}\u{7F}", "http://a/%00%7F"),
      ("http://a@b@c/", "http://a%40b@c/"), ("mailto:ü@example.org", "mailto:%C3%BC@example.org"),
      ("http://a/😀", "http://a/%F0%9F%98%80"),
    ])
  func anIRIBecomesAURI(text: String, expected: String) {
    #expect(WebAddress(text)?.string == expected)
    #expect(WebAddress(expected)?.string == expected)
  }

  @Test func theComponentsAreToldApart() throws {
    let address = try #require(WebAddress("HTTPS://ann:secret@[::1]:8080/a%20b/c?d#e"))
    #expect(address.scheme == "https")
    #expect(address.host == "[::1]")
    #expect(address.path == "/a%20b/c")
    #expect(address.isHTTP)
    let mail = try #require(WebAddress("mailto:ann@example.org"))
    #expect(mail.host == nil && mail.scheme == "mailto" && !mail.isHTTP)
    #expect(try #require(WebAddress("https://example.org")).path == "")
    #expect(try #require(WebAddress("file:///a")).host == nil)
    #expect(!(try #require(WebAddress("httpx://a"))).isHTTP)
  }

  @Test func idsAreComparedByCharacters() {
    let addresses = ["http://a/%7Eb", "http://a/%7eb", "http://a/~b"].map { WebAddress($0) }
    #expect(Set(addresses).count == 3)
  }

  @Test(
    arguments: [
      ("_posts/a b.md", "_posts/a%20b.md"), ("100%25 ü?#.md", "100%2525%20%C3%BC%3F%23.md"),
      ("a/b-c_d.e~", "a/b-c_d.e~"),
      ("a+b@c:d", "a+b@c:d"), ("", ""),
    ])
  func aFilesPathIsEscapedLiterally(path: String, expected: String) {
    #expect(WebAddress.percentEncodedPath(path) == expected)
  }

  /// RFC 3492 §7.1.
  @Test(
    arguments: [
      ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
      ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"), ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
      ("Hello-Another-Way-それぞれの場所", "Hello-Another-Way--fc4qua05auwb3674vfr0b"), ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
      ("そのスピードで", "d9juau41awczczp"), ("MajiでKoiする5秒前", "MajiKoi5-783gue6qz075azm5e"), ("abc", "abc-"),
    ])
  func aLabelBecomesPunycode(label: String, expected: String) {
    #expect(Punycode.encoded(Array(label.unicodeScalars)) == expected)
  }

  @Test func aLabelLongerThanDNSAllowsIsRefused() {
    #expect(WebAddress("https://" + String(repeating: "ü", count: 64) + ".de") == nil)
    #expect(Punycode.encoded(Array(repeating: "\u{10FFFF}", count: 64)) == nil)
    #expect(Punycode.encoded(Array(repeating: "\u{10FFFF}", count: 63)) != nil)
  }

  @Test func whatBecameAnAddressStaysAsItIs() {
    var random = Seeded(5)
    let pieces = [
      "http:", "https://", "//", "/", "a", "é", "%", "%41", "[", "]", ":", "@", "?", "#", " ", "\n", "..", ".", "80",
      "mailto:",
      "\\", "\u{0}", "😀", "ß", "::1",
    ]
    for _ in 0..<Rounds.of(20_000) {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      if let address = WebAddress(text) {
        #expect(WebAddress(address.string) == address, "\(text.debugDescription)")
        #expect(address.string.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      }
      if let address = WebAddress("https://example.org/x/y")?.resolve(text) {
        #expect(WebAddress(address.string) == address, "\(text.debugDescription)")
      }
    }
  }
}
