public import FeedModel

extension MailSettings {
  /// What a value should have been, for a message: `this should be …`.
  public struct WrongValue: Error, Sendable {
    public let expected: String

    init(_ expected: String) { self.expected = expected }
  }

  /// Sets a key of `keys` to one or several texts, as they stand on the command line or in a file.
  public mutating func set(_ key: String, _ values: [String]) throws(WrongValue) {
    let text = values.first ?? ""
    switch key {
    case "from": from = try MailSettings.mailboxes(values)
    case "to": to = try MailSettings.mailboxes(values)
    case "reply-to": replyTo = try MailSettings.mailboxes(values)
    case "sender":
      guard let mailbox = Mailbox(text) else { throw WrongValue(MailSettings.aMailbox) }
      sender = mailbox
    case "subject": subject = try MailSettings.pattern(text, MailPattern.itemWords)
    case "digest-subject": digestSubject = try MailSettings.pattern(text, MailPattern.digestWords)
    case "footer": footer = try MailSettings.pattern(text, MailPattern.footerWords)
    case "list-id": try setListID(text)
    case "unsubscribe":
      unsubscribe = try values.map { (text) throws(WrongValue) in
        try MailSettings.address(text, ["https", "mailto", "http"])
      }
    case "one-click": isOneClick = try MailSettings.bool(text)
    case "list-post":
      listPost = text.uppercased() == "NO" ? .no : .address(try MailSettings.address(text, ["mailto", "https"]))
    case "list-archive", "list-help", "list-owner", "list-subscribe":
      listAddresses[key] = try MailSettings.address(text, ["https", "http", "mailto"])
    case "domain":
      guard let host = Mailbox.host(text[...]) else { throw WrongValue("a domain such as example.org") }
      domain = host
    case "feed-id":
      guard !text.isEmpty else { throw WrongValue("a text that never changes") }
      feedID = text
    case "width":
      guard let number = Int(text), (40...200).contains(number) else { throw WrongValue("a number from 40 to 200") }
      width = number
    case "updates": sendsUpdates = try MailSettings.bool(text)
    case "digest":
      guard let kind = MailPeriod.Kind(rawValue: text) else { throw WrongValue("`week` or `month`") }
      digest = kind
    case "maildir": try set(sink: .maildir(text))
    case "mbox": try set(sink: .mbox(text))
    case "eml": try set(sink: .eml(text))
    case "sendmail": try set(sink: .sendmail(MailSink.command(values)))
    case "ledger":
      guard !text.isEmpty else { throw WrongValue("the path of a file") }
      ledger = text
    case "first":
      guard let number = Int(text), number >= 1 else { throw WrongValue("a number from 1") }
      first = number
    default: throw WrongValue("one of the keys")
    }
  }

  private mutating func set(sink: MailSink) throws(WrongValue) {
    if sink.target.isEmpty { throw WrongValue("a path") }
    if let other = self.sink, other.kind != sink.kind {
      throw WrongValue("the only way out; `\(other.kind)` is set too")
    }
    self.sink = sink
  }

  /// Forgets the way out, so that another takes its place.
  public mutating func removeSink() { sink = nil }

