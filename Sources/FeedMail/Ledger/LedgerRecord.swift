import FeedModel
import FeedText

/// What was last done about an item, a mail for several, or a feed: one line of the ledger.
struct LedgerRecord: Sendable, Hashable {
  enum State: String, Sendable, CaseIterable {
    /// The feed is known: what stood in it then was marked.
    case begun
    /// An item without a date was met; its mail is dated so.
    case seen
    /// Handing over has begun.
    case pending
    case sent
    /// The program refused it; it is still due.
    case failed
    /// It was there before mails were sent, or is older than was asked for.
    case skipped
    /// A doubt was settled by hand: it counts as sent.
    case forgotten
  }

  struct Part: Sendable, Hashable {
    var item: String
    var hash: String
  }

  var state: State
  var feed: String
  /// An item's id, `digest:…` for a mail for several, empty for the feed.
  var item = ""
  var revision = 0
  var hash = ""
  var messageID = ""
  /// The message id of revision 0.
  var thread = ""
  /// Seconds since 1970, as the message says.
  var date: Int64?
  /// The way out, as in `maildir:Mail`.
  var sink = ""
  /// When this was noted.
  var time: Int64 = 0
  /// What a mail for several items holds.
  var parts: [Part] = []

  var key: Key { Key(feed: feed, item: item) }

  struct Key: Hashable {
    var feed: String
    var item: String

    /// Byte for byte, as ids are.
    static func == (a: Key, b: Key) -> Bool {
      a.item.utf8.elementsEqual(b.item.utf8) && a.feed.utf8.elementsEqual(b.feed.utf8)
    }
    func hash(into hasher: inout Hasher) { for byte in item.utf8 { hasher.combine(byte) } }
  }

  var line: String {
    var members = ["\"state\":\(state.rawValue.quotedAsJSON)", "\"feed\":\(feed.quotedAsJSON)"]
    func add(_ name: String, _ text: String) { if !text.isEmpty { members.append("\"\(name)\":\(text.quotedAsJSON)") } }
    add("item", item)
    if revision > 0 { members.append("\"revision\":\(revision)") }
    add("hash", hash)
    add("message_id", messageID)
    if thread != messageID { add("thread", thread) }
    if let date { members.append("\"date\":\(date)") }
    add("sink", sink)
    if !parts.isEmpty {
      let list = parts.map { "{\"item\":\($0.item.quotedAsJSON),\"hash\":\($0.hash.quotedAsJSON)}" }
      members.append("\"items\":[\(list.joined(separator: ","))]")
    }
    members.append("\"time\":\(time)")
    return "{" + members.joined(separator: ",") + "}\n"
  }

  /// `nil` for a line that is no record.
  init?(_ line: ArraySlice<UInt8>) {
    var findings: [JSONFinding] = []
    guard let node = try? JSONReader.read(Array(line), findings: &findings),
      let state = node["state"]?.string.flatMap(State.init(rawValue:)), let feed = node["feed"]?.string
    else { return nil }
    self.init(state: state, feed: feed)
    item = node["item"]?.string ?? ""
    revision = max(0, min(node["revision"]?.int ?? 0, 1_000_000))
    hash = node["hash"]?.string ?? ""
    messageID = node["message_id"]?.string ?? ""
    thread = node["thread"]?.string ?? messageID
    date = node["date"]?.int.map { Int64($0) }
    sink = node["sink"]?.string ?? ""
    time = Int64(node["time"]?.int ?? 0)
    parts = (node["items"]?.array ?? []).compactMap { part in
      part["item"]?.string.map { Part(item: $0, hash: part["hash"]?.string ?? "") }
    }
  }

  init(state: State, feed: String) {
    self.state = state
    self.feed = feed
  }
}
