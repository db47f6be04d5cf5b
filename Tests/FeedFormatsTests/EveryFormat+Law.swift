import FeedFormats
import FeedModel
import Testing

/// Writing and reading back gives exactly what the format says that it carries; nothing in our own output is an error.
func expectLaw(
  _ format: any FeedFormat, _ feed: Feed, _ what: String, mayHaveErrors: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let carried = format.carried(feed)
  let again = format.carried(carried)
  if again != carried {
    Issue.record(
      "\(what): carried twice: \(differences(again, carried).prefix(5).joined(separator: "; "))",
      sourceLocation: sourceLocation)
  }
  let written = format.write(feed)
  if written.bytes != format.write(feed).bytes {
    Issue.record("\(what): written twice with different bytes", sourceLocation: sourceLocation)
  }
  var report = Diagnostics()
  let back: Feed
  do throws(FeedError) {
    back = try format.read(written.bytes, name: format.fileName, report: &report)
  } catch {
    Issue.record(
      "\(what): cannot be read back: \(shown(error.diagnostic, in: written.bytes))", sourceLocation: sourceLocation)
    return
  }
  if back != carried {
    Issue.record(
      "\(what): read back: \(differences(back, carried).prefix(5).joined(separator: "; "))",
      sourceLocation: sourceLocation)
  }
  if !mayHaveErrors, let error = report.all.first(where: { $0.severity == .error }) {
    Issue.record("\(what): our own output has \(shown(error, in: written.bytes))", sourceLocation: sourceLocation)
  }
}

private func shown(_ diagnostic: Diagnostic, in bytes: [UInt8]) -> String {
  let line = diagnostic.place.flatMap { LineMap(bytes).line($0.line) } ?? ""
  let place = diagnostic.place.map { "\($0)" } ?? "nowhere"
  return
    "\(diagnostic.code) at \(place) (\(diagnostic.message.text)): \(line.unicodeScalars.prefix(120).map(String.init).joined())"
}

/// The catalogue by name, so that a test case names its format.
let formatNames = FeedFormats.all.map(\.name)

func format(_ name: String) throws -> any FeedFormat { try #require(FeedFormats.named(name)) }
