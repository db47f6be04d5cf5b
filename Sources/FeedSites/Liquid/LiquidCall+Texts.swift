import FeedModel
import FeedText

extension LiquidCall {
  /// Filters of texts; `nil` when the name is none of theirs.
  var ofTexts: LiquidValue? {
    switch name {
    case "append": .string(text + word(0))
    case "prepend": .string(word(0) + text)
    case "upcase": .string(text.uppercased())
    case "downcase": .string(text.lowercased())
    case "capitalize": .string(Slug.capitalized(text))
    case "strip": .string(text.trimmedWhitespace)
    case "lstrip": .string(String(text.drop { $0.isWhitespace }))
    case "rstrip": .string(String(text.reversed().drop { $0.isWhitespace }.reversed()))
    case "normalize_whitespace": .string(text.collapsedWhitespace)
    case "replace": .string(replaced(word(0), with: word(1), times: .max))
    case "replace_first": .string(replaced(word(0), with: word(1), times: 1))
    case "replace_last": .string(lastReplaced(word(0), with: word(1)))
    case "remove": .string(replaced(word(0), with: "", times: .max))
    case "remove_first": .string(replaced(word(0), with: "", times: 1))
    case "remove_last": .string(lastReplaced(word(0), with: ""))
    case "escape", "xml_escape", "h": .string(LiquidText.escaped(text))
    case "escape_once": .string(LiquidText.escaped(text, keepsReferences: true))
    case "cgi_escape", "url_encode": .string(encoded(keeping: "-_.~", spaceAsPlus: true))
    case "uri_escape": .string(encoded(keeping: "-_.!~*'();/?:@&=+$,[]#%", spaceAsPlus: false))
    case "url_decode": .string(decoded)
    case "newline_to_br": .string(LiquidCall.withBreaks(text))
    case "strip_newlines": .string(String(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.map(Character.init)))
    case "strip_html": .string(LiquidCall.withoutTags(text))
    case "number_of_words": .int(LiquidCall.words(in: text, mode: word(0)))
    case "truncate": .string(truncated(to: whole(0) ?? 50, end: argument(1)?.text ?? "..."))
    case "truncatewords": .string(truncatedWords(to: whole(0) ?? 15, end: argument(1)?.text ?? "..."))
    case "split": .list(pieces)
    case "slugify": .string(Slug.make(text, mode: Slug.Mode(rawValue: word(0)) ?? .plain))
    case "jsonify": .string(LiquidJSON.text(input))
    case "inspect": .string(LiquidText.escaped(input.inspected(depth: 0)))
    case "default": isSet ? input : argument(0) ?? .null
    default: nil
    }
  }

  private var isSet: Bool {
    if case .bool(false) = input { return named["allow_false"]?.isTrue ?? false }
    return input.isTrue && !input.equals(.empty)
  }

  private func encoded(keeping kept: StaticString, spaceAsPlus: Bool) -> String {
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      let isKept = kept.withUTF8Buffer { $0.contains(byte) }
      if byte.isASCIILetter || byte.isASCIIDigit || isKept {
        out.append(byte)
      } else if byte == 0x20, spaceAsPlus {
        out.append(0x2B)
      } else {
        out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private var decoded: String {
    var out: [UInt8] = []
    let source = Array(text.utf8)
    var i = 0
    while i < source.count {
      if source[i] == 0x25, i + 2 < source.count,
        let value = UInt8(String(decoding: source[i + 1...i + 2], as: UTF8.self), radix: 16)
      {
        out.append(value)
        i += 3
      } else {
        out.append(source[i] == 0x2B ? 0x20 : source[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func truncated(to count: Int, end: String) -> String {
    guard text.count > count else { return text }
    return String(text.prefix(max(count - end.count, 0))) + end
  }

  private func truncatedWords(to count: Int, end: String) -> String {
    let words = text.split { $0.isWhitespace }
    let count = max(count, 1)
    return words.count > count ? words.prefix(count).joined(separator: " ") + end : text
  }

  private var pieces: [LiquidValue] {
    let separator = word(0)
    if separator.isEmpty { return text.map { .string(String($0)) } }
    if separator == " " { return text.split { $0.isWhitespace }.map { .string(String($0)) } }
    var found: [LiquidValue] = []
    var current: [UInt8] = []
    let source = Array(text.utf8)
    let wanted = Array(separator.utf8)
    var i = 0
    while i < source.count {
      if source[i] == wanted[0], i + wanted.count <= source.count,
        source[i..<i + wanted.count].elementsEqual(wanted)
      {
        found.append(.string(String(decoding: current, as: UTF8.self)))
        current = []
        i += wanted.count
      } else {
        current.append(source[i])
        i += 1
      }
    }
    found.append(.string(String(decoding: current, as: UTF8.self)))
    while case .string("")? = found.last { found.removeLast() }
    return found
  }
}
