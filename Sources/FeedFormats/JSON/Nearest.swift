import FeedModel

/// Finds the name that was probably meant.
enum Nearest {
  /// The one of `names` that differs from `name` in spelling only (`contentHtml`), or by one or two letters.
  static func name(to name: String, among names: [String]) -> String? {
    guard name.utf8.count <= 40 else { return nil }
    let letters = Self.letters(of: name)
    guard letters.count > 2 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in names {
      let distance = distance(letters, Self.letters(of: candidate))
      guard distance <= min(2, letters.count / 3) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func letters(of name: String) -> [UInt8] {
    name.utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map(\.lowercasedASCII)
  }

  /// Insertions, deletions and replacements from one to the other.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = a[i] == b[j] ? diagonal : diagonal + 1
        diagonal = row[j + 1]
        row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}

extension String {
  /// At most 80 characters of it, for a message.
  var shortened: String {
    unicodeScalars.count <= 80 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(79))) + "…"
  }
}
