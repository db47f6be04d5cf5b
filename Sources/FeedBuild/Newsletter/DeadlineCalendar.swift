import FeedModel
import FeedSites

/// The deadlines of all editions as a calendar (RFC 5545) that people subscribe to.
struct DeadlineCalendar {
  /// A deadline as the newest edition has it.
  private struct Event {
    var uid: String
    var deadline: Deadline
    /// When the newest word on it was published.
    var said: Timestamp
    /// The id of the edition that said it.
    var source: String
    /// How many times it was moved.
    var moves = 0
    var link: WebAddress?
    /// The newest edition's title.
    var edition: String?
    /// Whether an edition that the feeds hold names it.
    var isHeld = false
  }

  /// A deadline that comes back under the same label within so many days is the same one, moved.
  private static let sameWithin = 45

  private var events: [Event] = []

  /// The calendar's file, where one is asked for and there are deadlines.
  static func files(
    of entries: [Entry?], _ survey: Survey, _ selection: Selection, _ opened: OpenedSite,
    _ address: (String) -> WebAddress
  ) -> [MadeFile] {
    guard let path = opened.configuration.newsletter?.calendar else { return [] }
    let held = entries.compactMap { $0 }
    guard held.contains(where: { !NewsletterExtension.deadlines(of: $0.sections).isEmpty }) else { return [] }
    let past = EarlierEditions.before(entries, survey, selection, opened)
    let calendar = DeadlineCalendar(held, after: past, host: opened.header.homePage?.host)
    return [
      MadeFile(
        path: Paths.join(opened.output, path), address: address(path), format: "icalendar",
        entries: calendar.events.count,
        bytes: calendar.bytes(title: opened.header.title))
    ]
  }

  /// The deadlines that `entries` name. Editions are taken in order of time, so that the newest word on a deadline wins;
  /// those in `past` only say when it was announced first, by which it is known for ever: subscribers' calendars move
  /// the event (RFC 5545 §3.8.4.7), and do not get another, whichever editions the feeds still hold.
  init(_ entries: [Entry], after past: [Entry] = [], host: String?) {
    var byLabel: [String: [Int]] = [:]
    var names: Set<String> = []
    let editions = entries.map { (entry: $0, isHeld: true) } + past.map { (entry: $0, isHeld: false) }
    for (entry, isHeld) in editions.sorted(by: { DeadlineCalendar.isEarlier($0.entry, $1.entry) }) {
      guard let said = entry.published else { continue }
      let today = said.local.daysSinceEpoch
      for (deadline, _) in NewsletterExtension.deadlines(of: entry.sections) {
        let label = ValueSlug.make(deadline.label)
        let day = deadline.day.daysSinceEpoch
        let known = byLabel[label, default: []].last { index in
          let other = events[index].deadline.day.daysSinceEpoch
          if other == day { return true }
          // An edition that names two days means two deadlines.
          return events[index].source != entry.id.string && other >= today
            && abs(other - day) <= DeadlineCalendar.sameWithin
        }
        let index = known ?? events.count
        if let known {
          if events[known].deadline.day != deadline.day { events[known].moves += 1 }
        } else {
          byLabel[label, default: []].append(events.count)
          var name = DeadlineCalendar.name(label, deadline.day, host)
          // Another was announced for that day, and moved since.
          while !names.insert(name).inserted { name = "2-" + name }
          events.append(Event(uid: name, deadline: deadline, said: said, source: entry.id.string))
        }
        events[index].deadline = deadline
        events[index].said = said
        events[index].source = entry.id.string
        events[index].link = entry.link
        events[index].edition = entry.title
        events[index].isHeld = events[index].isHeld || isHeld
      }
    }
    events.removeAll { !$0.isHeld }
    events.sort { a, b in
      let (first, second) = (a.deadline.day.daysSinceEpoch, b.deadline.day.daysSinceEpoch)
      return first == second ? a.uid < b.uid : first < second
    }
  }

  private static func name(_ label: String, _ day: CivilTime, _ host: String?) -> String {
    let digest = SHA1.digest(Array("\(label)\n\(day.dayText)".utf8)).prefix(16)
    return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "@"
      + (host ?? "feedmill.invalid")
  }

  private static func isEarlier(_ a: Entry, _ b: Entry) -> Bool {
    let (first, second) = (a.published?.seconds ?? .min, b.published?.seconds ?? .min)
    return first == second ? a.id.string < b.id.string : first < second
  }

  func bytes(title: String) -> [UInt8] {
    var out: [UInt8] = []
    func line(_ text: String) { DeadlineCalendar.append(text, to: &out) }
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Feedmill//Deadlines//EN")
    line("CALSCALE:GREGORIAN")
    line("METHOD:PUBLISH")
    line("X-WR-CALNAME:" + DeadlineCalendar.escaped(title))
    for event in events {
      let last = event.deadline.lastDay ?? event.deadline.day
      let end = CivilTime(secondsSinceEpoch: Int64(last.daysSinceEpoch + 1) * 86_400)
      line("BEGIN:VEVENT")
      line("UID:" + event.uid)
      line("DTSTAMP:" + DeadlineCalendar.instant(event.said))
      line("DTSTART;VALUE=DATE:" + DeadlineCalendar.day(event.deadline.day))
      line("DTEND;VALUE=DATE:" + DeadlineCalendar.day(end))
      line("SEQUENCE:" + String(event.moves))
      line("SUMMARY:" + DeadlineCalendar.escaped(event.deadline.label))
      let said = [event.deadline.text, event.edition, event.link?.string].compactMap { $0 }
      line("DESCRIPTION:" + DeadlineCalendar.escaped(said.joined(separator: "\n")))
      if let link = event.link { line("URL:" + link.string) }
      line("TRANSP:TRANSPARENT")
      line("END:VEVENT")
    }
    line("END:VCALENDAR")
    return out
  }

  /// A content line, folded so that none is longer than 75 octets and no character is cut (RFC 5545 §3.1).
  private static func append(_ text: String, to out: inout [UInt8]) {
    var length = 0
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if length + bytes.count > 75 {
        out += [0x0D, 0x0A, 0x20]
        length = 1
      }
      out += bytes
      length += bytes.count
    }
    out += [0x0D, 0x0A]
  }

  /// RFC 5545 §3.3.11.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": out += "\\" + String(scalar)
      case "\n": out += "\\n"
      case "\r": break
      default: out.unicodeScalars.append(scalar.value < 0x20 && scalar != "\t" ? " " : scalar)
      }
    }
    return out
  }

  private static func day(_ day: CivilTime) -> String { day.dayText.filter { $0 != "-" } }

  private static func instant(_ time: Timestamp) -> String {
    let utc = time.utc
    let clock = [utc.hour, utc.minute, min(utc.second, 59)].map { $0 < 10 ? "0\($0)" : String($0) }.joined()
    return day(utc) + "T" + clock + "Z"
  }
}
