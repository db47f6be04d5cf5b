/// A document's bytes from some place on, asked for by their places in the document.
struct DocumentText: Sendable {
  let bytes: [UInt8]
  /// The place of the first byte.
  let start: Int

  init(_ bytes: [UInt8], start: Int = 0) {
    self.bytes = bytes
    self.start = start
  }

  /// Where a place of the document lies in `bytes`: at their end for one that is not among them.
  func index(of offset: Int) -> Int {
    offset < start || offset - start > bytes.count ? bytes.count : offset - start
  }
}
