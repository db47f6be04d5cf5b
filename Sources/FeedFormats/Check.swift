public import FeedModel
import FeedText

/// Judges documents: our own before they are published, and anybody's.
///
/// Our own must be well-formed, keep every rule of their format, follow its grammar, and read back as what they
/// were written from.
public enum Check {
  /// How much a check may cost.
  public enum Depth: Sendable {
    /// Well-formedness alone (XML), or that the document can be read (other formats).
    case quick
    /// The rules of the format too, and reading back.
    case rules
    /// The grammar of the format too, as a second opinion.
    case full
  }

  /// Checks what was written of `feed`; without a feed there is nothing to compare what is read with. Findings within
  /// an entry name the post that it was written from.
  ///
  /// libxml2 reads each byte of XML once: quickly, for well-formedness alone, or while the format reads it back.
  public static func run(
    _ written: Written, of feed: Feed?, as format: any FeedFormat, name: String, depth: Depth = .full,
    circumstances: Circumstances = Circumstances(least: .warning)
  ) -> Diagnostics {
    let context = CheckContext(written: written, name: name, circumstances: circumstances)
    return run(context, of: feed, as: format, depth: depth) { feed in
      feed.entries.map { format.carried($0, of: feed) }
    }
  }

  /// The same, of a part that is a whole document, of which is known already how the format carries its entries.
  public static func run(
    _ part: FeedPart, of feed: Feed, as format: any FeedFormat, name: String, depth: Depth = .full,
    circumstances: Circumstances = Circumstances(least: .warning)
  ) -> Diagnostics {
    let context = CheckContext(written: part.written, name: name, circumstances: circumstances)
    return run(context, of: feed, as: format, depth: depth) { _ in part.carried }
  }

  private static func run(
    _ context: CheckContext, of feed: Feed?, as format: any FeedFormat, depth: Depth, carried: (Feed) -> [Entry]
  ) -> Diagnostics {
    var report = Diagnostics()
    if format.isXML, depth == .quick {
      context.checkWellFormed(&report)
    } else {
      context.readBack(depth == .quick ? nil : feed, as: format, carried: carried, &report)
      if depth == .full { checkGrammar(of: context.written.bytes, format: format, name: context.name, &report) }
    }
    context.nameOrigins(&report)
    return report
  }

  /// Makes ready what a process needs once for all documents of a format, and what takes longest of it.
  package static func prepare(_ format: any FeedFormat) {
    if format.isXML { RelaxNG.prepare(format: format.name) }
  }

  /// Whether a part of a document keeps the format's rules and reads back as the entries of `feed` that it was written
  /// from. What is wrong, and where, the whole document says.
  public static func isFine(
    _ part: FeedPart, of feed: Feed, as format: any FeedFormat, circumstances: Circumstances
  ) -> Bool {
    var report = Diagnostics()
    var circumstances = circumstances
    circumstances.deliberate.formUnion(sizes)
    CheckContext(written: part.written, name: "", circumstances: circumstances)
      .read(
        back: feed, as: format, carried: part.carried, known: KnownTexts(ofNormal: part.carried), &report)
    return report.isEmpty
  }

  /// A part may be longer than a document should be.
  private static let sizes: Set = ["doc/size-large", "json/size-large"]

  /// What is to be said of the size of a document, which no part of it shows.
  public static func size(
    _ count: Int, of format: any FeedFormat, name: String, circumstances: Circumstances
  ) -> Diagnostics {
    var report = Diagnostics()
    if let message = Diagnostic.Message.size(count, of: format), message.severity >= circumstances.least {
      report.report(message, at: .whole(name))
    }
    return report
  }

  /// Checks a document of unknown origin; without a `format` it is recognised by its first bytes. Of one rule no more
  /// than ten findings are reported, and their number.
  public static func document(
    _ bytes: [UInt8], name: String, format: (any FeedFormat)? = nil, circumstances: Circumstances = Circumstances()
  ) -> Diagnostics {
    judge(bytes, name: name, format: format, circumstances: circumstances) { _ in }.findings
  }

  /// The grammar speaks only where the rules found nothing: it is a second opinion, not a second voice.
  static func checkGrammar(
    of bytes: [UInt8], format: any FeedFormat, name: String, _ report: inout Diagnostics
  ) {
    // What a DOCTYPE declares was read and taken out, so that the grammar would miss it.
    guard format.isXML, !report.hasErrors, !report.all.contains(where: { $0.code == "xml/doctype" }),
      let schema = RelaxNG.Schema.of(bytes, format: format.name)
    else { return }
    report.merge(RelaxNG.validate(bytes, against: schema, name: name))
  }

  static func unrecognized(_ bytes: [UInt8]) -> Diagnostic.Message {
    let bytes = XMLEncoding.head(of: bytes)
    let head = String(decoding: bytes, as: UTF8.self).trimmedWhitespace.lowercased()
    if head.isEmpty { return .empty }
    if isJSONArray(head) { return .notAnObject }
    let root = RootName.find(in: bytes.span)
    if head.hasPrefix("<!doctype html") || root?.lowercased() == "html" { return .webPage }
    return root.map { .unknownRoot($0.excerpt) } ?? .unknownFormat
  }
}

extension Check {
  /// Whether a document begins as an array does, and not as a section of settings: `[{`, `["`, `[1`.
  private static func isJSONArray(_ head: String) -> Bool {
    guard head.utf8.first == UInt8(ascii: "[") else { return false }
    guard let next = head.utf8.dropFirst().first(where: { !$0.isASCIIWhitespace }) else { return true }
    return next.isASCIIDigit || [0x7B, 0x5B, 0x5D, 0x22, 0x2D].contains(next)
  }
}

extension FeedFormats {
  /// The format of a document, whatever its encoding.
  public static func recognizing(document bytes: [UInt8]) -> (any FeedFormat)? {
    recognizing(XMLEncoding.head(of: bytes).span)
  }
}

extension Diagnostic.Message {
  fileprivate static let empty = error("doc/empty", "give a document that holds something; this one is empty")
  fileprivate static let webPage = error(
    "doc/is-html", "give the address of a feed; this is a web page, which may name its feeds in its head")
  fileprivate static func unknownRoot(_ name: String) -> Self {
    .error("xml/root-unknown", "give a feed; <\(name)> is the root of something else")
  }
  fileprivate static let unknownFormat = error("check/unknown-format", "give a feed; this is none of a known format")
}
