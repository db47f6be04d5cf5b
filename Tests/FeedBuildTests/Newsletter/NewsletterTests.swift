import FeedFormats
import FeedModel
import Foundation
import Testing

@testable import FeedBuild

/// Editions as data: in the JSON Feed, in feeds by sections, in the calendar.
@Suite struct NewsletterTests {
  private static let posts: [String: String] = [
    "_config.yml": "title: Mill\nurl: https://mill.example\ntimezone: UTC\nauthor: Ann\n",
    "_posts/2026-02-02-a.md": """
    ---
    title: First
    ---
    ## Release Schedule

    **Next Deadline: Feature Freeze, February 19th**

    ## Deprecations

    * The [old stone](https://github.com/a/b/pull/7) & all

    ## Promotions

    *

    """,
    "_posts/2026-02-09-b.md": """
    ---
    title: Second
    ---
    ## Release Schedule

    **Next Deadline: Feature Freeze, February 20th; Docs, as long as they are needed by those who read them, Mar 3**

    Next Deadline: soon

    ## Deprecated

    ### Engine

    * The steam engine, see [the schedule](#release-schedule)

    ## Version Updates

    * [etcd to 3.5.14](https://github.com/a/b/pull/8)
    * None else

    """,
  ]

  private static func build(_ configuration: String) throws -> (site: TemporarySite, report: BuildReport) {
    let site = try TemporarySite(posts.merging(["feedmill.yml": configuration]) { $1 })
    return (site, try Build.run(site.options))
  }

  private static let block =
    "newsletter:\n  subject: 'Mill News: {title} ({date}) of {site}'\n  sections: {Deprecated: [Deprecations]}\n"

  @Test func aBuildWithoutTheBlockSaysNothingOfIt() throws {
    let (site, _) = try Self.build("title: Mill\n")
    let json = try #require(site.text("feeds/feed.json"))
    #expect(!json.contains("_newsletter"))
    #expect(try Self.build("newsletter: false\n").site.text("feeds/feed.json")?.contains("_newsletter") == false)
    #expect(try Self.build("newsletter: true\n").site.text("feeds/feed.json")?.contains("_newsletter") == true)
  }

