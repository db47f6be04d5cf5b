import Foundation
import Testing

@Suite struct MailCommandTests {
  @Test func aFirstRunSendsNothingAndLaterOnesWhatIsNew() throws {
    let mails = try MailFixture(items: 3)
    let first = try mails.mail("--eml out")
    #expect(first.status == 0 && first.output == "marked 3 items as known; they are not sent\n")
    #expect(first.errors.contains("[mail/first-run]") && mails.subjects().isEmpty)
    #expect(try mails.mail("--eml out").output.isEmpty)
    try mails.write(items: 5)
    let next = try mails.mail("--eml out")
    #expect(next.status == 0 && next.errors.isEmpty && mails.subjects() == ["Item 4", "Item 5"], "\(next.errors)")
    #expect(try mails.mail("--eml out").output.isEmpty)
  }

  @Test func aFeedThatWasEmptyIsKnownAllTheSame() throws {
    let mails = try MailFixture(items: 0)
    #expect(try mails.mail("--eml out").status == 0)
    try mails.write(items: 1)
    try mails.mail("--eml out")
    #expect(mails.subjects() == ["Item 1"])
  }

  @Test func aFirstRunSendsWhatItIsTold() throws {
    let newest = try MailFixture(items: 5)
    try newest.mail("--eml out --first 2")
    #expect(newest.subjects() == ["Item 4", "Item 5"])
    let since = try MailFixture(items: 5)
    try since.mail("--eml out --since 2026-01-03")
    #expect(since.subjects() == ["Item 3", "Item 4", "Item 5"])
  }

  @Test func whatALimitLeavesStaysDue() throws {
    let mails = try MailFixture(items: 5)
    try mails.mail("--eml out --first 4 --limit 1")
    #expect(mails.subjects() == ["Item 2"])
    try mails.mail("--eml out")
    #expect(mails.subjects() == ["Item 2", "Item 3", "Item 4", "Item 5"])
  }

  @Test func aDryRunSaysAllAndDoesNothing() throws {
    let mails = try MailFixture(items: 3)
    let dry = try mails.mail("--eml out --first 1 --dry-run")
    #expect(dry.status == 0)
    #expect(
      dry.output == """
        would send  2026-01-03  Item 3  (https://m.example/3)
        would mark 2 items as known; they are not sent

        """)
    #expect(mails.site.names(in: ".") == ["feed.json"])
    let json = try mails.mail("--eml out --first 1 --dry-run --diagnostics json")
    #expect(
      json.output.contains(#"{"mail":"would send","id":"https://m.example/3","subject":"Item 3","date":"2026-01-03""#))
  }

  @Test func aChangeIsSentWhenUpdatesAreWantedAndNeverLater() throws {
    let mails = try MailFixture(items: 2)
    try mails.mail("--eml out --first 1")
    try mails.write(items: 2, changing: 2)
    try mails.mail("--eml out")
    #expect(mails.subjects().count == 1)
    // The change is known now, and what was never sent has no update.
    try mails.mail("--eml out --updates")
    try mails.write(items: 2, changing: 1)
    let update = try mails.mail("--eml out --updates")
    #expect(mails.subjects().count == 2, "\(update.output)")
    let name = try #require(mails.site.names(in: "out").first { $0.hasSuffix(".1.eml") })
    let text = try #require(mails.site.text("out/" + name))
    #expect(text.contains("\r\nReferences: <") && text.contains("In-Reply-To: <"))
    #expect(try mails.mail("--eml out --updates").output.isEmpty)
  }

  @Test func aFutureItemWaits() throws {
    let mails = try MailFixture(items: 1)
    try mails.mail("--eml out --now 2026-01-02")
    try mails.write(items: 3)
    let waiting = try mails.mail("--eml out --now 2026-01-02T12:00:00Z")
    #expect(mails.subjects() == ["Item 2"] && waiting.errors.contains("mail/future"))
    try mails.mail("--eml out --now 2026-01-04")
    #expect(mails.subjects() == ["Item 2", "Item 3"])
  }

  @Test func aWeekGoesOutWhenItIsOver() throws {
    let mails = try MailFixture(items: 13)
    // 2026-W01 ends on 4 January, W02 on the 11th.
    let first = try mails.mail("--eml out --first 12 --digest week --now 2026-01-13T09:00:00Z")
    #expect(mails.subjects() == ["M, 2026-W01", "M, 2026-W02"], "\(first.output) \(first.errors)")
    let text = try #require(mails.site.text("out/" + (mails.site.names(in: "out").first ?? "")))
    #expect(text.contains("1. Item 2") && text.contains("3. Item 4") && !text.contains("Item 5"))
    #expect(try !mails.mail("--eml out --digest week --now 2026-01-13T09:00:00Z").output.contains("sent"))
    try mails.mail("--eml out --digest week --now 2026-01-19")
    #expect(mails.subjects() == ["M, 2026-W01", "M, 2026-W02", "M, 2026-W03"])
    try mails.mail("--eml out --digest month --now 2026-03-01")
    #expect(mails.subjects().count == 3)
  }

  @Test(arguments: ["--eml out", "--maildir out", "--mbox out"])
  func deliveredTwiceIsThereOnce(sink: String) throws {
    let mails = try MailFixture(items: 3)
    try mails.mail(sink + " --first 3")
    func stock() -> [String] {
      [mails.site.text("out") ?? ""] + ["", "/new", "/cur"].flatMap { mails.site.names(in: "out" + $0) }
    }
    let before = stock()
    try FileManager.default.removeItem(atPath: mails.site.path + "/.feed.json.mail-ledger")
    let again = try mails.mail(sink + " --first 3")
    #expect(again.output.split(separator: "\n").filter { $0.hasPrefix("already there") }.count == 3, "\(again.output)")
    #expect(stock() == before)
  }

