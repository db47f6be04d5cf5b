import FeedModel

/// Abbreviations that an author explained: `*[HTML]: HyperText Markup Language`.
struct MarkdownAbbreviations: Sendable {
  struct Entry: Sendable {
    var word: [UInt8]
    var title: [UInt8]
  }

  /// By first byte, longest first.
  private var entries: [UInt8: [Entry]] = [:]

  init(_ list: [Entry]) {
    for entry in list {
      if let first = entry.word.first { entries[first, default: []].append(entry) }
    }
    for key in entries.keys { entries[key]?.sort { $0.word.count > $1.word.count } }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Writes text with each whole word that is an abbreviation explained.
  func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var chunk = 0
    var i = 0
    while i < text.count {
      let isStart = i == 0 ? !Self.isWord(out.last) : !Self.isWord(text[i - 1])
      guard isStart || !Self.isWord(text[i]), let entry = entry(in: text, at: i) else {
        i += 1
        continue
      }
      out.append(contentsOf: text[chunk..<i])
      out.append("<abbr")
      if !entry.title.isEmpty {
        out.append(" title=\"")
        entry.title.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: true, to: &out) }
        out.append("\"")
      }
      out.append(">")
      entry.word.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: false, to: &out) }
      out.append("</abbr>")
      i += entry.word.count
      chunk = i
    }
    out.append(contentsOf: text[chunk...])
  }

  private func entry(in text: UnsafeBufferPointer<UInt8>, at i: Int) -> Entry? {
    entries[text[i]]?.first { entry in
      let end = i + entry.word.count
      guard end <= text.count, text[i..<end].elementsEqual(entry.word) else { return false }
      return end == text.count || !Self.isWord(text[end]) || !Self.isWord(entry.word.last)
    }
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }
}
