public import FeedModel

/// What a check found of a document, and what the document says.
public struct Judgement: Sendable {
  /// `nil` when the document is of no format that is known.
  public var format: (any FeedFormat)?
  public var findings: Diagnostics
  /// With its entries; `nil` when no feed could be made of the document.
  public var feed: Feed?
  /// Where each entry begins, when that was asked for.
  public var entryPlaces: [Place]
}

extension Check {
  /// The same as `document`, and the feed that was read meanwhile. With `quotes`, findings carry the line at fault:
  /// for documents that cannot be read again, and to save reading them again; of one rule the first ten do. With
  /// `locatesEntries` each entry's place is given too; without `holdsContent` entries come without their texts.
  public static func judgement(
    of bytes: [UInt8], name: String, format: (any FeedFormat)? = nil, circumstances: Circumstances = Circumstances(),
    quotes: Bool = false, locatesEntries: Bool = false, holdsContent: Bool = true
  ) -> Judgement {
    var entries: [Entry] = []
    var judgement = judge(
      bytes, name: name, format: format, circumstances: circumstances, quotes: quotes,
      locatesEntries: locatesEntries
    ) {
      entries.append(holdsContent ? $0 : $0.withoutContent)
    }
    judgement.feed?.entries = entries
    return judgement
  }

  static func judge(
    _ bytes: [UInt8], name: String, format: (any FeedFormat)?, circumstances: Circumstances, quotes: Bool = false,
    locatesEntries: Bool = false, each: (consuming Entry) -> Void
  ) -> Judgement {
    var result = Judgement(
      format: format ?? FeedFormats.recognizing(document: bytes), findings: Diagnostics(), feed: nil, entryPlaces: [])
    var input = FeedInput(bytes, name: name, circumstances: circumstances)
    if let format = result.format {
      do throws(FeedError) {
        result.feed = try format.read(&input, report: &result.findings) { (entry) throws(FeedError) in each(entry) }
      } catch {
        result.findings.report(error.diagnostic)
      }
      checkGrammar(of: input.bytes, format: format, name: name, &result.findings)
      if locatesEntries, result.feed != nil { result.entryPlaces = input.entryOffsets.map { input.place(at: $0) } }
    } else {
      result.findings.report(unrecognized(bytes), at: Place(file: name))
    }
    result.findings = result.findings.limited()
    if quotes { quote(&input, in: &result.findings) }
    return result
  }

  private static func quote(_ input: inout FeedInput, in findings: inout Diagnostics) {
    var counts: [String: Int] = [:]
    findings.amend(since: 0) { finding in
      guard let place = finding.place, !place.isWhole, place.file == input.name, finding.excerpt == nil else { return }
      counts[finding.code, default: 0] += 1
      if counts[finding.code, default: 0] <= 10 { finding.excerpt = input.excerpt(around: place.mark) }
    }
  }
}