  /// A crash after the ledger said that handing over begins.
  @Test(arguments: ["--eml out", "--maildir out", "--mbox out"])
  func aRunThatWasKilledIsTakenUp(sink: String) throws {
    for isDelivered in [false, true] {
      let mails = try MailFixture(items: 2)
      try mails.mail(sink + " --first 1")
      let ledger = try #require(mails.site.text(".feed.json.mail-ledger")).split(separator: "\n")
      try mails.site.write(ledger.dropLast().map { $0 + "\n" }.joined(), to: ".feed.json.mail-ledger")
      if !isDelivered { try FileManager.default.removeItem(atPath: mails.site.path + "/out") }
      let again = try mails.mail(sink)
      #expect(again.status == 0 && again.output.hasPrefix(isDelivered ? "already there" : "sent"), "\(again.output)")
      #expect(try mails.mail(sink).output.isEmpty)
    }
  }

  @Test func anMboxThatACrashCutShortIsMended() throws {
    let mails = try MailFixture(items: 2)
    try mails.mail("--mbox box --first 2")
    let whole = try #require(mails.site.text("box"))
    let ledger = try #require(mails.site.text(".feed.json.mail-ledger")).split(separator: "\n")
    for cut in [1, 30, 200] {
      try mails.site.write(String(whole.dropLast(cut)), to: "box")
      try mails.site.write(ledger.dropLast().map { $0 + "\n" }.joined(), to: ".feed.json.mail-ledger")
      #expect(try mails.mail("--mbox box").status == 0)
      #expect(mails.site.text("box") == whole, "cut by \(cut)")
    }
  }

  private static let statuses: [(arguments: String, status: Int32)] = [
    ("", 64), ("--eml out --digest day", 64), ("--eml out --mbox box", 64), ("--eml out --subject {titel}", 64),
    ("--eml out --first 0", 64), ("--eml out --now never", 64), ("--eml out --config none.yml", 66),
    ("--eml out --forget x", 64), ("--eml out --resend x", 64), ("--eml feed.json/x --first 1", 73),
    ("--sendmail /no/such/program --first 1", 1), ("--sendmail false --first 1", 1), ("--eml out", 0),
    ("--eml out --one-click", 64), ("--eml out --list-id nodots", 64),
  ]

  @Test(arguments: statuses)
  func theExitStatusSaysWhatWentWrong(arguments: String, status: Int32) throws {
    let mails = try MailFixture(items: 1)
    let command = try mails.mail(arguments)
    #expect(command.status == status, "\(command.errors)")
  }

  @Test func onlyAJSONFeedIsTakenAlsoFromAPipe() throws {
    let mails = try MailFixture(items: 1, ["feed.xml": "<rss version=\"2.0\"><channel/></rss>"])
    #expect(try mails.mail("--eml out", feed: "feed.xml").status == 66)
    #expect(try mails.mail("--eml out", feed: "none.json").status == 66)
    let feed = try #require(mails.site.text("feed.json"))
    #expect(try mails.mail("--eml out", feed: "-", input: feed).status == 64)
    #expect(try mails.mail("--eml out --ledger l --first 1", feed: "-", input: feed).status == 0)
    #expect(mails.subjects() == ["Item 1"])
  }

  @Test func settingsComeFromAFileAndMistakesHaveTheirPlaces() throws {
    let mails = try MailFixture(
      items: 1,
      [
        "mail.yml": """
        list-id: News <news.m.example>
        unsubscribe: [https://m.example/u, mailto:u@m.example]
        one-click: true
        subject: "[{feed}] {title}"
        eml: out
        """
      ])
    #expect(try mails.mail("--first 1").status == 0)
    #expect(mails.subjects() == ["[M] Item 1"])
    try mails.site.write("form: a@b.example\nto: [x]\nwidth: many\none-click: [true, false]\n", to: "bad.yml")
    let bad = try mails.mail("--eml out --config bad.yml --color never")
    #expect(bad.status == 1)
    for said in [
      "bad.yml:1:1: error: unknown key `form`; did you mean `from`?", "bad.yml:2:5:", "bad.yml:3:8:", "bad.yml:4:12:",
    ] {
      #expect(bad.errors.contains(said), "\(bad.errors)")
    }
  }

  @Test func anotherAddressOfTheFeedFloodsNobody() throws {
    let mails = try MailFixture(items: 3)
    try mails.mail("--eml out")
    let feed = try #require(mails.site.text("feed.json"))
    try mails.site.write(feed.replacing("m.example/feed.json", with: "n.example/feed.json"), to: "feed.json")
    let moved = try mails.mail("--eml out")
    #expect(moved.output.hasPrefix("marked 3 items") && moved.errors.contains("mail/other-feed"))
    #expect(mails.subjects().isEmpty)
  }

  @Test func theTableOfKeysIsTheCodes() throws {
    let rows = try String(contentsOfFile: Command.root + "/Documentation/mail.md", encoding: .utf8)
      .split(separator: "\n").drop { !$0.hasPrefix("| key |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
    #expect(rows.map(String.init) == MailKeys.rows)
  }
}
