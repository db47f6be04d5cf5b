import FeedModel
import FeedText

extension LiquidCall {
  /// With `old` replaced, at most `times` times; an empty text stands between all characters.
  func replaced(_ old: String, with new: String, times: Int) -> String {
    let source = Array(text.utf8)
    let wanted = Array(old.utf8)
    var out: [UInt8] = []
    var left = times
    var i = 0
    while i <= source.count, out.count < 8 << 20 {
      // Bytes 0x80 to 0xBF go on with a character.
      let isBetween = wanted.isEmpty && (i == source.count || source[i] & 0xC0 != 0x80)
      let isMatch = isBetween || (!wanted.isEmpty && LiquidCall.has(wanted, source, at: i))
      if left > 0, isMatch {
        LiquidCall.append(new, replacing: i..<i + wanted.count, of: source, to: &out)
        left -= 1
        i += wanted.count
        if !wanted.isEmpty { continue }
      }
      if i < source.count { out.append(source[i]) }
      i += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// With the last `old` replaced.
  func lastReplaced(_ old: String, with new: String) -> String {
    let source = Array(text.utf8)
    let wanted = Array(old.utf8)
    var i = source.count - wanted.count
    while i >= 0 {
      if LiquidCall.has(wanted, source, at: i) {
        return String(decoding: source[..<i] + new.utf8 + source[(i + wanted.count)...], as: UTF8.self)
      }
      i -= 1
    }
    return text
  }

  /// `<br />` before each line's end.
  static func withBreaks(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x0A {
        if out.last == 0x0D { out.removeLast() }
        out += "<br />".utf8
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text without tags, comments, scripts and styles; references stay as they are.
  static func withoutTags(_ text: String) -> String {
    let source = Array(text.utf8)
    var out: [UInt8] = []
    var missing: Set<String> = []
    var i = 0
    while i < source.count {
      guard source[i] == 0x3C, !missing.contains(">") else {
        out.append(source[i])
        i += 1
        continue
      }
      var ends = [">"]
      for (start, end) in [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")]
      where has(Array(start.utf8), source, at: i) && !missing.contains(end) {
        ends.insert(end, at: 0)
      }
      var after: Int?
      for end in ends where after == nil {
        after = find(end, in: source, from: i)
        if after == nil { missing.insert(end) }
      }
      if let after {
        i = after
      } else {
        out.append(source[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Typographic quotes, dashes, dots and guillemets.
  static func smart(_ text: String) -> String {
    var smart = LiquidCall("replace", .string(SmartText.smart(text)), [])
    for (old, new) in [("<< ", "«\u{A0}"), (" >>", "\u{A0}»"), ("<<", "«"), (">>", "»")]
    where smart.text.utf8.contains(where: { $0 == 0x3C || $0 == 0x3E }) {
      smart = LiquidCall("replace", .string(smart.replaced(old, with: new, times: .max)), [])
    }
    return smart.text
  }

  /// The replacement with `\0` and `\&` as what is replaced, `\'` and `` \` `` as what follows and what precedes it.
  private static func append(_ new: String, replacing range: Range<Int>, of source: [UInt8], to out: inout [UInt8]) {
    var bytes = Array(new.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == 0x5C, let next = bytes.popFirst() else {
        out.append(byte)
        continue
      }
      switch next {
      case 0x5C: out.append(0x5C)
      case 0x30, 0x26: out += source[range]
      case 0x31...0x39: break
      case 0x27: out += source[range.upperBound...]
      case 0x60: out += source[..<range.lowerBound]
      default: out += [0x5C, next]
      }
    }
  }

  private static func has(_ wanted: [UInt8], _ source: [UInt8], at i: Int) -> Bool {
    i + wanted.count <= source.count && source[i..<i + wanted.count].elementsEqual(wanted)
  }

  private static func find(_ end: String, in source: [UInt8], from start: Int) -> Int? {
    let wanted = Array(end.utf8)
    var i = start
    while i + wanted.count <= source.count {
      if source[i] == wanted[0], has(wanted, source, at: i) { return i + wanted.count }
      i += 1
    }
    return nil
  }
}
