import FeedModel
import FeedText

/// A part of an entry's HTML that can stand by itself.
struct HTMLExcerpt {
  let html: String
  /// Whether each element that begins in the part ends there too, and the other way round.
  let isBalanced: Bool

  /// The bytes in `range`, those in `gone` left out: what is closed there and was not opened goes, what is open at the
  /// end is closed, and links within the page lead to the page.
  init(_ whole: String, _ range: Range<Int>, without gone: [Range<Int>] = [], page: WebAddress?) {
    var isBalanced = true
    let out: [UInt8] = whole.withBytes { all in
      let bytes = UnsafeBufferPointer(rebasing: all[range.clamped(to: 0..<all.count)])
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var open: [Range<Int>] = []
      var elements: [HTMLElement] = []
      var next = HTMLExcerpt.first(of: gone, behind: range.lowerBound)
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        let start = token.range.lowerBound + range.lowerBound
        while next < gone.count, gone[next].upperBound <= start { next += 1 }
        if next < gone.count, gone[next].contains(start) { continue }
        switch token.kind {
        case .startTag where !token.element.isVoid && !token.isSelfClosing:
          open.append(token.inner)
          elements.append(token.element)
        case .endTag:
          guard let last = elements.lastIndex(of: token.element) else {
            isBalanced = false
            continue
          }
          open.removeSubrange(last...)
          elements.removeSubrange(last...)
        default: break
        }
        if token.kind == .startTag, token.element == .a, let page,
          let href = tokenizer.attributes.first(where: { HTMLName.of($0, in: bytes) == HTMLName("href") }),
          !href.value.isEmpty, bytes[href.value.lowerBound] == 0x23
        {
          let prefix = page.string.prefix { $0 != "#" }
          out += bytes[token.range.lowerBound..<href.value.lowerBound]
          out += HTMLText.escaped(String(prefix)).utf8
          out += bytes[href.value.lowerBound..<token.range.upperBound]
        } else {
          out += bytes[token.range]
        }
      }
      if !open.isEmpty { isBalanced = false }
      for name in open.reversed() {
        out += "</".utf8
        out += bytes[name]
        out.append(UInt8(ascii: ">"))
      }
      return out
    }
    html = String(decoding: out, as: UTF8.self).trimmedWhitespace
    self.isBalanced = isBalanced
  }

  /// The first of ranges in order that ends behind an offset.
  private static func first(of ranges: [Range<Int>], behind offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
