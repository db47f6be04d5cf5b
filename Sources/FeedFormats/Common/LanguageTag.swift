import FeedModel

/// Questions about language tags (RFC 5646 §2.1).
enum LanguageTag {
  /// `language-extlang-Script-REGION-variant-x-private`, or a tag of the time before there was a grammar.
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8Bytes { bytes in
      // Almost every tag is `de` or `pt-BR`.
      if bytes.count == 2 { return bytes[0].isASCIILetter && bytes[1].isASCIILetter }
      return isWellFormed(Array(bytes)[...]) || isGrandfathered(text)
    }
  }

  private static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
    var subtags = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
    guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } })
    else { return false }
    func take(_ isSo: (ArraySlice<UInt8>) -> Bool) -> Bool {
      guard let first = subtags.first, isSo(first) else { return false }
      subtags.removeFirst()
      return true
    }
    func isAlpha(_ subtag: ArraySlice<UInt8>, _ counts: ClosedRange<Int>) -> Bool {
      counts.contains(subtag.count) && subtag.allSatisfy(\.isASCIILetter)
    }
    func isPrivate(_ subtag: ArraySlice<UInt8>) -> Bool { subtag.count == 1 && subtag.first.map { $0 | 0x20 } == 0x78 }
    if take(isPrivate) { return !subtags.isEmpty }
    let isShort = subtags.first.map { $0.count <= 3 } ?? false
    guard take({ isAlpha($0, 2...8) }) else { return false }
    var extended = 0
    while isShort, extended < 3, take({ isAlpha($0, 3...3) }) { extended += 1 }
    _ = take { isAlpha($0, 4...4) }
    _ = take { isAlpha($0, 2...2) || ($0.count == 3 && $0.allSatisfy(\.isASCIIDigit)) }
    while take({ $0.count >= 5 || ($0.count == 4 && $0.first.map(\.isASCIIDigit) ?? false) }) {}
    while take({ $0.count == 1 && !isPrivate($0) }) {
      guard take({ $0.count > 1 }) else { return false }
      while take({ $0.count > 1 }) {}
    }
    if take(isPrivate) { return !subtags.isEmpty }
    return subtags.isEmpty
  }

  /// RFC 5646 §2.2.8.
  private static func isGrandfathered(_ text: String) -> Bool { grandfathered.contains(text.lowercased()) }

  private static let grandfathered: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
    "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de", "art-lojban", "cel-gaulish", "no-bok",
    "no-nyn", "zh-guoyu", "zh-hakka", "zh-min", "zh-min-nan", "zh-xiang",
  ]

  /// What the registry has in place of a subtag or a whole tag that it calls deprecated.
  static func replacement(of tag: String) -> String? {
    let lower = tag.lowercased()
    if lower != "i-default", grandfathered.contains(lower) { return modern[lower] ?? "another tag" }
    let parts = lower.split(separator: "-", maxSplits: 1)
    guard let first = parts.first, let new = languages[String(first)] else { return nil }
    return ([new] + tag.split(separator: "-").dropFirst().map(String.init)).joined(separator: "-")
  }

  private static let languages = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr-Latn",
  ]
  private static let modern = [
    "en-gb-oed": "en-GB-oxendict", "i-klingon": "tlh", "i-lux": "lb", "i-navajo": "nv", "art-lojban": "jbo",
    "no-bok": "nb", "no-nyn": "nn", "zh-guoyu": "cmn", "zh-hakka": "hak", "zh-min-nan": "nan", "zh-xiang": "hsn",
    "i-ami": "ami", "i-bnn": "bnn", "i-hak": "hak", "i-pwn": "pwn", "i-tao": "tao", "i-tay": "tay", "i-tsu": "tsu",
    "sgn-be-fr": "sfb", "sgn-be-nl": "vgt", "sgn-ch-de": "sgg",
  ]

  /// The tag as it is written by convention (RFC 5646 §2.1.1): `en`, `zh-Hant`, `pt-BR`; `nil` when it is already.
  static func conventional(_ tag: String) -> String? {
    let isUsual = tag.utf8Bytes { bytes in
      bytes.count <= 3 && bytes.allSatisfy { $0 >= 0x61 }
        || bytes.count == 5 && bytes[0] >= 0x61 && bytes[1] >= 0x61 && bytes[2] == 0x2D && bytes[3] < 0x60
          && bytes[4] < 0x60
    }
    if isUsual { return nil }
    var isAfterSingleton = false
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { i, part in
      let lower = part.lowercased()
      defer { if part.utf8.count == 1 { isAfterSingleton = true } }
      guard i > 0, !isAfterSingleton, part.utf8.allSatisfy(\.isASCIILetter) else { return lower }
      if part.utf8.count == 2 { return part.uppercased() }
      if part.utf8.count == 4 { return part.prefix(1).uppercased() + lower.dropFirst() }
      return lower
    }
    let usual = parts.joined(separator: "-")
    return usual.utf8.elementsEqual(tag.utf8) ? nil : usual
  }
}

extension Findings {
  /// What may be odd about a language tag; whether it is one is for the format to say.
  mutating func judgeLanguage(_ tag: String, at offset: Int) {
    if tag == "en" || tag.isEmpty { return }
    if tag.utf8.contains(UInt8(ascii: "_")) { return note(.underscore(tag), at: offset) }
    guard LanguageTag.isWellFormed(tag) else { return }
    if let new = LanguageTag.replacement(of: tag) {
      note(.deprecatedLanguage(tag, new), at: offset)
    } else if let usual = LanguageTag.conventional(tag) {
      note(.unusualCase(usual), at: offset)
    }
    if let first = tag.split(separator: "-").first?.lowercased(), first == "und" || first == "mul" || first == "zxx" {
      note(.noLanguage(tag), at: offset)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func underscore(_ tag: String) -> Self {
    .error("lang/underscore", "write \"\(String(tag.map { $0 == "_" ? "-" : $0 }).excerpt)\" with a hyphen")
  }
  fileprivate static func deprecatedLanguage(_ tag: String, _ new: String) -> Self {
    .warning("lang/deprecated", "write \"\(new)\" in place of \"\(tag.excerpt)\", which is no longer in use")
  }
  fileprivate static func unusualCase(_ usual: String) -> Self {
    .info("lang/case-convention", "the usual spelling of the language is \"\(usual.excerpt)\"")
  }
  fileprivate static func noLanguage(_ tag: String) -> Self {
    .info("lang/und", "\"\(tag.excerpt)\" names no language; name the one that the text is in, or none")
  }
}
