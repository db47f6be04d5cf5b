import FeedModel

extension LanguageTag {
  /// The language or the region of a well-formed tag that is not registered (RFC 5646 §3); `nil` when both are.
  static func unknownSubtag(of text: String) -> String? {
    let subtags = text.split(separator: "-")
    guard let language = subtags.first else { return nil }
    if !isKnown(String(language)), language.utf8.count > 1 { return String(language) }
    for subtag in subtags.dropFirst() {
      switch subtag.utf8.count {
      // What follows a single letter is an extension or private.
      case 1: return nil
      case 2 where subtag.utf8.allSatisfy(\.isASCIILetter): return isRegion(subtag.uppercased()) ? nil : String(subtag)
      default: break
      }
    }
    return nil
  }

  /// Countries of today and of the past, unions, and what is for private use.
  private static func isRegion(_ code: String) -> Bool {
    if Countries.codes.contains(code) || otherRegions.contains(code) { return true }
    return code.hasPrefix("X") || (code.hasPrefix("Q") && code >= "QM")
  }

  private static let otherRegions: Set<String> = [
    "AA", "AC", "AN", "BU", "CP", "CQ", "CS", "DD", "DG", "EA", "EU", "EZ", "FX", "IC", "NT", "SU", "TA", "TP", "UN",
    "YD", "YU", "ZR", "ZZ",
  ]
}
