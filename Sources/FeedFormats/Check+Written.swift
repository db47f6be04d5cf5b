import FeedModel
import FeedText

/// A document of ours under check, and the way from a place in it to the post at fault.
struct CheckContext {
  let written: Written
  let name: String
  let circumstances: Circumstances

  /// Any finding of libxml2 is a failure, an undeclared prefix included.
  func checkWellFormed(_ report: inout Diagnostics) {
    var check = XMLCheck()
    check.push(written.bytes)
    let problems = check.finish()
    guard !problems.isEmpty else { return }
    let lines = LineMap(written.bytes)
    for problem in problems.prefix(10) {
      report.report(
        .notWellFormed(problem.text), at: Place(file: name, mark: lines.mark(at: problem.offset)))
    }
  }

  /// Reads the document as anyone would, by the rules of its format, and holds it against what it was written from:
  /// first as what it should be, and where there is an error in it, again as whatever it may be.
  func readBack(
    _ feed: Feed?, as format: any FeedFormat, carried: (Feed) -> [Entry], _ report: inout Diagnostics
  ) {
    guard let feed else { return read(back: nil, as: format, &report) }
    let carried = carried(feed)
    var found = Diagnostics()
    read(back: feed, as: format, carried: carried, known: KnownTexts(ofNormal: carried), &found)
    if found.hasErrors {
      read(back: feed, as: format, carried: carried, &report)
    } else {
      report.merge(found)
    }
  }

  /// The same once: with `known`, a document with a fault may be complained of in other words than it deserves.
  func read(
    back feed: Feed?, as format: any FeedFormat, carried: [Entry] = [], known: KnownTexts? = nil,
    _ report: inout Diagnostics
  ) {
    var comparison = Comparison(feed, format, carried: carried)
    do throws(FeedError) {
      var input = FeedInput(written.bytes, name: name, circumstances: circumstances)
      input.known = known
      let head = try format.read(&input, report: &report) { (entry) throws(FeedError) in comparison.take(entry) }
      if let advice = report.all.first(where: { $0.code == "xml/advice" }) {
        report.report(.notWellFormed(advice.message.text), at: advice.place)
      }
      if let feed, !report.hasErrors, !comparison.agrees(withHead: head) {
        var unheeded = Diagnostics()
        let read = try format.read(written.bytes, name: name, report: &unheeded)
        compare(format.carried(feed), with: read, &report)
      }
    } catch {
      report.report(error.diagnostic)
    }
  }

  /// What was read must be what the format promised to carry.
  private func compare(_ promised: Feed, with read: Feed, _ report: inout Diagnostics) {
    let differences = FeedDifference.between(promised, read)
    guard !differences.isEmpty else { return }
    let lines = LineMap(written.bytes)
    var told = Set<String>()
    for difference in differences where told.count < 10 {
      guard told.insert(difference.entry?.string ?? "").inserted else { continue }
      report.report(.readBack(difference), at: place(of: difference.entry, in: promised, lines))
    }
  }

  /// Entries are written in the order of the feed.
  private func place(of entry: EntryID?, in feed: Feed, _ lines: LineMap) -> Place {
    guard let entry, let index = feed.entries.firstIndex(where: { $0.id == entry }),
      written.entryStarts.indices.contains(index)
    else { return Place(file: name) }
    return Place(file: name, mark: lines.mark(at: written.entryStarts[index].offset))
  }

  /// Adds to each finding the post that its entry was written from, and the line, which is in no file yet.
  func nameOrigins(_ report: inout Diagnostics) {
    guard report.all.contains(where: { $0.place?.file == name }) else { return }
    let isAboutTheStart = report.all.allSatisfy { $0.place?.mark == .start }
    // A finding on the whole document needs no more than its first line.
    let lines = LineMap(isAboutTheStart ? Array(written.bytes.prefix(256)) : written.bytes)
    report.amend(since: 0) { diagnostic in
      guard let place = diagnostic.place, place.file == name else { return }
      if diagnostic.excerpt == nil { diagnostic.excerpt = lines.excerpt(around: place.mark).text }
      if let origin = written.entry(at: lines.offset(of: place.mark))?.origin {
        diagnostic.notes.append(Diagnostic.Note("written from here", at: origin))
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func notWellFormed(_ text: String) -> Self {
    .error("check/not-well-formed", "report this as a bug, the document is not well-formed: \(text)")
  }
  fileprivate static func readBack(_ difference: FeedDifference) -> Self {
    .error("check/read-back", "report this as a bug, the document reads back differently: \(difference)")
  }
}
