import FeedModel

/// Templates of Nunjucks, written anew for the template language that is run here, as far as the two say the same.
///
/// Comments go, `{% set a = b %}` and `{% elif %}` get their other names, and `filter(a, b)` its colon. What has no
/// other name is left as it is, and is reported where the template is run.
enum Nunjucks {
  static func hasComment(_ source: ArraySlice<UInt8>) -> Bool {
    zip(source, source.dropFirst()).contains { $0 == 0x7B && $1 == 0x23 }
  }

  static func asLiquid(_ source: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var isRaw = false
    var i = source.startIndex
    while i < source.endIndex {
      let next = i + 1 < source.endIndex ? source[i + 1] : 0
      guard source[i] == 0x7B, next == 0x23 || next == 0x25 || next == 0x7B else {
        out.append(source[i])
        i += 1
        continue
      }
      let closing: (UInt8, UInt8) = (next == 0x7B ? 0x7D : next, 0x7D)
      guard let end = end(of: closing, in: source, from: i + 2) else {
        // Never closed: said when it is run.
        out += source[i...]
        return out
      }
      if next == 0x23 {
        if isRaw { out += source[i..<end] } else { out += source[i..<end].filter { $0 == 0x0A } }
      } else {
        let name = next == 0x25 ? tagName(source[(i + 2)..<(end - 2)]) : ""
        if name == "raw" || name == "verbatim" { isRaw = true }
        if name == "endraw" || name == "endverbatim" { isRaw = false }
        out += isRaw && name != "verbatim" ? Array(source[i..<end]) : tag(source[i..<end], name)
      }
      i = end
    }
    return out
  }

  private static func tagName(_ inside: ArraySlice<UInt8>) -> String {
    let word = inside.drop { $0 == 0x2D || $0.isASCIIWhitespace }.prefix { $0.isASCIILetter }
    return String(decoding: word, as: UTF8.self)
  }

  private static let names = ["set": "assign", "elif": "elsif", "verbatim": "raw", "endverbatim": "endraw"]

  private static func tag(_ tag: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    var out: [UInt8] = []
    var rest = tag
    if let other = names[name] {
      let start = tag.firstIndex { $0.isASCIILetter } ?? tag.startIndex
      out += tag[..<start]
      out += other.utf8
      rest = tag[(start + name.utf8.count)...]
    }
    return out + withColons(rest)
  }

  /// `| filter(a, b)` as `| filter: a, b`.
  private static func withColons(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var quote: UInt8?
    var isFilter = false
    var depth = 0
    for byte in bytes {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x7C {
        isFilter = true
      } else if byte == 0x28 {
        depth += 1
        if isFilter, depth == 1 {
          out.append(0x3A)
          out.append(0x20)
          continue
        }
      } else if byte == 0x29 {
        depth -= 1
        if isFilter, depth == 0 {
          isFilter = false
          continue
        }
      }
      out.append(byte)
    }
    return out
  }

  private static func end(of closing: (UInt8, UInt8), in source: ArraySlice<UInt8>, from start: Int) -> Int? {
    var i = start
    while i + 1 < source.endIndex {
      if source[i] == closing.0, source[i + 1] == closing.1 { return i + 2 }
      i += 1
    }
    return nil
  }
}
