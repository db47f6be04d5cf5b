import FeedModel
import FeedText

/// What every message keeps, whatever is in the item it was made of: each is looked at before it is handed over.
enum WireRules {
  /// The rule that a message breaks; `nil` for a sound one.
  static func fault(of message: [UInt8]) -> String? {
    let lines = message.split(separator: 0x0A, omittingEmptySubsequences: false)
    if message.contains(where: { $0 != 0x09 && $0 != 0x0A && !(0x20..<0x7F).contains($0) }) {
      return "RFC 5322 §2: a character beyond ASCII, or a control character"
    }
    if lines.contains(where: { $0.count > 998 }) { return "RFC 5322 §2.1.1: a line of more than 998 characters" }
    let head = lines.prefix { !$0.isEmpty }
    guard head.count < lines.count else { return "RFC 5322 §2.1: no body" }
    var names: [String: Int] = [:]
    for line in head {
      if line.first == 0x20 || line.first == 0x09 {
        if names.isEmpty { return "RFC 5322 §2.2: a head that begins with a continued line" }
        if line.allSatisfy(\.isASCIIWhitespace) { return "RFC 5322 §3.2.2: a folded line of white space" }
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
        line[..<colon].allSatisfy({ (0x21..<0x7F).contains($0) })
      else { return "RFC 5322 §2.2: a line that is no field" }
      names[String(decoding: line[..<colon], as: UTF8.self).lowercased(), default: 0] += 1
    }
    for name in ["date", "from", "to", "message-id", "subject", "mime-version", "content-type"] where names[name] != 1 {
      return "RFC 5322 §3.6: not one `\(name)`"
    }
    for (name, count) in names.sorted(by: { $0.key < $1.key }) where count > 1 || name == "bcc" {
      return "RFC 5322 §3.6: `\(name)` \(count) times"
    }
    if names["list-unsubscribe-post"] != nil, names["list-unsubscribe"] == nil {
      return "RFC 8058 §3.1: one click, and no address for it"
    }
    return boundaryFault(of: lines[head.endIndex...], head: head)
  }

  /// Two parts, each begun by the boundary, and an end.
  private static func boundaryFault(of body: ArraySlice<ArraySlice<UInt8>>, head: ArraySlice<ArraySlice<UInt8>>)
    -> String?
  {
    // The field alone: a subject may speak of boundaries.
    let name = Array("content-type:".utf8)
    let own = head.drop { !$0.prefix(name.count).elementsEqual(name) { $0.lowercasedASCII == $1 } }
    let rest = own.dropFirst().prefix { $0.first == 0x20 || $0.first == 0x09 }
    let field = String(decoding: (own.prefix(1) + rest).joined(), as: UTF8.self)
    guard let start = field.range(of: "boundary=\"")?.upperBound, let end = field[start...].firstIndex(of: "\"") else {
      return "RFC 2046 §5.1.1: no boundary"
    }
    let boundary = Array(field[start..<end].utf8)
    let delimiter = [0x2D, 0x2D] + boundary
    let found = body.filter { $0.starts(with: delimiter) }.map { Array($0.dropFirst(delimiter.count)) }
    let isWhole = boundary.count <= 70 && found == [[], [], [0x2D, 0x2D]]
    return isWhole ? nil : "RFC 2046 §5.1.1: parts that the boundary does not tell apart"
  }
}

extension String {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<Index>? {
    var position = startIndex
    while let found = self[position...].firstIndex(where: { $0 == text.first }) {
      if self[found...].hasPrefix(text) { return found..<index(found, offsetBy: text.count) }
      position = index(after: found)
    }
    return nil
  }
}
