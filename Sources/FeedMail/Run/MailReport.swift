import FeedText
public import FeedModel

/// What a run did, mail by mail.
public struct MailReport: Sendable {
  public enum Action: String, Sendable {
    case sent, waiting, refused, marked
    case alreadyThere = "already there"
    case wouldSend = "would send"
    case wouldMark = "would mark"
    case inDoubt = "in doubt"
    case settled
  }

  public struct Event: Sendable {
    public var action: Action
    /// An item's id, or that of a mail for several.
    public var id: String
    public var subject: String
    public var date: Timestamp?
    public var messageID: String
  }

  public internal(set) var events: [Event] = []
  /// Whether somebody must say what became of a mail.
  public internal(set) var hasDoubts = false
  /// Whether something may go better later.
  public internal(set) var isDeferred = false

  mutating func note(
    _ action: Action, _ id: String, _ subject: String = "", _ date: Timestamp? = nil, _ messageID: String = ""
  ) {
    events.append(Event(action: action, id: id, subject: subject, date: date, messageID: messageID))
  }

  func count(of action: Action) -> Int { events.lazy.filter { $0.action == action }.count }

  /// A line for each mail, and one that counts the items that were only marked.
  public var text: String {
    var out = ""
    for event in events where event.action != .marked && event.action != .wouldMark {
      let date = event.date.map { MailPeriod.day(of: $0) + "  " } ?? ""
      out += "\(event.action.rawValue)  \(date)\(event.subject.isEmpty ? event.id : event.subject)"
      out += event.subject.isEmpty ? "\n" : "  (\(event.id.headerLine))\n"
    }
    for (action, verb) in [(Action.marked, "marked"), (.wouldMark, "would mark")] {
      let count = count(of: action)
      if count > 0 { out += "\(verb) \(count) \(count == 1 ? "item" : "items") as known; they are not sent\n" }
    }
    return out
  }

  /// An object a line.
  public var jsonLines: String {
    events.map { event in
      var line = "{\"mail\":\(event.action.rawValue.quotedAsJSON),\"id\":\(event.id.quotedAsJSON)"
      if !event.subject.isEmpty { line += ",\"subject\":\(event.subject.quotedAsJSON)" }
      if let date = event.date { line += ",\"date\":\(MailPeriod.day(of: date).quotedAsJSON)" }
      if !event.messageID.isEmpty { line += ",\"message_id\":\(event.messageID.quotedAsJSON)" }
      return line + "}\n"
    }.joined()
  }
}
