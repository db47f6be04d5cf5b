/// The words that dates are made of, in lower case.
enum LooseDateWords {
  /// 1 to 12, and whether the name is English; the first three letters decide.
  static func month(_ word: ArraySlice<UInt8>) -> (month: Int, isEnglish: Bool)? {
    guard word.count >= 3 else { return nil }
    if let index = months.firstIndex(where: { $0.prefix(3).elementsEqual(word.prefix(3)) }) {
      let isEnglish = months[index].starts(with: word) || word.elementsEqual("sept".utf8)
      return (index + 1, isEnglish)
    }
    return foreign.first { word.starts(with: $0.name) }.map { ($0.month, false) }
  }

  /// 0 for Sunday.
  static func weekday(_ word: ArraySlice<UInt8>) -> Int? {
    word.count >= 3 ? weekdays.firstIndex { $0.starts(with: word) } : nil
  }

  /// `29th`, `at`, `of`, the `T` before a time.
  static func isFiller(_ word: ArraySlice<UInt8>) -> Bool { fillers.contains { $0.elementsEqual(word) } }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }

  private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    .map { Array($0.utf8) }

  private static let fillers = ["st", "nd", "rd", "th", "at", "of", "the", "on", "t"].map { Array($0.utf8) }

  /// German, French, Spanish, Portuguese, Italian, Dutch and Scandinavian beginnings that English does not share.
  private static let foreign: [(name: [UInt8], month: Int)] = [
    ("ene", 1), ("gen", 1), ("fév", 2), ("fev", 2), ("mär", 3), ("mrz", 3), ("mrt", 3), ("avr", 4), ("abr", 4),
    ("mai", 5), ("mag", 5), ("mei", 5), ("maj", 5), ("juin", 6), ("giu", 6), ("juil", 7), ("lug", 7), ("aoû", 8),
    ("ago", 8), ("set", 9), ("okt", 10), ("out", 10), ("ott", 10), ("dez", 12), ("déc", 12), ("dic", 12), ("des", 12),
  ].map { (Array($0.0.utf8), $0.1) }
}
