import FeedModel

/// Reads lines such as `Next Deadline: Enhancements Freeze, June 13th, 2024`.
enum DeadlineReader {
  /// What became of a line.
  enum Reading: Equatable {
    /// It is not about deadlines.
    case none
    case read([Deadline])
    /// It is, but when they are cannot be told with certainty.
    case unread
    /// It only says that the lines below it are about deadlines.
    case heading
  }

  /// Longer lines are no announcements.
  static let longest = 600

  /// A line that says of itself that it is about deadlines.
  static func read(_ line: String, posted: CivilTime?) -> Reading {
    guard line.utf8.count <= longest, let (rest, own) = announcement(in: line) else { return .none }
    if Section.isNothing(rest) { return .heading }
    return read(rest, of: line, calledFor: own, posted: posted)
  }

  /// A line below one that says that deadlines follow.
  static func readItem(_ line: String, posted: CivilTime?) -> Reading {
    guard line.utf8.count <= longest else { return .none }
    return read(line, of: line, calledFor: nil, posted: posted)
  }

  private static func read(_ rest: String, of line: String, calledFor own: String?, posted: CivilTime?) -> Reading {
    let chunks = DeadlineWords.chunks(rest)
    guard !isDoubtful(chunks) else { return .unread }
    let found = DeadlineDates(chunks, posted: posted)
    guard !found.isDoubtful, !found.dates.isEmpty, let labels = labels(found, own) else { return .unread }
    let deadlines = zip(labels, found.dates).map { label, date in
      Deadline(label: label, day: date.day, lastDay: date.lastDay, time: date.time, text: line.trimmedWhitespace)
    }
    return .read(deadlines)
  }

  /// What stands behind `Next Deadline:`, and what is due where the words before say it: `Registration deadline:`.
  private static func announcement(in line: String) -> (rest: String, own: String?)? {
    var rest = line[...]
    var own: String?
    var isFound = false
    while let colon = rest.prefix(60).firstIndex(of: ":") {
      let words = rest[..<colon].split { !$0.isLetter }
      guard words.count <= 4, let last = words.last?.lowercased(), last == "deadline" || last == "deadlines" else {
        break
      }
      guard words.allSatisfy({ !DeadlineWords.prose.contains($0.lowercased()) }) else { break }
      let plain: Set = ["next", "upcoming", "the", "final", "important", "key", "our", "coming", "last", "deadlines"]
      let name = words.dropLast().filter { !plain.contains($0.lowercased()) }
      if !name.isEmpty { own = name.joined(separator: " ") + " deadline" }
      rest = rest[rest.index(after: colon)...]
      isFound = true
    }
    if isFound { return (rest.trimmedWhitespace, own) }
    let sentence = "the next deadline is "
    guard line.prefix(sentence.count).lowercased() == sentence else { return nil }
    return (firstSentence(line.dropFirst(sentence.count)), nil)
  }

  /// Up to a full stop behind a word or a number, before white space and a capital.
  private static func firstSentence(_ text: Substring) -> String {
    var end = text.startIndex
    while let stop = text[end...].firstIndex(of: ".") {
      let next = text.index(after: stop)
      let after = text[next...].drop { $0 == " " }.first
      let word = text[..<stop].split(separator: " ").last ?? ""
      // `Feb. 20` goes on.
      let isWhole = word.count > 4 || word.first?.isNumber == true
      if next == text.endIndex || isWhole && text[next] == " " && after?.isUppercase == true {
        return String(text[..<stop])
      }
      end = next
    }
    return String(text)
  }

  /// Words that take the certainty from a date, unless a new date follows them: `postponed to June 20th`.
  private static func isDoubtful(_ chunks: [DeadlineWords.Chunk]) -> Bool {
    chunks.indices.contains { i in
      guard DeadlineWords.doubts.contains(chunks[i].core) else { return false }
      let next = chunks.indices.contains(i + 1) ? chunks[i + 1].core : ""
      return !(["postponed", "delayed"].contains(chunks[i].core) && ["to", "until"].contains(next))
    }
  }

  /// A label for each date: what stands before it or, where nothing stands before the first, what stands behind it.
  private static func labels(_ found: DeadlineDates, _ own: String?) -> [String]? {
    if let own, found.dates.count == 1 {
      return found.texts.contains { holdsRelative($0) } ? nil : [own]
    }
    var texts = found.texts
    texts[0] = withoutRelativeEnd(texts[0])
    let first = label(texts[0], isLast: found.dates.isEmpty)
    var labels: [String]
    if first.isEmpty {
      labels = texts.dropFirst().map { label($0, isLast: false) }
    } else {
      for i in texts.indices.dropFirst().dropLast() { texts[i] = withoutRelativeEnd(texts[i]) }
      labels = texts.dropLast().map { label($0, isLast: false) }
      // `Beta released Oct 29th and branch`
      if let last = texts.last, last.first?.core == "and" {
        labels[labels.count - 1] += " and " + label(Array(last.dropFirst()), isLast: true)
      }
    }
    guard !texts.contains(where: { holdsRelative($0) }) else { return nil }
    return labels.allSatisfy { !$0.isEmpty && $0.utf8.count <= 200 } ? labels : nil
  }

  private static func withoutRelativeEnd(_ text: [DeadlineWords.Chunk]) -> [DeadlineWords.Chunk] {
    guard let last = text.last, DeadlineWords.relative.contains(last.core) else { return text }
    return Array(text.dropLast())
  }

  private static func holdsRelative(_ text: [DeadlineWords.Chunk]) -> Bool {
    text.indices.contains { i in
      if DeadlineWords.relative.contains(text[i].core) { return true }
      guard ["this", "next"].contains(text[i].core), text.indices.contains(i + 1) else { return false }
      if case .weekday = text[i + 1].meaning { return true }
      return ["week", "month", "weekend"].contains(text[i + 1].core)
    }
  }

  /// The words of a label, less what joins it to its date.
  private static func label(_ text: [DeadlineWords.Chunk], isLast: Bool) -> String {
    var words = text[...]
    // What stands in parentheses behind a date is a remark on it, and a label when a date follows.
    while let first = words.first, first.meaning == .none || isJoint(first) { words = words.dropFirst() }
    while let last = words.last, last.meaning == .none || isJoint(last) { words = words.dropLast() }
    var label = words.map(\.text).joined(separator: " ")
    let edges = ",;:.!–—-/ "
    label = String(label.drop { edges.contains($0) })
    while let last = label.last, edges.contains(last) { label.removeLast() }
    let opens = label.count { $0 == "(" }
    let closes = label.count { $0 == ")" }
    if opens > closes, label.hasPrefix("(") { label.removeFirst() }
    if closes > opens, label.hasSuffix(")") { label.removeLast() }
    if opens < closes, label.hasPrefix(")") { label.removeFirst() }
    return label.trimmedWhitespace
  }

  private static func isJoint(_ chunk: DeadlineWords.Chunk) -> Bool { DeadlineWords.joints.contains(chunk.core) }
}
