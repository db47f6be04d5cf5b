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

  /// The same for a long document that is read in pieces; of its entries, where they are held at all, nothing but their
  /// ids and links. `nil` where it takes the whole document to judge it.
  public static func judgement(
    of source: some DocumentSource, name: String, format: (any FeedFormat)? = nil,
    circumstances: Circumstances = Circumstances(), quotes: Bool = false, holdsEntries: Bool = true
  ) -> Judgement? {
    guard let format = format ?? FeedFormats.recognizing(source), let tag = format.entryTag,
      var input = FeedInput(source, tag: tag, name: name, circumstances: circumstances)
    else { return nil }
    input.showsFew = true
    if format.isXML { input.schema = RelaxNG.Schema.of(input.bytes, format: format.name) }
    var result = Judgement(format: format, findings: Diagnostics(), feed: nil, entryPlaces: [])
    var entries: [Entry] = []
    read(&input, &result) { entry in
      guard holdsEntries else { return }
      var identity = Entry(id: entry.id)
      identity.link = entry.link
      entries.append(identity)
    }
    if input.mustBeWhole { return nil }
    // What the grammar says, and where, the whole document tells.
    if input.followsSchema == false, !result.findings.hasErrors { return nil }
    finish(&input, &result, quotes: quotes)
    result.feed?.entries = entries
    return result
  }

  static func judge(
    _ bytes: [UInt8], name: String, format: (any FeedFormat)?, circumstances: Circumstances, quotes: Bool = false,
    locatesEntries: Bool = false, each: (consuming Entry) -> Void
  ) -> Judgement {
    var result = Judgement(
      format: format ?? FeedFormats.recognizing(document: bytes), findings: Diagnostics(), feed: nil, entryPlaces: [])
    var input = FeedInput(bytes, name: name, circumstances: circumstances)
    if let format = result.format {
      read(&input, &result, each: each)
      checkGrammar(of: input.bytes, format: format, name: name, &result.findings)
      if locatesEntries, result.feed != nil { result.entryPlaces = input.entryOffsets.map { input.place(at: $0) } }
    } else {
      result.findings.report(unrecognized(bytes), at: Place(file: name))
    }
    finish(&input, &result, quotes: quotes)
    return result
  }

  private static func read(_ input: inout FeedInput, _ result: inout Judgement, each: (consuming Entry) -> Void) {
    do throws(FeedError) {
      result.feed = try result.format?.read(&input, report: &result.findings) { (entry) throws(FeedError) in
        each(entry)
      }
    } catch {
      result.findings.report(error.diagnostic)
    }
  }

  private static func finish(_ input: inout FeedInput, _ result: inout Judgement, quotes: Bool) {
    result.findings = result.findings.limited(omitted: input.omitted)
    if quotes { quote(&input, in: &result.findings) }
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
