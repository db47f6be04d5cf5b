import FeedModel
import FeedText

extension JSONFeedJudge {
  mutating func language(_ member: JSONNode.Member) -> String? {
    guard let text = text(member, .language) else { return nil }
    if version == .old { say(.newerThanVersion1(member.name), at: member.offset) }
    findings.judgeLanguage(text, at: member.value.offset)
    if LanguageTag.isWellFormed(text) {
      if let subtag = LanguageTag.unknownSubtag(of: text) { say(.unknownLanguage(subtag), at: member.value.offset) }
      return text
    }
    say(.badLanguage(text), at: member.value.offset)
    let repaired = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "_" ? "-" : $0 }))
    return LanguageTag.isWellFormed(repaired) ? repaired : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func badLanguage(_ text: String) -> Self {
    .error(
      "json/language-invalid", "write a language tag with hyphens, as in en or pt-BR; \"\(text.excerpt)\" is none")
  }
  fileprivate static func unknownLanguage(_ subtag: String) -> Self {
    .warning("json/language-unknown", "write a registered language and country, as in en or pt-BR, not \"\(subtag)\"")
  }
}
