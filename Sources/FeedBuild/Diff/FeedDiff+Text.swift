import FeedModel

extension FeedDiff {
  /// The comparison for people: a line for each change, the fields below it, a summary.
  public func text(color: Bool) -> String {
    let style = DiffStyle(color: color)
    var out = "\(style.bold(old.described)) → \(style.bold(new.described))\n"
    for change in changes { out += style.lines(for: change) }
    return out + summary + "\n"
  }

  /// What it comes to, in one or two sentences.
  var summary: String {
    if changes.isEmpty { return "no difference that a subscriber would see" }
    let counts = Kind.allCases.map { ($0.rawValue, count(of: $0)) }.filter { $0.1 > 0 }
    let found = counts.map { $0.0 == "feed" ? "the feed's own fields" : "\($0.1) \($0.0)" }.joined(separator: ", ")
    return found + "; readers show \(entries(unread)) as unread that \(unread == 1 ? "is" : "are") no news; "
      + "a mail tool sends \(entries(mailed))"
      + (unread > 0 ? " (\(unread) of them no news)" : "")
      + (mailedAsUpdates > 0 ? ", and with updates \(mailedAsUpdates) more" : "")
  }

  private func entries(_ count: Int) -> String { "\(count) entr\(count == 1 ? "y" : "ies")" }
}

extension FeedDiff.Side {
  fileprivate var described: String { "\(name) (\(format), \(entries) entr\(entries == 1 ? "y" : "ies"))" }
}

/// How changes look in a terminal.
private struct DiffStyle {
  let color: Bool
  private static let shownDifferences = 12

  func lines(for change: FeedDiff.Change) -> String {
    let words = change.kinds.map(\.rawValue).joined(separator: ", ")
    let tint = change.turnsUnread || change.kinds.contains(.vanished) ? "1;31" : "1;36"
    var out = styled(words, tint) + " " + printable(change.title)
    if let address = (change.new ?? change.old)?.link?.string, address != change.title {
      out += "  " + styled(address, "2")
    }
    if change.kinds == [.late] { out += "  (published \(instant(change.new)), though not in the old feed)" }
    if change.kinds == [.vanished] { out += "  (published \(instant(change.old)))" }
    out += "\n"
    for field in change.fields { out += lines(for: field) }
    return out
  }

  private func lines(for field: FieldChange) -> String {
    let margin = "  " + field.name + ": "
    if !field.differences.isEmpty {
      let shown = field.differences.prefix(DiffStyle.shownDifferences)
      let rest = field.differences.count - shown.count
      return shown.map { margin + line(for: $0) + "\n" }.joined()
        + (rest > 0 ? margin + "and \(rest) more place\(rest == 1 ? "" : "s")\n" : "")
    }
    return switch (field.old, field.new) {
    case (let old?, let new?): margin + removed(short(old)) + " → " + added(short(new)) + "\n"
    case (let old?, nil): margin + removed(short(old)) + " is gone\n"
    case (nil, let new): margin + added(short(new ?? "")) + " is new\n"
    }
  }

  private func line(for difference: TextDifference) -> String {
    difference.pieces.map { piece in
      switch piece {
      case .same(let text): printable(text)
      case .removed(let text): removed(short(text, 600))
      case .added(let text): added(short(text, 600))
      }
    }.joined(separator: " ")
  }

  private func removed(_ text: String) -> String { color ? styled(printable(text), "31") : "[-\(printable(text))-]" }
  private func added(_ text: String) -> String { color ? styled(printable(text), "32") : "{+\(printable(text))+}" }

  private func short(_ text: String, _ length: Int = 160) -> String {
    let text = text.collapsedWhitespace
    return text.unicodeScalars.count > length ? String(text.unicodeScalars.prefix(length)) + "…" : text
  }

  private func instant(_ entry: Entry?) -> String {
    (entry?.published ?? entry?.updated).map { Timestamp(seconds: $0.seconds).rfc3339 } ?? "at no known date"
  }

  func bold(_ text: String) -> String { styled(printable(text), "1") }

  private func styled(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private func printable(_ text: String) -> String { TextReport.printable(text) }
}
