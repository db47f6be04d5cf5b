import FeedModel
import FeedText

/// What is odd about a title, which readers show on a line of its own.
extension Findings {
  /// `text` is the title as the document has it, decoded once; `isPlain` says that no markup is meant in it.
  mutating func judgeTitle(_ text: String, isPlain: Bool = true, at offset: Int) {
    var hasBreak = false
    var hasReference = false
    var isASCII = true
    text.utf8Bytes { bytes in
      var start = 0
      var end = bytes.count
      while start < end, bytes[start].isASCIIWhitespace { start += 1 }
      while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
      for byte in bytes[start..<end] {
        if byte == 0x0A || byte == 0x0D || byte == 0x09 { hasBreak = true }
        if byte == 0x26 { hasReference = true }
        if byte >= 0x80 { isASCII = false }
      }
    }
    if hasBreak { note(.breakInTitle, at: offset) }
    if text.utf8.count > 255, text.unicodeScalars.count > 255 {
      note(.longTitle(text.unicodeScalars.count), at: offset)
    }
    if hasReference, isPlain, let reference = TitleText.reference(in: text) { note(.reference(reference), at: offset) }
    if text.utf8.count < 24, TitleText.isPlaceholder(text) { note(.untitled(text), at: offset) }
    if !isASCII { judgeDirection(of: text, at: offset) }
  }

  /// Marks that turn the direction of writing are to be turned back within the text (UAX #9).
  mutating func judgeDirection(of text: String, at offset: Int) {
    if text.utf8Bytes({ DirectionMarks.areUnbalanced(in: $0) }) { note(.unbalanced, at: offset) }
  }

  mutating func judgeSummary(_ text: String, at offset: Int) {
    if text.utf8.count > 1000, text.unicodeScalars.count > 1000 {
      note(.longSummary(text.unicodeScalars.count), at: offset)
    }
    if !text.utf8Bytes({ $0.allSatisfy { $0 < 0x80 } }) { judgeDirection(of: text, at: offset) }
  }
}

enum TitleText {
  /// The first character reference that was left in a text which should have none.
  static func reference(in text: String) -> String? {
    text.utf8Bytes { bytes in
      var scratch: [UInt8] = []
      for i in bytes.indices where bytes[i] == 0x26 {
        guard let match = HTMLReferences.decode(bytes, at: i, into: &scratch) else { continue }
        let end = i + match.length
        if bytes[end - 1] == 0x3B { return String(decoding: bytes[i..<end], as: UTF8.self) }
      }
      return nil
    }
  }

  static func isPlaceholder(_ text: String) -> Bool {
    switch text.trimmedWhitespace.lowercased() {
    case "untitled", "(untitled)", "[untitled]", "no title", "(no title)", "[no title]", "untitled post", "new post",
      "untitled document", "(no subject)", "ohne titel", "sans titre", "sin título", "senza titolo":
      true
    default: false
    }
  }
}

/// U+202A to U+202E, and U+2066 to U+2069.
enum DirectionMarks {
  static func areUnbalanced(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var embedded = 0
    var isolated = 0
    var i = 0
    while i + 2 < bytes.count {
      guard bytes[i] == 0xE2 else {
        i += 1
        continue
      }
      switch (bytes[i + 1], bytes[i + 2]) {
      case (0x80, 0xAA), (0x80, 0xAB), (0x80, 0xAD), (0x80, 0xAE): embedded += 1
      case (0x80, 0xAC):
        guard embedded > 0 else { return true }
        embedded -= 1
      case (0x81, 0xA6), (0x81, 0xA7), (0x81, 0xA8): isolated += 1
      case (0x81, 0xA9):
        guard isolated > 0 else { return true }
        isolated -= 1
      default: break
      }
      i += 3
    }
    return embedded > 0 || isolated > 0
  }
}

extension Diagnostic.Message {
  fileprivate static let breakInTitle = warning("text/title-newline", "write the title on one line, without tabs")
  fileprivate static func longTitle(_ count: Int) -> Self {
    .info("text/title-too-long", "the title has \(count) characters; readers show the first hundred or so")
  }
  fileprivate static func reference(_ reference: String) -> Self {
    .warning(
      "text/title-entities", "write the character in place of \(reference.excerpt), which the title shows as it is")
  }
  fileprivate static func untitled(_ text: String) -> Self {
    .info("text/title-untitled", "leave the title out; \"\(text.excerpt)\" is none")
  }
  fileprivate static let unbalanced = info(
    "text/bidi-unbalanced", "end each mark of writing direction; what follows the text is turned round as well")
  fileprivate static func longSummary(_ count: Int) -> Self {
    .info("html/summary-too-long", "the summary has \(count) characters; a few hundred say what an entry is about")
  }
}
