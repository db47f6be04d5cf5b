import FeedModel

// RFC 4287 §3.2.
extension Rules {
  static let atomPersons: [Rule] = [
    Rule(
      "atom/author-name-missing", .error, "RFC 4287 §3.2.1",
      "an author or contributor has no name",
      why: "readers have nothing to show, and strict parsers refuse the feed",
      breach: .atomEntry("<author><email>ann@example.org</email></author>"),
      remedy: .atomEntry("<author><name>Ann</name><email>ann@example.org</email></author>")),
    Rule(
      "atom/author-name-blank", .warning, "RFC 4287 §3.2.1",
      "the name of an author or contributor is empty",
      why: "readers show “by” with nothing behind it",
      breach: .atomEntry("<author><name> </name></author>"),
      remedy: .atomEntry("<author><name>Ann</name></author>")),
    Rule(
      "atom/author-name-email", .warning, "RFC 4287 §3.2.1, §3.2.3",
      "a name holds an e-mail address",
      why: "readers show it to everybody as a part of the name; the element email is where programs look for it",
      breach: .atomEntry("<author><name>Ann &lt;ann@example.org&gt;</name></author>"),
      remedy: .atomEntry("<author><name>Ann</name><email>ann@example.org</email></author>")),
    Rule(
      "atom/author-name-html", .warning, "RFC 4287 §3.2.1",
      "a name holds HTML, where it is plain text",
      why: "the tags or references are shown as they are written",
      breach: .atomEntry("<author><name>Ann &amp;amp; Bea</name></author>"),
      remedy: .atomEntry("<author><name>Ann &amp; Bea</name></author>")),
    Rule(
      "atom/author-email-invalid", .error, "RFC 4287 §3.2.3",
      "email holds something other than one e-mail address",
      why: "a reader that offers to write to the author offers what cannot be sent",
      breach: .atomEntry("<author><name>Ann</name><email>ann at example.org</email></author>"),
      remedy: .atomEntry("<author><name>Ann</name><email>ann@example.org</email></author>")),
    Rule(
      "atom/author-uri-invalid", .error, "RFC 4287 §3.2.2",
      "a person's address has a character that no address can have",
      why: "the link on the name leads nowhere, and strict parsers refuse the feed",
      breach: .atomEntry("<author><name>Ann</name><uri>see my page</uri></author>"),
      remedy: .atomEntry("<author><name>Ann</name><uri>https://example.org/ann</uri></author>")),
    Rule(
      "atom/author-extra-child", .error, "RFC 4287 §3.2",
      "a person has an element of Atom other than name, uri and email",
      why: "readers pass over it: an address in url, as Atom 0.3 had it, is lost",
      breach: .atomEntry("<author><name>Ann</name><url>https://example.org/ann</url></author>"),
      remedy: .atomEntry("<author><name>Ann</name><uri>https://example.org/ann</uri></author>")),
    Rule(
      "atom/author-text", .error, "RFC 4287 §3.2",
      "text stands directly in a person",
      why: "readers look for the element name and find nobody",
      breach: .atomEntry("<author>Ann<name>Ann</name></author>"),
      remedy: .atomEntry("<author><name>Ann</name></author>")),
  ]
}
