import Foundation

/// A folder with a feed whose mails are sent from it.
struct MailFixture {
  let site: TemporarySite

  init(items: Int, _ more: [String: String] = [:]) throws {
    site = try TemporarySite(more)
    try write(items: items)
  }

  /// A feed of one item a day from 1 January 2026, the newest first.
  func write(items: Int, changing changed: Int? = nil) throws {
    let list = (1...max(1, items)).reversed().map { day in
      let date = String(format: "2026-01-%02dT08:00:00Z", day)
      let text = changed == day ? "Other text" : "Text"
      return
        #"{"id":"https://m.example/\#(day)","url":"https://m.example/\#(day)","title":"Item \#(day)","content_html":"<p>\#(text) of \#(day)</p>","date_published":"\#(date)"}"#
    }
    try site.write(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"M","feed_url":"https://m.example/feed.json","items":[\#(items == 0 ? "" : list.joined(separator: ","))]}"#,
      to: "feed.json")
  }

  @discardableResult
  func mail(_ arguments: String, feed: String = "feed.json", input: String? = nil) throws -> Command {
    try Command(
      ["mail", feed, "--from", "news@m.example", "--to", "list@m.example"]
        + arguments.split(separator: " ").map(String.init)
        + (arguments.contains("--now") ? [] : ["--now", "2026-03-01"]), in: site.path, input: input)
  }

  /// The subjects of what lies in a folder of `.eml` files, by file name.
  func subjects(_ folder: String = "out") -> [String] {
    site.names(in: folder).compactMap { name in
      site.text("\(folder)/\(name)")?.split(separator: "\r\n").first { $0.hasPrefix("Subject: ") }
        .map { String($0.dropFirst(9)) }
    }
  }
}
