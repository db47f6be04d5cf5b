import FeedModel
import FeedText

/// Makes messages of items.
struct MailComposer {
  let feed: Feed
  let feedID: String
  let settings: MailSettings

  /// The message for one item. `thread` is the id of the first one about it, when this is a later revision.
  func message(for item: MailItem, revision: Int, date: Timestamp, thread: String?) -> MailMessage {
    let nodes = item.nodes(in: feed)
    let subject = subject(of: item, nodes)
    let page = MailPage(composer: self, language: item.entry.language ?? feed.language)
    var text = MailText(width: settings.width)
    var html = MailHTML()
    page.writeHead(item.entry.title ?? subject, &html)
    page.write(item, nodes, number: nil, &text, &html)
    page.writeFoot(item.entry.link, &text, &html)
    var fields: [HeaderField] = []
    if let link = item.entry.link, link.string.utf8.count < 900 { fields.append(.addresses("Archived-At", [link])) }
    let tags = item.entry.categories.map { $0.label ?? $0.term }.filter { !$0.headerLine.isEmpty }
    if !tags.isEmpty { fields.append(.phrases("Keywords", Array(tags.prefix(30)))) }
    fields.append(.opaque("X-Item-Id", String(item.id.prefix(400))))
    return finish(
      MailName.hash(feed: feedID, item: item.id), revision, date, subject, thread, fields, author: item.entry.authors,
      page, &text, html)
  }

  /// One message for several items, with a list of them in front.
  func digest(
    of items: [MailItem], _ period: MailPeriod, key: String, revision: Int, date: Timestamp, thread: String?
  ) -> MailMessage {
    let subject = settings.digestSubject.filled { word in
      switch word {
      case "feed": feed.title
      case "period": period.name
      case "from": period.firstDay
      case "until": period.lastDay
      case "count": String(items.count)
      case "title": items.first?.entry.title
      default: nil
      }
    }.headerLine
    let page = MailPage(composer: self, language: feed.language)
    let bodies = items.map { $0.nodes(in: feed) }
    let titles = zip(items, bodies).map { self.title(of: $0, $1) }
    var text = MailText(width: settings.width)
    var html = MailHTML()
    page.writeHead(subject, &html)
    page.writeContents(subject, titles, &text, &html)
    for (i, item) in items.enumerated() { page.write(item, bodies[i], number: i + 1, &text, &html) }
    page.writeFoot(feed.homePage, &text, &html)
    let hash = MailName.hash(feed: feedID, item: key + "\u{0}" + items.map(\.id).sorted().joined(separator: "\u{0}"))
    return finish(hash, revision, date, subject, thread, [], author: [], page, &text, html)
  }

  /// What an item is called where it has no title: how its text begins.
  func title(of item: MailItem, _ nodes: [MailNode]) -> String {
    if let title = item.entry.title?.headerLine, !title.isEmpty { return title }
    let line = nodes.line
    if line.count <= 70 { return line.isEmpty ? item.entry.link?.string ?? feed.title : line }
    let cut = line.prefix(70)
    let space = cut.lastIndex(of: " ").flatMap { cut.distance(from: cut.startIndex, to: $0) > 35 ? $0 : nil }
    return cut[..<(space ?? cut.endIndex)].trimmedWhitespace + "…"
  }

  private func subject(of item: MailItem, _ nodes: [MailNode]) -> String {
    let title = title(of: item, nodes)
    let line = settings.subject.filled { word in
      switch word {
      case "subject": item.ownSubject ?? title
      case "title": title
      case "feed": feed.title
      case "date": item.day
      case "author": (item.entry.authors.isEmpty ? feed.authors : item.entry.authors).joinedNames
      case "tags": item.entry.categories.map { $0.label ?? $0.term }.joined(separator: ", ")
      default: nil
      }
    }.headerLine
    // Longer subjects are no use to anyone, and some servers refuse them.
    return line.count <= 250 ? (line.isEmpty ? title : line) : String(line.prefix(249)) + "…"
  }

  private func finish(
    _ hash: String, _ revision: Int, _ date: Timestamp, _ subject: String, _ thread: String?, _ own: [HeaderField],
    author: [Person], _ page: MailPage, _ text: inout MailText, _ html: MailHTML
  ) -> MailMessage {
    let id = MailName.messageID(hash: hash, revision: revision, domain: domain)
    let (type, body) = MailBody.make(text: text.finished(), html: html.bytes, seed: id)
    // First, so that what a crash left of a message in an mbox is known by it.
    var fields = [
      HeaderField.tokens("Message-ID", [id]), .tokens("Date", date.rfc822.split(separator: " ").map(String.init)),
    ]
    fields.append(.mailboxes("From", named(settings.from, author)))
    if let sender = settings.sender { fields.append(.mailboxes("Sender", [sender])) }
    if !settings.replyTo.isEmpty { fields.append(.mailboxes("Reply-To", settings.replyTo)) }
    fields.append(.mailboxes("To", settings.to))
    fields.append(.text("Subject", subject))
    if let thread, thread != id {
      fields.append(.tokens("In-Reply-To", [thread]))
      fields.append(.tokens("References", [thread]))
    }
    fields += listFields
    fields += own
    fields.append(.tokens("Auto-Submitted", ["auto-generated"]))
    if let language = page.language { fields.append(.tokens("Content-Language", [language])) }
    if let address = feed.selfAddress { fields.append(.opaque("X-Feed-Url", String(address.string.prefix(400)))) }
    fields += [.tokens("MIME-Version", ["1.0"]), type]
    let head = fields.map(\.folded).joined() + "\n"
    return MailMessage(
      hash: hash, revision: revision, id: id, date: date, subject: subject, bytes: Array(head.utf8) + body,
      htmlSize: html.bytes.count)
  }

  var domain: String { settings.domain ?? settings.from.first?.domain ?? "localhost" }

  /// `from`, its name filled in.
  private func named(_ mailboxes: [Mailbox], _ authors: [Person]) -> [Mailbox] {
    mailboxes.map { mailbox in
      var mailbox = mailbox
      let pattern = mailbox.name.flatMap { try? MailPattern($0, words: MailPattern.itemWords) }
      let author = (authors.isEmpty ? feed.authors : authors).joinedNames ?? feed.title
      let name = (mailbox.name ?? feed.title)
      mailbox.name = pattern?.filled { $0 == "author" ? author : $0 == "feed" ? feed.title : nil } ?? name
      return mailbox
    }
  }

  private var listFields: [HeaderField] {
    var fields: [HeaderField] = []
    if let id = settings.listID { fields.append(.listID(settings.listName ?? feed.title, id)) }
    if !settings.unsubscribe.isEmpty { fields.append(.addresses("List-Unsubscribe", settings.unsubscribe)) }
    if settings.isOneClick { fields.append(.tokens("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"])) }
    switch settings.listPost {
    case .no?: fields.append(.tokens("List-Post", ["NO"]))
    case .address(let address)?: fields.append(.addresses("List-Post", [address]))
    case nil: break
    }
    let names = [
      ("list-archive", "List-Archive"), ("list-help", "List-Help"), ("list-owner", "List-Owner"),
      ("list-subscribe", "List-Subscribe"),
    ]
    for (key, name) in names {
      if let address = settings.listAddresses[key] { fields.append(.addresses(name, [address])) }
    }
    return fields
  }
}
