import FeedModel

/// Questions about language tags (RFC 5646 §2.1).
enum LanguageTag {
  /// Subtags of one to eight letters and digits joined by hyphens, the first of letters only.
  static func isWellFormed(_ text: String) -> Bool {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = subtags.first, first.allSatisfy(\.isASCIILetter) else { return false }
    guard first.count > 1 || (subtags.count > 1 && (first.first.map { $0 | 0x20 } == UInt8(ascii: "x"))) else {
      return false
    }
    return subtags.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } }
  }
}
