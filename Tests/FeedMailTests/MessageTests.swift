import FeedFormats
import FeedModel
import TestRounds
import Testing

@testable import FeedMail

/// Messages of items that are out to break them.
@Suite struct MessageTests {
  static func settings(_ more: [(String, [String])] = []) throws -> MailSettings {
    var settings = MailSettings()
    for (key, values) in [("from", ["news@example.org"]), ("to", ["list@example.org"])] + more {
      try settings.set(key, values)
    }
    return settings
  }

  static func feed(_ entry: Entry) -> MailFeed {
    var feed = Feed(id: "https://example.org/feed.json", title: "Tom & Jérôme: \"news\"\r\nBcc: x@example.org")
    feed.homePage = WebAddress("https://example.org/")
    return MailFeed(
      feed: feed.normalizedHead(), id: feed.id, items: [MailItem(entry.normalized(), at: Place(file: "feed.json"))])
  }

  static func message(of entry: Entry, _ settings: MailSettings) -> MailMessage {
    let source = feed(entry)
    let composer = MailComposer(feed: source.feed, feedID: source.id, settings: settings)
    return composer.message(for: source.items[0], revision: 1, date: Timestamp(seconds: 0), thread: "<a@example.org>")
  }

  static let awkward = [
    "a\r\nBcc: x@example.org\r\n\r\nbody", "\u{0}", "\u{202E}rtl", "👩‍👩‍👧‍👦", "From here", ".", "=?utf-8?Q?x?=",
    String(repeating: "x", count: 3_000), String(repeating: "漢", count: 3_000), "שלום", "<b>&amp;</b>", "--=_a",
    "\t \t", "boundary=\"x\"",
    "<pre>" + String(repeating: "y", count: 2_000) + "\nFrom z\n.\n</pre>", "é", " ", "e\u{301}", "\u{FEFF}", "{title}",
    "<a href='https://example.org/" + String(repeating: "long", count: 300) + "'>x</a>",
  ]

  @Test func everyMessageKeepsTheRulesOfTheWire() throws {
    var random = Numbers(seed: 20_260_301)
    let settings = try Self.settings([
      ("list-id", ["News <news.example.org>"]), ("subject", ["[{feed}] {title} {author} {tags}"]),
      ("unsubscribe", ["https://example.org/u", "mailto:u@example.org"]), ("one-click", ["true"]),
      ("list-post", ["NO"]),
      ("footer", ["{feed}\n{url}"]),
    ])
    func text() -> String {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.awkward.randomElement(using: &random) ?? "" }.joined()
    }
    for _ in 0..<Rounds.of(150) {
      var entry = Entry(id: EntryID(text() + "i", kind: .other))
      entry.title = text()
      entry.link = WebAddress("https://example.org/" + text())
      entry.authors = [Person(name: text())]
      entry.categories = [Category(text()), Category(text())]
      entry.content = Bool.random(using: &random) ? .html(text(), text: nil) : .text(text())
      entry.language = text()
      let bytes = Self.message(of: entry, settings).bytes
      #expect(WireRules.fault(of: bytes) == nil)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 998 })
      #expect(bytes.allSatisfy { $0 == 0x09 || $0 == 0x0A || $0 >= 0x20 && $0 < 0x7F })
      let head = lines.prefix { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
      #expect(
        head.allSatisfy {
          $0.utf8.count <= 78 || $0.split(separator: " ").count == 1 || $0.hasPrefix("Archived-At")
            || $0.hasPrefix("X-Item-Id")
        },
        "\(head)")
      let names = head.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" }.lowercased() }
      #expect(names.count == Set(names).count && !names.contains("bcc"), "\(names)")
      for name in [
        "from", "to", "date", "message-id", "subject", "mime-version", "content-type", "list-id",
        "list-unsubscribe", "list-unsubscribe-post", "list-post", "auto-submitted", "in-reply-to", "references",
      ] {
        #expect(names.contains(name))
      }
    }
  }

  @Test func theDayIsThatOfTheAuthorsClock() throws {
    for (said, shown) in [("2026-02-08", "2026-02-08"), ("2026-02-09", "2026-02-07"), ("x", "2026-02-07")] {
      var entry = Entry(id: EntryID("i", kind: .other))
      entry.title = "T"
      entry.published = Timestamp.readingRFC3339("2026-02-07T23:00:00Z")?.timestamp
      entry.unknown.members.append(JSONMember("_x", .object([JSONMember("date", .string(said))])))
      let text = String(decoding: Self.message(of: entry, try Self.settings()).bytes, as: UTF8.self)
      #expect(text.contains("\n\(shown)\n"))
    }
  }

  /// A sound message with one thing changed in it.
  @Test(arguments: [
    ("Subject: T", "Subject: T\nBcc: x@example.org", "§3.6"), ("Subject: T", "Subject: T\n \t", "§3.2.2"),
    ("Subject: T", "Subject: é", "§2:"), ("Subject: T", "Subject: T\rX: y", "§2:"), ("Subject: T\n", "", "§3.6"),
    ("Subject: T", "Subject: T\nSubject: U", "§3.6"), ("Subject: T", "Subject T", "§2.2"),
    ("Subject: T", "Subject: " + String(repeating: "x", count: 990), "§2.1.1"), ("--\n", "\n", "5.1.1"),
    ("boundary", "border", "5.1.1"), ("Subject: T", "List-Unsubscribe-Post: x\nSubject: T", "8058"), ("x", "x", ""),
  ])
  func whatBreaksARuleOfTheWireIsNamed(_ what: String, _ with: String, _ rule: String) throws {
    var entry = Entry(id: EntryID("i", kind: .other))
    entry.title = "T"
    entry.content = .html("<p>x</p>", text: nil)
    let sound = String(decoding: Self.message(of: entry, try Self.settings()).bytes, as: UTF8.self)
    #expect(sound.contains(what))
    let fault = WireRules.fault(of: Array(sound.replacing(what, with: with).utf8))
    #expect(fault?.contains(rule) ?? rule.isEmpty, "\(fault ?? "sound")")
  }

  @Test func theSameItemIsTheSameMessage() throws {
    var entry = Entry(id: EntryID("https://example.org/2024/03/hello/", kind: .other))
    entry.content = .html("<p>Text</p>", text: nil)
    let first = Self.message(of: entry, try Self.settings())
    #expect(first.bytes == Self.message(of: entry, try Self.settings()).bytes)
    #expect(first.id == "<4qdvauvqitm3m5hdsow57nsazmhkmqqr.1@example.org>" && first.subject == "Text")
  }

  @Test func anExtensionOfTheItemNamesTheSubject() throws {
    var entry = Entry(id: EntryID("a", kind: .other))
    entry.title = "Title"
    entry.unknown.members = [JSONMember("_any", .object([JSONMember("subject", .string("Own\nsubject"))]))]
    #expect(Self.message(of: entry, try Self.settings()).subject == "Own subject")
    #expect(Self.message(of: entry, try Self.settings([("subject", ["{title}!"])])).subject == "Title!")
  }

  @Test func anMboxQuotesWhatLooksLikeItsOwnLines() throws {
    var message = Self.message(of: Entry(id: EntryID("a", kind: .other)), try Self.settings())
    message.bytes = Array("A: b\n\nFrom x\n>From y\n>>From z\nfrom\n".utf8)
    message.date = Timestamp(seconds: 1_709_267_400)
    #expect(
      String(decoding: Mbox.entry(message), as: UTF8.self)
        == "From MAILER-DAEMON Fri Mar  1 04:30:00 2024\nA: b\n\n>From x\n>>From y\n>>>From z\nfrom\n\n")
  }
}
