import FeedModel

extension LanguageTag {
  /// Whether a well-formed tag begins with a language: two letters of ISO 639-1, today's or withdrawn, any three
  /// letters, which ISO 639-3 has nearly all given away, or `x` and `i` for private and registered ones.
  static func isKnown(_ text: String) -> Bool {
    guard isWellFormed(text) || isRegistered(text) else { return false }
    let primary = text.utf8.prefix { $0 != UInt8(ascii: "-") }
    switch primary.count {
    case 1, 3: return true
    case 2: return twoLetters.contains(String(decoding: primary.map(\.lowercasedASCII), as: UTF8.self))
    default: return false
    }
  }

  /// `i-klingon`
  private static func isRegistered(_ text: String) -> Bool {
    guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "i"), text.utf8.dropFirst().first == 0x2D else {
      return false
    }
    return isWellFormed("x" + text.dropFirst())
  }

  private static let twoLetters: Set<String> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw \
    ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm \
    sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))
}