  private mutating func setListID(_ text: String) throws(WrongValue) {
    var id = text.trimmedWhitespace
    var name: String?
    if id.hasSuffix(">"), let open = id.lastIndex(of: "<") {
      let phrase = String(id[..<open]).trimmedWhitespace
      name =
        phrase.hasPrefix("\"") && phrase.hasSuffix("\"") && phrase.count > 1
        ? String(phrase.dropFirst().dropLast()) : phrase
      id = String(id[id.index(after: open)...].dropLast())
    }
    let labels = id.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > 1, id.utf8.count <= 255,
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Mailbox.isAtom) })
    else { throw WrongValue("a name with a domain, such as `News <news.example.org>`") }
    listID = id
    listName = name.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let aMailbox = "a mail address such as `Example News <news@example.org>`"

  private static func mailboxes(_ values: [String]) throws(WrongValue) -> [Mailbox] {
    var mailboxes: [Mailbox] = []
    for value in values {
      guard let list = Mailbox.list(value) else { throw WrongValue(aMailbox) }
      mailboxes += list
    }
    if mailboxes.isEmpty { throw WrongValue(aMailbox) }
    return mailboxes
  }

  private static func pattern(_ text: String, _ words: [String]) throws(WrongValue) -> MailPattern {
    do {
      return try MailPattern(text, words: words)
    } catch {
      let meant = error.meant.map { "; did you mean `{\($0)}`?" } ?? ""
      let known = words.map { "`{\($0)}`" }.joined(separator: ", ")
      throw WrongValue("a pattern with \(known); `{\(error.word)}` stands for nothing\(meant)")
    }
  }

  private static func bool(_ text: String) throws(WrongValue) -> Bool {
    switch text {
    case "true": return true
    case "false": return false
    default: throw WrongValue("true or false")
    }
  }

  private static func address(_ text: String, _ schemes: [String]) throws(WrongValue) -> WebAddress {
    let expected = "an address that begins with " + schemes.map { "`\($0):`" }.joined(separator: " or ")
    guard let address = WebAddress(text.trimmedWhitespace), schemes.contains(address.scheme),
      address.string.utf8.count <= 900, !address.string.utf8.contains(where: { ",<>".utf8.contains($0) })
    else { throw WrongValue(expected) }
    return address
  }

  /// Takes paths that were read from a file for what they are as seen from the current folder: `folder` is the file's.
  public mutating func place(in folder: String) {
    guard !folder.isEmpty, folder != "." else { return }
    func placed(_ path: String) -> String {
      path.hasPrefix("/") || path.hasPrefix(MailSettings.feedsWord) ? path : folder + "/" + path
    }
    ledger = ledger.map(placed)
    switch sink {
    case .maildir(let path)?: sink = .maildir(placed(path))
    case .mbox(let path)?: sink = .mbox(placed(path))
    case .eml(let path)?: sink = .eml(placed(path))
    case .sendmail(let words)?:
      // A name without a slash is looked for on PATH.
      sink = .sendmail(words.enumerated().map { $0 == 0 && $1.contains("/") ? placed($1) : $1 })
    case nil: break
    }
  }

  /// Begins a path that is seen from the folder of the feed.
  private static let feedsWord = "{feeds}/"

  /// The same where paths may begin with `{feeds}/`, which is the folder of the feed, or the current one for `-`.
  public func placed(beside feed: String) -> MailSettings {
    let folder = feed.lastIndex(of: "/").map { String(feed[...$0]) } ?? ""
    func placed(_ path: String) -> String {
      path.hasPrefix(MailSettings.feedsWord) ? folder + path.dropFirst(MailSettings.feedsWord.count) : path
    }
    var settings = self
    settings.ledger = ledger.map(placed)
    switch sink {
    case .maildir(let path)?: settings.sink = .maildir(placed(path))
    case .mbox(let path)?: settings.sink = .mbox(placed(path))
    case .eml(let path)?: settings.sink = .eml(placed(path))
    case .sendmail?, nil: break
    }
    return settings
  }

  /// Throws where something is missing that every mail needs; hands back the way out, which a dry run can do without.
  @discardableResult
  public func checked(isDryRun: Bool) throws(FeedError) -> MailSink {
    if let fault { throw FeedError(.incomplete(fault)) }
    guard let sink = sink ?? (isDryRun ? .eml("") : nil) else {
      throw FeedError(
        .incomplete("say where the mails go: `--maildir`, `--mbox`, `--eml` or `--sendmail`, or in mail.yml"))
    }
    return sink
  }

  /// What is missing or does not go together, said in full.
  private var fault: String? {
    if from.isEmpty { return "say who sends: `--from`, or `from:` in mail.yml" }
    if from.count > 1, sender == nil { return "`from` names several, so `sender` must say who hands the mails over" }
    if to.isEmpty { return "say who gets the mails: `--to`, or `to:` in mail.yml" }
    if isOneClick, unsubscribe.filter({ $0.scheme == "https" }).count != 1 {
      return "`one-click` needs exactly one `https:` address in `unsubscribe`"
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static func incomplete(_ fault: String) -> Self { .error("usage/mail-incomplete", fault) }
}
