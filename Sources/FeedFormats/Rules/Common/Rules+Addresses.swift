import FeedModel

// Addresses in any format.
extension Rules {
  static let addresses: [Rule] = [
    Rule(
      "uri/char-invalid", .error, "RFC 3986 §2",
      "an address holds a character of ASCII that no address can hold, such as a space",
      why: "readers cut the address off there, escape it in ways of their own or call it broken",
      breach: .linked("https://example.org/my post"),
      remedy: .linked("https://example.org/my%20post")),
    Rule(
      "uri/iri-in-uri-field", .error, "RSS 2.0, Comments",
      "an address in RSS holds letters beyond ASCII",
      why: "RSS has URLs, which are ASCII; programs disagree on the bytes that such a letter stands for",
      breach: .linked("https://example.org/café"),
      remedy: .linked("https://example.org/caf%C3%A9")),
    Rule(
      "uri/non-ascii-json", .warning, "RFC 3986 §2.1",
      "an address in a JSON Feed holds letters beyond ASCII",
      why: "JSON Feed has URLs; URL parsers of some platforms return nothing for such a text, and the link is gone",
      breach: .jsonItem("\"id\":\"1-one\",\"url\":\"https://example.org/café\",\"content_text\":\"One.\""),
      remedy: .jsonItem("\"id\":\"1-one\",\"url\":\"https://example.org/caf%C3%A9\",\"content_text\":\"One.\"")),
    Rule(
      "uri/percent-invalid", .error, "RFC 3986 §2.1",
      "a percent sign in an address is not followed by two hexadecimal digits",
      why: "it announces an escape that does not come; some servers answer such a request with an error",
      breach: .linked("https://example.org/100%-cotton"),
      remedy: .linked("https://example.org/100%25-cotton")),
    Rule(
      "uri/percent-double", .warning, "RFC 3986 §2.4",
      "an address was escaped twice, so that %20 became %2520",
      why: "the server looks for a page with a percent sign in its name, and there is none",
      breach: .linked("https://example.org/my%2520post"),
      remedy: .linked("https://example.org/my%20post")),
    Rule(
      "uri/http-no-host", .error, "RFC 3986 §3.2",
      "an address with http, https or ftp names no host",
      why: "there is nothing to connect to; the likeliest cause is a setting for the site's address that is empty",
      breach: .linked("https:///one"),
      remedy: .linked("https://example.org/one")),
    Rule(
      "uri/scheme-unregistered", .warning, "RFC 7595 §3.8",
      "an address begins with a scheme that is not registered",
      why: "browsers and readers do not know what to do with it; it is often a slip, such as htp: for http:",
      breach: .linked("htps://example.org/one"),
      remedy: .linked("https://example.org/one")),
    Rule(
      "uri/feed-scheme", .warning, "practice",
      "an address begins with feed:",
      why: "the scheme was proposed and never registered; few programs open such a link today",
      breach: .linked("feed://example.org/one"),
      remedy: .linked("https://example.org/one")),
    Rule(
      "uri/userinfo", .warning, "RFC 3986 §3.2.1",
      "an address holds a user's name and password",
      why: "everybody who reads the feed can read them, and so can every server that keeps a copy of it",
      breach: .linked("https://ann:secret@example.org/one"),
      remedy: .linked("https://example.org/one")),
    Rule(
      "uri/duplicate-slash", .info, "practice",
      "the path of an address has two slashes in a row",
      why: "a folder and a name were joined with a slash too many; caches and readers hold it for another page",
      breach: .linked("https://example.org/blog//one"),
      remedy: .linked("https://example.org/blog/one")),
    Rule(
      "uri/insecure", .info, "practice",
      "the feed is served by https, but an entry links to a page by http",
      why: "readers that block mixed content do not load it, and people between can see and change what is read",
      breach: .linked("http://example.org/one"),
      remedy: .linked("https://example.org/one")),
    Rule(
      "uri/tracking-params", .info, "practice",
      "the link or the id of an entry has parameters that tell who brought the visitor",
      why: "the same page has another address wherever it is passed on, and readers take it for another entry",
      breach: .linked("https://example.org/one?utm_source=rss"),
      remedy: .linked("https://example.org/one")),
    Rule(
      "uri/host-changed", .warning, "practice",
      "most entries link to another host than that of the feed and its home page",
      why: "a site that moved often forgets one setting; half of the addresses lead to where nobody is",
      breach: .linked("https://old.example.net/one"),
      remedy: .linked("https://example.org/one")),
    Rule(
      "uri/urn-invalid", .error, "RFC 8141 §2",
      "an id begins with urn: but is no URN",
      why: "a URN names its namespace and then what it means there; without that two feeds may use the same id",
      breach: .identified("urn:one"),
      remedy: .identified("urn:isbn:9780140328721")),
    Rule(
      "uri/uuid-invalid", .error, "RFC 9562 §4",
      "an id begins with urn:uuid: but no UUID follows",
      why: "programs that store ids as sixteen bytes cannot store this one and drop the entry",
      breach: .identified("urn:uuid:1234"),
      remedy: .identified("urn:uuid:0374b40c-0182-56b9-a123-540e8653d831")),
    Rule(
      "uri/tag-invalid", .warning, "RFC 4151 §2.1",
      "an id begins with tag: but is no tag URI",
      why: "host and day are what makes a tag belong to one person; without them it is a word that anybody may use",
      breach: .identified("tag:example.org:one"),
      remedy: .identified("tag:example.org,2026-05-01:one")),
    Rule(
      "uri/tag-future-date", .warning, "RFC 4151 §2.1",
      "the day in a tag URI lies in the future",
      why: "it is the day on which its author held the host; who will hold it then is not known",
      breach: .identified("tag:example.org,2030-01-01:one"),
      remedy: .identified("tag:example.org,2026-05-01:one")),
    Rule(
      "uri/tag-uppercase-host", .warning, "RFC 4151 §2.1",
      "the host in a tag URI has capital letters",
      why:
        "ids are compared letter by letter; sooner or later somebody writes the host in lower case, and has a new id",
      breach: .identified("tag:Example.org,2026-05-01:one"),
      remedy: .identified("tag:example.org,2026-05-01:one")),
    Rule(
      "id/whitespace-inside", .warning, "practice",
      "an id has white space inside",
      why: "some readers collapse it and some do not, so that the entry has two ids",
      breach: .identified("my first post"),
      remedy: .identified("my-first-post")),
    Rule(
      "id/volatile", .warning, "practice",
      "an id holds the number of a visit or the time of the build",
      why: "it is another each time the feed is made, and every entry is shown as new again",
      breach: .identified("https://example.org/one?PHPSESSID=3c98f1"),
      remedy: .identified("https://example.org/one")),
    Rule(
      "id/case-only-difference", .warning, "RFC 4287 §4.2.6.1",
      "two ids differ in nothing but capital and small letters",
      why: "by the letter they are two entries; databases that ignore case keep one of them",
      breach: .identified("https://example.org/One", "https://example.org/one"),
      remedy: .identified("https://example.org/one", "https://example.org/two")),
    Rule(
      "id/normal-form-collision", .warning, "RFC 4287 §4.2.6",
      "two ids are spellings of one address",
      why: "a reader that tidies addresses before it compares them drops one of the two entries",
      breach: .identified("https://example.org/~ann", "https://example.org/%7Eann"),
      remedy: .identified("https://example.org/~ann", "https://example.org/~bob")),
  ]
}

extension RuleExample {
  /// An item of RSS with this link.
  fileprivate static func linked(_ address: String) -> RuleExample {
    .item("<title>One</title>\n<link>\(address)</link>\n<guid isPermaLink=\"false\">example-1</guid>")
  }

  /// A JSON Feed with an entry of each id.
  fileprivate static func identified(_ ids: String...) -> RuleExample {
    let items = ids.enumerated().map { i, id in
      """
      {"id":"\(id)","url":"https://example.org/\(i)","content_text":"Entry \(i)."}
      """
    }
    return .jsonItems(items.joined(separator: ",\n"))
  }
}
