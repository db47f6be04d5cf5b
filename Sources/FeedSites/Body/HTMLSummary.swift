internal import FeedModel
internal import FeedText

/// Gathers the summary: the text before the separator, else the first paragraph with text; never a whole post.
struct HTMLSummary {
  /// Whether the separator has come.
  private(set) var isSeparated = false

  /// Whether the separator may come, so that what stands before it is gathered.
  private var awaitsSeparator = true
  private var current: [UInt8] = []
  private var hasPendingSpace = false
  private var first: [UInt8] = []
  private var all: [UInt8] = []
  private var suppressed = 0
  /// Whether a `[` in front of a footnote's number was taken away.
  private var opensBracket = false

  /// A summary's length, in Unicode scalars.
  private static let limit = 300
  /// Bytes after which nothing more is gathered.
  private static let enough = 2400

  private var isDone: Bool {
    isSeparated || all.count > HTMLSummary.enough || (!awaitsSeparator && !first.isEmpty)
  }

  /// The body holds no comment: the first paragraph is all that is wanted.
  mutating func expectNoSeparator() { awaitsSeparator = false }

  mutating func text(_ source: UnsafeBufferPointer<UInt8>) {
    guard suppressed == 0, !isDone else { return }
    if ByteSearch.first(0x26, in: source, from: 0) == source.count { return append(source) }
    HTMLReferences.decoded(source).withUnsafeBufferPointer { append($0) }
  }

  mutating func verbatim(_ text: UnsafeBufferPointer<UInt8>) {
    if suppressed == 0, !isDone { append(text) }
  }

  mutating func space() { hasPendingSpace = true }

  /// A block, or a line, starts or ends.
  @inline(__always)
  mutating func boundary(isLine: Bool = false) {
    if isLine { hasPendingSpace = true } else if !current.isEmpty, !isDone { endParagraph() }
  }

  private mutating func endParagraph() {
    if first.isEmpty { first = current }
    if !all.isEmpty { all.append(0x20) }
    all.append(contentsOf: current)
    current.removeAll(keepingCapacity: true)
    hasPendingSpace = false
  }

  mutating func separate() {
    boundary()
    isSeparated = true
  }

  mutating func suppress() { suppressed += 1 }
  mutating func resume() { suppressed = max(0, suppressed - 1) }

  /// Whether a link leads to a footnote.
  func isFootnote(_ address: [UInt8]) -> Bool {
    guard address.first == 0x23 else { return false }
    return address.starts(with: "#fn".utf8) || address.starts(with: "#user-content-fn".utf8)
  }

  /// The brackets around a footnote's number go with it.
  mutating func dropFootnote() {
    guard current.last == 0x5B else { return }
    current.removeLast()
    opensBracket = true
  }

  func finished() -> String? {
    var whole = self
    whole.boundary()
    let bytes = isSeparated ? whole.all : whole.first
    let text = String(decoding: bytes, as: UTF8.self).collapsedWhitespace
    return text.isEmpty ? nil : HTMLSummary.cut(text)
  }

  /// At most `limit` scalars, cut behind a word.
  static func cut(_ text: String) -> String {
    let (isLong, space) = look(at: text)
    guard isLong else { return text }
    if let space, space.scalars > limit / 2 {
      var kept = text.unicodeScalars[..<text.utf8.index(text.startIndex, offsetBy: space.offset)]
      while let last = kept.last, ",;:–—-".unicodeScalars.contains(last) || last == " " { kept.removeLast() }
      return String(kept) + "…"
    }
    // No space to cut at, as in Chinese: between two characters.
    var kept = ""
    var count = 0
    for character in text {
      count += character.unicodeScalars.count
      if count >= limit { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Whether there are more than `limit` scalars, and the last space among so many, with how many stand before it.
  private static func look(at text: String) -> (isLong: Bool, space: (offset: Int, scalars: Int)?) {
    text.utf8Bytes { bytes in
      guard bytes.count > limit else { return (false, nil) }
      var scalars = 0
      var space: (offset: Int, scalars: Int)?
      for i in bytes.indices where bytes[i] & 0xC0 != 0x80 {
        if scalars == limit { return (true, space) }
        if bytes[i] == 0x20 { space = (i, scalars) }
        scalars += 1
      }
      return (false, nil)
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    if opensBracket, let byte = text.first {
      opensBracket = false
      if byte == 0x5D { i = 1 }
    }
    while i < text.count {
      if text[i].isASCIIWhitespace {
        hasPendingSpace = true
        i += 1
        continue
      }
      let start = i
      if text.count - start < HTMLSummary.enough - current.count {
        i = ByteSearch.endOfWords(in: text, from: start + 1)
      } else {
        // Word by word, since the first one beyond the limit is the last.
        while i < text.count, !text[i].isASCIIWhitespace { i += 1 }
      }
      if hasPendingSpace, !current.isEmpty { current.append(0x20) }
      hasPendingSpace = false
      current.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      if current.count > HTMLSummary.enough { return }
    }
  }
}
