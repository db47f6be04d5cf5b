import FeedModel

/// Names of emoji between colons, as Hugo (`enableEmoji`) and Zola (`render_emoji`) take them: `:tada:`.
///
/// The names are those of GitHub that people use; another stays as it is written.
enum EmojiNames {
  private static let signs: [[UInt8]: [UInt8]] = {
    var signs: [[UInt8]: [UInt8]] = [:]
    var words = table.split(separator: " ").makeIterator()
    while let name = words.next(), let sign = words.next() { signs[Array(name.utf8)] = Array(sign.utf8) }
    return signs
  }()

  private static let longest = 40

  /// HTML with its names of emoji replaced, in text alone: not in tags, code or preformatted text.
  static func replaced(in html: [UInt8]) -> [UInt8] {
    guard html.contains(UInt8(ascii: ":")) else { return html }
    var out: [UInt8] = []
    out.reserveCapacity(html.count)
    var codeDepth = 0
    var i = 0
    while i < html.count {
      if html[i] == UInt8(ascii: "<") {
        let end = html[i...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
        codeDepth = max(0, codeDepth + depthChange(of: html[i...end]))
        out += html[i...end]
        i = end + 1
      } else if html[i] == UInt8(ascii: ":"), codeDepth == 0, let (sign, end) = sign(in: html, at: i) {
        out += sign
        i = end
      } else {
        out.append(html[i])
        i += 1
      }
    }
    return out
  }

  /// The emoji whose name's colon is at `start`, and the byte after its second colon.
  private static func sign(in html: [UInt8], at start: Int) -> (sign: [UInt8], end: Int)? {
    var end = start + 1
    while end < html.count, end - start <= longest, isOfName(html[end]) { end += 1 }
    guard end < html.count, html[end] == UInt8(ascii: ":"), let sign = signs[Array(html[(start + 1)..<end])] else {
      return nil
    }
    return (sign, end + 1)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  private static let code: [[UInt8]] = ["code", "pre", "script", "style"].map { Array($0.utf8) }

  /// 1 for the start of an element whose text is not touched, -1 for its end.
  private static func depthChange(of tag: ArraySlice<UInt8>) -> Int {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isASCIILetter }.map(\.lowercasedASCII)
    return code.contains(name) ? (isEnd ? -1 : 1) : 0
  }
}
