public import FeedModel

extension FeedFormat {
  /// The feed's own fields as a document has them that holds nothing but the beginning and the end of this one: most
  /// documents say nothing of the feed between their entries. `nil` where there is no such document.
  public func probableHead(of source: some DocumentSource, name: String) -> Feed? {
    guard let tag = entryTag else { return nil }
    var cutter = PieceCutter(source, tag: tag)
    guard let head = cutter.head(), let tail = cutter.tail() else { return nil }
    var input = FeedInput(
      head + tail, name: name, circumstances: Circumstances(judgesContent: false, least: .error))
    var unheeded = Diagnostics()
    return try? read(&input, report: &unheeded) { _ in }.normalized()
  }

  /// Reads a document that comes in pieces; `nil` where it has to be read whole. Throws also what `each` throws.
  public func read(
    _ source: some DocumentSource, name: String, report: inout Diagnostics,
    each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) -> Feed? {
    guard let tag = entryTag, var input = FeedInput(source, tag: tag, name: name, circumstances: Circumstances()) else {
      return nil
    }
    var found = Diagnostics()
    do throws(FeedError) {
      let feed = try read(&input, report: &found, each: each)
      report.merge(found)
      return feed
    } catch {
      if input.mustBeWhole { return nil }
      throw error
    }
  }
}

extension FeedFormats {
  /// The format of a document that comes in pieces.
  public static func recognizing(_ source: some DocumentSource) -> (any FeedFormat)? {
    source.bytes(in: 0..<min(1 << 14, source.count)).flatMap { recognizing(document: $0) }
  }
}