  @Test func anItemSaysWhatItsEditionHolds() throws {
    let (site, report) = try Self.build(Self.block)
    #expect(!report.diagnostics.hasErrors, "\(report.diagnostics.all)")
    let json = try #require(site.text("feeds/feed.json"))
    let second = try ItemData.editions(json)[0]
    func text(_ path: String) -> String? { ItemData.text(second, path) }
    #expect(text("date") == "2026-02-09")
    #expect(text("subject") == "Mill News: Second (2026-02-09) of Mill")
    #expect(text("markdown") == Self.posts["_posts/2026-02-09-b.md"]?.components(separatedBy: "---\n")[2].trimmed)
    #expect(text("sections.1.name") == "Deprecated")
    #expect(text("sections.1.sections.0.title") == "Engine")
    #expect(text("sections.1.markdown")?.hasPrefix("### Engine\n\n* The steam") == true)
    #expect(
      text("sections.1.html")?.contains("href=\"https://mill.example/2026/02/09/b.html#release-schedule\"") == true)
    #expect(text("deadlines.0.label") == "Feature Freeze" && text("deadlines.0.date") == "2026-02-20")
    #expect(text("deadlines.0.section") == "Release Schedule")
    #expect(text("version_updates.0.name") == "etcd" && text("version_updates.0.version") == "3.5.14")
    #expect(text("version_updates.0.url") == "https://github.com/a/b/pull/8")
    #expect(text("version_updates.1.text") == "None else" && text("version_updates.1.name") == nil)
    let first = try ItemData.editions(json)[1]
    #expect(ItemData.text(first, "sections.1.name") == "Deprecated")
    #expect(ItemData.text(first, "sections.1.title") == "Deprecations")
    #expect(ItemData.text(first, "sections.1.links.0.kind") == "pull-request")
    #expect(ItemData.text(first, "sections.1.items.0.text") == "The old stone <https://github.com/a/b/pull/7> & all")
    #expect(site.text("feeds/feed.xml")?.contains("_newsletter") == false)
    #expect(site.text("feeds/rss.xml")?.contains("newsletter") == false)
  }

  @Test func whatCannotBeReadIsSaidAtItsLine() throws {
    let (site, report) = try Self.build(Self.block)
    let found = report.diagnostics.all.filter { $0.code == "newsletter/unread-deadline" }
    #expect(found.map { $0.place } == [Place(file: site.path + "/_posts/2026-02-09-b.md", line: 8, column: 1)])
  }

  @Test func theExtensionIsAsItsSchemaSays() throws {
    let documents = Command.root + "/Documentation/"
    let schema = try JSONSchema(
      String(contentsOfFile: documents + "json-feed-extension.schema.json", encoding: .utf8))
    for configuration in [Self.block, Self.block + "content: summary\n", Self.block + "plain-text: false\n"] {
      let (site, _) = try Self.build(configuration)
      let editions = try ItemData.editions(try #require(site.text("feeds/feed.json")))
      #expect(editions.count == 2)
      for edition in editions { #expect(schema.faults(of: edition) == []) }
    }
    #expect(!schema.faults(of: ["about": "x"]).isEmpty && !schema.faults(of: ["about": 1, "subject": "x"]).isEmpty)
    #expect(NewsletterExtension.about.hasSuffix("Documentation/json-feed-extension.md"))
  }

  @Test func aFeedOfSummariesGivesNoContentAway() throws {
    let (site, _) = try Self.build(Self.block + "content: summary\n")
    let json = try #require(site.text("feeds/feed.json"))
    #expect(!json.contains("steam engine") && json.contains("\"deadlines\""))
  }

  @Test func conversionKeepsTheExtension() throws {
    let (site, _) = try Self.build(Self.block)
    let json = try #require(site.text("feeds/feed.json"))
    var report = Diagnostics()
    let again = try Convert.run(Array(json.utf8), name: "feed.json", to: "json", report: &report)
    let there = try ItemData.editions(json) as NSArray
    #expect(try ItemData.editions(String(decoding: again, as: UTF8.self)) as NSArray == there)
  }

  @Test func emptySectionsGoWhenThatIsAskedFor() throws {
    let (site, report) = try Self.build(Self.block + "  prune-empty-sections: true\n")
    #expect(!report.diagnostics.hasErrors)
    for name in ["feed.json", "feed.xml", "rss.xml"] {
      let text = try #require(site.text("feeds/" + name))
      #expect(!text.contains("Promotions") && text.contains("Deprecations"), "\(name)")
    }
    let (whole, _) = try Self.build(Self.block)
    #expect(whole.text("feeds/feed.json")?.contains("Promotions") == true)
  }

  @Test func spellingsOfASectionAreOneFeed() throws {
    let (site, report) = try Self.build(
      Self.block + "feeds:\n  - path: '{slug}/{format}'\n    each: section\n    only: Deprecated\n")
    #expect(!report.diagnostics.hasErrors, "\(report.diagnostics.all)")
    #expect(site.names(in: "feeds") == ["deprecated"])
    let json = try #require(site.text("feeds/deprecated/feed.json"))
    #expect(try ItemData.items(json).compactMap { $0["title"] as? String } == ["Second", "First"])
    let edition = try ItemData.editions(json)[0]
    #expect(ItemData.text(edition, "sections.0.name") == "Deprecated")
    #expect(ItemData.text(edition, "sections.1") == nil && ItemData.text(edition, "deadlines") == nil)
    #expect(ItemData.text(edition, "markdown")?.hasPrefix("### Engine") == true)
  }

  @Test func theCalendarBelievesTheNewestEdition() throws {
    let (site, report) = try Self.build(Self.block + "  calendar: true\n")
    #expect(report.files.contains { $0.format == "icalendar" && $0.entries == 2 && $0.outcome == .written })
    let calendar = try #require(site.text("feeds/deadlines.ics"))
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") } && calendar.hasSuffix("END:VCALENDAR\r\n"))
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(lines.contains("DTSTART;VALUE=DATE:20260220") && lines.contains("DTEND;VALUE=DATE:20260221"))
    #expect(!lines.contains("DTSTART;VALUE=DATE:20260219") && lines.contains("SEQUENCE:1"))
    #expect(lines.contains("DTSTAMP:20260209T000000Z"))
    let unfolded = calendar.replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:Docs\\, as long as they are needed by those who read them\r\n"))
    // The same again, the same bytes; without the first edition, other ids at most.
    #expect(try Build.run(site.options).files.allSatisfy { $0.outcome == .unchanged })
    let program = """
      import icalendar, sys
      events = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT')
      print([(str(e['SUMMARY']), str(e['DTSTART'].dt)) for e in events])
      """
    if let said = try ItemData.python(program, [site.path + "/feeds/deadlines.ics"], needs: "icalendar") {
      #expect(
        said == "[('Feature Freeze', '2026-02-20'), ('Docs, as long as they are needed by those who read them', "
          + "'2026-03-03')]\n")
    }
  }

  /// Sixteen weekly editions, each on the freeze of its half year, which moves twice; three of them in the feeds.
  @Test func anEventStaysItselfWhileEditionsLeaveTheFeeds() throws {
    let site = try TemporarySite([
      "_config.yml": "title: Mill\nurl: https://mill.example\ntimezone: UTC\nauthor: Ann\n",
      "feedmill.yml": "newsletter: {calendar: true}\nlimit: 3\n",
    ])
    var seen: [String: (day: String, sequence: Int)] = [:]
    var days: Set<String> = []
    for week in 0..<16 {
      let day = CivilTime(secondsSinceEpoch: (20_454 + Int64(week) * 7) * 86_400).dayText
      let freeze = week < 5 ? "May 4" : week < 9 ? "May 11" : "May 18"
      let body = "## Schedule\n\n* Deadline: Code Freeze, \(freeze), 2026\n* Deadline: Beta \(week), May 5, 2026\n"
      try site.write("---\ntitle: W\n---\n" + body, to: "_posts/\(day)-w.md")
      _ = try Build.run(site.options)
      let calendar = try #require(site.text("feeds/deadlines.ics")).replacingOccurrences(of: "\r\n ", with: "")
      let events = calendar.components(separatedBy: "BEGIN:VEVENT").dropFirst()
      #expect(events.count == 1 + min(3, week + 1), "\(calendar)")
      for event in events {
        func value(_ name: String) -> String? {
          event.components(separatedBy: "\r\n").first { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }?
            .components(separatedBy: ":").dropFirst().joined(separator: ":")
        }
        let (name, day) = (try #require(value("UID")), try #require(value("DTSTART")))
        let sequence = try #require(value("SEQUENCE").flatMap { Int($0) })
        if let before = seen[name] {
          #expect(sequence >= before.sequence && (day == before.day) == (sequence == before.sequence), "\(event)")
        }
        seen[name] = (day, sequence)
        if value("SUMMARY") == "Code Freeze" { days.insert(name) }
      }
    }
    #expect(days.count == 1 && seen[days.first ?? ""]?.sequence == 2)
  }

  @Test func aCalendarOfNothingIsNotWritten() throws {
    let site = try TemporarySite.jekyll(posts: 1, ["feedmill.yml": "newsletter: {calendar: dates/all.ics}\n"])
    #expect(try Build.run(site.options).files.allSatisfy { $0.format != "icalendar" })
  }

  @Test(arguments: [
    ("newsletter: [x]\n", "configuration/wrong-value"), ("newsletter: {subjekt: x}\n", "configuration/unknown-key"),
    ("newsletter: {subject: '{titel}'}\n", "configuration/wrong-value"),
    ("newsletter: {sections: x}\n", "configuration/wrong-value"),
    ("newsletter: {calendar: ../x.ics}\n", "configuration/wrong-value"),
  ])
  func aWrongBlockIsSaidToBeWrong(_ configuration: String, _ code: String) throws {
    let (site, report) = try Self.build(configuration)
    let found = report.diagnostics.all.filter { $0.severity == .error }
    #expect(found.map(\.code) == [code])
    #expect(found.allSatisfy { $0.place?.file == site.path + "/feedmill.yml" })
  }

  @Test func theTableOfKeysIsTheCodes() throws {
    let text = try String(contentsOfFile: Command.root + "/Documentation/newsletter.md", encoding: .utf8)
    for (name, meaning) in NewsletterSettings.keys { #expect(text.contains("| `\(name)` | \(meaning) |")) }
  }

  @Test func theToolInTheDocumentationMakesADigest() throws {
    let text = try String(contentsOfFile: Command.root + "/Documentation/json-feed-extension.md", encoding: .utf8)
    let program = try #require(text.components(separatedBy: "```python\n").dropFirst().first)
      .components(separatedBy: "```")[0]
    #expect(program.split(separator: "\n").count <= 22)
    let (site, _) = try Self.build(Self.block)
    guard let digest = try ItemData.python(program, [site.path + "/feeds/feed.json"]) else { return }
    #expect(
      digest.hasPrefix("<h1>Mill: Deprecated</h1>\n<h2><a href=\"https://mill.example/2026/02/09/b.html#deprecated\">"))
    #expect(digest.contains("The steam engine") && digest.contains("old stone") && !digest.contains("etcd"))
  }

  /// PyPI's reader, which is none of ours, takes the feed with the extension.
  @Test func anotherReaderTakesTheFeed() throws {
    let (site, _) = try Self.build(Self.block)
    let program = """
      import reader, sys
      store = reader.make_reader(':memory:', feed_root='')
      store.add_feed(sys.argv[1])
      store.update_feeds()
      print(store.get_feed(sys.argv[1]).title)
      for entry in store.get_entries(sort='recent'):
          print(entry.title, entry.link, entry.published.date(), 'steam' in entry.get_content().value)
      """
    guard let said = try ItemData.python(program, [site.path + "/feeds/feed.json"], needs: "reader, sgmllib") else {
      return
    }
    #expect(
      said == """
        Mill
        Second https://mill.example/2026/02/09/b.html 2026-02-09 True
        First https://mill.example/2026/02/02/a.html 2026-02-02 False

        """)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
